/**
 * The inflection of a form in a few bits, and which clitics the form allows.
 *
 * Example: «كتبوا» is perfect, third person, masculine, plural; it stands alone, while «كتبو» wants a pronoun.
 */

/** Which clitics a form allows. */
export const Attach = {
  /** Stands without article and without pronoun. */
  Bare: 1,
  /** Takes the article. */
  Article: 2,
  /** Takes a pronoun of the second or third person, or نا. */
  Pronoun: 4,
  /** Takes the pronoun ي (my). */
  Mine: 8,
  /** Takes the pronoun ني (me). */
  Me: 16,
  /** May follow ب ك ل when bare. */
  AfterPreposition: 32,
  /** May follow ب ك ل with the article. */
  AfterPrepositionArticle: 64,
  /** May follow ب ك ل when it has a pronoun. */
  AfterPrepositionBound: 128,
  /** Takes the future س. */
  Future: 256,
  /** Takes ل of purpose or of command: «ليكتب». */
  Purpose: 512,
  /** Takes no conjunction either. */
  Alone: 1024,
  /** A word of the closed class. */
  Closed: 2048,
} as const;

/** Features as letters; `-` where a feature does not apply. */
export interface Shape {
  /** `p` perfect, `i` imperfect, `c` imperative. */
  readonly aspect: string;
  /** `a` active, `p` passive, `e` either. */
  readonly voice: string;
  readonly person: string;
  /** `m`, `f`. */
  readonly gender: string;
  /** `s`, `d`, `p`. */
  readonly number: string;
  /** Unused letters are `-`; kept for construct forms. */
  readonly state: string;
}

const ASPECTS = '-pic';
const VOICES = '-ape';
const PERSONS = '-123';
const GENDERS = '-mf';
const NUMBERS = '-sdp';

function index(letters: string, letter: string): number {
  const at = letters.indexOf(letter);
  return Math.max(at, 0);
}

/** Packs features into ten bits. */
export function shapeBits(shape: Shape): number {
  return (
    index(ASPECTS, shape.aspect) |
    (index(VOICES, shape.voice) << 2) |
    (index(PERSONS, shape.person) << 4) |
    (index(GENDERS, shape.gender) << 6) |
    (index(NUMBERS, shape.number) << 8)
  );
}
