/**
 * Clitics: how a word can begin and end around its core, and which forms may stand there.
 *
 * Example: «وبالكتب» begins with و as a conjunction, ب and the article; «كتبهم» may end in the pronoun هم.
 */
import { Attach } from './shape.ts';

/** What stands right before the core of a word. */
export const Before = { Nothing: 0, Preposition: 1, Article: 2, PrepositionArticle: 3, Future: 4 } as const;

/** What stands right after it. */
export const After = { Nothing: 0, Pronoun: 1, Mine: 2, Me: 3 } as const;

const code = (letter: string): number => letter.charCodeAt(0) - 0x600;

/** Codes of the letters that clitics are made of. */
export const LETTER = {
  waw: code('و'),
  fa: code('ف'),
  ba: code('ب'),
  kaf: code('ك'),
  lam: code('ل'),
  sin: code('س'),
  alef: code('ا'),
  ha: code('ه'),
  ya: code('ي'),
  nun: code('ن'),
  mim: code('م'),
} as const;
const { waw: WAW, fa: FA, ba: BA, kaf: KAF, lam: LAM, sin: SIN } = LETTER;
const { alef: ALEF, ha: HA, ya: YA, nun: NUN, mim: MIM } = LETTER;

/** One way a word can begin. Offsets are letters of the plain word. */
export interface Begin {
  readonly conjunction: number;
  readonly before: number;
  readonly particle: number;
  readonly start: number;
  readonly core: number;
}

/** The ways a word can begin. */
export function beginnings(word: Uint8Array): Begin[] {
  const out: Begin[] = [];
  const from = (conjunction: number, at: number): void => {
    const first = word[at];
    const second = word[at + 1];
    out.push({ conjunction, before: Before.Nothing, particle: 0, start: at, core: at });
    if (first === ALEF && second === LAM)
      out.push({ conjunction, before: Before.Article, particle: 0, start: at, core: at + 2 });
    if (first === BA || first === KAF || first === LAM) {
      out.push({ conjunction, before: Before.Preposition, particle: first, start: at + 1, core: at + 1 });
      if (first === LAM && second === LAM)
        out.push({ conjunction, before: Before.PrepositionArticle, particle: first, start: at + 1, core: at + 2 });
      if (first !== LAM && second === ALEF && word[at + 2] === LAM)
        out.push({ conjunction, before: Before.PrepositionArticle, particle: first, start: at + 1, core: at + 3 });
    }
    if (first === SIN) out.push({ conjunction, before: Before.Future, particle: SIN, start: at + 1, core: at + 1 });
  };
  from(0, 0);
  if (word[0] === WAW || word[0] === FA) from(1, 1);
  return out;
}

/** Pairs (end of core, kind of pronoun). */
export function endings(word: Uint8Array): [number, number][] {
  const n = word.length;
  const out: [number, number][] = [[n, After.Nothing]];
  const last = word[n - 1];
  const before = word[n - 2];
  if (n < 2) return out;
  if (last === HA || last === KAF) out.push([n - 1, After.Pronoun]);
  if (last === YA) {
    out.push([n - 1, After.Mine]);
    if (before === NUN) out.push([n - 2, After.Me]);
  }
  if (n < 3) return out;
  if (before === HA && (last === ALEF || last === MIM || last === NUN)) out.push([n - 2, After.Pronoun]);
  if (before === KAF && (last === MIM || last === NUN)) out.push([n - 2, After.Pronoun]);
  if (before === NUN && last === ALEF) out.push([n - 2, After.Pronoun]);
  if (n > 3 && last === ALEF && before === MIM && (word[n - 3] === HA || word[n - 3] === KAF))
    out.push([n - 3, After.Pronoun]);
  return out;
}

/** Whether a form may stand between what is before and after it. */
export function allowed(
  attach: number,
  conjunction: number,
  before: number,
  particle: number,
  after: number,
  verbal: boolean,
): boolean {
  if (conjunction === 1 && (attach & Attach.Alone) !== 0) return false;
  const bound =
    after === After.Nothing
      ? Attach.Bare
      : after === After.Pronoun
        ? Attach.Pronoun
        : after === After.Mine
          ? Attach.Mine
          : Attach.Me;
  switch (before) {
    case Before.Nothing:
      return (attach & bound) !== 0;
    case Before.Article:
      return after === After.Nothing && (attach & Attach.Article) !== 0;
    case Before.PrepositionArticle:
      return after === After.Nothing && (attach & Attach.AfterPrepositionArticle) !== 0;
    case Before.Future:
      return verbal && (attach & Attach.Future) !== 0 && (attach & bound) !== 0;
    default:
      if (verbal) return particle === LAM && (attach & Attach.Purpose) !== 0 && (attach & bound) !== 0;
      if (
        (attach & Attach.Closed) !== 0 &&
        (attach & Attach.Purpose) !== 0 &&
        particle === LAM &&
        (attach & bound) !== 0
      )
        return true;
      if (after === After.Nothing) return (attach & Attach.AfterPreposition) !== 0;
      return (attach & Attach.AfterPrepositionBound) !== 0 && (attach & bound) !== 0;
  }
}
