/**
 * Readings as one web page that needs nothing but itself: the text as printed, its statements marked in it, and the
 * list of them beside it. Works without its script, on paper, in the dark, and by keyboard.
 */
import type { Article, LexiconNames, Reading } from '../../reader/index.ts';
import { EMPTY_LABELS, type Language, MENTION_LABELS, ruleInWords, topicName, WORDS } from '../../messages/index.ts';
import { actorRows } from '../actor-rows.ts';
import { base64, sha256 } from '../sha256.ts';
import { type Format, type ReadArticle, textOf } from '../record.ts';
import { actorCard } from './actor-cards.ts';
import { panel } from './card.ts';
import { dateCard } from './date-cards.ts';
import { eventCard } from './event-cards.ts';
import { escapeHtml } from './escape.ts';
import { SCRIPT } from './script.ts';
import { marked, paintedNames, spansOfReading } from './marked-text.ts';
import { NAME_ROLES, STATEMENT_ROLES } from './segments.ts';
import { statementCard } from './statement-card.ts';
import { STYLE } from './style.ts';

const TEXTS = {
  title: { ar: 'مُسنَد: من قال ماذا', en: 'Musnad: who said what' },
  hint: {
    ar: 'اختر من القائمة أو من النص. الأسهم للتنقل، وEnter للفتح، وEsc للإغلاق.',
    en: 'Choose in the list or in the text. Arrows move, Enter opens, Esc closes.',
  },
} as const;

export interface PageOptions {
  readonly language: Language;
  /** Whether the rules behind each record are shown, and what was left out. */
  readonly explain: boolean;
  /** What topics and states are called. */
  readonly names: LexiconNames;
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
  const hash = (text: string): string => `'sha256-${base64(sha256(text))}'`;
  return `default-src 'none'; style-src ${hash(STYLE)}; script-src ${hash(SCRIPT)}; base-uri 'none'; form-action 'none'`;
}

function head(language: Language): string {
  const legend = (view: string, roles: readonly (readonly [string, string])[]): string =>
    `<ul class="legend of-${view}">${roles.map(([role, name]) => `<li><span class="${role}">${escapeHtml(name)}</span></li>`).join('')}</ul>`;
  const statementRoles = STATEMENT_ROLES.map(
    (role) => [role, WORDS[role === 'source' ? 'speaker' : role][language]] as const,
  );
  const nameLabels = { ...MENTION_LABELS, state: WORDS.stateOrPlace, date: WORDS.date };
  const nameRoles = NAME_ROLES.map((role) => [role, nameLabels[role][language]] as const);
  const view = (name: string, title: string, pressed: boolean): string =>
    `<button type="button" data-view="${name}" aria-pressed="${pressed}"><bdi>${escapeHtml(title)}</bdi></button>`;
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
<div class="view" role="group" aria-label="${escapeHtml(WORDS.shown[language])}"><bdi>${escapeHtml(WORDS.shown[language])}:</bdi> ${view('statements', WORDS.statements[language], true)}${view('names', WORDS.names[language], false)}</div>
${legend('statements', statementRoles)}
${legend('names', nameRoles)}
<p class="hint"><bdi>${escapeHtml(TEXTS.hint[language])}</bdi></p>
<nav aria-label="${escapeHtml(WORDS.articles[language])}"></nav></header>
<main>
`;
}

function news({ article, reading }: ReadArticle, number: number, options: PageOptions): string {
  const { language, names } = options;
  const prefix = `a${number}`;
  const actors = actorRows(article, reading, names, language);
  const spans = spansOfReading(reading, actors);
  const heading =
    article.title === undefined ? `<bdi>${escapeHtml(article.id ?? '')}</bdi>` : marked(article, 'headline', spans);
  const cards = reading.statements.map((statement) => statementCard(article, statement, prefix, options));
  const nothing = reading.empty === undefined ? WORDS.noStatements[language] : EMPTY_LABELS[reading.empty][language];
  const events = reading.events.map((event) => eventCard(article, event, prefix, language));
  const dates = reading.dates.map((date, d) => dateCard(article, date, d, prefix, language));
  const panels = [
    panel('statements', WORDS.statements[language], cards, 'statements'),
    panel('events', WORDS.events[language], events, 'statements'),
    panel(
      'actors',
      WORDS.who[language],
      actors.map((actor) => actorCard(actor, prefix, language)),
      'names',
    ),
    panel('dates', WORDS.dates[language], dates, 'names'),
  ];
  return `<article class="news" id="${prefix}" aria-labelledby="${prefix}-h" data-names="${paintedNames(spans)}">
<header><h2 id="${prefix}-h"${article.title === undefined ? '' : ' class="headline" lang="ar"'}>${heading}</h2>${meta(article)}${topics(reading, options)}</header>
<div class="columns">
<div class="text" lang="ar" dir="rtl">${marked(article, undefined, spans)}</div>
<div class="list">${cards.length === 0 ? `<p class="empty">${escapeHtml(nothing)}</p>` : ''}${panels.join('')}${options.explain ? leftOut(article, reading, language) : ''}</div>
</div>
</article>
`;
}

/** What the article is about, with the share of each topic. */
function topics(reading: Reading, { names, language }: PageOptions): string {
  if (reading.topics.length === 0) return '';
  const items = reading.topics.map(
    ({ id, score }) =>
      `<li><bdi>${escapeHtml(topicName(names, id, language))}</bdi> <small>${Math.round(score * 100)}%</small></li>`,
  );
  return `<ul class="topics" aria-label="${escapeHtml(WORDS.topics[language])}">${items.join('')}</ul>`;
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
  const parts = [article.outlet, article.date, typeof article.title === 'string' ? article.id : null].flatMap((part) =>
    !part ? [] : [`<bdi>${escapeHtml(part)}</bdi>`],
  );
  // Only a web address becomes a link: an article may carry javascript: as its address.
  if (typeof article.url === 'string' && /^https?:\/\//i.test(article.url)) {
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
