/**
 * What the reader did at one place of a text: the records whose spans cover it, innermost first, with their rules;
 * the candidates it dropped there; and where there is neither, the nearest candidates of the same line.
 */
import type { Article, LexiconNames, Reading, Rejection, Span, Statement } from '../../reader/index.ts';
import { statementLines } from '../format/pretty.ts';
import { textOf } from '../../forms/index.ts';
import { EMPTY_LABELS, type Language, WORDS } from '../../messages/index.ts';
import { clean, type Terminal } from '../terminal.ts';
import { ruleLine } from './rule-line.ts';

const CONTEXT = 40;

const TEXTS = {
  place: { en: 'at', ar: 'الموضع' },
  covering: { en: 'records that cover this place', ar: 'سجلات تشمل هذا الموضع' },
  none: { en: 'no record covers this place', ar: 'لا سجل يشمل هذا الموضع' },
  dropped: { en: 'looked at here and left out', ar: 'نُظر فيه هنا وتُرك' },
  nearby: { en: 'looked at in this line and left out', ar: 'نُظر فيه في هذا السطر وتُرك' },
  nothing: {
    en: 'no word in this line was taken for a word of reporting',
    ar: 'لم تُعدّ أي كلمة في هذا السطر لفظَ قول',
  },
} as const;

/** A place in the article's text, or in its headline where that is kept apart. */
export interface Place {
  readonly part: 'headline' | undefined;
  readonly at: number;
}

/** The explanation as lines for a terminal. */
export function explanation(
  article: Article,
  reading: Reading,
  place: Place,
  language: Language,
  terminal: Terminal,
  names: LexiconNames,
): string {
  const { part, at } = place;
  const text = textOf(article, part);
  const value = (from: number, to: number): string => terminal.isolate(clean(text.slice(from, to)));
  const lines = [`${terminal.paint('bold', `${TEXTS.place[language]} ${at}`)}  ${excerpt(text, at, terminal)}`];
  const covering = reading.statements.flatMap((statement, i) =>
    statement.part === part ? cover(statement, at, i + 1) : [],
  );
  covering.sort((a, b) => a.size - b.size);
  lines.push('', terminal.paint('dim', `${covering.length > 0 ? TEXTS.covering[language] : TEXTS.none[language]}`));
  for (const { statement, number, role } of covering) {
    lines.push(
      '',
      ...statementLines(article, statement, number, { language, terminal, names, brief: true, explain: false }),
    );
    lines.push(
      `    ${terminal.paint('dim', `${statement.id} · ${WORDS[role][language]} · ${WORDS.confidence[language]} ${statement.confidence}`)}`,
    );
    for (const rule of statement.rules) lines.push(`      ${ruleLine(rule, language, terminal)}`);
  }

  const rejections = (reading.rejections ?? []).filter((rejection) => rejection.part === part);
  const here = rejections.filter((rejection) => rejection.start <= at && at < rejection.end);
  const line = lineAround(text, at);
  const nearby = rejections.filter(
    (rejection) => rejection.start >= line.start && rejection.end <= line.end && !here.includes(rejection),
  );
  const list = (title: string, items: readonly Rejection[]): void => {
    lines.push('', terminal.paint('dim', title));
    for (const item of items) {
      lines.push(
        `    ${item.start}-${item.end}  ${value(item.start, item.end)}`,
        `      ${ruleLine(item.rule, language, terminal)}`,
      );
    }
  };
  if (here.length > 0) list(TEXTS.dropped[language], here);
  else if (covering.length === 0 && nearby.length > 0) list(TEXTS.nearby[language], nearby);
  else if (covering.length === 0)
    lines.push('', reading.empty === undefined ? TEXTS.nothing[language] : EMPTY_LABELS[reading.empty][language]);
  return `${lines.join('\n')}\n`;
}

type Role = 'cue' | 'source' | 'content' | 'chain' | 'addressee' | 'said';

interface Covering {
  readonly statement: Statement;
  readonly number: number;
  readonly role: Role;
  readonly size: number;
}

/** The narrowest of a statement's spans at a place, with what it is in the statement. */
function cover(statement: Statement, at: number, number: number): Covering[] {
  const spans: readonly (readonly [Role, readonly (Span | null)[]])[] = [
    ['cue', [statement.cue]],
    ['source', statement.sources],
    ['chain', statement.chain],
    ['addressee', [statement.addressee]],
    ['content', statement.content],
    ['said', [statement.said]],
  ];
  const found = spans.flatMap(([role, list]) =>
    list.flatMap((span) =>
      span !== null && span.start <= at && at < span.end
        ? [{ statement, number, role, size: span.end - span.start }]
        : [],
    ),
  );
  found.sort((a, b) => a.size - b.size);
  return found.slice(0, 1);
}

/** The text around a place, the place marked. */
function excerpt(text: string, at: number, terminal: Terminal): string {
  const before = clean(text.slice(Math.max(0, at - CONTEXT), at));
  const after = clean(text.slice(at, at + CONTEXT));
  return terminal.isolate(`${at > CONTEXT ? '…' : ''}${before}▸${after}${at + CONTEXT < text.length ? '…' : ''}`);
}

function lineAround(text: string, at: number): Span {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { start, end: end === -1 ? text.length : end };
}
