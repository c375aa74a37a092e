/**
 * A reference to a statement or an article, for a footnote or a bibliography; with a permalink that holds for good: the id, and the hash
 * of the article it was read in.
 *
 * Example: سالم الحداد، «جسر الرمال آمن»، مرسى الغد، 3 مارس 2031.
 */
import type { StatementView, StoredArticle } from '../ledger/index.ts';
import { quoted, textOfStatement } from './ledger/quoting.ts';

export const CITATION_STYLES = ['ar', 'en', 'ris', 'bibtex'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** Digits of the hash that a permalink has: enough to tell that the article is the one that was read. */
const HASH = 16;

export interface Cited {
  readonly id: string;
  readonly article: StoredArticle;
  /** Null where a whole article is cited. */
  readonly said: {
    readonly speakers: readonly string[];
    readonly words: string;
    /** The words as they stand, not their sense. */
    readonly verbatim: boolean;
    readonly day: string | null;
  } | null;
}

/** @param view null to cite the article as a whole */
export function citedOf(article: StoredArticle, view: StatementView | null): Cited {
  const statement = view?.statement ?? null;
  if (view === null || statement === null) return { id: view?.id ?? article.id, article, said: null };
  return {
    id: view.id,
    article,
    said: {
      speakers: statement.speakers.map(({ name }) => name),
      words: quoted(textOfStatement(article, statement), statement.content),
      verbatim: statement.kind === 'direct',
      day: statement.said?.date ?? null,
    },
  };
}

/** `urn:musnad:statement:…#sha256-…`. */
export function permalink({ id, article, said }: Cited): string {
  return `urn:musnad:${said === null ? 'article' : 'statement'}:${id}#sha256-${article.hash.slice(0, HASH)}`;
}

/** In one of the styles: a footnote in Arabic or English, a record of RIS or BibTeX. */
export function citation(cited: Cited, style: CitationStyle): string {
  switch (style) {
    case 'ar':
      return footnote(cited, 'ar');
    case 'en':
      return footnote(cited, 'en');
    case 'ris':
      return ris(cited);
    case 'bibtex':
      return bibtex(cited);
  }
}

function footnote(cited: Cited, language: 'ar' | 'en'): string {
  const { article, said } = cited;
  const arabic = language === 'ar';
  const comma = arabic ? '، ' : ', ';
  const words = said === null ? null : arabic ? `«${said.words}»` : `“${said.words}”`;
  const sense = said === null || said.verbatim ? null : arabic ? 'بالمعنى أو بعضه' : 'in part or whole not verbatim';
  const parts = [
    said === null || said.speakers.length === 0 ? null : said.speakers.join(arabic ? ' و' : ' and '),
    words === null ? null : sense === null ? words : `${words} (${sense})`,
    article.title === null ? null : arabic ? `في: «${article.title}»` : `in “${article.title}”`,
    article.byline,
    article.outlet,
    article.date === null ? null : longDay(article.date.slice(0, 10), language),
    article.canonicalUrl ?? article.url,
    permalink(cited),
  ];
  return `${parts.filter((part) => part !== null).join(comma)}.`;
}

function longDay(day: string, language: 'ar' | 'en'): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const locale = language === 'ar' ? 'ar-EG-u-nu-latn' : 'en-GB';
  return date.toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** Lines of RIS hold one value each: what breaks lines becomes a space. */
function ris(cited: Cited): string {
  const { article, said } = cited;
  const lines: readonly (readonly [string, string | null])[] = [
    ['TY', 'NEWS'],
    ...(said?.speakers ?? []).map((name) => ['AU', name] as const),
    ['TI', said === null ? article.title : said.words],
    ['T2', said === null ? article.outlet : article.title],
    ['PB', article.outlet],
    ['A2', article.byline],
    ['DA', article.date?.slice(0, 10).replaceAll('-', '/') ?? null],
    ['PY', article.date?.slice(0, 4) ?? null],
    ['UR', article.canonicalUrl ?? article.url],
    ['LA', article.language],
    ['N1', said?.day == null ? null : `said ${said.day}`],
    ['ID', permalink(cited)],
  ];
  const rows = lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}`]));
  return [...rows, 'ER  - '].join('\n');
}

function bibtex(cited: Cited): string {
  const { article, said } = cited;
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', said === null ? article.byline : said.speakers.map((name) => `{${braced(name)}}`).join(' and ')],
    ['title', said === null ? article.title : said.words],
    ['booktitle', said === null ? null : article.title],
    ['publisher', article.outlet],
    ['date', article.date?.slice(0, 10) ?? null],
    ['url', article.canonicalUrl ?? article.url],
    ['note', permalink(cited)],
    ['langid', article.language === 'ar' ? 'arabic' : null],
  ];
  const rows = fields.flatMap(([name, value]) =>
    value === null || value === '' ? [] : [`  ${name} = {${name === 'author' ? value : braced(value)}},`],
  );
  return [`@online{musnad-${cited.id},`, ...rows, '}'].join('\n');
}

/** A value inside braces: what BibTeX would take for its own is set apart. */
function braced(value: string): string {
  return value
    .replace(/\\/g, '\\textbackslash ')
    .replace(/[{}]/g, '')
    .replace(/[&%#$_]/g, '\\$&')
    .replace(/\s+/g, ' ');
}
