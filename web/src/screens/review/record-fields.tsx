/** What the reader made of a statement, field by field: what the reviewer judges. */
import { KIND_LABELS, RELATION_LABELS, UNRESOLVED_LABELS, WORDS } from '../../../../src/messages/index.ts';
import type { StatementRecord } from '../../../../src/server/index.ts';
import { ClassMark, Count, Name, Said } from '../../parts/index.ts';
import { useLanguage, useSay, Words } from '../../words/index.ts';
import { reviewWords as w } from '../../words/review.ts';

export function RecordFields({ record: { statement, words } }: { readonly record: StatementRecord }) {
  const say = useSay();
  const language = useLanguage();
  if (statement === null || words === null) return null;
  const { speakers, chain, kind, negated, confidence, unresolved } = statement;
  return (
    <>
      <p className="review-speaker">
        {speakers.length === 0 ? (
          <span className="soft">
            {unresolved === undefined ? say(w.unresolved) : UNRESOLVED_LABELS[unresolved][language]}
          </span>
        ) : (
          speakers.map(({ name }) => <Name key={name}>{name}</Name>)
        )}
      </p>
      <p className="row small">
        <ClassMark of={statement.class} negated={negated} />
        <span>{KIND_LABELS[kind][language]}</span>
        {negated && <span>{WORDS.negated[language]}</span>}
        <span className="soft">
          <Words
            of={w.confidence}
            with={{
              percent: (
                <Count style="percent" maximumFractionDigits={0}>
                  {confidence}
                </Count>
              ),
            }}
          />
        </span>
      </p>
      {words.content.map((one, i) => (
        // The stretches of one statement do not move.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Said key={i} as="blockquote" className="read review-words">
          {one}
        </Said>
      ))}
      <dl className="review-fields small">
        <Field label={WORDS.source[language]} values={words.sources} />
        <Field label={WORDS.cue[language]} values={words.cue === null ? [] : [words.cue]} none={say(w.noCue)} />
        {chain.map((link, i) => (
          <Field
            key={`${link.start}`}
            label={`${WORDS.chain[language]} (${RELATION_LABELS[link.relation][language]}${link.inherited ? `، ${WORDS.inherited[language]}` : ''})`}
            values={[words.chain[i] ?? '']}
          />
        ))}
        <Field label={WORDS.addressee[language]} values={words.addressee === null ? [] : [words.addressee]} />
      </dl>
    </>
  );
}

function Field({
  label,
  values,
  none,
}: {
  readonly label: string;
  readonly values: readonly string[];
  readonly none?: string;
}) {
  if (values.length === 0 && none === undefined) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {values.length === 0 ? <span className="soft">{none}</span> : values.map((one) => <Said key={one}>{one}</Said>)}
      </dd>
    </div>
  );
}
