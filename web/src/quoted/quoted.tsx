/** A statement quoted: who, with which word, what; where and when it was printed; and ways to its other wordings and to what became of it. */
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { UNRESOLVED_LABELS } from '../../../src/messages/index.ts';
import type { Hit, StatementRecord } from '../api/index.ts';
import { ClassMark, Marked, Name, Said, Sign, When } from '../parts/index.ts';
import { partWords, useLanguage, useSay } from '../words/index.ts';
import { quotedWords } from '../words/quoted.ts';
import { marksWithin } from './marks-within.ts';
import './quoted.css';

interface QuotedProps {
  readonly record: StatementRecord;
  /** Of a search: what of it is marked. */
  readonly snippets?: Hit['snippets'];
  /** Whether it goes without saying who speaks. */
  readonly anonymous?: boolean;
  /** Beside the class. */
  readonly aside?: ReactNode;
  readonly className?: string;
}

export function addressOf({ id, article }: StatementRecord): string {
  return `/articles/${article.id}?statement=${id}`;
}

export function Quoted({ record, snippets = [], anonymous = false, aside, className }: QuotedProps) {
  const say = useSay();
  const { id, statement, words, article } = record;
  if (statement === null || words === null) return <p className="soft">{say(quotedWords.gone)}</p>;
  const field = statement.part === 'headline' ? 'title' : 'text';
  return (
    <article className={className === undefined ? 'quoted' : `quoted ${className}`}>
      <header className="quoted-head">
        {!anonymous && <Speakers record={record} />}
        {words.cue !== null && <Said className="quoted-cue">{words.cue}</Said>}
        <ClassMark of={statement.class} negated={statement.negated} />
        {aside}
      </header>
      <blockquote className="quoted-words read">
        {statement.content.map((span, at) => (
          <Marked key={span.start} as="p" marks={marksWithin(snippets, field, span)}>
            {words.content[at] ?? ''}
          </Marked>
        ))}
      </blockquote>
      <footer className="quoted-where small">
        {article.outlet === null ? (
          <span className="soft">{say(quotedWords.noOutlet)}</span>
        ) : (
          <Name className="quoted-outlet">{article.outlet}</Name>
        )}
        <When>{article.date?.slice(0, 10)}</When>
        <Link to={addressOf(record)} className="quoted-title">
          <Name>{article.title ?? article.where}</Name>
        </Link>
        <span className="quoted-ways">
          <Link to={`/families/${id}`}>{say(quotedWords.wordings)}</Link>
          <Link to={`/threads/${id}`}>{say(quotedWords.story)}</Link>
        </span>
      </footer>
    </article>
  );
}

/** Who speaks, each leading to the dossier where it is known who that is. */
export function Speakers({ record: { statement, actors } }: { readonly record: StatementRecord }) {
  const say = useSay();
  const language = useLanguage();
  if (statement === null) return null;
  if (statement.speakers.length === 0)
    return (
      <span className="soft">
        {statement.unresolved === undefined
          ? say(partWords.unknownSpeaker)
          : UNRESOLVED_LABELS[statement.unresolved][language]}
      </span>
    );
  return (
    <span className="quoted-who">
      {statement.speakers.map(({ name, cluster }, at) => {
        const actor = actors[at] ?? null;
        return (
          <span key={`${cluster}${name}`}>
            {at > 0 && <Sign name="add" />}
            {actor === null ? (
              <Name>{name}</Name>
            ) : (
              <Link to={`/actors/${actor}`}>
                <Name>{name}</Name>
              </Link>
            )}
          </span>
        );
      })}
    </span>
  );
}
