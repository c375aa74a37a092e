/** One result: who, with which word, what; through whom it came; where it stands; and, if asked, why it matched. */
import { useState } from 'react';
import { Link } from 'react-router';
import { KIND_LABELS, UNRESOLVED_LABELS } from '../../../../src/messages/index.ts';
import type { Hit, StatementRecord } from '../../api/index.ts';
import { CollectButton } from '../../collecting/index.ts';
import { CopyButton } from '../../copy/index.ts';
import { ClassMark, type Mark, Marked, Name, Said, Sign, When } from '../../parts/index.ts';
import { partWords, useLanguage, useSay, type Word } from '../../words/index.ts';
import { searchWords } from '../../words/search.ts';

const WHYS: Readonly<Record<string, Word>> = {
  exact: searchWords.whyExact,
  variant: searchWords.whyVariant,
  form: searchWords.whyForm,
  month: searchWords.whyMonth,
  prefix: searchWords.whyPrefix,
  transliteration: searchWords.whyTransliteration,
};

/** Longer words are cut on the card until somebody asks for all of them. */
const LONG = 420;

export function addressOfHit({ id, article, statement }: Hit): string {
  return statement === null ? `/articles/${article.id}` : `/articles/${article.id}?statement=${id}`;
}

export function HitCard({ hit, active }: { readonly hit: Hit; readonly active: boolean }) {
  const { statement } = hit;
  return (
    <article className="hit" data-active={active || undefined}>
      {statement === null ? <ArticleHit hit={hit} /> : <StatementHit hit={hit} record={statement} />}
      <Where hit={hit} />
    </article>
  );
}

function StatementHit({ hit, record }: { readonly hit: Hit; readonly record: StatementRecord }) {
  const say = useSay();
  const language = useLanguage();
  const { statement, words, state, version, actors } = record;
  if (statement === null || words === null) return null;
  return (
    <>
      <header className="hit-head">
        <span className="hit-who">
          {statement.speakers.length === 0 ? (
            <span className="soft">
              {statement.unresolved === undefined
                ? say(partWords.unknownSpeaker)
                : UNRESOLVED_LABELS[statement.unresolved][language]}
            </span>
          ) : (
            statement.speakers.map(({ name, cluster }, at) => {
              const actor = actors[at] ?? null;
              return (
                <span key={`${cluster}${name}`} className="hit-speaker">
                  {actor === null ? (
                    <Name>{name}</Name>
                  ) : (
                    <Link to={`/actors/${actor}`}>
                      <Name>{name}</Name>
                    </Link>
                  )}
                </span>
              );
            })
          )}
        </span>
        {words.cue !== null && <Name className="hit-cue">{words.cue}</Name>}
        <ClassMark of={statement.class} negated={statement.negated} />
        <span className="small soft">{KIND_LABELS[statement.kind][language]}</span>
        {statement.negated && <span className="chip">{say(searchWords.negated)}</span>}
        {statement.part === 'headline' && <span className="chip">{say(searchWords.inHeadline)}</span>}
        {state === 'rejected' && <span className="chip">{say(searchWords.rejected)}</span>}
        {version > 0 && <span className="chip">{say(searchWords.corrected)}</span>}
      </header>
      <blockquote className="hit-words read" data-kind={statement.kind}>
        {words.content.map((text, at) => (
          <Content
            // The spans of a statement keep their order.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={at}
            text={text}
            marks={marksWithin(
              hit,
              statement.part === 'headline' ? 'title' : 'text',
              statement.content[at]?.start ?? 0,
              text.length,
            )}
          />
        ))}
      </blockquote>
      {words.chain.length > 0 && (
        <p className="hit-chain small">
          <Sign name="link" />
          {say(searchWords.through)}{' '}
          {words.chain.map((link, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: links of a chain keep their order
            <span key={at} className="hit-link">
              <Said>{link}</Said>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

/** The marks of the snippets that fall into a stretch of the article, as offsets into that stretch. */
function marksWithin(hit: Hit, field: 'text' | 'title', from: number, length: number): readonly Mark[] {
  return hit.snippets.flatMap((snippet) =>
    snippet.field !== field
      ? []
      : snippet.marks.flatMap(([start, end]): Mark[] => {
          const at = Math.max(0, snippet.start + start - from);
          const to = Math.min(length, snippet.start + end - from);
          return at < to ? [[at, to]] : [];
        }),
  );
}

function Content({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) {
  const say = useSay();
  const [whole, setWhole] = useState(false);
  const long = text.length > LONG;
  // Around what was found, the first of it in sight.
  const found = marks[0]?.[0] ?? 0;
  const from = whole || !long || found < LONG - 60 ? 0 : wordStart(text, found - 120);
  const to = whole || !long ? text.length : wordStart(text, from + LONG);
  const shown = `${from > 0 ? '… ' : ''}${text.slice(from, to).trimEnd()}${to < text.length ? ' …' : ''}`;
  const shift = from > 0 ? 2 - from : 0;
  return (
    <>
      <Marked
        as="p"
        marks={marks.map(([start, end]): Mark => [start + shift, end + shift]).filter(([start]) => start >= 0)}
      >
        {shown}
      </Marked>
      {long && (
        <button type="button" className="hit-more" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {say(whole ? searchWords.less : searchWords.more)}
        </button>
      )}
    </>
  );
}

function wordStart(text: string, at: number): number {
  const blank = text.lastIndexOf(' ', Math.max(0, at));
  return at >= text.length ? text.length : blank + 1;
}

function ArticleHit({ hit }: { readonly hit: Hit }) {
  const { article, snippets } = hit;
  const title = snippets.find(({ field }) => field === 'title');
  return (
    <>
      <h3 className="hit-title">
        <Link to={addressOfHit(hit)} data-open>
          {article.title === null ? (
            <Name>{article.where}</Name>
          ) : (
            <Marked marks={title?.marks.map(([start, end]): Mark => [start + title.start, end + title.start]) ?? []}>
              {article.title}
            </Marked>
          )}
        </Link>
      </h3>
      {snippets
        .filter(({ field }) => field === 'text')
        .slice(0, 2)
        .map(({ start, text, marks }) => (
          <Marked key={start} as="p" className="read hit-snippet" marks={marks}>
            {text}
          </Marked>
        ))}
    </>
  );
}

function Where({ hit }: { readonly hit: Hit }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { article, statement, why } = hit;
  return (
    <footer className="hit-where small">
      <span>
        {article.outlet === null ? (
          <span className="soft">{say(searchWords.noOutlet)}</span>
        ) : (
          <Name className="hit-outlet">{article.outlet}</Name>
        )}
      </span>
      <When>{article.date}</When>
      {statement !== null && (
        <Link to={addressOfHit(hit)} className="hit-article" data-open>
          <Name>{article.title ?? article.where}</Name>
        </Link>
      )}
      <span className="hit-tools">
        {statement !== null && <CopyButton of={statement} signOnly />}
        <CollectButton of={hit.id} signOnly />
      </span>
      {why.length > 0 && (
        <button type="button" className="hit-more" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say(searchWords.why)}
        </button>
      )}
      {open && (
        <ul className="hit-why">
          {why.map(({ query: [start], why: how, found }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two parts of a query may be met by the same word
            <li key={`${start} ${at}`}>
              <Said>{found}</Said> <span className="soft">{WHYS[how] === undefined ? how : say(WHYS[how])}</span>
            </li>
          ))}
        </ul>
      )}
    </footer>
  );
}
