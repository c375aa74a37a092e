/** The timeline and its list. What is chosen on the one is shown in the other, and stands in the address. */
import { useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ROLE_LABELS } from '../../../../src/messages/index.ts';
import type { Pair } from '../../api/index.ts';
import { LaneSign, Lanes } from '../../charts/index.ts';
import { Empty, type ListHandle, Marked, Name, VirtualList, When, writtenDate } from '../../parts/index.ts';
import { localeOf, usePreferences } from '../../preferences/index.ts';
import { Quoted } from '../../quoted/index.ts';
import { useLanguage, useSay, type Word } from '../../words/index.ts';
import { quotedWords } from '../../words/quoted.ts';
import { relationsWords } from '../../words/relations.ts';
import {
  type Entry,
  entriesOf,
  headingOf,
  kindInWords,
  lanesOf,
  SHOWN,
  type Shown,
  shapeOf,
  statusInWords,
  toneOf,
} from './entries.ts';

const SHOWN_WORDS: Readonly<Record<Shown, Word>> = {
  all: relationsWords.all,
  events: relationsWords.events,
  statements: relationsWords.statements,
};

export function Between({ of: pair }: { readonly of: Pair }) {
  const say = useSay();
  const preferences = usePreferences();
  const list = useRef<ListHandle>(null);
  const [parameters, setParameters] = useSearchParams();
  const shown = SHOWN.find((one) => one === parameters.get('show')) ?? 'all';
  const chosen = parameters.get('at');
  const { one, other, happenings, more } = pair;
  const entries = entriesOf(pair, shown);
  const set = (name: string, value: string | null): void =>
    setParameters(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === null) after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  if (happenings.length + one.total + other.total === 0)
    return <Empty title={say(relationsWords.nothing)}>{say(relationsWords.nothingHow)}</Empty>;
  const names = {
    events: say(relationsWords.happenings),
    one: say(relationsWords.saidBy, { one: one.actor.name, other: other.actor.name }),
    other: say(relationsWords.saidBy, { one: other.actor.name, other: one.actor.name }),
  };
  const locale = localeOf(preferences);
  const given = one.statements.length + other.statements.length;
  return (
    <>
      <fieldset className="row relations-shown">
        <legend className="unseen">{say(relationsWords.show)}</legend>
        {SHOWN.map((each) => (
          <button
            key={each}
            type="button"
            className="button"
            aria-pressed={each === shown}
            onClick={() => set('show', each === 'all' ? null : each)}
          >
            {say(SHOWN_WORDS[each])}
          </button>
        ))}
      </fieldset>
      <section aria-label={say(relationsWords.timeline)}>
        {shown !== 'statements' && <Legend of={happenings} />}
        <Lanes
          label={say(relationsWords.timeline)}
          lanes={lanesOf(entries, names, preferences.language, (date) => writtenDate(date, locale))}
          chosen={chosen}
          hint={say(relationsWords.pointAt)}
          onChoose={(target) => {
            set('at', target);
            list.current?.scrollToIndex(
              entries.findIndex(({ id }) => id === target),
              { align: 'center' },
            );
          }}
        />
      </section>
      <section className="between">
        <h2>{say(relationsWords.list)}</h2>
        <p className="small soft">
          {given < one.total + other.total &&
            say(relationsWords.shown, { shown: given, total: one.total + other.total })}{' '}
          {more && say(relationsWords.more)}
        </p>
        <VirtualList items={entries} idOf={({ id }) => id} label={say(relationsWords.list)} handle={list}>
          {(entry) => <Told of={entry} chosen={entry.id === chosen} pair={pair} />}
        </VirtualList>
      </section>
    </>
  );
}

/** What the signs on the lane of events mean. */
function Legend({ of: happenings }: { readonly of: Pair['happenings'] }) {
  const language = useLanguage();
  const kinds = [...new Set(happenings.map(({ kind }) => kind))];
  const statuses = [...new Map(happenings.map((one) => [one.status, toneOf(one)]))];
  return (
    <ul className="chart-legend small">
      {kinds.map((kind) => (
        <li key={kind}>
          <LaneSign shape={shapeOf(kind)} tone="told" /> {kindInWords(kind, language)}
        </li>
      ))}
      {statuses.map(([status, tone]) => (
        <li key={status} className={`tone-${tone}`}>
          <LaneSign shape="round" tone={tone} hollow={status !== 'held'} /> {statusInWords(status, language)}
        </li>
      ))}
    </ul>
  );
}

interface ToldProps {
  readonly of: Entry;
  readonly chosen: boolean;
  readonly pair: Pair;
}

function Told({ of: entry, chosen, pair }: ToldProps) {
  const say = useSay();
  if (entry.kind === 'event') return <Happened of={entry.happening} chosen={chosen} />;
  const { statement, snippets } = entry.hit;
  if (statement === null) return null;
  const { actor } = pair[entry.by];
  return (
    <div className="entry" data-side={entry.by} data-chosen={chosen || undefined}>
      <p className="entry-day small">
        <When>{entry.date}</When>
      </p>
      <Quoted
        record={statement}
        snippets={snippets}
        aside={
          <span className="small soft">
            {say(relationsWords.saidBy, {
              one: actor.name,
              other: pair[entry.by === 'one' ? 'other' : 'one'].actor.name,
            })}
          </span>
        }
      />
    </div>
  );
}

function Happened({ of: happening, chosen }: { readonly of: Pair['happenings'][number]; readonly chosen: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const { date, dated, place, one, other, tellings } = happening;
  return (
    <article className="entry" data-side="both" data-chosen={chosen || undefined}>
      <p className="entry-day small">
        <When>{date}</When>
        {dated === 'published' && <span className="soft"> ({say(relationsWords.published)})</span>}
      </p>
      <div className="happened">
        <h3>
          <LaneSign shape={shapeOf(happening.kind)} tone={toneOf(happening)} hollow={happening.status !== 'held'} />{' '}
          {headingOf(happening, language)}
          {place !== null && (
            <span className="soft">
              {' · '}
              <Name>{place}</Name>
            </span>
          )}
        </h3>
        <p className="happened-who">
          {[...one, ...other].map(({ name, role, actor }) => (
            <span key={`${role} ${name}`}>
              {actor === null ? (
                <Name>{name}</Name>
              ) : (
                <Link to={`/actors/${actor}`}>
                  <Name>{name}</Name>
                </Link>
              )}{' '}
              <span className="small soft">{ROLE_LABELS[role as keyof typeof ROLE_LABELS]?.[language] ?? role}</span>
            </span>
          ))}
        </p>
        <details open={tellings.length === 1 || chosen}>
          <summary className="small">{say(relationsWords.told, { count: tellings.length })}</summary>
          {tellings.map(({ event, article, sentence, mark, headline }) => (
            <div key={event} className="telling">
              <Marked as="blockquote" className="read telling-words" marks={[mark]}>
                {sentence}
              </Marked>
              <p className="quoted-where small">
                {article.outlet !== null && <Name className="quoted-outlet">{article.outlet}</Name>}
                <When>{article.date?.slice(0, 10)}</When>
                <Link to={`/articles/${article.id}${headline ? '' : `?event=${event}`}`} className="quoted-title">
                  <Name>{article.title ?? article.where}</Name>
                </Link>
                <Link to={`/threads/${event}`}>{say(quotedWords.story)}</Link>
              </p>
            </div>
          ))}
        </details>
      </div>
    </article>
  );
}
