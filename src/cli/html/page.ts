/**
 * Readings as one web page that needs nothing but itself: the text as printed, its statements marked in it, and the
 * list of them beside it. Works without its script, on paper, in the dark, and by keyboard.
 */
import { createHash } from 'node:crypto';
import type { Article, Reading, Statement } from '../../reader/index.ts';
import { ruleInWords } from '../explain/rules.ts';
import { type Format, type ReadArticle, textOf } from '../format/record.ts';
import { EMPTY_LABELS, type Language, WORDS } from '../messages/index.ts';
import { eventList } from './event-list.ts';
import { escapeHtml } from './escape.ts';
import { SCRIPT } from './script.ts';
import { segmentsOf } from './segments.ts';
import { statementCard } from './statement-card.ts';
import { STYLE } from './style.ts';

const TEXTS = {
  title: { ar: 'مُسنَد: من قال ماذا', en: 'Musnad: who said what' },
  hint: {
    ar: 'اختر تصريحا من القائمة أو من النص. الأسهم للتنقل، وEnter للفتح، وEsc للإغلاق.',
    en: 'Choose a statement in the list or in the text. Arrows move, Enter opens, Esc closes.',
  },
} as const;

export interface PageOptions {
  readonly language: Language;
  /** Whether the rules behind each record are shown, and what was left out. */
  readonly explain: boolean;
}

export function html(options: PageOptions): Format {
  const { language } = options;
  let number = 0;
  return {
    open: () => head(language),
    record: (item) => news(item, ++number, options),
    close: () => `</main>\n<script>${SCRIPT}</script>\n</body>\n</html>\n`,
  };
}

/** Nothing is allowed but the style and script of this page, named by their hashes. */
function policy(): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return `default-src 'none'; style-src ${hash(STYLE)}; script-src ${hash(SCRIPT)}; base-uri 'none'; form-action 'none'`;
}

function head(language: Language): string {
  const legend = (['source', 'cue', 'content', 'chain', 'addressee'] as const).map(
    (role) =>
      `<li><span class="${role}">${escapeHtml(role === 'source' ? WORDS.speaker[language] : WORDS[role][language])}</span></li>`,
  );
  return `<!doctype html>
<html lang="${language}" dir="rtl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(TEXTS.title[language])}</title>
<style>${STYLE}</style>
</head>
<body>
<header class="top"><h1><bdi>${escapeHtml(TEXTS.title[language])}</bdi></h1>
<ul class="legend">${legend.join('')}</ul>
<p class="hint"><bdi>${escapeHtml(TEXTS.hint[language])}</bdi></p>
<nav aria-label="${escapeHtml(WORDS.articles[language])}"></nav></header>
<main>
`;
}

function news({ article, reading }: ReadArticle, number: number, options: PageOptions): string {
  const { language } = options;
  const prefix = `a${number}`;
  const part = (name: 'headline' | undefined): readonly Statement[] =>
    reading.statements.filter((statement) => statement.part === name);
  const heading =
    article.title === undefined
      ? `<bdi>${escapeHtml(article.id ?? '')}</bdi>`
      : marked(article, 'headline', part('headline'));
  const cards = reading.statements.map((statement) => statementCard(article, statement, prefix, options)).join('');
  const nothing = reading.empty === undefined ? WORDS.noStatements[language] : EMPTY_LABELS[reading.empty][language];
  return `<article class="news" id="${prefix}" aria-labelledby="${prefix}-h">
<header><h2 id="${prefix}-h"${article.title === undefined ? '' : ' class="headline" lang="ar"'}>${heading}</h2>${meta(article)}</header>
<div class="columns">
<div class="text" lang="ar" dir="rtl">${marked(article, undefined, part(undefined))}</div>
<section class="list" aria-label="${escapeHtml(WORDS.statements[language])}">${cards === '' ? `<p class="empty">${escapeHtml(nothing)}</p>` : `<ol>${cards}</ol>`}${eventList(article, reading, language)}${options.explain ? leftOut(article, reading, language) : ''}</section>
</div>
</article>
`;
}

/** What the reader looked at and left out, with the reason. */
function leftOut(article: Article, reading: Reading, language: Language): string {
  const items = (reading.rejections ?? []).map(({ part, start, end, rule }) => {
    const words = ruleInWords(rule, language) ?? rule;
    return `<li><b lang="ar"><bdi>${escapeHtml(textOf(article, part).slice(start, end))}</bdi></b> <bdi>${start}–${end}</bdi> <bdi>${escapeHtml(words)}</bdi></li>`;
  });
  return items.length === 0
    ? ''
    : `<details class="left-out"><summary>${escapeHtml(WORDS.rejected[language])} (${items.length})</summary><ul>${items.join('')}</ul></details>`;
}

function meta(article: Article): string {
  const parts = [article.outlet, article.date, article.title === undefined ? undefined : article.id].flatMap((part) =>
    part === undefined || part === '' ? [] : [`<bdi>${escapeHtml(part)}</bdi>`],
  );
  // Only a web address becomes a link: an article may carry javascript: as its address.
  if (article.url !== undefined && /^https?:\/\//i.test(article.url)) {
    parts.push(
      `<a href="${escapeHtml(article.url)}" rel="noreferrer noopener"><bdi>${escapeHtml(shown(article.url))}</bdi></a>`,
    );
  }
  return parts.length === 0 ? '' : `<p class="meta">${parts.join(' · ')}</p>`;
}

function shown(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return url;
  }
}

/** The text with its marks. Where the words of a statement begin, its number stands ready for paper, where nothing can be chosen. */
function marked(article: Article, part: 'headline' | undefined, statements: readonly Statement[]): string {
  const begun = new Set<string>();
  return segmentsOf(textOf(article, part), statements)
    .map(({ text, covers }) => {
      if (covers.length === 0) return escapeHtml(text);
      const roles = [...new Set(covers.map((cover) => cover.role))].join(' ');
      const ids = [...new Set(covers.map((cover) => cover.statement))].join(' ');
      const begins = covers.filter(({ role, statement }) => role === 'content' && !begun.has(statement));
      for (const { statement } of begins) begun.add(statement);
      const numbers = begins.map(({ statement }) => Number(statement.slice(1))).sort((a, b) => a - b);
      const number = numbers.length === 0 ? '' : ` data-n="${numbers.join(' ')}"`;
      return `<mark class="${roles}" data-s="${ids}"${number}>${escapeHtml(text)}</mark>`;
    })
    .join('');
}
