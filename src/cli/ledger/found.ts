/** How records of the ledger are printed: a hit, a statement, an article's head. */
import type { ArticleId, Hit, Original, StatementView, StoredArticle } from '../../ledger/index.ts';
import { quoted, textOfStatement } from '../../forms/index.ts';
import type { Reading, Statement } from '../../reader/index.ts';
import { CLASS_LABELS, KIND_LABELS, LEDGER_WORDS, RELATION_LABELS, STATE_LABELS, WORDS } from '../../messages/index.ts';
import type { Session } from './session.ts';

type Head = Omit<StoredArticle, 'text'>;

/** `2031-02-03 · مرسى الغد · headline`. */
export function headLine({ show }: Session, { date, outlet, title }: Head): string {
  return [date?.slice(0, 10), outlet, title]
    .filter((part): part is string => part !== null && part !== undefined)
    .map(show)
    .join(' · ');
}

/** `سالم الحداد · denial · direct`. */
export function statementLine(session: Session, statement: Statement): string {
  const { word, show, terminal } = session;
  const names = statement.speakers.map(({ name }) => name).join('، ');
  return [
    terminal.paint('bold', show(names === '' ? '؟' : names)),
    word(CLASS_LABELS[statement.class]),
    word(KIND_LABELS[statement.kind]),
    ...(statement.negated ? [word(WORDS.negated)] : []),
  ].join(' · ');
}

/** A statement that was found, in short: its id, who says what how, its words, where it stands; nothing where no reading has it any more. */
export function shortLines(session: Session, { id, statement, snippets, article }: Hit): readonly string[] {
  const { terminal, show } = session;
  if (statement?.statement == null) return [];
  return [
    terminal.paint('dim', id),
    `  ${statementLine(session, statement.statement)}`,
    ...snippets.map(({ text }) => `  ${show(text)}`),
    `  ${headLine(session, article)}`,
  ];
}

/** Marked stretches stand out in colour, and between stars where there is none. */
export function marked({ terminal, show }: Session, text: string, marks: Hit['snippets'][number]['marks']): string {
  const coloured = terminal.paint('yellow', '') !== '';
  let out = '';
  let from = 0;
  for (const [start, end] of marks) {
    const word = text.slice(start, end);
    out += text.slice(from, start) + (coloured ? `\ue000${word}\ue001` : `*${word}*`);
    from = end;
  }
  const [on = '', off = ''] = terminal.paint('yellow', '\ue002').split('\ue002');
  return show(out + text.slice(from))
    .replaceAll('\ue000', on)
    .replaceAll('\ue001', off);
}

/** A statement with its fields, a line each. */
export function statementLines(session: Session, view: StatementView, article: StoredArticle): readonly string[] {
  const { word, show, terminal } = session;
  const { statement } = view;
  const head = `${terminal.paint('dim', view.id)}`;
  if (statement === null) return [`${head} · ${word(STATE_LABELS[view.state])}`];
  const text = textOfStatement(article, statement);
  const { cue, sources, content, chain, addressee, said, topics } = statement;
  const row = (name: string, value: string): string => `    ${name}: ${show(value)}`;
  const rows = [
    ...(sources.length === 0 ? [] : [row(word(WORDS.source), quoted(text, sources))]),
    ...(cue === null ? [] : [row(word(WORDS.cue), text.slice(cue.start, cue.end))]),
    row(word(WORDS.content), quoted(text, content)),
    ...chain.map((link) =>
      row(`${word(WORDS.chain)} (${word(RELATION_LABELS[link.relation])})`, text.slice(link.start, link.end)),
    ),
    ...(addressee === null ? [] : [row(word(WORDS.addressee), text.slice(addressee.start, addressee.end))]),
    ...(said === null ? [] : [row(word(WORDS.said), said.date)]),
    ...(topics.length === 0 ? [] : [row(word(WORDS.topics), topics.join(' '))]),
    ...(view.version > 0 || view.state !== 'live'
      ? [row(word(LEDGER_WORDS.state), word(STATE_LABELS[view.state]))]
      : []),
  ];
  return [`${head} · ${statementLine(session, statement)}`, ...rows];
}

/** What is known of an article, a line each. */
export function articleRows(
  session: Session,
  article: StoredArticle,
  more: {
    readonly revisions: readonly ArticleId[];
    readonly reading: Reading | null;
    readonly original: Original | null;
  },
): readonly string[] {
  const { word, show, terminal } = session;
  const { revisions, reading, original } = more;
  const rows: readonly (readonly [keyof typeof LEDGER_WORDS, string | null])[] = [
    ['headline', article.title],
    ['outlet', article.outlet],
    ['published', article.date],
    ['byline', article.byline],
    ['section', article.section],
    ['address', article.url],
    ['takenFrom', article.where],
    ['takenAt', article.takenAt],
    ['hash', article.hash],
    ['reader', reading === null ? null : `${reading.reader.version} · ${reading.reader.lexicon}`],
    ['revisionOf', article.revisionOf],
    ['revisions', revisions.length > 1 ? revisions.join(' ') : null],
    ['original', original === null ? null : `${original.mediaType} · ${original.bytes.byteLength}`],
  ];
  return [
    terminal.paint('dim', article.id),
    ...rows.flatMap(([name, value]) => (value === null ? [] : [`${word(LEDGER_WORDS[name])}: ${show(value)}`])),
  ];
}
