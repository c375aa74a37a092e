/**
 * What kind of thing some bytes are: by how they begin where that is sure, else by their name and the type that came with
 * them. A page that calls itself `.php`, a feed that calls itself `text/html`, a PDF without a name are all told.
 */
import { withoutMark } from '../encoding/decoding.ts';

export const KINDS = [
  'text',
  'html',
  'feed',
  'json-feed',
  'sitemap',
  'warc',
  'zip',
  'jsonl',
  'json',
  'csv',
  'parquet',
  'pdf',
  'mail',
  'unknown',
] as const;
export type Kind = (typeof KINDS)[number];

/** What the names of files end in that folders are searched for. */
export const EXTENSIONS = [
  ...['.txt', '.text', '.html', '.htm', '.xhtml', '.xml', '.rss', '.atom', '.rdf', '.warc', '.wet', '.wat', '.zip'],
  ...['.jsonl', '.ndjson', '.json', '.csv', '.tsv', '.parquet', '.pdf', '.eml'],
  ...[
    '.jsonl.gz',
    '.ndjson.gz',
    '.json.gz',
    '.csv.gz',
    '.tsv.gz',
    '.warc.gz',
    '.wet.gz',
    '.html.gz',
    '.xml.gz',
    '.txt.gz',
  ],
] as const;

const BY_NAME: Readonly<Record<string, Kind>> = {
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  warc: 'warc',
  wet: 'warc',
  zip: 'zip',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  json: 'json',
  csv: 'csv',
  tsv: 'csv',
  parquet: 'parquet',
  pdf: 'pdf',
  eml: 'mail',
};

const BY_TYPE: Readonly<Record<string, Kind>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'text/csv': 'csv',
  'application/json': 'json',
  'application/feed+json': 'json-feed',
  'application/x-ndjson': 'jsonl',
  'application/pdf': 'pdf',
  'message/rfc822': 'mail',
  'application/warc': 'warc',
};

const FOREIGN = [
  '\xD0\xCF\x11\xE0',
  '\x89PNG',
  '\xFF\xD8\xFF',
  'GIF8',
  'Rar!',
  '7z\xBC\xAF',
  '\x28\xB5\x2F\xFD',
  '{\\rtf',
  'RIFF',
  '\x00\x00\x00',
];

/** Tells the kind; `name` is the file's or the address's path, `type` the `Content-Type`, where there is one. */
export function kindOf(head: Buffer, name: string, type: string | null): Kind {
  const opening = asciiOf(head);
  if (opening.startsWith('%PDF-')) return 'pdf';
  if (opening.startsWith('PK\x03\x04') || opening.startsWith('PK\x05\x06')) return 'zip';
  if (opening.startsWith('PAR1')) return 'parquet';
  if (opening.startsWith('WARC/')) return 'warc';
  if (FOREIGN.some((signature) => opening.startsWith(signature))) return 'unknown';
  const text = opening.trimStart();
  const named = byName(name);
  if (text.startsWith('<')) {
    const markup = byMarkup(text);
    if (markup !== null) return markup;
    return named === 'text' ? 'text' : 'html';
  }
  if (/^[{[]/.test(text) && named !== 'text' && named !== 'csv') {
    if (text.startsWith('{') && text.includes('https://jsonfeed.org/version/')) return 'json-feed';
    if (named === 'jsonl') return 'jsonl';
    if (/^\{[ \t]*"/.test(text)) return named === 'json' ? 'json' : 'jsonl';
    if (/^(?:\{\s*"|\[\s*[{\]])/.test(text)) return 'json';
  }
  if (named !== null) return named;
  if (isMail(text)) return 'mail';
  return BY_TYPE[(type ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''] ?? 'text';
}

/** The first letters, read as bytes; of UTF-16 the low bytes. */
function asciiOf(head: Buffer): string {
  const opening = withoutMark(head).subarray(0, 4096);
  const wide = (opening[0] === 0xff && opening[1] === 0xfe) || (opening[0] === 0xfe && opening[1] === 0xff);
  return wide ? opening.subarray(2).toString('latin1').replaceAll('\0', '') : opening.toString('latin1');
}

function byMarkup(text: string): Kind | null {
  const bare = text.replace(
    /^(?:<\?[^>]{0,500}>\s*|<!--[\s\S]{0,2000}?-->\s*|<!DOCTYPE(?! html)[^>]{0,500}>\s*){1,8}/i,
    '',
  );
  const [, tag = ''] = /^<([a-z!][\w:.-]{0,40})/i.exec(bare) ?? [];
  const name = tag.toLowerCase();
  if (['rss', 'feed', 'rdf:rdf', 'atom:feed'].includes(name)) return 'feed';
  if (name === 'urlset' || name === 'sitemapindex') return 'sitemap';
  return [
    '!doctype',
    'html',
    'head',
    'body',
    'meta',
    'title',
    'div',
    'article',
    'p',
    'table',
    'script',
    'link',
  ].includes(name)
    ? 'html'
    : null;
}

function byName(name: string): Kind | null {
  const bare = name
    .toLowerCase()
    .replace(/[?#].*$/, '')
    .replace(/\.gz$/, '');
  const extension = /\.([a-z0-9]{1,8})$/.exec(bare)?.[1] ?? '';
  return BY_NAME[extension] ?? null;
}

/** Whether a text opens with the lines of a message's head. */
function isMail(text: string): boolean {
  if (/^From \S+@\S+ /.test(text)) return true;
  return (
    /^(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID|From|Subject|Date|X-[\w-]{1,40}): \S/i.test(text) &&
    /^(?:MIME-Version|Message-ID|Content-Type|From): /im.test(text)
  );
}
