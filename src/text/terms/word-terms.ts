/**
 * What a word of a text is found by, and what a word of a query finds.
 *
 * Example: «وبالمدارس» is found by «مدرسه», its lemma; «كتب» by «كتب» («he wrote») and by «كتاب» («books»), for a word out of
 * its sentence can be either; «بركات» by «بركات», the name, and by «بركه».
 *
 * A word of a text keeps every lemma that is not far less likely than its best. A word of a query means itself if it is a
 * citation form: who types «كاتب» wants writers, not what else «كاتب» could be a form of. So most ambiguity of the text costs
 * no precision: of the lemmas of «كتب», a query «كتاب» asks for one. Names are never stemmed: a query «بركات» finds the name, not
 * blessings.
 */
import { plain } from '../fold.ts';
import type { LikelyLemma, Morphology } from '../morphology/index.ts';
import { spelling } from './spelling.ts';

/** What a spelling is found by. */
export interface Term {
  /** The word folded as written. */
  readonly exact: string;
  /** Lemmas, likeliest first. */
  readonly keys: readonly string[];
}

/** Keys of a word in a text. */
const MOST_KEYS = 3;
/** How much less likely (in nats) than its best lemma another may be and still be a key of a word in a text. */
const TEXT_SLACK = 3;
/** How much likelier than the word itself a lemma must be for a query to ask for it too. */
const QUERY_LEAD = 1;
/** How much less likely than its best lemma another may be for a query to ask for it too. */
const QUERY_SLACK = 1;

/** Knows words: the morphology, and what names people. */
export class WordTerms {
  /** @param names given names, in the spelling of terms */
  constructor(
    private readonly morphology: Morphology,
    private readonly names: ReadonlySet<string>,
  ) {}

  /** What a word of a text is found by. */
  ofText(word: string): Term {
    const exact = spelling(word);
    const lemmas = this.lemmas(word);
    const best = lemmas[0]?.cost ?? 0;
    const keys: string[] = [];
    for (const one of lemmas) if (one.cost <= best + TEXT_SLACK && keys.length < MOST_KEYS) keys.push(one.lemma);
    const add = (key: string | undefined): void => {
      if (key !== undefined && !keys.includes(key)) keys.splice(Math.min(keys.length, MOST_KEYS - 1), 1, key);
    };
    // However rarely: «بركات» is nearly always «blessings», but whom it names must be found.
    const names = lemmas.filter((one) => this.isName(one));
    add((names.find(({ lemma }) => exact.endsWith(lemma)) ?? names[0])?.lemma);
    if (this.isSloppyFeminine(word, exact)) add(exact);
    return { exact, keys: keys.length === 0 ? [exact] : keys };
  }

  /** The lemmas that a word of a query asks for. */
  ofQuery(word: string): readonly string[] {
    const own = spelling(word);
    const lemmas = this.lemmas(word);
    const best = lemmas[0];
    if (best === undefined) return [own];
    const self = lemmas.find(
      ({ lemma, known }) => lemma === own && (known || lemma === best.lemma || this.names.has(own)),
    );
    const likely = lemmas.filter(({ cost }) => cost <= best.cost + QUERY_SLACK);
    if (self === undefined) return likely.slice(0, 2).map(({ lemma }) => lemma);
    if (this.isName(self)) return [own];
    const likelier = likely.filter(({ cost }) => cost < self.cost - QUERY_LEAD);
    return [own, ...likelier.slice(0, 2).map(({ lemma }) => lemma)];
  }

  private isName({ lemma, proper }: LikelyLemma): boolean {
    return proper || this.names.has(lemma);
  }

  /** «مكتبه» is «his office», and «مكتبة» typed without its dots. */
  private isSloppyFeminine(word: string, exact: string): boolean {
    if (!exact.endsWith(HA) || exact.length < 4) return false;
    const dotted = `${plain(word).slice(0, -1)}${TA_MARBUTA}`;
    return this.lemmas(dotted).some(({ lemma, known }) => known && lemma === exact);
  }

  /** The lemmas of a word in the spelling of terms, each once. */
  private lemmas(word: string): readonly LikelyLemma[] {
    const out: LikelyLemma[] = [];
    for (const one of this.morphology.lemmas(plain(word))) {
      const lemma = spelling(one.lemma);
      const at = out.findIndex((other) => other.lemma === lemma);
      const other = out[at];
      if (lemma === '') continue;
      if (other === undefined) out.push({ ...one, lemma });
      else out[at] = { ...other, known: one.known || other.known, proper: one.proper || other.proper };
    }
    return out;
  }
}

const HA = 'ه';
const TA_MARBUTA = 'ة';
