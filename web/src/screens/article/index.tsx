/** *article*: the text as printed with its statements marked, their records beside it, each leading to the other; putting records right. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { type Article, type ArticleHead, ask, type StatementRecord } from '../../api/index.ts';
import { useKey } from '../../keys/index.ts';
import { Answer, Empty, Name, Screen, When } from '../../parts/index.ts';
import { useMayEdit } from '../../session/index.ts';
import { useSay, Words } from '../../words/index.ts';
import { articleWords } from '../../words/article.ts';
import { AddStatement } from './add-statement.tsx';
import { Around, SourceLink } from './around.tsx';
import type { Moving } from './correct.tsx';
import { extentOf, keptOf, partOf } from './painting.ts';
import { Printed } from './printed.tsx';
import { Records, type RecordsHandle } from './records.tsx';
import { SpanHandles } from './span-handles.tsx';
import type { Place, Surface } from './surface.ts';
import './article.css';

export function Component() {
  const { id = '' } = useParams();
  const say = useSay();
  const article = useQuery({
    queryKey: ['article', id, 'text'],
    queryFn: ({ signal }) => ask<Article>(`/articles/${id}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const records = useQuery({
    queryKey: ['article', id, 'statements'],
    queryFn: ({ signal }) =>
      ask<{ readonly items: readonly StatementRecord[] }>(`/articles/${id}/statements`, { signal }),
  });
  const title =
    article.data === undefined ? say(articleWords.article) : (article.data.title ?? firstLine(article.data.text));
  return (
    <Screen title={title} heading={article.isError ? undefined : null} width="wide" className="article">
      {/* The text does not wait for its records. */}
      <Answer of={article}>{(found) => <Open key={id} article={found} records={records} />}</Answer>
    </Screen>
  );
}

type FoundRecords = UseQueryResult<{ readonly items: readonly StatementRecord[] }>;
const NONE: readonly StatementRecord[] = [];

function Open({ article, records }: { readonly article: Article; readonly records: FoundRecords }) {
  const say = useSay();
  const mayEdit = useMayEdit();
  const navigate = useNavigate();
  const [parameters, setParameters] = useSearchParams();
  const [hovered, setHovered] = useState<string | null>(null);
  const [pointed, setPointed] = useState<Place | null>(null);
  const [surface, setSurface] = useState<Surface | null>(null);
  const [moving, setMoving] = useState<Moving | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const list = useRef<RecordsHandle>(null);
  const items = records.data?.items ?? NONE;
  const kept = useMemo(() => keptOf(items), [items]);
  const wanted = parameters.get('statement');
  const editing = parameters.get('edit') === '1';
  const tab = parameters.get('tab') === 'about' ? 'about' : 'records';
  const chosen = kept.find(({ record }) => record.id === wanted) ?? null;

  const put = useCallback(
    (change: Readonly<Record<string, string | null>>) =>
      setParameters(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(change)) {
            if (value === null) next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParameters],
  );
  const onGo = useCallback((place: Place) => bring(surface, place), [surface]);
  const latest = useRef(wanted);
  useLayoutEffect(() => {
    latest.current = wanted;
  }, [wanted]);
  const choose = useCallback(
    (statement: string | null) => {
      latest.current = statement;
      setMoving(null);
      put({ statement, edit: null, tab: null });
    },
    [put],
  );

  // Who comes with a statement in the address, or goes to one by key, sees it.
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (surface === null || chosen === null || shown.current === chosen.record.id) return;
    shown.current = chosen.record.id;
    bring(surface, extentOf(chosen.statement));
  }, [surface, chosen]);

  const go = (step: 1 | -1): void => {
    // Two quick presses go two on, though the page shows the first of them later.
    const now = kept.findIndex(({ record }) => record.id === latest.current);
    const next = kept[now < 0 && step === -1 ? kept.length - 1 : now + step];
    if (next === undefined) return;
    choose(next.record.id);
  };
  useKey({ code: 'KeyN', does: articleWords.next, run: () => go(1) });
  useKey({ code: 'KeyP', does: articleWords.previous, run: () => go(-1) });
  useKey({ code: 'KeyJ', does: articleWords.next, run: () => go(1) });
  useKey({ code: 'KeyK', does: articleWords.previous, run: () => go(-1) });
  useKey(
    chosen === null || !mayEdit
      ? null
      : { code: 'KeyC', does: articleWords.correct, run: () => put({ edit: editing ? null : '1' }) },
  );
  useKey(
    chosen === null
      ? null
      : {
          code: 'KeyE',
          does: articleWords.explain,
          run: () => document.querySelector<HTMLElement>('[data-explain]')?.click(),
        },
  );
  useKey({
    code: 'Escape',
    does: articleWords.leave,
    run: () => {
      if (moving !== null) setMoving(null);
      else if (editing) put({ edit: null });
      else if (chosen !== null) choose(null);
      else if (history.length > 1) void navigate(-1);
    },
  });

  return (
    <div className="article-body" data-chosen={chosen !== null || undefined}>
      <div className="article-main" ref={frame}>
        <Head article={article} />
        <Printed
          article={article}
          kept={kept}
          chosen={chosen}
          hovered={hovered}
          moving={moving !== null}
          pointed={pointed}
          onHover={setHovered}
          onChoose={choose}
          onSurface={setSurface}
        />
        {surface !== null && chosen !== null && editing && moving !== null && (
          <SpanHandles
            surface={surface}
            frame={frame}
            part={partOf(chosen.statement)}
            text={(partOf(chosen.statement) === 'headline' ? article.title : article.text) ?? ''}
            moving={moving}
            onMoving={setMoving}
          />
        )}
        {mayEdit && <AddStatement article={article} surface={surface} frame={frame} />}
      </div>
      <aside className="article-side" aria-label={say(articleWords.records)}>
        <Tabs
          selectedKey={tab}
          onSelectionChange={(key) => put({ tab: key === 'about' ? 'about' : null })}
          className="side-tabs"
        >
          <TabList aria-label={say(articleWords.article)} className="tab-list">
            <Tab id="records" className="tab">
              {records.data === undefined
                ? say(articleWords.records)
                : say(articleWords.recordCount, { count: kept.length })}
            </Tab>
            <Tab id="about" className="tab">
              {say(articleWords.around)}
            </Tab>
          </TabList>
          <TabPanel id="records" className="tab-panel">
            {records.data === undefined ? (
              <Answer of={records}>{() => null}</Answer>
            ) : kept.length === 0 ? (
              <Empty title={say(articleWords.noRecords)}>{say(articleWords.noRecordsHow)}</Empty>
            ) : (
              <Records
                article={article}
                kept={kept}
                chosen={wanted}
                hovered={hovered}
                editing={editing}
                moving={moving}
                surface={surface}
                handle={list}
                onChoose={choose}
                onHover={setHovered}
                onEditing={(edit) => {
                  setMoving(null);
                  put({ edit: edit ? '1' : null });
                }}
                onMoving={setMoving}
                onPoint={setPointed}
                onGo={onGo}
              />
            )}
          </TabPanel>
          <TabPanel id="about" className="tab-panel scrolls">
            <Around article={article} onPoint={setPointed} onGo={onGo} />
          </TabPanel>
        </Tabs>
      </aside>
    </div>
  );
}

/** Outlet, day, writer; and where the page is, if it has changed since. */
function Head({ article }: { readonly article: Article }) {
  const say = useSay();
  const { id, outlet, date, byline, section, url, newest } = article;
  const newer = useQuery({
    queryKey: ['article', id, 'revisions'],
    queryFn: ({ signal }) => ask<{ readonly items: readonly ArticleHead[] }>(`/articles/${id}/revisions`, { signal }),
    enabled: !newest,
  });
  const latest = newest ? undefined : newer.data?.items.at(-1);
  return (
    <header className="article-head">
      <p className="article-line">
        <strong>{outlet === null ? say(articleWords.noOutlet) : <Name>{outlet}</Name>}</strong>
        <When>{date}</When>
        {section !== null && <Name>{section}</Name>}
        {byline !== null && <Words of={articleWords.byline} with={{ name: <Name>{byline}</Name> }} />}
        {url !== null && <SourceLink url={url} />}
      </p>
      {latest !== undefined && (
        <p className="article-newer">
          {say(articleWords.newer)} <Link to={`/articles/${latest.id}`}>{say(articleWords.toNewer)}</Link>
        </p>
      )}
    </header>
  );
}

/** Scrolls a span into sight, if it is not. */
function bring(surface: Surface | null, place: Place): void {
  const range = surface?.liveRange(place);
  if (range == null) return;
  const paragraph = range.startContainer.parentElement;
  // A paragraph far away is laid out only once it is near.
  paragraph?.scrollIntoView({ block: 'nearest' });
  requestAnimationFrame(() => {
    const box = range.getBoundingClientRect();
    const top = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--head')) || 0;
    const low = innerHeight * (matchMedia('(max-width: 60rem)').matches ? 0.42 : 0.9);
    if (box.top >= top + 8 && box.bottom <= low) return;
    const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches && Math.abs(box.top) < 3 * innerHeight;
    scrollBy({ top: box.top - top - (low - top) / 3, behavior: smooth ? 'smooth' : 'auto' });
  });
}

function firstLine(text: string): string {
  return text.trimStart().split('\n', 1)[0]?.slice(0, 80) ?? '';
}
