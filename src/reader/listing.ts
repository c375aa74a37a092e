/**
 * Listing: what the tables of the lexicon say of a spelling, the clitics off that hang on its verb or noun.
 *
 * Example: «سيؤكدون» is the imperfect of أكّد behind س; «لمكتبه» = ل + the noun مكتب + ه. Each cut is put through the sieve before a
 * string is made of it.
 */
import type { CueForm, FunctionEntry, Lexicon, NounEntry } from './lexicon.ts';
import { type Sieve, Table } from './sieve.ts';

/** A complementiser: none, أن/إن or بأن. */
export const enum That {
  None = 0,
  An = 1,
  BiAn = 2,
}

const NONE: readonly never[] = [];

/** What the tables say of a spelling. */
export interface Found {
  /** Whether they list it as it stands. */
  readonly direct: boolean;
  readonly that: Complementiser | null;
  /** Forms of reporting verbs it can be. */
  readonly cues: readonly CueForm[];
  /** Whether a pronoun hangs on the cue: object of a verb (أبلغه), agent of a masdar (قوله). */
  readonly cuePronoun: string;
  /** Whether the cue is a future: سيعلن. */
  readonly future: boolean;
  /** A preposition glued to the cue or noun: ب, ل, ك or ''. */
  readonly preposition: string;
  /** Whether the noun has its article: الوزير, للوزير. */
  readonly article: boolean;
  /** Whether a possessive pronoun hangs on the noun: مكتبه. */
  readonly possessive: string;
  readonly nouns: readonly NounEntry[];
  readonly function: FunctionEntry | null;
  readonly given: boolean;
}

const NOTHING: Found = {
  direct: false,
  that: null,
  cues: NONE,
  cuePronoun: '',
  future: false,
  preposition: '',
  article: false,
  possessive: '',
  nouns: NONE,
  function: null,
  given: false,
};

const PRONOUNS: readonly string[] = ['هما', 'هم', 'هن', 'ها', 'نا', 'كم', 'ه', 'ني', 'ي', 'ك'];
/** Pronouns on a reporting verb: those of the third person's news, and whom it was told, «أخبرني». */
const THIRD: readonly string[] = ['هما', 'هم', 'هن', 'ها', 'ه', 'نا', 'ني'];

/** Which forms of a verb a cut leaves. */
type Allowed = (form: CueForm) => boolean;
const any: Allowed = () => true;
const imperfect: Allowed = ({ form }) => form === 'imperfect';
const masdar: Allowed = ({ form }) => form === 'masdar';
const addresses: Allowed = ({ form, verb }) => form !== 'masdar' && verb.addressee.includes('NP');
/** «لتأكيد», «ليؤكد» */
const purpose: Allowed = ({ form }) => form === 'masdar' || form === 'imperfect';

interface PronounOff {
  readonly cues: readonly CueForm[];
  readonly pronoun: string;
}

interface NounFound {
  readonly nouns: readonly NounEntry[];
  readonly preposition: string;
  readonly article: boolean;
  readonly possessive: string;
}

/** «عبدالودود» is a name whichever of God's names ends it. */
function isServantOf(word: string): boolean {
  return word.length > 6 && word.startsWith('عبدال');
}

export class Listing {
  /** @param opening words that phrases start with: known, so that «وبحسب» is taken apart */
  constructor(
    private readonly lexicon: Lexicon,
    private readonly opening: ReadonlyMap<string, number>,
    private readonly sieve: Sieve,
  ) {
    for (const word of lexicon.verbs.spellings()) sieve.add(word, Table.Verbs);
    for (const word of lexicon.nouns.spellings()) sieve.add(word, Table.Nouns);
    for (const word of lexicon.functions.spellings()) sieve.add(word, Table.Functions);
    for (const word of lexicon.givenNames.keys()) sieve.add(word, Table.Names);
  }

  /** What the tables say of a plain word; null where nothing. */
  look(word: string): Found | null {
    const inner = complementiser(word);
    if (inner !== null) return { ...NOTHING, direct: true, that: inner };
    const { nouns, functions, givenNames } = this.lexicon;
    const listed = this.sieve.of(word);
    let cues = this.verbs(word, 0, word.length, any);
    let cuePronoun = '';
    let future = false;
    let preposition = '';
    let article = false;
    let possessive = '';
    let noun: readonly NounEntry[] = (listed & Table.Nouns) === 0 ? NONE : (nouns.get(word) ?? NONE);
    const func = (listed & Table.Functions) === 0 ? null : (functions.get(word)?.[0] ?? null);
    const given = ((listed & Table.Names) !== 0 && givenNames.has(word)) || isServantOf(word);
    const opening = (listed & Table.Openings) !== 0 && this.opening.has(word);
    const direct = cues.length > 0 || noun.length > 0 || func !== null || given;
    if (cues.length === 0) {
      const first = word[0];
      const long = word.length > 4;
      if (long && first === 'س') {
        cues = this.verbs(word, 1, word.length, imperfect);
        future = cues.length > 0;
      }
      if (cues.length === 0 && long && (first === 'ب' || first === 'ل' || first === 'ك')) {
        const at = word.startsWith('لل') ? 2 : word.startsWith('ال', 1) ? 3 : 1;
        const forms = this.withPronoun(word, at, first === 'ل' ? purpose : masdar);
        if (forms !== null) {
          cues = forms.cues;
          cuePronoun = forms.pronoun;
          preposition = first;
          article = at > 1;
        }
      }
      if (cues.length === 0 && long && word.startsWith('ال')) {
        cues = this.verbs(word, 2, word.length, masdar);
        article = cues.length > 0;
      }
      if (cues.length === 0) {
        const forms = this.withPronoun(word, 0, any);
        if (forms !== null) {
          cues = forms.cues;
          cuePronoun = forms.pronoun;
        }
      }
    }
    if (noun.length > 0 && word.endsWith('ه')) {
      const his = this.hisOf(word);
      if (his !== undefined) {
        noun = his;
        possessive = 'ه';
      }
    }
    if (noun.length === 0) {
      const stripped = this.noun(word);
      // «كلاوس» is a name, and nobody like Laos.
      if (stripped !== null && !(given && stripped.preposition !== '' && !stripped.article)) {
        noun = stripped.nouns;
        preposition = stripped.preposition;
        article = stripped.article;
        possessive = stripped.possessive;
      }
    }
    if (!article && preposition === '' && word.length > 4 && word.startsWith('ال')) article = true;
    if (cues.length === 0 && noun.length === 0 && func === null && !given && !opening) return null;
    return {
      direct,
      that: null,
      cues,
      cuePronoun,
      future,
      preposition,
      article,
      possessive,
      nouns: noun,
      function: func,
      given,
    };
  }

  /** The allowed forms of verbs that `word[from, to)` can be, `last` behind it. */
  private verbs(word: string, from: number, to: number, allowed: Allowed, last = ''): readonly CueForm[] {
    if ((this.sieve.of(word, from, to, last === '' ? 0 : last.charCodeAt(0)) & Table.Verbs) === 0) return NONE;
    const forms = this.lexicon.verbs.get(word.slice(from, to) + last);
    return forms === undefined ? NONE : allowed === any ? forms : forms.filter(allowed);
  }

  /** A verb or masdar with a pronoun behind: أبلغه, وصفوه (from وصفوا), سمّاها (from سمّى), قوله. */
  private withPronoun(word: string, from: number, allowed: Allowed): PronounOff | null {
    const plainForms = this.verbs(word, from, word.length, allowed);
    if (plainForms.length > 0) return { cues: plainForms, pronoun: '' };
    for (const pronoun of THIRD) {
      const to = word.length - pronoun.length;
      if (to - from < 2 || !word.endsWith(pronoun)) continue;
      // «حثهم», «حضها»: of verbs of two letters those that speak to somebody.
      const short = to - from === 2;
      if ((this.sieve.of(word, from, to) & Table.Functions) !== 0 && this.lexicon.functions.has(word.slice(from, to)))
        continue;
      const forms = this.stemForms(
        word,
        from,
        to,
        (form) => allowed(form) && form.form !== 'participle' && (!short || addresses(form)),
      );
      if (forms.length > 0) return { cues: forms, pronoun };
    }
    return null;
  }

  /** What a verb's stem is without its pronoun: ى has become ا, ة ت, and وا has lost its ا. */
  private stemForms(word: string, from: number, to: number, allowed: Allowed): readonly CueForm[] {
    const last = word[to - 1];
    if (last === 'و') {
      const plural = this.verbs(word, from, to, allowed, 'ا');
      if (plural.length > 0) return plural;
    }
    const own = this.verbs(word, from, to, allowed);
    if (own.length > 0) return own;
    if (last === 'ا') return this.verbs(word, from, to - 1, allowed, 'ى');
    return last === 'ت' ? this.verbs(word, from, to - 1, allowed, 'ة') : NONE;
  }

  /** A noun behind what may be glued to it: preposition, article, or both. */
  private noun(word: string): NounFound | null {
    const { length } = word;
    let found = this.nounFrom(word, 0, '', false);
    if (found !== null) return found;
    if (length > 3 && word.startsWith('ال')) found = this.nounFrom(word, 2, '', true);
    else if (length > 4 && word.startsWith('لل'))
      found = this.nounFrom(word, 2, 'ل', true) ?? this.nounFrom(word, 1, 'ل', true);
    if (found !== null || length <= 3) return found;
    const first = word[0];
    if (first !== 'ب' && first !== 'ل' && first !== 'ك') return null;
    if (length > 5 && word.startsWith('ال', 1)) found = this.nounFrom(word, 3, first, true);
    return found ?? this.nounFrom(word, 1, first, false);
  }

  private nounFrom(word: string, from: number, preposition: string, article: boolean): NounFound | null {
    const { nouns } = this.lexicon;
    const { length } = word;
    if ((this.sieve.of(word, from) & Table.Nouns) !== 0) {
      const rest = word.slice(from);
      const listed = preposition !== '' && !article ? nouns.exactly(rest) : nouns.get(rest);
      if (listed !== undefined) return { nouns: listed, preposition, article, possessive: '' };
    }
    if (article) {
      // «للأحرار»: listed with its article, of which ل has taken the first letter.
      const whole = word.startsWith('ال', from - 2) ? from - 2 : -1;
      if (whole !== -1 && (this.sieve.of(word, whole) & Table.Nouns) === 0) return null;
      const named = nouns.exactly(whole === -1 ? `ال${word.slice(from)}` : word.slice(whole));
      return named === undefined ? null : { nouns: named, preposition, article, possessive: '' };
    }
    // A noun with its article takes no pronoun: «المغربي» is no المغرب + ي.
    if (word.startsWith('ال', from)) return null;
    for (const pronoun of PRONOUNS) {
      const to = length - pronoun.length;
      if (to - from < 3 || !word.endsWith(pronoun)) continue;
      const listed = this.nounStem(word, from, to);
      if (listed !== undefined) return { nouns: listed, preposition, article, possessive: pronoun };
    }
    return null;
  }

  /** «رئيسه» is his head, no «رئيسة» written with ه; «الرئيسه» is not his. */
  private hisOf(word: string): readonly NounEntry[] | undefined {
    const { nouns } = this.lexicon;
    if (nouns.exactly(word) !== undefined) return undefined;
    const stem = nouns.exactly(word.slice(0, -1));
    return stem?.some((one) => one.class === 'office' && one.gender === 'm') === true ? stem : undefined;
  }

  /** What a noun's stem is without its pronoun: ة has become ت. */
  private nounStem(word: string, from: number, to: number): readonly NounEntry[] | undefined {
    const { nouns } = this.lexicon;
    if (word[to - 1] === 'ت' && (this.sieve.of(word, from, to - 1, MARBUTA) & Table.Nouns) !== 0) {
      const feminine = nouns.exactly(`${word.slice(from, to - 1)}ة`);
      if (feminine !== undefined) return feminine;
    }
    return (this.sieve.of(word, from, to) & Table.Nouns) === 0 ? undefined : nouns.exactly(word.slice(from, to));
  }
}

const MARBUTA = 0x629;

export interface Complementiser {
  readonly that: That;
  readonly pronoun: boolean;
  readonly conjunction: string;
  readonly bare: string;
}

const NUN = 'ن';
const ALEFS = 'أإا';

/** أن, إن, ان; with a pronoun أنه; with ب: بأن, بأنه; with و, ف: وأن, فإن. */
export function complementiser(word: string): Complementiser | null {
  const conjoins = (word[0] === 'و' || word[0] === 'ف') && word[2] === NUN && ALEFS.includes(word.charAt(1));
  const conjoined = conjoins ? 1 : 0;
  const byThat =
    word.length - conjoined > 2 &&
    word[conjoined] === 'ب' &&
    ALEFS.includes(word.charAt(conjoined + 1)) &&
    word[conjoined + 2] === NUN;
  const from = byThat ? conjoined + 1 : conjoined;
  // أن, إن, ان
  if (word[from + 1] !== NUN || !ALEFS.includes(word.charAt(from))) return null;
  const that = byThat ? That.BiAn : That.An;
  const conjunction = word.slice(0, conjoined);
  const bare = word.slice(from);
  const tail = word.slice(from + 2);
  if (tail === '') return word === 'بان' ? null : { that, pronoun: false, conjunction, bare };
  if (word[from] === 'ا' && tail !== 'ه' && tail !== 'ها' && tail !== 'هم') return null;
  if (bare === 'إناث' || bare === 'أنا' || !PRONOUNS.includes(tail)) return null;
  return { that, pronoun: true, conjunction, bare };
}
