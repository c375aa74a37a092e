/** The record of a statement: every field with the characters that say so, the chain as a path, why it was read so, and what people changed. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { KIND_LABELS } from '../../../../src/messages/index.ts';
import { ask, type Span, type Statement, type StatementRecord } from '../../api/index.ts';
import { Answer, ClassMark, Count, Name, Said, Sign, When } from '../../parts/index.ts';
import { useLanguage, useSay, useTopicName } from '../../words/index.ts';
import { articleWords } from '../../words/article.ts';
import { ChainPath } from './chain-path.tsx';
import { History } from './history.tsx';
import { placeIn } from './painting.ts';
import type { Place } from './surface.ts';

export interface Pointing {
  /** Points at a span in the text, or at none. */
  readonly onPoint: (place: Place | null) => void;
  /** Brings a span into sight. */
  readonly onGo: (place: Place) => void;
}

interface RecordProps extends Pointing {
  readonly record: StatementRecord;
  readonly statement: Statement;
}

export function RecordFields({ record, statement, onPoint, onGo }: RecordProps) {
  const say = useSay();
  const language = useLanguage();
  const topicName = useTopicName();
  const { words, actors } = record;
  const pointing = { statement, onPoint, onGo };
  const codes = [
    statement.plover === null ? null : `PLOVER ${statement.plover.event}`,
    statement.cameo === null ? null : `CAMEO ${statement.cameo}`,
  ].filter((code) => code !== null);
  return (
    <>
      <h4 className="record-part">{say(articleWords.chain)}</h4>
      <ChainPath article={record.article} record={record} statement={statement} onPoint={onPoint} onGo={onGo} />
      <dl className="record-fields">
        <Field label={say(articleWords.content)}>
          <ul className="record-words">
            {statement.content.map((span, at) => (
              <li key={span.start}>
                <InText {...pointing} span={span}>
                  <Said as="span" className="record-quote">
                    {words?.content[at] ?? ''}
                  </Said>
                </InText>
              </li>
            ))}
          </ul>
        </Field>
        {statement.cue !== null && (
          <Field label={say(articleWords.cue)}>
            <InText {...pointing} span={statement.cue}>
              <Said className="part-cue">{words?.cue ?? ''}</Said>
            </InText>
            {statement.cue.lemma !== words?.cue && (
              <span className="soft small">
                {' '}
                <Said>{statement.cue.lemma}</Said>
              </span>
            )}
            {statement.negated && <span className="chip">{say(articleWords.negated)}</span>}
          </Field>
        )}
        <Field label={say(articleWords.class)}>
          <ClassMark of={statement.class} /> <span className="soft small">{KIND_LABELS[statement.kind][language]}</span>
        </Field>
        <Field label={say(articleWords.speaker)}>
          {statement.speakers.map(({ name }, at) => {
            const actor = actors[at] ?? null;
            return (
              <span key={name} className="record-speaker">
                {actor === null ? (
                  <Name>{name}</Name>
                ) : (
                  <Link to={`/actors/${actor}`} title={say(articleWords.dossier)}>
                    <Name>{name}</Name>
                  </Link>
                )}
              </span>
            );
          })}
          {statement.sources.map((span, at) => (
            <div key={span.start} className="small">
              <span className="soft">{say(articleWords.source_)}: </span>
              <InText {...pointing} span={span}>
                <Said className="part-source">{words?.sources[at] ?? ''}</Said>
              </InText>
            </div>
          ))}
        </Field>
        {statement.addressee !== null && (
          <Field label={say(articleWords.addressee)}>
            <InText {...pointing} span={statement.addressee}>
              <Said className="part-addressee">{words?.addressee ?? ''}</Said>
            </InText>
          </Field>
        )}
        {statement.said !== null && (
          <Field label={say(articleWords.said)}>
            <InText {...pointing} span={statement.said}>
              <When>{statement.said.date}</When>
            </InText>
          </Field>
        )}
        {statement.topics.length > 0 && (
          <Field label={say(articleWords.about)}>
            <span className="row">
              {statement.topics.map((topic) => (
                <Link
                  key={topic}
                  className="chip"
                  to={`/?${new URLSearchParams({ filter: `topic:${topic}` }).toString()}`}
                >
                  {topicName(topic, language)}
                </Link>
              ))}
            </span>
          </Field>
        )}
        {codes.length > 0 && (
          <Field label={say(articleWords.codes)}>
            <bdi className="small">{codes.join(' · ')}</bdi>
          </Field>
        )}
        <Field label={say(articleWords.confidence)}>
          <meter
            className="record-sure"
            min={0}
            max={1}
            value={statement.confidence}
            aria-label={say(articleWords.confidence)}
          />{' '}
          <Count style="percent">{statement.confidence}</Count>
        </Field>
      </dl>
      <nav className="row record-links small">
        <Link to={`/families/${record.id}`}>{say(articleWords.family)}</Link>
        <Link to={`/threads/${record.id}`}>{say(articleWords.thread)}</Link>
      </nav>
      <Explain record={record} />
      <History record={record} />
    </>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Words of the article that lead to where they stand in it. */
function InText({
  statement,
  span: { start, end },
  onPoint,
  onGo,
  children,
}: Pointing & { readonly statement: Statement; readonly span: Span; readonly children: ReactNode }) {
  const say = useSay();
  const place = placeIn(statement, { start, end });
  return (
    <button
      type="button"
      className="in-text"
      title={`${say(articleWords.showInText)} (${say(articleWords.truncated, { start, end })})`}
      onClick={() => onGo(place)}
      onPointerEnter={() => onPoint(place)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint(place)}
      onBlur={() => onPoint(null)}
    >
      {children}
    </button>
  );
}

interface Explanation {
  readonly reader: { readonly version: string; readonly lexicon: string };
  readonly rules: readonly { readonly rule: string; readonly words: string | null }[];
}

function Explain({ record }: { readonly record: StatementRecord }) {
  const say = useSay();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const why = useQuery({
    queryKey: ['explain', record.id, record.version, language],
    queryFn: ({ signal }) => ask<Explanation>(`/statements/${record.id}/explain`, { signal }),
    enabled: open,
  });
  return (
    <details className="record-more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary data-explain>
        <Sign name="why" />
        {say(articleWords.explain)}
      </summary>
      {open && (
        <Answer of={why}>
          {({ reader, rules }) => (
            <>
              <ol className="record-rules">
                {rules.map(({ rule, words }) => (
                  <li key={rule}>
                    <span dir="auto">{words ?? rule}</span> <code className="soft small">{rule}</code>
                  </li>
                ))}
              </ol>
              <p className="soft small">
                {say(articleWords.readBy, { version: reader.version, lexicon: reader.lexicon })}
              </p>
            </>
          )}
        </Answer>
      )}
    </details>
  );
}
