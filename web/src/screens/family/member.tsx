/** One wording with its outlet, its verb and its chain. */
import { Link, useNavigate } from 'react-router';
import { DEGREE_LABELS } from '../../../../src/messages/index.ts';
import type { Family } from '../../api/index.ts';
import { ClassMark, Name, Said, When } from '../../parts/index.ts';
import { addressOf } from '../../quoted/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { relatingWords } from '../../words/relating.ts';
import { ChainPath } from '../article/chain-path.tsx';
import { Wording } from './wording.tsx';

interface MemberProps {
  readonly of: Family['members'][number];
  readonly root: Family['roots'][number] | null;
  /** Whether nobody else published as early, as far as dates tell. */
  readonly alone: boolean;
  readonly isBase: boolean;
  readonly chosen: boolean;
  readonly differences: boolean;
  readonly onBase: (() => void) | null;
}

export function Member({ of: member, root, alone, isBase, chosen, differences, onBase }: MemberProps) {
  const say = useSay();
  const language = useLanguage();
  const navigate = useNavigate();
  const { statement: record, first, degree, wording } = member;
  const { article, statement, words } = record;
  return (
    <li id={record.id} className="member" data-base={isBase || undefined} data-chosen={chosen || undefined}>
      <header className="member-head">
        <h3>
          {article.outlet === null ? (
            <span className="soft">{say(relatingWords.noOutlet)}</span>
          ) : (
            <Name>{article.outlet}</Name>
          )}
        </h3>
        <When>{article.date?.slice(0, 10)}</When>
        {first && <span className="chip">{say(alone ? relatingWords.first : relatingWords.amongFirst)}</span>}
        {isBase && <span className="chip">{say(relatingWords.base)}</span>}
        {degree !== null && <span className="small soft">{DEGREE_LABELS[degree][language]}</span>}
      </header>
      {statement !== null && (
        <p className="member-verb">
          {words?.cue !== null && words?.cue !== undefined && <Said className="quoted-cue">{words.cue}</Said>}{' '}
          <ClassMark of={statement.class} negated={statement.negated} />
        </p>
      )}
      <Wording parts={wording} differences={differences && !isBase} />
      {statement !== null && (
        <details className="member-chain">
          <summary className="small">
            {say(relatingWords.chain)}
            {root?.name != null && root.kind !== 'outlet' && (
              <>
                : <Name>{root.name}</Name>
              </>
            )}
          </summary>
          <ChainPath
            article={article}
            record={record}
            statement={statement}
            onPoint={() => {}}
            onGo={() => void navigate(addressOf(record))}
          />
        </details>
      )}
      <footer className="member-ways small">
        <Link to={addressOf(record)} className="quoted-title">
          <Name>{article.title ?? article.where}</Name>
        </Link>
        <Link to={`/threads/${record.id}`}>{say(relatingWords.story)}</Link>
        {onBase !== null && !isBase && (
          <button type="button" className="button quiet member-base" onClick={onBase}>
            {say(relatingWords.makeBase)}
          </button>
        )}
      </footer>
    </li>
  );
}
