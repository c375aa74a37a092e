/**
 * Vocabulary: what the lexicon knows of each word form, found once per spelling and kept.
 *
 * Example: «وسيؤكدون» = و + س + the imperfect, masculine plural, of أكّد; «لمكتبه» = ل + the noun مكتب + ه.
 */
import { fold, plain } from '../text/index.ts';
import type { CueForm, FunctionEntry, Lexicon, NounEntry } from './lexicon.ts';
import { Part, type PartsOf } from './parts.ts';

/** A complementiser: none, أن/إن or بأن. */
export const enum That {
  None = 0,
  An = 1,
  BiAn = 2,
}

/** A spelling of the text with all that the lexicon says of it. */
export interface WordType {
  readonly plain: string;
  readonly folded: string;
  /** The conjunction the word opens with, if what is left is known: و, ف or ''. */
  readonly conjunction: string;
  /** The word without that conjunction. */
  readonly bare: string;
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
  readonly that: That;
  /** Whether a pronoun hangs on the complementiser: أنه. */
  readonly thatPronoun: boolean;
  readonly function: FunctionEntry | null;
  readonly given: boolean;
  /** What the word without its conjunction can be, as bits of {@link Part}; asked for with {@link Vocabulary.parts}. */
  parts: number;
  /** The word as the models see it, filled in by `signs.ts` when first met: class, spelling, ending; `UNASKED` before. */
  sign: number;
  spelling: number;
  ending: number;
}

/** Not asked yet. */
export const UNASKED = -1;
const NONE: readonly never[] = [];
const PRONOUNS: readonly string[] = ['هما', 'هم', 'هن', 'ها', 'نا', 'كم', 'ه', 'ني', 'ي', 'ك'];
/** Pronouns on a reporting verb in the third person's news. */
const THIRD: readonly string[] = ['هما', 'هم', 'هن', 'ها', 'ه', 'نا'];
/** More spellings than this and the cache starts afresh, so that memory stays flat over an archive. */
const CACHE_LIMIT = 120_000;

export class Vocabulary {
  private cache = new Map<string, WordType>();

  /** Words that phrases of the lexicon start with: known, so that «وبحسب» is taken apart. */
  private readonly opening: ReadonlySet<string>;

  constructor(
    private readonly lexicon: Lexicon,
    private readonly partsOf: PartsOf,
  ) {
    this.opening = new Set(
      [lexicon.adverbials, lexicon.openers, lexicon.falseCues, lexicon.times].flatMap((table) => [
        ...table.firstWords(),
      ]),
    );
  }

  /** The type of a word as written, tashkeel and tatweel included. */
  type(surface: string): WordType {
    const known = this.cache.get(surface);
    if (known !== undefined) return known;
    const made = this.make(plain(surface));
    if (this.cache.size >= CACHE_LIMIT) this.cache = new Map();
    // Joining copies the letters: a slice would keep its whole article in memory.
    this.cache.set(surface.length > 12 ? Array.from(surface).join('') : surface, made);
    return made;
  }

  /** Bits of {@link Part} for a type; found when first asked for, since most words of a text are never asked. */
  parts(type: WordType): number {
    if (type.parts === UNASKED) type.parts = this.partsOf(type.bare);
    return type.parts;
  }

  private make(word: string): WordType {
    const folded = fold(word);
    const that = complementiser(word, folded);
    if (that !== null) return { ...blank(word, folded), ...that };
    const conjunction = word.length > 2 && (word[0] === 'و' || word[0] === 'ف') ? word.slice(0, 1) : '';
    const whole = this.look(word, folded);
    const inner = conjunction === '' ? null : this.look(word.slice(1), folded.slice(1));
    // The whole word wins when it is known without taking it apart: وزير, وفق, وعد.
    const wholeDirect = whole?.direct === true;
    if (whole !== null && (wholeDirect || inner === null)) {
      const merged = inner !== null && inner.cues.length > 0 && whole.cues.length === 0 && whole.nouns.length === 0;
      if (!merged) return { ...blank(word, folded), ...whole.found };
    }
    if (inner !== null) return { ...blank(word, folded), ...inner.found, conjunction, bare: word.slice(1) };
    return this.unlisted(word, folded);
  }

  /** A word that no table lists: the morphology tells which clitics it opens with. */
  private unlisted(word: string, folded: string): WordType {
    const article = unknownOpening(word);
    if (article.article === true) return { ...blank(word, folded), ...article };
    if (!/^[وفبكل]/.test(word) || word.length < 3) return blank(word, folded);
    const parts = this.partsOf(word);
    if (parts === 0) return blank(word, folded);
    const conjunction = (parts & Part.Conjunction) !== 0 ? word.slice(0, 1) : '';
    const bare = word.slice(conjunction.length);
    const preposition = (parts & Part.Preposition) !== 0 ? bare.slice(0, 1) : '';
    return { ...blank(word, folded), conjunction, bare, preposition, article: (parts & Part.Article) !== 0 };
  }

  private look(
    word: string,
    folded: string,
  ): { direct: boolean; cues: readonly CueForm[]; nouns: readonly NounEntry[]; found: Partial<WordType> } | null {
    const { verbs, nouns, functions } = this.lexicon;
    let cues: readonly CueForm[] = verbs.get(word) ?? NONE;
    let cuePronoun = '';
    let future = false;
    let preposition = '';
    let article = false;
    let possessive = '';
    let direct = cues.length > 0;
    const inner = complementiser(word, folded);
    if (inner !== null) return { direct: true, cues: NONE, nouns: NONE, found: inner };
    let noun: readonly NounEntry[] = nouns.get(word) ?? NONE;
    direct ||= noun.length > 0;
    const func = functions.get(word)?.[0] ?? null;
    direct ||= func !== null;
    const given = this.lexicon.givenNames.has(word);
    direct ||= given;
    const opening = this.opening.has(word);
    if (cues.length === 0) {
      if (word.startsWith('س') && word.length > 4) {
        cues = (verbs.get(word.slice(1)) ?? NONE).filter((form) => form.form === 'imperfect');
        future = cues.length > 0;
      }
      if (cues.length === 0 && (word[0] === 'ب' || word[0] === 'ل' || word[0] === 'ك') && word.length > 4) {
        const rest = word.startsWith('لل')
          ? word.slice(2)
          : word.slice(1).startsWith('ال')
            ? word.slice(3)
            : word.slice(1);
        const forms = this.withPronoun(
          rest,
          (form) => form.form === 'masdar' || (word[0] === 'ل' && form.form === 'imperfect'),
        );
        if (forms !== null) {
          cues = forms.cues;
          cuePronoun = forms.pronoun;
          preposition = word.slice(0, 1);
          article = rest.length < word.length - 1;
        }
      }
      if (cues.length === 0 && word.startsWith('ال') && word.length > 4) {
        cues = (verbs.get(word.slice(2)) ?? NONE).filter((form) => form.form === 'masdar');
        article = cues.length > 0;
      }
      if (cues.length === 0) {
        const forms = this.withPronoun(word, () => true);
        if (forms !== null) {
          cues = forms.cues;
          cuePronoun = forms.pronoun;
        }
      }
    }
    if (noun.length === 0) {
      const stripped = this.noun(word);
      if (stripped !== null) {
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
      cues,
      nouns: noun,
      found: { cues, cuePronoun, future, preposition, article, possessive, nouns: noun, function: func, given },
    };
  }

  /** A verb or masdar with a pronoun behind: أبلغه, وصفوه (from وصفوا), سمّاها (from سمّى), قوله. */
  private withPronoun(
    word: string,
    allowed: (form: CueForm) => boolean,
  ): { cues: readonly CueForm[]; pronoun: string } | null {
    const plainForms = (this.lexicon.verbs.get(word) ?? NONE).filter(allowed);
    if (plainForms.length > 0) return { cues: plainForms, pronoun: '' };
    for (const pronoun of THIRD) {
      if (!word.endsWith(pronoun) || word.length - pronoun.length < 3) continue;
      const stem = word.slice(0, -pronoun.length);
      if (this.lexicon.functions.has(stem)) continue;
      const tries = stem.endsWith('و')
        ? [`${stem}ا`, stem]
        : stem.endsWith('ا')
          ? [stem, `${stem.slice(0, -1)}ى`]
          : stem.endsWith('ت')
            ? [stem, `${stem.slice(0, -1)}ة`]
            : [stem];
      for (const spelling of tries) {
        const forms = (this.lexicon.verbs.get(spelling) ?? NONE).filter(
          (form) => allowed(form) && form.form !== 'participle',
        );
        if (forms.length > 0) return { cues: forms, pronoun };
      }
    }
    return null;
  }

  private noun(
    word: string,
  ): { nouns: readonly NounEntry[]; preposition: string; article: boolean; possessive: string } | null {
    for (const [preposition, article, rest] of openings(word)) {
      const direct = preposition !== '' && !article ? this.lexicon.nouns.exactly(rest) : this.lexicon.nouns.get(rest);
      const named = direct === undefined && article ? this.lexicon.nouns.exactly(`ال${rest}`) : direct;
      if (named !== undefined) return { nouns: named, preposition, article, possessive: '' };
      // A noun with its article takes no pronoun: «المغربي» is no المغرب + ي.
      if (article || rest.startsWith('ال')) continue;
      for (const pronoun of PRONOUNS) {
        if (!rest.endsWith(pronoun) || rest.length - pronoun.length < 3) continue;
        const stem = rest.slice(0, -pronoun.length);
        for (const spelling of stem.endsWith('ت') ? [`${stem.slice(0, -1)}ة`, stem] : [stem]) {
          const found = this.lexicon.nouns.exactly(spelling);
          if (found !== undefined) return { nouns: found, preposition, article, possessive: pronoun };
        }
      }
    }
    return null;
  }
}

/** Of a word the lexicon does not know: what its letters alone tell, «والتجارة» = و + ال, «للأحرار» = ل + ال. */
function unknownOpening(word: string): Partial<WordType> {
  const found = /^([وف]?)([بكل]?)(ال|(?<=ل)ل)/.exec(word);
  if (found === null || word.length - found[0].length < 3) return {};
  const conjunction = found[1] ?? '';
  return { conjunction, bare: word.slice(conjunction.length), preposition: found[2] ?? '', article: true };
}

/** The ways to take preposition and article off a noun. */
function openings(word: string): (readonly [preposition: string, article: boolean, rest: string])[] {
  const out: (readonly [string, boolean, string])[] = [['', false, word]];
  if (word.startsWith('ال') && word.length > 3) out.push(['', true, word.slice(2)]);
  if (word.startsWith('لل') && word.length > 4) out.push(['ل', true, word.slice(2)], ['ل', true, `ل${word.slice(2)}`]);
  const first = word[0];
  if ((first === 'ب' || first === 'ل' || first === 'ك') && word.length > 3) {
    if (word.startsWith('ال', 1) && word.length > 5) out.push([first, true, word.slice(3)]);
    out.push([first, false, word.slice(1)]);
  }
  return out;
}

function blank(word: string, folded: string): WordType {
  return {
    plain: word,
    folded,
    conjunction: '',
    bare: word,
    cues: NONE,
    cuePronoun: '',
    future: false,
    preposition: '',
    article: false,
    possessive: '',
    nouns: NONE,
    that: That.None,
    thatPronoun: false,
    function: null,
    given: false,
    parts: UNASKED,
    sign: UNASKED,
    spelling: 0,
    ending: 0,
  };
}

const THAT = new Set(['أن', 'إن', 'ان', 'أنّ']);

/** أن, إن, ان; with a pronoun أنه; with ب: بأن, بأنه; with و, ف: وأن, فإن. */
function complementiser(word: string, folded: string): Partial<WordType> | null {
  let rest = word;
  let conjunction = '';
  if (rest.length > 2 && (rest[0] === 'و' || rest[0] === 'ف') && folded.startsWith('ان', 1)) {
    conjunction = rest.slice(0, 1);
    rest = rest.slice(1);
  }
  let that = That.An;
  if (
    rest.length > 2 &&
    rest[0] === 'ب' &&
    (rest[1] === 'أ' || rest[1] === 'إ' || rest[1] === 'ا') &&
    rest[2] === 'ن'
  ) {
    that = That.BiAn;
    rest = rest.slice(1);
  }
  if (!THAT.has(rest.slice(0, 2))) return null;
  const tail = rest.slice(2);
  if (tail === '') {
    if (conjunction === '' && that === That.BiAn && word === 'بان') return null;
    return { that, thatPronoun: false, conjunction, bare: rest };
  }
  if (rest[0] === 'ا' && tail !== 'ه' && tail !== 'ها' && tail !== 'هم') return null;
  if (rest === 'إناث' || rest === 'أنا') return null;
  if (!PRONOUNS.includes(tail) || (tail === 'نا' && false)) return null;
  return { that, thatPronoun: true, conjunction, bare: rest };
}
