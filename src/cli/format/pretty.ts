/**
 * Readings as a person wants them in a terminal: article by article, each statement with who speaks, the verb, the
 * words, and the chain drawn downward from the speaker to the outlet.
 *
 * The chain runs down the page, a step a line, because an arrow between two Arabic names on one line would point the
 * wrong way in half of the terminals.
 */
import type { Article, EventRecord, LexiconNames, Statement } from '../../reader/index.ts';
import { ruleLine } from '../explain/rule-line.ts';
import {
  CLASS_LABELS,
  EMPTY_LABELS,
  KIND_LABELS,
  type Language,
  RELATION_LABELS,
  topicName,
  UNRESOLVED_LABELS,
  WORDS,
} from '../../messages/index.ts';
import { clean, type Terminal, width, wrap } from '../terminal.ts';
import {
  type ActorInWords,
  actorRows,
  chainSteps,
  codeWords,
  eventRows,
  type Format,
  quoter,
  type ReadArticle,
  sameName,
} from '../../forms/index.ts';

export interface PrettyOptions {
  readonly language: Language;
  readonly terminal: Terminal;
  /** Whether long words are cut to two lines. */
  readonly brief: boolean;
  /** Whether the rules behind each record are shown. */
  readonly explain: boolean;
  readonly names: LexiconNames;
}

const BRIEF_LINES = 2;
const INDENT = '    ';

export function pretty(options: PrettyOptions): Format {
  let first = true;
  return {
    open: () => '',
    record: (item) => {
      const lead = first ? '' : '\n';
      first = false;
      return lead + articleLines(item, options).join('\n').concat('\n');
    },
    close: () => '',
  };
}

function articleLines({ article, reading }: ReadArticle, options: PrettyOptions): string[] {
  const { language, terminal } = options;
  const value = (text: string): string => terminal.isolate(clean(text));
  const heading = [article.id, article.outlet, article.date].flatMap((part) => part || []);
  const lines = [terminal.paint('bold', heading.map(value).join(' · '))];
  if (typeof article.title === 'string') lines.push(value(article.title));
  if (reading.topics.length > 0) {
    const topics = reading.topics.map(({ id }) => topicName(options.names, id, language));
    lines.push(
      `${terminal.paint('dim', `${WORDS.topics[language]}:`)} ${terminal.isolate(topics.join(language === 'ar' ? '، ' : ', '))}`,
    );
  }
  const count = reading.statements.length;
  if (reading.empty !== undefined) lines.push(terminal.paint('dim', EMPTY_LABELS[reading.empty][language]));
  else if (count === 0) lines.push(terminal.paint('dim', WORDS.noStatements[language]));
  else lines.push(terminal.paint('dim', `${WORDS.statements[language]}: ${count}`));
  reading.statements.forEach((statement, i) => {
    lines.push('', ...statementLines(article, statement, i + 1, options));
  });
  if (reading.events.length > 0) {
    lines.push('', terminal.paint('dim', `${WORDS.events[language]}: ${reading.events.length}`));
    for (const event of reading.events) lines.push(...eventLines(article, event, options));
  }
  const actors = actorRows(article, reading, options.names, language);
  if (actors.length > 0) {
    lines.push('', terminal.paint('dim', `${WORDS.who[language]}: ${actors.length}`));
    for (const actor of actors) lines.push(...actorLines(actor, options));
  }
  if (options.explain && (reading.rejections ?? []).length > 0) {
    lines.push('', terminal.paint('dim', WORDS.rejected[language]));
    for (const rejection of reading.rejections ?? []) {
      const text = (rejection.part === 'headline' ? article.title : article.text) ?? '';
      lines.push(
        `${INDENT}${rejection.start}-${rejection.end}  ${value(text.slice(rejection.start, rejection.end))}`,
        `${INDENT}  ${ruleLine(rejection.rule, language, terminal)}`,
      );
    }
  }
  return lines;
}

/** The lines of one statement, under the number it is called by. */
export function statementLines(
  article: Article,
  statement: Statement,
  number: number,
  options: PrettyOptions,
): string[] {
  const { language, terminal } = options;
  const cut = quoter(article, statement);
  const value = (text: string): string => terminal.isolate(clean(text));
  const tags = [CLASS_LABELS[statement.class][language], KIND_LABELS[statement.kind][language]];
  if (statement.negated) tags.push(WORDS.negated[language]);
  if (statement.part === 'headline') tags.push(WORDS.headline[language]);
  const lines = [`${terminal.paint('bold', `[${number}]`)} ${terminal.paint('cyan', tags.join(' · '))}`];
  const field = (label: keyof typeof WORDS, ...texts: readonly string[]): void => {
    const [opening, ...rest] = texts;
    const name = language === 'ar' ? `${WORDS[label][language]}: ` : WORDS[label][language].padEnd(12);
    lines.push(`${INDENT}${terminal.paint('dim', name)}${opening ?? ''}`);
    for (const text of rest) lines.push(`${INDENT}${language === 'ar' ? '' : ' '.repeat(12)}${text}`);
  };

  field('speaker', speakers(statement, language, value));
  const printed = statement.sources.map(cut);
  if (printed.some((source, i) => !sameName(source, statement.speakers[i]?.name ?? '')))
    field('source', printed.map(value).join('، '));
  if (statement.cue !== null) field('cue', value(cut(statement.cue)));
  if (statement.addressee !== null) field('addressee', value(cut(statement.addressee)));
  if (statement.said !== null) field('said', statement.said.date);
  field('content', ...words(statement, cut, options));
  const steps = chainSteps(article, statement);
  if (steps.length > 0) {
    field('chain', value(statement.speakers.map((speaker) => speaker.name).join('، ') || '?'));
    const indent = INDENT + (language === 'ar' ? '  ' : ' '.repeat(12));
    for (const { relation, name, inherited } of steps) {
      const label = relation === 'published' ? WORDS.published[language] : RELATION_LABELS[relation][language];
      const mark = inherited ? ` (${WORDS.inherited[language]})` : '';
      lines.push(`${indent}${terminal.paint('green', `${inherited ? '┊' : '↓'} ${label}${mark}:`)} ${value(name)}`);
    }
  }
  // A mere comment needs no code.
  const code = statement.plover === null && statement.cameo === '010' ? '' : codeWords(statement);
  const topics = statement.topics.map((id) => topicName(options.names, id, language));
  if (topics.length > 0)
    field('topics', terminal.paint('dim', terminal.isolate(topics.join(language === 'ar' ? '، ' : ', '))));
  if (code !== '') field('code', terminal.paint('dim', code));
  if (options.explain) field('rules', ...statement.rules.map((rule) => ruleLine(rule, language, terminal)));
  return lines;
}

/** The lines of one event: what it is, who took part, where, when, and what was talked of. */
function eventLines(article: Article, event: EventRecord, { language, terminal }: PrettyOptions): string[] {
  const { title, rows } = eventRows(article, event, language);
  const lines = [`${terminal.paint('bold', `[${event.id}]`)} ${terminal.paint('cyan', title)}`];
  for (const { label, value } of rows) {
    const name = language === 'ar' ? `${label}: ` : label.padEnd(12);
    lines.push(`${INDENT}${terminal.paint('dim', name)}${terminal.isolate(clean(value))}`);
  }
  return lines;
}

/** The lines of somebody in the article: the name with what it is, then offices and who is meant by them. */
function actorLines(
  { name, type, code, statements, rows }: ActorInWords,
  { language, terminal }: PrettyOptions,
): string[] {
  const value = (text: string): string => terminal.isolate(clean(text));
  const said = statements === 0 ? [] : [`${WORDS.statements[language]}: ${statements}`];
  const about = [type, ...said, ...(code === null ? [] : [code])].join(' · ');
  const lines = [`${terminal.paint('bold', value(name))} · ${terminal.paint('cyan', about)}`];
  for (const { label, parts } of rows) {
    const field = language === 'ar' ? `${label}: ` : label.padEnd(12);
    lines.push(`${INDENT}${terminal.paint('dim', field)}${parts.map(value).join(' · ')}`);
  }
  return lines;
}

function speakers(statement: Statement, language: Language, value: (text: string) => string): string {
  if (statement.speakers.length === 0) return UNRESOLVED_LABELS[statement.unresolved ?? 'no-candidate'][language];
  return statement.speakers
    .map((speaker) => value(speaker.name) + (speaker.explicit ? '' : ` (${WORDS.implied[language]})`))
    .join('، ');
}

/** The reported words, wrapped; a break between two spans shows as three dots. */
function words(
  statement: Statement,
  cut: (span: { start: number; end: number }) => string,
  options: PrettyOptions,
): string[] {
  const { language, terminal, brief } = options;
  const text = clean(statement.content.map(cut).join(' … '));
  const lines = wrap(text, terminal.columns - width(INDENT) - (language === 'ar' ? 10 : 12));
  const kept =
    brief && lines.length > BRIEF_LINES
      ? [...lines.slice(0, BRIEF_LINES - 1), `${lines[BRIEF_LINES - 1] ?? ''} …`]
      : lines;
  return kept.map((line) => terminal.paint('yellow', terminal.isolate(line)));
}
