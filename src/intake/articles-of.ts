/**
 * From opened bytes to articles: tells what they are and hands them to the reader of that kind. Archives and feeds lead to
 * further material, which comes back here, to a depth.
 *
 * The readers are loaded when the first of their kind comes: most runs need one of them.
 */
import { storable } from '../text/index.ts';
import { charsetOf } from './encoding/declared.ts';
import { encodingOf, textOf, utf8Chunks } from './encoding/text-of.ts';
import { languageOf } from './language/language-of.ts';
import type { Material } from './material.ts';
import type { Settings } from './options.ts';
import { gather } from './sources/bytes.ts';
import { type Kind, kindOf } from './sources/kinds.ts';
import { articleOfRecord } from './tables/field-map.ts';
import { type Decode, LARGEST_PIECE, LIMIT, valuesByLine, valuesOfJson } from './tables/json-values.ts';
import { failureAt, skipped, type TakenIn } from './taken.ts';

/** The articles in some material. */
export async function* articlesOf(material: Material, settings: Settings): AsyncGenerator<TakenIn> {
  const { where, head, headIsAll, chunks, signal } = { ...material, signal: settings.signal };
  const told = kindOf(head, material.name, material.contentType);
  const kind: Kind = told === 'text' && settings.kind !== null ? settings.kind : told;
  switch (kind) {
    case 'csv': {
      const { articlesOfCsv } = await import('./tables/csv.ts');
      yield* articlesOfCsv(head, headIsAll, chunks, where, settings.fields, signal);
      return;
    }
    case 'jsonl': {
      const found = encodingOf(head, [charsetOf(material.contentType)], headIsAll);
      if (found === null) yield failureAt('binary', where);
      else {
        const lines = utf8Chunks(chunks, found.encoding);
        yield* articlesOfValues(valuesByLine(lines, where, decodeLeniently, signal), where, settings);
      }
      return;
    }
    case 'warc': {
      const { articlesOfWarc } = await import('./archives/archived-pages.ts');
      yield* articlesOfWarc(material, settings, articlesOf);
      return;
    }
    case 'zip': {
      const { articlesOfZip } = await import('./archives/archived-files.ts');
      yield* articlesOfZip(material, settings, articlesOf);
      return;
    }
    case 'parquet': {
      const { articlesOfParquet } = await import('./tables/parquet.ts');
      const source = material.file ?? (await gather(chunks, LARGEST_PIECE));
      if (source === null) yield failureAt('tooLarge', where, LIMIT);
      else yield* articlesOfParquet(source, where, settings.fields, signal);
      return;
    }
    case 'unknown':
      yield skipped('unknownFormat', where, material.contentType ?? '');
      return;
    default:
  }
  const bytes = await gather(chunks, LARGEST_PIECE);
  if (signal.aborted) return;
  if (bytes === null) yield failureAt('tooLarge', where, LIMIT);
  else yield* articlesOfPiece(kind, bytes, material, settings);
}

/** The articles of what is read in one piece. */
async function* articlesOfPiece(
  kind: Kind,
  bytes: Buffer,
  material: Material,
  settings: Settings,
): AsyncGenerator<TakenIn> {
  const { where, url, contentType } = material;
  switch (kind) {
    case 'html': {
      const { articleOfPage } = await import('./html/page.ts');
      yield articleOfPage(bytes, { where, url, contentType, keepOriginal: settings.originals });
      return;
    }
    case 'feed':
    case 'json-feed': {
      const { articlesOfFeed } = await import('./feeds/feed-articles.ts');
      yield* articlesOfFeed(bytes, material, settings, articlesOf);
      return;
    }
    case 'sitemap': {
      const { articlesOfSitemap } = await import('./feeds/sitemap-articles.ts');
      yield* articlesOfSitemap(bytes, material, settings, articlesOf);
      return;
    }
    case 'pdf': {
      const { articleOfPdf } = await import('./documents/pdf.ts');
      const found = await articleOfPdf(bytes, where, settings.originals);
      yield found.kind === 'article' ? { ...found, url } : found;
      return;
    }
    case 'mail': {
      const { articlesOfMail } = await import('./documents/mail-articles.ts');
      yield* articlesOfMail(bytes, material, settings, articlesOf);
      return;
    }
    case 'json':
      yield* articlesOfValues(valuesOfJson(bytes, where, decodeLeniently, settings.signal), where, settings);
      return;
    default:
      yield articleOfText(bytes, material, settings);
  }
}

/** Text whose encoding is found; a line of a stream is UTF-8 already. */
const decodeLeniently: Decode = (bytes, path, line) => {
  if (line !== undefined) return new TextDecoder().decode(bytes);
  const found = textOf(bytes, path);
  return found.kind === 'decoded' ? found.text : found;
};

async function* articlesOfValues(
  values: ReturnType<typeof valuesByLine>,
  where: string,
  settings: Settings,
): AsyncGenerator<TakenIn> {
  for await (const found of values) {
    yield found.kind === 'value' ? articleOfRecord(found.value, settings.fields, where, found.line) : found;
  }
}

function articleOfText(bytes: Buffer, { where, url, contentType }: Material, settings: Settings): TakenIn {
  const decoded = textOf(bytes, where, [charsetOf(contentType)]);
  if (decoded.kind === 'failure') return decoded;
  const text = storable(decoded.text);
  if (text.trim() === '') return skipped('emptyText', where);
  const language = languageOf(text).language;
  return {
    kind: 'article',
    text,
    title: null,
    outlet: null,
    date: null,
    url,
    canonicalUrl: null,
    byline: null,
    section: null,
    language: language === 'und' ? null : language,
    updated: null,
    original: settings.originals && decoded.encoding !== 'utf-8' ? { bytes, mediaType: 'text/plain' } : null,
    where,
    givenId: null,
    evidence: {
      text: 'text file',
      encoding: `${decoded.encoding} by ${decoded.by}`,
      ...(language === 'und' ? {} : { language: 'letters' }),
    },
  };
}
