/**
 * The code of a statement: what PLOVER and CAMEO call what somebody does by saying it. «طالب بانسحاب القوات» is REQUEST yield (105),
 * «نفى الخبر» is CAMEO 016 and nothing in PLOVER, which has no denials.
 *
 * By table (`lexicon/statement-codes.tsv`): class, lemma of the cue, first words of the content, negation. A negated saying has a code
 * only where a row is made for it: «لم يهدد» is no threat.
 */
import { fold } from '../../text/index.ts';
import { CLASSES, type PloverCode, type StatementClass } from '../reading.ts';
import { stem } from '../topics/stems.ts';
import { LexiconError, type Row } from '../tsv.ts';
import { isPloverEvent } from './plover.ts';

export interface StatementCode {
  readonly plover: PloverCode | null;
  /** CAMEO's code, a string with its leading zero. */
  readonly cameo: string | null;
  /** What decided: the class, the cue, words of the content, or both; null where no row holds. */
  readonly rule: CodeRule | null;
}

export type CodeRule = 'code/class' | 'code/cue' | 'code/words' | 'code/cue-and-words';

/** By what a row asks for: 1 for the lemma, 2 for words. */
const RULES = ['code/class', 'code/cue', 'code/words', 'code/cue-and-words'] as const satisfies readonly CodeRule[];

/** What is coded. */
export interface Coded {
  readonly class: StatementClass;
  readonly lemma: string;
  readonly negated: boolean;
}

interface CodeRow extends StatementCode {
  /** What it asks for: 1 for the lemma, 2 for words of the content, which count more. */
  readonly asks: number;
  readonly class: StatementClass;
  readonly lemmas: ReadonlySet<string> | null;
  /** Stems of single words and of pairs «خفض تصعيد»; null where the content does not matter. */
  readonly words: ReadonlySet<string> | null;
  readonly negated: boolean;
}

const NONE: StatementCode = { plover: null, cameo: null, rule: null };

export class StatementCodes {
  private readonly byClass = new Map<StatementClass, CodeRow[]>();

  /** @throws {LexiconError} where a row cannot be understood */
  constructor(rows: readonly Row[]) {
    for (const [i, row] of rows.entries()) {
      const code = codeRow(row, i + 1);
      const list = this.byClass.get(code.class);
      if (list === undefined) this.byClass.set(code.class, [code]);
      else list.push(code);
    }
  }

  /** @param openingStems the stems of the content's first words; asked for only where a row needs them */
  of(statement: Coded, openingStems: () => readonly string[]): StatementCode {
    const rows = this.byClass.get(statement.class);
    if (rows === undefined) return NONE;
    const lemma = bareLemma(statement.lemma);
    let opening: readonly string[] | null = null;
    let best: CodeRow | null = null;
    let asks = -1;
    let place = 0;
    for (const row of rows) {
      if (row.negated !== statement.negated || (row.lemmas !== null && !row.lemmas.has(lemma))) continue;
      let at = 0;
      if (row.words !== null) {
        opening ??= openingStems();
        at = firstOf(row.words, opening);
        if (at === -1) continue;
      }
      if (row.asks > asks || (row.asks === asks && at <= place)) {
        best = row;
        asks = row.asks;
        place = at;
      }
    }
    return best ?? NONE;
  }
}

/** «حذّر» and «حذر» are one lemma, hamzas as folding has them. */
function bareLemma(lemma: string): string {
  return fold(lemma);
}

function firstOf(words: ReadonlySet<string>, stems: readonly string[]): number {
  for (let i = 0; i < stems.length; i++)
    if (words.has(stems[i] ?? '') || (i + 1 < stems.length && words.has(`${stems[i] ?? ''} ${stems[i + 1] ?? ''}`)))
      return i;
  return -1;
}

function codeRow(row: Row, line: number): CodeRow {
  const fail = (message: string): never => {
    throw new LexiconError('statement-codes', line, message);
  };
  const statementClass = CLASSES.find((name) => name === row['class']) ?? fail(`unknown class «${row['class'] ?? ''}»`);
  const event = row['plover'] ?? '';
  const mode = row['mode'] ?? '';
  const plover =
    event === ''
      ? null
      : isPloverEvent(event)
        ? { event, mode: mode === '' ? null : mode }
        : fail(`unknown event «${event}»; write one of PLOVER's sixteen`);
  const listed = (field: string | undefined, form: (text: string) => string): ReadonlySet<string> | null =>
    field === undefined || field === '' ? null : new Set(field.split('|').map(form));
  const lemmas = listed(row['lemma'], bareLemma);
  const words = listed(row['words'], (phrase) => phrase.split(' ').map(stem).join(' '));
  const asks = (lemmas === null ? 0 : 1) + (words === null ? 0 : 2);
  return {
    class: statementClass,
    asks,
    rule: RULES[asks] ?? null,
    lemmas,
    words,
    negated: row['negated'] === 'yes',
    plover,
    cameo: row['cameo'] === undefined || row['cameo'] === '' ? null : row['cameo'],
  };
}
