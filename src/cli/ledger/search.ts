/** `musnad search`: statements or articles, with what met the question marked, why, and counts. */
import type { Hit, SearchAnswer, SearchRequest, StatementView } from '../../ledger/index.ts';
import { parseBoxes, parseQuery, type QueryFault, type QueryNode } from '../../query/index.ts';
import { CLASS_LABELS, type Language, say } from '../messages/index.ts';
import { faultMessages } from '../messages/query-faults.ts';
import { reportLine } from '../reports.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { terminalFor } from '../terminal.ts';
import type { RawOptions } from '../arguments.ts';
import { choiceOf } from './choice.ts';
import { languageFor, type Session, wholeNumber, withLedger } from './session.ts';

const MOST_HITS = 1000;

export async function searchCommand(words: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const unit = choiceOf('--unit', raw['unit'], ['statement', 'article'] as const) ?? 'statement';
  const sort = choiceOf('--sort', raw['sort'], ['relevance', 'newest', 'oldest'] as const) ?? 'relevance';
  const limit = wholeNumber('--limit', raw['limit'], 1, MOST_HITS);
  const query = await parsedQuery(words.join(' '), raw, io);
  if (query === null) return EXIT.usage;
  const facets = typeof raw['facets'] === 'string' ? raw['facets'].split(',').filter(Boolean) : [];
  const cursor = typeof raw['cursor'] === 'string' ? raw['cursor'] : null;
  const request: SearchRequest = {
    query,
    unit,
    sort,
    facets,
    ...(limit === null ? {} : { limit }),
    ...(cursor === null ? {} : { cursor }),
  };
  return withLedger(raw, io, false, async (session) => {
    const answer = await session.ledger.search(request);
    if (session.json) session.line(JSON.stringify(answer));
    else showAnswer(session, answer);
    return EXIT.ok;
  });
}

/** The question of the words and the two boxes; null where it cannot be understood, and then it has been said why. */
export async function parsedQuery(words: string, raw: RawOptions, io: Surroundings): Promise<QueryNode | null> {
  const { loadTermAnalyser } = await import('../../text/index.ts');
  const analyser = await loadTermAnalyser();
  const boxes = {
    ...(typeof raw['who'] === 'string' ? { who: raw['who'] } : {}),
    ...(typeof raw['what'] === 'string' ? { what: raw['what'] } : {}),
  };
  const parsed =
    Object.keys(boxes).length === 0
      ? parseQuery(words, { analyser })
      : parseBoxes({ ...boxes, query: words }, { analyser });
  if (parsed.ok) return parsed.query;
  const language = languageFor(raw, io);
  const terminal = terminalFor(io.stderr, raw['color'] !== false, io.env);
  for (const fault of parsed.faults) {
    const box = 'box' in fault ? fault.box : 'query';
    const typed = box === 'who' ? boxes.who : box === 'what' ? boxes.what : words;
    io.stderr.write(pointed(typed ?? '', fault));
    for (const said of faultMessages(fault, language)) io.stderr.write(reportLine(language, terminal, said));
  }
  return null;
}

/** The query with what is wrong between arrows, since a line of carets does not stand under Arabic. */
function pointed(typed: string, { at: [from, to] }: QueryFault): string {
  return `  ${typed.slice(0, from)}⟶${typed.slice(from, to)}⟵${typed.slice(to)}\n`;
}

function showAnswer(session: Session, { total, hits, facets, next }: SearchAnswer): void {
  const { word, line, terminal } = session;
  if (total === 0) line(word('nothing'));
  else line(`${word('found')}: ${total.toLocaleString('en-US')}`);
  for (const hit of hits) showHit(session, hit);
  for (const [facet, counts] of Object.entries(facets)) {
    line();
    line(terminal.paint('bold', facet));
    for (const { label, count } of counts)
      line(`  ${String(count).padStart(6)}  ${session.show(labelOf(facet, label, session.language))}`);
  }
  if (next !== null) {
    line();
    line(`${word('more')} ${next}`);
  }
}

function labelOf(facet: string, label: string, language: Language): string {
  return facet === 'class' && label in CLASS_LABELS
    ? CLASS_LABELS[label as keyof typeof CLASS_LABELS][language]
    : label;
}

function showHit(session: Session, { id, article, statement, snippets, why }: Hit): void {
  const { line, terminal } = session;
  line();
  line(terminal.paint('dim', id));
  const head = [article.date?.slice(0, 10), article.outlet, article.title].filter(
    (part) => part !== null && part !== undefined,
  );
  line(head.map((part) => session.show(part)).join(' · '));
  if (statement !== null) line(whoOf(session, statement));
  for (const { text, marks } of snippets) line(`  ${session.show(marked(text, marks, terminal.paint.bind(terminal)))}`);
  const forms = why.filter((one) => one.why !== 'exact').map(({ found, why: how }) => `${found} (${how})`);
  if (forms.length > 0)
    line(terminal.paint('dim', `  ${[...new Set(forms)].map((one) => session.show(one)).join(' · ')}`));
}

export function whoOf(session: Session, { statement }: StatementView): string {
  if (statement === null) return '';
  const names = statement.speakers.map(({ name }) => name).join('، ');
  const label = CLASS_LABELS[statement.class][session.language];
  return `${session.terminal.paint('cyan', label)} · ${session.show(names === '' ? session.word('unknownSpeaker') : names)}`;
}

/** Marks as colours; between brackets where there are none. */
function marked(
  text: string,
  marks: readonly (readonly [number, number])[],
  paint: (style: 'yellow', text: string) => string,
): string {
  let out = '';
  let at = 0;
  for (const [from, to] of marks) {
    const found = text.slice(from, to);
    const painted = paint('yellow', found);
    out += text.slice(at, from) + (painted === found ? `[${found}]` : painted);
    at = to;
  }
  return out + text.slice(at);
}

/** The words of a fault, for who has no terminal. */
export function faultText(fault: QueryFault, language: Language): string {
  return faultMessages(fault, language)
    .map((said) => say(language, said))
    .join(' ');
}
