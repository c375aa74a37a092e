/**
 * What a word of a text is found by, and what a word of a query finds: they meet where they share a key.
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
/** The same where the best is a word of a closed class: of «إلى» nobody asks what else it could be. */
const CLOSED_SLACK = 1;
/** How much likelier than the word itself a lemma must be for a query to ask for it too. */
const QUERY_LEAD = 1;
/** How much less likely than its best lemma another may be for a query to ask for it too. */
const QUERY_SLACK = 1;

/** Knows words: the morphology, and what names people. */
export class WordTerms {
  /**
   * @param names given names, in the spelling of terms and that of lemmas
   * @param plurals broken plurals that the morphology takes for words of their own → their singulars, in that spelling
   */
  constructor(
    private readonly morphology: Morphology,
    private readonly names: ReadonlySet<string>,
    private readonly plurals: ReadonlyMap<string, string>,
  ) {}

  /** What a word of a text is found by. */
  ofText(word: string): Term {
    const exact = spelling(word);
    const lemmas = this.lemmas(word);
    const [best] = lemmas;
    const keys: string[] = [];
    const slack = (best?.cost ?? 0) + (best?.closed ? CLOSED_SLACK : TEXT_SLACK);
    for (const one of lemmas) if (one.cost <= slack && keys.length < MOST_KEYS) keys.push(one.lemma);
    const undotted = best?.closed && best.lemma.endsWith(ALEF_MAQSURA) && plain(word).endsWith(ALEF_MAQSURA);
    if (undotted) return { exact, keys: keys.slice() };
    const add = (key: string | undefined): void => {
      if (key !== undefined && !keys.includes(key)) keys.splice(Math.min(keys.length, MOST_KEYS - 1), 1, key);
    };
    add(this.singularOf(keys));
    // However rarely: «بركات» is nearly always «blessings», but whom it names must be found.
    add(lemmas.find((one) => this.isName(one) && exact.endsWith(spelling(one.lemma)))?.lemma);
    if (!keys.includes(exact) && this.isSloppyFeminine(word, exact)) add(exact);
    // A copy has no room to grow, which would be most of it: terms are remembered by the ten thousand.
    return { exact, keys: keys.length === 0 ? [exact] : keys.slice() };
  }

  /**
   * What a word is found by in a text that puts no dots under a final ي, as in Cairo, where «على» is a preposition or Ali; null where
   * that makes no difference.
   */
  ofUndottedText(word: string): Term | null {
    const { exact, keys } = this.ofText(word);
    const [first = ''] = keys;
    return first.endsWith(ALEF_MAQSURA) && exact === spelling(first) ? { exact, keys: [...keys, exact] } : null;
  }

  /** The lemmas that a word of a query asks for. */
  ofQuery(word: string): readonly string[] {
    const keys = this.asked(word);
    // A text keeps few keys of a word: of a rare citation form, «نهي», perhaps not its own. A word finds itself all the same.
    const own = this.ofText(word).keys;
    const [first] = own;
    return first === undefined || keys.some((key) => own.includes(key)) ? keys : [...keys, first];
  }

  private asked(word: string): readonly string[] {
    const own = spelling(word);
    const lemmas = this.lemmas(word);
    const best = lemmas[0];
    if (best === undefined) return [own];
    if (best.closed && plain(word) === best.lemma) return [best.lemma];
    const selves = lemmas.filter(
      ({ lemma, known }) => spelling(lemma) === own && (known || lemma === best.lemma || this.names.has(own)),
    );
    // «علي» rather than «على», though both can be meant.
    const self =
      selves.find(({ lemma, known }) => known && lemma === own) ?? selves.find(({ known }) => known) ?? selves[0];
    const likely = lemmas.filter(({ cost }) => cost <= best.cost + QUERY_SLACK);
    if (self === undefined) return this.withSingular(likely.slice(0, 2).map(({ lemma }) => lemma));
    if (this.isName(self)) return [self.lemma];
    const likelier = likely.filter(({ cost }) => cost < self.cost - QUERY_LEAD);
    return this.withSingular([self.lemma, ...likelier.slice(0, 2).map(({ lemma }) => lemma)]);
  }

  /** Whether a key is a word of the language that names nobody. */
  isOrdinary(key: string): boolean {
    return (
      !this.names.has(spelling(key)) &&
      this.lemmas(key).some((one) => spelling(one.lemma) === spelling(key) && one.known && !this.isName(one))
    );
  }

  /** Whether the lexicon has nothing to say of a word. */
  isUnknown(word: string): boolean {
    return !this.lemmas(word).some(({ known }) => known);
  }

  private withSingular(keys: readonly string[]): readonly string[] {
    const singular = this.singularOf(keys);
    return singular === undefined || keys.includes(singular) ? keys : [...keys, singular];
  }

  private singularOf(keys: readonly string[]): string | undefined {
    for (const key of keys) {
      const singular = this.plurals.get(key);
      if (singular !== undefined) return singular;
    }
    return undefined;
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
      const lemma = one.known ? undotted(one.lemma) : spelling(one.lemma);
      const at = out.findIndex((other) => other.lemma === lemma);
      const other = out[at];
      if (lemma === '') continue;
      if (other === undefined) out.push({ ...one, lemma });
      else out[at] = { ...other, known: one.known || other.known, proper: one.proper || other.proper };
    }
    return out;
  }
}

/** «على» keeps its letter, and so do «أعلى» and «علت», whose lemma it is, else all would be found by the name «علي». */
export function undotted(lemma: string): string {
  const folded = spelling(lemma);
  return lemma.endsWith(ALEF_MAQSURA) ? `${folded.slice(0, -1)}${ALEF_MAQSURA}` : folded;
}

const ALEF_MAQSURA = 'ى';
const HA = 'ه';
const TA_MARBUTA = 'ة';
