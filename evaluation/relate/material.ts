/**
 * The published articles that the labels point into, read and made ready to be compared. Texts lie outside the project, in
 * `data/news` of the data folder; an article is named by its cluster and place there, «snn-0561/1», or by its
 * line among all articles, counted from 0, «news/27275».
 *
 * Readings are kept in the temporary folder under the reader's version and lexicon, for reading them takes half a minute.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Article, loadReader, type Reader, READER_VERSION, type Reading } from '../../src/reader/index.ts';
import {
  type ComparedArticle,
  type ComparedEvent,
  comparedEvents,
  type ComparedStatement,
  comparedStatements,
  WordKeys,
} from '../../src/relate/index.ts';
import { loadMorphology } from '../../src/text/index.ts';

/** A statement as labels name it: the words of its content from the first to the last. */
export interface StatementRef {
  readonly article: string;
  readonly part: 'body' | 'headline';
  readonly at: readonly [start: number, end: number];
}

export interface ReadArticle {
  readonly article: ComparedArticle;
  readonly reading: Reading;
}

export interface Material {
  readonly read: ReadonlyMap<string, ReadArticle>;
  readonly statements: ReadonlyMap<string, readonly ComparedStatement[]>;
  readonly events: ReadonlyMap<string, readonly ComparedEvent[]>;
  /** The statement of today's reading that stands where the label says; null where none covers half of the place. */
  find(ref: StatementRef): ComparedStatement | null;
}

/** Reads the articles of the clusters, or what `wanted` names of them. */
export async function openMaterial(data: string, wanted: (article: string) => boolean): Promise<Material> {
  const articles: ComparedArticle[] = [];
  for (const line of lines(join(data, 'data/news/same-story.jsonl.gz'))) {
    const { cluster, docs } = JSON.parse(line) as { cluster: string; docs: readonly Published[] };
    docs.forEach((doc, i) => {
      if (wanted(`${cluster}/${i}`)) articles.push(published(`${cluster}/${i}`, doc));
    });
  }
  if (wanted(ANY_NEWS))
    lines(join(data, 'data/news/articles.jsonl.gz')).forEach((line, i) => {
      if (wanted(`news/${i}`)) articles.push(published(`news/${i}`, JSON.parse(line) as Published));
    });
  return readAll(articles);
}

/** Asked for first: whether any of all articles is wanted. */
export const ANY_NEWS = 'news/';

interface Published {
  readonly outlet?: string | null;
  readonly date?: string | null;
  readonly title?: string | null;
  readonly text: string;
}

function published(id: string, { outlet, date, title, text }: Published): ComparedArticle {
  return { id, outlet: outlet ?? null, date: date === '' ? null : (date ?? null), text, title: title ?? undefined };
}

export function lines(path: string): readonly string[] {
  return gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n');
}

async function readAll(articles: readonly ComparedArticle[]): Promise<Material> {
  const keys = new WordKeys(await loadMorphology());
  const reader = await loadReader();
  const kept = keptReadings(reader);
  const read = new Map<string, ReadArticle>();
  const statements = new Map<string, readonly ComparedStatement[]>();
  const events = new Map<string, readonly ComparedEvent[]>();
  for (const article of articles) {
    const reading = kept.of(reader, article);
    read.set(article.id, { article, reading });
    statements.set(article.id, comparedStatements(article, reading, keys));
    events.set(article.id, comparedEvents(article, reading));
  }
  kept.save();
  return { read, statements, events, find: (ref) => findIn(statements.get(ref.article) ?? [], ref) };
}

function findIn(
  statements: readonly ComparedStatement[],
  { part, at: [from, to] }: StatementRef,
): ComparedStatement | null {
  let best: ComparedStatement | null = null;
  let most = 0.5;
  for (const statement of statements) {
    if (statement.part !== part) continue;
    const start = statement.wording.start[0] ?? 0;
    const end = statement.wording.end.at(-1) ?? 0;
    const both = Math.min(end, to) - Math.max(start, from);
    const share = both / Math.max(1, Math.max(end, to) - Math.min(start, from));
    if (share > most) {
      best = statement;
      most = share;
    }
  }
  return best;
}

interface Kept {
  of(reader: Reader, article: ComparedArticle): Reading;
  save(): void;
}

function keptReadings(reader: Reader): Kept {
  const { lexicon } = reader.read({ text: '' }).reader;
  const path = join(tmpdir(), `musnad-relate-${READER_VERSION}-${lexicon}.jsonl`);
  const known = new Map<string, Reading>();
  if (existsSync(path))
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      if (line === '') continue;
      const reading = JSON.parse(line) as Reading;
      known.set(reading.id ?? '', reading);
    }
  const before = known.size;
  return {
    of(one, { id, text, title, outlet, date }) {
      const found = known.get(id);
      if (found !== undefined) return found;
      const article: Article = {
        id,
        text,
        ...(title === undefined ? {} : { title }),
        ...(outlet === null ? {} : { outlet }),
        ...(date === null ? {} : { date }),
      };
      const reading = one.read(article);
      known.set(id, reading);
      return reading;
    },
    save() {
      if (known.size > before)
        writeFileSync(path, [...known.values()].map((reading) => JSON.stringify(reading)).join('\n'));
    },
  };
}
