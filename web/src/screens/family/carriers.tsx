/** From which roots the outlets have the words, drawn as branches, and how the verb changed from one to the next. */
import type { Family } from '../../api/index.ts';
import { ClassMark, Name, Said, Sign, When } from '../../parts/index.ts';
import type { StatementClass } from '../../../../src/reader/index.ts';
import { useSay, type Word } from '../../words/index.ts';
import { relatingWords } from '../../words/relating.ts';

const KINDS: Readonly<Record<Family['roots'][number]['kind'], Word>> = {
  media: relatingWords.media,
  document: relatingWords.document,
  outlet: relatingWords.outlet,
  unknown: relatingWords.unknown,
};

export function Carriers({ of: { members, roots, verbs } }: { readonly of: Family }) {
  const say = useSay();
  const [first] = verbs;
  return (
    <div className="carriers">
      <section>
        <h2>{say(relatingWords.rootsTitle)}</h2>
        <p className="small soft">{say(relatingWords.rootsHow)}</p>
        <ul className="roots">
          {roots.map((root, at) => (
            <li key={root.statements[0]} className="root">
              <p className="root-name">
                {root.name === null ? (
                  <span className="soft">{say(relatingWords.noName)}</span>
                ) : (
                  <Name>{root.name}</Name>
                )}{' '}
                <span className="small soft">{say(KINDS[root.kind])}</span>
              </p>
              {root.kind !== 'outlet' && (
                <ul className="root-outlets">
                  {members
                    .filter((member) => member.root === at)
                    .map(({ statement: { id, article } }) => (
                      <li key={id}>
                        <a href={`#${id}`}>
                          <Name>{article.outlet ?? say(relatingWords.noOutlet)}</Name>
                        </a>{' '}
                        <span className="small soft">
                          <When short>{article.date?.slice(0, 10)}</When>
                        </span>
                      </li>
                    ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </section>
      {first !== undefined && (
        <section>
          <h2>{say(relatingWords.verbs)}</h2>
          <p className="small soft">{say(relatingWords.verbsHow)}</p>
          <ol className="verbs">
            <li>
              <Verb of={first.from} />
            </li>
            {verbs.map(({ to, classChanged, ordered }) => (
              <li key={to.statement} data-changed={classChanged || undefined}>
                <Sign name="next" />
                <Verb of={to} />
                {classChanged && <span className="small verb-changed">{say(relatingWords.kindChanged)}</span>}
                {!ordered && <span className="small soft">{say(relatingWords.sameDay)}</span>}
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

function Verb({ of: { statement, cue, class: kind } }: { readonly of: Family['verbs'][number]['from'] }) {
  return (
    <a href={`#${statement}`} className="verb">
      {cue !== null && <Said className="quoted-cue">{cue}</Said>} <ClassMark of={kind as StatementClass} />
    </a>
  );
}
