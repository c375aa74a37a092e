/**
 * The gold's form: an article a line, with the statements that stand in it once people have corrected them; what a reader is trained on and
 * held to. Offsets count in one text, in which the headline is the first line.
 *
 * Example: {"id":"01J…","outlet":"مرسى الغد","title":"سفن تنتظر","text":"سفن تنتظر\n\nأكد وزير النقل …","statements":[{"cue":[11,14], …}]}. Links of the
 * chain that run on from a sentence before are left out: the form has those of the sentence alone.
 */
import type { Span, Statement } from '../../reader/index.ts';
import type { Form } from './form.ts';
import type { Exported } from './records.ts';

type Pair = readonly [start: number, end: number];

interface GoldStatement {
  readonly cue: Pair | null;
  readonly source: readonly Pair[];
  readonly speaker: readonly string[];
  readonly content: readonly Pair[];
  readonly kind: Statement['kind'];
  readonly chain: readonly { readonly span: Pair; readonly relation: string }[];
  readonly class: Statement['class'];
  readonly addressee: Pair | null;
  readonly negated: boolean;
}

export function gold(): Form {
  return {
    open: () => '',
    records: (one) => ({ text: `${JSON.stringify(goldLine(one))}\n`, count: one.statements.length }),
    close: () => '',
  };
}

function goldLine({ article, statements }: Exported): unknown {
  const { id, outlet, date, title, text } = article;
  // A headline that opens the text already is read once, there.
  const apart = title !== null && title !== '' && !text.startsWith(title);
  const body = apart ? title.length + 2 : 0;
  const whole = apart ? `${title}\n\n${text}` : text;
  const records = statements.map(({ statement }) =>
    goldStatement(statement, whole, statement.part === 'headline' ? 0 : body),
  );
  return {
    id,
    outlet,
    country: null,
    date: date?.slice(0, 10) ?? null,
    title,
    text: whole,
    statements: records.sort((a, b) => placeOf(a) - placeOf(b)),
  };
}

function goldStatement(statement: Statement, text: string, by: number): GoldStatement {
  const pair = ({ start, end }: Span): Pair => wholeWords(text, start + by, end + by);
  const { cue, sources, speakers, content, kind, chain, addressee, negated } = statement;
  return {
    cue: cue === null ? null : pair(cue),
    source: sources.map(pair),
    speaker: speakers.map(({ name }) => name),
    content: content.map(pair),
    kind,
    chain: chain.filter(({ inherited }) => !inherited).map((link) => ({ span: pair(link), relation: link.relation })),
    class: statement.class,
    addressee: addressee === null ? null : pair(addressee),
    negated,
  };
}

const LETTER = /[\p{L}\p{M}\p{N}\u0640]/u;

/** The gold knows no clitics: «أضاف» in «وأضاف» is the whole word. */
function wholeWords(text: string, start: number, end: number): Pair {
  let [from, to] = [start, end];
  while (from > 0 && LETTER.test(text.charAt(from)) && LETTER.test(text.charAt(from - 1))) from--;
  while (to < text.length && LETTER.test(text.charAt(to - 1)) && LETTER.test(text.charAt(to))) to++;
  return [from, to];
}

function placeOf({ cue, content }: GoldStatement): number {
  return cue?.[0] ?? content[0]?.[0] ?? 0;
}
