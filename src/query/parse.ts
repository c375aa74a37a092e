/**
 * The parser: a query as typed → its syntax tree, or all that is wrong with it.
 *
 * Example: `speaker:وزير هدنة OR اتفاق` is «speaker:وزير» and «هدنة», or «اتفاق»: a blank binds closer than OR, NOT closer than a
 * blank, NEAR closer than NOT, a field closest.
 *
 *     or     := and (OR and)*
 *     and    := unary (AND? unary)*
 *     unary  := (NOT | - | +) unary | near
 *     near   := primary (NEAR/n primary)*
 *     primary := word | phrase | field value | '(' or ')'
 *
 * By recursive descent, since its errors can say what they want; nothing makes it throw, and after a fault it reads on.
 */
import type { TermAnalyser } from '../text/index.ts';
import { isClosed, valueNamed, valuesLike } from './keywords.ts';
import { joinMonthParts, joinMonthWords } from './month-names.ts';
import { parsePeriod } from './periods.ts';
import { Scanner, type Token } from './scan.ts';
import {
  type At,
  type FieldNode,
  LIMITS,
  type Parsed,
  type QueryFault,
  type QueryNode,
  type QueryWord,
  type RangeNode,
} from './syntax.ts';

export interface ParseOptions {
  /** Joins the months' names of two words, «تشرين الأول», so that they find «أكتوبر». Without it they are two words. */
  readonly analyser?: TermAnalyser;
}

/**
 * Parses a query. Never throws; an empty query asks for everything.
 *
 * @param text the query as typed; places in the result are UTF-16 units of it
 */
export function parseQuery(text: string, options: ParseOptions = {}): Parsed {
  const faults: QueryFault[] = [];
  if (text.length > LIMITS.length) {
    faults.push({ code: 'too-long', at: [LIMITS.length, text.length], found: '', suggestions: [] });
    return { ok: false, faults };
  }
  const query = new Parser(text, faults, options.analyser).whole();
  if (faults.length === 0) return { ok: true, query };
  return { ok: false, faults: faults.sort((a, b) => a.at[0] - b.at[0]) };
}

const ALL: QueryNode = { type: 'all' };

class Parser {
  private readonly scanner: Scanner;
  private ahead: Token | null = null;
  private words = 0;
  private depth = 0;
  /** Whether we are inside a field, which may hold no other. */
  private inside: FieldNode['field'] | null = null;

  constructor(
    text: string,
    faults: QueryFault[],
    private readonly analyser: TermAnalyser | undefined,
  ) {
    this.scanner = new Scanner(text, faults);
  }

  whole(): QueryNode {
    const parts: QueryNode[] = [];
    for (;;) {
      const one = this.or();
      if (one !== null) parts.push(one);
      const token = this.peek();
      if (token.type !== 'close') break;
      this.scanner.fault('unopened-paren', token.at);
      this.take();
    }
    return grouped('and', parts) ?? ALL;
  }

  private or(): QueryNode | null {
    const parts: QueryNode[] = [];
    const first = this.and();
    if (first !== null) parts.push(first);
    while (this.peek().type === 'or') {
      const operator = this.take();
      const next = this.startsOperand() ? this.and() : null;
      if (first === null || next === null) this.scanner.fault('missing-operand', operator.at);
      if (next !== null) parts.push(next);
    }
    return grouped('or', parts);
  }

  private and(): QueryNode | null {
    const parts: QueryNode[] = [];
    for (;;) {
      const token = this.peek();
      if (token.type === 'and') {
        this.take();
        if (parts.length === 0 || !this.startsOperand()) this.scanner.fault('missing-operand', token.at);
      } else if (token.type === 'near') {
        // A NEAR that no operand took: it opens the query or follows an operator.
        this.take();
        this.scanner.fault('missing-operand', token.at);
      } else if (this.startsOperand()) {
        const part = this.unary();
        if (part !== null) parts.push(part);
      } else break;
    }
    const told = parts.filter(({ type }) => type !== 'all');
    if (told.length === 0) return grouped('and', parts.slice(0, 1));
    const { analyser, scanner } = this;
    return grouped('and', analyser === undefined ? told : joinMonthParts(told, scanner.text, analyser));
  }

  private unary(): QueryNode | null {
    const token = this.peek();
    if (token.type !== 'not' && token.type !== 'plus') return this.near();
    this.take();
    if (!this.startsOperand()) {
      this.scanner.fault('missing-operand', token.at);
      return null;
    }
    const part = this.deeper(token.at, () => this.unary());
    if (part === null || token.type === 'plus') return part;
    return { type: 'not', part, at: [token.at[0], endOf(part, token.at)] };
  }

  private near(): QueryNode | null {
    let place = this.peek().at;
    const first = this.primary();
    if (this.peek().type !== 'near') return first;
    const pairs: QueryNode[] = [];
    let parts = first === null ? [] : [first];
    if (first !== null) this.checkNearPart(first, place);
    let distance = 0;
    const close = (): void => {
      const [one, another] = [parts[0], parts.at(-1)];
      if (parts.length >= 2 && one !== undefined && another !== undefined)
        pairs.push({ type: 'near', distance, parts, at: [startOf(one), endOf(another)] });
    };
    for (;;) {
      const token = this.peek();
      if (token.type !== 'near') break;
      this.take();
      place = this.peek().at;
      const next = this.startsOperand() ? this.primary() : null;
      if (next === null) {
        this.scanner.fault('missing-operand', token.at);
        continue;
      }
      this.checkNearPart(next, place);
      if (distance !== 0 && token.distance !== distance) {
        close();
        parts = parts.slice(-1);
      }
      ({ distance } = token);
      parts.push(next);
    }
    close();
    return grouped('and', pairs) ?? first;
  }

  /** Beside NEAR stand words, phrases, and choices of them. */
  private checkNearPart(part: QueryNode, place: At): void {
    if (!isNearPart(part)) this.scanner.fault('near-part', part.type === 'all' ? place : part.at);
  }

  private primary(): QueryNode | null {
    const token = this.take();
    switch (token.type) {
      case 'words':
        return this.wordsNode(token.words, token.at);
      case 'all':
        return ALL;
      case 'field':
        return this.fieldNode(token.field, token.at);
      case 'open':
        return this.deeper(token.at, () => this.brackets(token.at));
      default:
        this.scanner.fault('missing-operand', token.at);
        return null;
    }
  }

  private brackets(at: At): QueryNode | null {
    if (this.peek().type === 'close') {
      const { at: end } = this.take();
      this.scanner.fault('empty-parens', [at[0], end[1]]);
      return null;
    }
    const inner = this.or();
    if (this.peek().type === 'close') this.take();
    else this.scanner.fault('unclosed-paren', at);
    return inner;
  }

  private wordsNode(typed: readonly QueryWord[], at: At): QueryNode | null {
    const id = this.inside === null ? null : idIn(this.scanner.text.slice(at[0], at[1]));
    const words = id === null ? typed : [{ text: id, exact: false, prefix: false }];
    this.words += words.length;
    if (this.words > LIMITS.words) {
      if (this.words - words.length <= LIMITS.words) this.scanner.fault('too-many-words', at);
      return null;
    }
    const joined = this.analyser === undefined ? words : joinMonthWords(words, this.analyser);
    const [first, second] = joined;
    if (first === undefined) return null;
    return second === undefined ? { type: 'word', ...first, at } : { type: 'phrase', words: joined, at };
  }

  private fieldNode(field: FieldNode['field'] | 'date', at: At): QueryNode | null {
    if (this.inside !== null) this.scanner.fault('field-in-field', at);
    if (field === 'date') return this.range(at);
    const next = this.peek();
    if (next.type !== 'words' && next.type !== 'open' && next.type !== 'field') {
      this.scanner.fault('missing-value', at, valuesLike(field, ''));
      if (next.type === 'all') this.take();
      return null;
    }
    const outer = this.inside;
    this.inside ??= field;
    const part = this.deeper(at, () => this.primary());
    this.inside = outer;
    if (part === null) return null;
    return { type: 'field', field, part: this.named(field, part), at: [at[0], endOf(part, at)] };
  }

  private range(at: At): RangeNode | null {
    const value = this.scanner.value();
    const whole: At = [at[0], value.at[1]];
    const period = parsePeriod(value.text);
    if (value.text === '' || period === null) {
      this.scanner.fault(value.text === '' ? 'missing-value' : 'bad-date', value.text === '' ? at : value.at, [
        '2024',
        '2024-03-05',
        '2024-01..2024-03',
      ]);
      return null;
    }
    if (period.from !== null && period.to !== null && period.from > period.to) {
      this.scanner.fault('backwards-range', value.at, [value.text.split(/\.\.+/u).reverse().join('..')]);
      return null;
    }
    return { type: 'range', field: 'date', ...period, at: whole };
  }

  /** The values of a closed field as their ids. */
  private named(field: FieldNode['field'], node: QueryNode): QueryNode {
    if (!isClosed(field)) return node;
    switch (node.type) {
      case 'word':
      case 'phrase': {
        const written = node.type === 'word' ? node.text : node.words.map(({ text }) => text).join(' ');
        const id = valueNamed(field, written);
        if (id === undefined) this.scanner.fault('unknown-value', node.at, valuesLike(field, written));
        return { type: 'word', text: id ?? written, exact: false, prefix: false, at: node.at };
      }
      case 'and':
      case 'or':
      case 'near':
        return { ...node, parts: node.parts.map((part) => this.named(field, part)) };
      case 'not':
        return { ...node, part: this.named(field, node.part) };
      default:
        return node;
    }
  }

  /** Runs what may nest. */
  private deeper(at: At, inner: () => QueryNode | null): QueryNode | null {
    if (this.depth >= LIMITS.depth) {
      this.scanner.fault('too-deep', at);
      // Nothing more is read: what is so deep would be refused character by character.
      this.ahead = { type: 'end', at };
      this.scanner.stop();
      return null;
    }
    this.depth++;
    const node = inner();
    this.depth--;
    return node;
  }

  private startsOperand(): boolean {
    const { type } = this.peek();
    return (
      type === 'words' || type === 'all' || type === 'field' || type === 'open' || type === 'not' || type === 'plus'
    );
  }

  private peek(): Token {
    this.ahead ??= this.scanner.next();
    return this.ahead;
  }

  private take(): Token {
    const token = this.peek();
    this.ahead = null;
    return token;
  }
}

/** A record's id as it stands in links, or between quotation marks. */
const ID = /^["«“]?([0-7][0-9a-hjkmnp-tv-z]{25})["»”]?$/iu;

/**
 * What was typed as the id of one record: `speaker:01J9Z3Q8W4TBX2M6K7N5E0R1YC`. As text it would be cut wherever a digit stands
 * beside a letter. Only as the value of a field: in texts, ids are cut so too.
 */
function idIn(typed: string): string | null {
  return ID.exec(typed)?.[1]?.toUpperCase() ?? null;
}

/** Parts as one canonical node; null for none. */
function grouped(type: 'and' | 'or', parts: readonly QueryNode[]): QueryNode | null {
  const flat = parts.flatMap((part) => (part.type === type ? part.parts : [part]));
  const [first] = flat;
  const last = flat.at(-1);
  if (first === undefined || last === undefined || flat.length === 1) return first ?? null;
  return { type, parts: flat, at: [startOf(first), endOf(last)] };
}

function startOf(node: QueryNode): number {
  return node.type === 'all' ? 0 : node.at[0];
}

function endOf(node: QueryNode, at: At = [0, 0]): number {
  return node.type === 'all' ? at[1] : node.at[1];
}

/** What may stand beside NEAR: a word, a phrase, or a choice of them. */
function isNearPart(node: QueryNode): boolean {
  return node.type === 'word' || node.type === 'phrase' || (node.type === 'or' && node.parts.every(isNearPart));
}
