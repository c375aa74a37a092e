/**
 * Vocabulary: what the lexicon knows of each word form, found once per spelling and kept.
 *
 * Example: «وسيؤكدون» = و + س + the imperfect, masculine plural, of أكّد; «لمكتبه» = ل + the noun مكتب + ه.
 */
import { plain } from '../text/index.ts';
import type { CueForm, FunctionEntry, Lexicon, NounEntry } from './lexicon.ts';
import { Part, type PartsOf } from './parts.ts';
import { SpellingsMet } from './spellings-met.ts';

/** A complementiser: none, أن/إن or بأن. */
export const enum That {
  None = 0,
  An = 1,
  BiAn = 2,
}

/** A spelling of the text with all that the lexicon says of it. All are made by {@link blank}, so that they are alike to the engine. */
export interface WordType {
  /** As written, tashkeel and tatweel included. */
  readonly surface: string;
  readonly plain: string;
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
  /** Whether some phrase of the lexicon begins with the word, with or without its conjunction. */
  readonly opensPhrase: boolean;
  /** What the word without its conjunction can be, as bits of {@link Part}; asked for with {@link Vocabulary.parts}. */
  parts: number;
  /** What the word is by itself, as bits; filled in by `word-class.ts` when first asked, `UNASKED` before. */
  traits: number;
  /** The word as the models see it, filled in by `signs.ts` when first met: class, spelling, ending; `UNASKED` before. */
  sign: number;
  spelling: number;
  ending: number;
  /** The number of its stem among the words that show topics, filled in by `topics/` when first met; 0 for none. */
  term: number;
}

type Draft = { -readonly [K in keyof WordType]: WordType[K] };

/** Not asked yet. */
export const UNASKED = -1;
const NONE: readonly never[] = [];
const PRONOUNS: readonly string[] = ['هما', 'هم', 'هن', 'ها', 'نا', 'كم', 'ه', 'ني', 'ي', 'ك'];
/** Pronouns on a reporting verb in the third person's news. */
const THIRD: readonly string[] = ['هما', 'هم', 'هن', 'ها', 'ه', 'نا'];

export class Vocabulary {
  private readonly met = new SpellingsMet<WordType>((surface) => this.make(surface, plain(surface)));

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

  /** The type of the word in `text[start, end)`, as written there, tashkeel and tatweel included. */
  type(text: string, start = 0, end = text.length): WordType {
    return this.met.at(text, start, end);
  }

  /** Bits of {@link Part} for a type; found when first asked for, since most words of a text are never asked. */
  parts(type: WordType): number {
    if (type.parts === UNASKED) type.parts = this.partsOf(type.bare);
    return type.parts;
  }

  private make(surface: string, word: string): WordType {
    const draft = blank(surface, word);
    this.fill(draft);
    draft.opensPhrase = this.opening.has(word) || (draft.bare !== word && this.opening.has(draft.bare));
    return draft;
  }

  private fill(draft: Draft): void {
    const { plain: word } = draft;
    const that = complementiser(word);
    if (that !== null) {
      takeThat(draft, that);
      return;
    }
    const conjunction = word.length > 2 && (word[0] === 'و' || word[0] === 'ف') ? word.slice(0, 1) : '';
    const whole = this.look(word);
    const inner = conjunction === '' ? null : this.look(word.slice(1));
    // The whole word wins when it is known without taking it apart: وزير, وفق, وعد.
    if (whole !== null && (whole.direct || inner === null)) {
      const merged = inner !== null && inner.cues.length > 0 && whole.cues.length === 0 && whole.nouns.length === 0;
      if (!merged) {
        take(draft, whole);
        return;
      }
    }
    if (inner !== null) {
      take(draft, inner);
      draft.conjunction = conjunction;
      draft.bare = word.slice(1);
    } else this.unlisted(draft);
  }

  /** A word that no table lists: the morphology tells which clitics it opens with. */
  private unlisted(draft: Draft): void {
    const word = draft.plain;
    if (defined(draft)) return;
    if (word.length < 3 || !PROCLITICS.includes(word.charAt(0))) return;
    const parts = this.partsOf(word);
    if (parts === 0) return;
    if ((parts & Part.Conjunction) !== 0) {
      draft.conjunction = word.slice(0, 1);
      draft.bare = word.slice(1);
    } else draft.parts = parts;
    if ((parts & Part.Preposition) !== 0) draft.preposition = draft.bare.slice(0, 1);
    draft.article = (parts & Part.Article) !== 0;
  }

  private look(word: string): Found | null {
    const { verbs, nouns, functions } = this.lexicon;
    let cues: readonly CueForm[] = verbs.get(word) ?? NONE;
    let cuePronoun = '';
    let future = false;
    let preposition = '';
    let article = false;
    let possessive = '';
    let direct = cues.length > 0;
    const inner = complementiser(word);
    if (inner !== null) return { ...NOTHING, direct: true, that: inner };
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

/** What the tables say of a spelling. */
interface Found {
  /** Whether they list it as it stands. */
  readonly direct: boolean;
  readonly that: Complementiser | null;
  readonly cues: readonly CueForm[];
  readonly cuePronoun: string;
  readonly future: boolean;
  readonly preposition: string;
  readonly article: boolean;
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

function take(draft: Draft, found: Found): void {
  if (found.that !== null) {
    takeThat(draft, found.that);
    return;
  }
  draft.cues = found.cues;
  draft.cuePronoun = found.cuePronoun;
  draft.future = found.future;
  draft.preposition = found.preposition;
  draft.article = found.article;
  draft.possessive = found.possessive;
  draft.nouns = found.nouns;
  draft.function = found.function;
  draft.given = found.given;
}

function takeThat(draft: Draft, { that, pronoun, conjunction, bare }: Complementiser): void {
  draft.that = that;
  draft.thatPronoun = pronoun;
  draft.conjunction = conjunction;
  draft.bare = bare;
}

/** Letters that may be a word of their own glued to the next. */
const PROCLITICS = 'وفبكل';

/** Of a word the lexicon does not know, whether its letters alone tell its article: «والتجارة» = و + ال, «للأحرار» = ل + ال. */
function defined(draft: Draft): boolean {
  const word = draft.plain;
  let at = 0;
  if (word[at] === 'و' || word[at] === 'ف') at++;
  const conjoined = at;
  if (word[at] === 'ب' || word[at] === 'ك' || word[at] === 'ل') at++;
  const article = word[at] === 'ا' && word[at + 1] === 'ل' ? 2 : word[at] === 'ل' && word[at - 1] === 'ل' ? 1 : 0;
  if (article === 0 || word.length - at - article < 3) return false;
  draft.conjunction = word.slice(0, conjoined);
  draft.bare = word.slice(conjoined);
  draft.preposition = word.slice(conjoined, at);
  draft.article = true;
  return true;
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

function blank(surface: string, word: string): Draft {
  return {
    surface,
    plain: word,
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
    opensPhrase: false,
    parts: UNASKED,
    traits: UNASKED,
    sign: UNASKED,
    spelling: 0,
    ending: 0,
    term: UNASKED,
  };
}

interface Complementiser {
  readonly that: That;
  readonly pronoun: boolean;
  readonly conjunction: string;
  readonly bare: string;
}

const NUN = 'ن';
const ALEFS = 'أإا';

/** أن, إن, ان; with a pronoun أنه; with ب: بأن, بأنه; with و, ف: وأن, فإن. */
function complementiser(word: string): Complementiser | null {
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
