/**
 * Conjugation: every form of a reporting verb that news uses, generated from its principal parts.
 *
 * Example: from the row «نفى ينفي نافي نفي» come نفى، نفت، نفوا، نفيا، ينفي، تنفي، ينفون، ينفِ، نافيا، نافية، نافين، نفيه ...
 * Left out: the second person, which news does not report with, and passives that are spelled as themselves only (قيل، يُقال),
 * which name no speaker.
 */
import { WORD_LISTS } from './word-lists.generated.ts';

export type VerbForm = 'perfect' | 'imperfect' | 'participle' | 'masdar';

/** Person, gender and number of a form, as far as unvocalised spelling shows them. */
export interface Agreement {
  readonly person: 1 | 3;
  /** Absent where both are possible. */
  readonly gender?: 'm' | 'f';
  readonly number: 'singular' | 'dual' | 'plural';
}

export interface GeneratedForm {
  readonly spelling: string;
  readonly form: VerbForm;
  readonly agreement: Agreement | null;
  /** True for shortened forms that stand only after لم، لا، ل: يقل، ينف. */
  readonly jussive: boolean;
}

/** The principal parts of a verb, unvocalised; '-' or '' where the verb has none in use. */
export interface PrincipalParts {
  readonly perfect: string;
  readonly imperfect: string;
  readonly participle: string;
  readonly masdar: string;
}

type Add = (spelling: string, form: VerbForm, agreement: Agreement | null, jussive?: boolean) => void;

const agree = (gender: 'm' | 'f' | undefined, number: Agreement['number'], person: 1 | 3 = 3): Agreement =>
  gender === undefined ? { person, number } : { person, gender, number };

const has = (part: string): boolean => part !== '' && part !== '-';

/**
 * Forms spelled as words that are far more frequent: يجب "must" (لم يُجِب), يدلّ "shows" (لم يُدلِ), يشكّ "doubts" (لم يشكُ),
 * تعزّ the city, نصف "half" (we describe), نصر "victory" (we insist), لمن "whose" (they blamed), اثنين "two" (they praised),
 * يومين "two days" (they nod), ابن "son" (they made plain), يفت "escapes" (لم يُفتِ).
 */
const OTHER_WORDS = WORD_LISTS['no-conjugations'];

/** All spellings of a verb's forms; the same spelling may come several times with different agreement. */
export function conjugate(parts: PrincipalParts): GeneratedForm[] {
  const out: GeneratedForm[] = [];
  const add: Add = (spelling, form, agreement, jussive = false) => {
    if (!OTHER_WORDS.has(spelling)) out.push({ spelling, form, agreement, jussive });
  };
  if (has(parts.perfect)) perfect(parts, add);
  if (has(parts.imperfect)) imperfect(parts, add);
  if (has(parts.participle)) participle(parts.participle, add);
  if (has(parts.masdar)) masdar(parts.masdar, add);
  return out;
}

function perfect({ perfect: stem, imperfect: imperfectStem }: PrincipalParts, add: Add): void {
  const last = stem.at(-1) ?? '';
  add(stem, 'perfect', agree('m', 'singular'));
  if ((last === 'ى' || last === 'ا') && stem.length > 2) {
    const root = stem.slice(0, -1);
    // دعا يدعو → دعوا، دعوت; نفى ينفي → نفيا، نفيت; حيّا يحيّي → حييا
    const glide = last === 'ا' && !imperfectStem.endsWith('ي') ? 'و' : 'ي';
    add(`${root}ت`, 'perfect', agree('f', 'singular'));
    add(`${root}${glide}ا`, 'perfect', agree('m', 'dual'));
    add(`${root}تا`, 'perfect', agree('f', 'dual'));
    add(`${root}وا`, 'perfect', agree('m', 'plural'));
    add(`${root}${glide}ن`, 'perfect', agree('f', 'plural'));
    add(`${root}${glide}نا`, 'perfect', agree(undefined, 'plural', 1));
    add(`${root}${glide}ت`, 'perfect', agree(undefined, 'singular', 1));
    return;
  }
  add(`${stem}ت`, 'perfect', agree('f', 'singular'));
  add(`${stem}تا`, 'perfect', agree('f', 'dual'));
  if (last === 'أ') {
    const root = stem.slice(0, -1);
    // تنبّأ → تنبّآ; تنبّأوا، تنبّؤوا
    add(`${root}آ`, 'perfect', agree('m', 'dual'));
    add(`${root}أوا`, 'perfect', agree('m', 'plural'));
    add(`${root}ؤوا`, 'perfect', agree('m', 'plural'));
  } else {
    add(`${stem}ا`, 'perfect', agree('m', 'dual'));
    add(`${stem}وا`, 'perfect', agree('m', 'plural'));
    if (last === 'ء') add(`${stem.slice(0, -1)}ؤوا`, 'perfect', agree('m', 'plural'));
  }
  const short = beforeConsonant(stem, imperfectStem);
  // أعلنّ: written as أعلن, and read so.
  if (withFeminines(short) !== stem) add(withFeminines(short), 'perfect', agree('f', 'plural'));
  add(short.endsWith('ن') ? `${short}ا` : `${short}نا`, 'perfect', agree(undefined, 'plural', 1));
  if (short !== stem) add(`${short}ت`, 'perfect', agree(undefined, 'singular', 1));
}

function imperfect({ perfect: perfectStem, imperfect: third }: PrincipalParts, add: Add): void {
  const root = third.slice(1);
  const last = third.at(-1) ?? '';
  const weak = last === 'ي' || last === 'و' || last === 'ى';
  const bare = weak ? root.slice(0, -1) : root;
  add(third, 'imperfect', agree('m', 'singular'));
  add(`ت${root}`, 'imperfect', agree('f', 'singular'));
  // أأمل → آمل
  add(root.startsWith('أ') ? `آ${root.slice(1)}` : `أ${root}`, 'imperfect', agree(undefined, 'singular', 1));
  add(`ن${root}`, 'imperfect', agree(undefined, 'plural', 1));
  const seated = last === 'ء' ? `${root.slice(0, -1)}ئ` : bare;
  const dual =
    last === 'ى' ? `${bare}يان` : last === 'أ' ? `${root.slice(0, -1)}آن` : weak ? `${root}ان` : `${seated}ان`;
  add(`ي${dual}`, 'imperfect', agree('m', 'dual'));
  add(`ت${dual}`, 'imperfect', agree('f', 'dual'));
  // يتنبّأون and يتنبّؤون
  for (const stem of last === 'أ' ? [root, `${root.slice(0, -1)}ؤ`] : [seated]) {
    add(`ي${stem}ون`, 'imperfect', agree('m', 'plural'));
    add(`ي${stem}وا`, 'imperfect', agree('m', 'plural'));
  }
  const hollow = isHollow(perfectStem, third);
  const feminine = last === 'ى' ? `${bare}ي` : hollow || isDoubled(perfectStem, third) ? shortened(root, hollow) : root;
  add(`ي${withFeminines(feminine)}`, 'imperfect', agree('f', 'plural'));
  // Jussive: ينفي → ينف; يقول → يقل; يشير → يشر
  if (!weak && !hollow) return;
  const jussive = weak ? bare : shortened(root, true);
  add(`ي${jussive}`, 'imperfect', agree('m', 'singular'), true);
  add(`ت${jussive}`, 'imperfect', agree('f', 'singular'), true);
}

/** Participles are cues as circumstantial accusatives: مؤكدا، مؤكدة، مؤكدَين، مؤكدين، مؤكدات; weak: داعيا، داعية، داعين. */
function participle(stem: string, add: Add): void {
  const weak = stem.endsWith('ي') && stem.length > 3;
  const bare = weak ? stem.slice(0, -1) : stem;
  add(`${stem}ا`, 'participle', agree('m', 'singular'));
  add(`${stem}ة`, 'participle', agree('f', 'singular'));
  add(`${bare}ين`, 'participle', agree('m', 'plural'));
  if (weak) add(`${stem}ين`, 'participle', agree('m', 'dual'));
  add(`${stem}تين`, 'participle', agree('f', 'dual'));
  add(`${stem}ات`, 'participle', agree('f', 'plural'));
}

/** The noun of the action; before a pronoun its hamza changes seats: ادعاء → ادعاؤه، ادعائه. */
function masdar(stem: string, add: Add): void {
  add(stem, 'masdar', null);
  if (!stem.endsWith('اء')) return;
  add(`${stem.slice(0, -1)}ؤ`, 'masdar', null);
  add(`${stem.slice(0, -1)}ئ`, 'masdar', null);
}

/** A middle و, ي or ا that the perfect has as ا: قال يقول، أشار يشير، خاف يخاف. */
function isHollow(perfectStem: string, third: string): boolean {
  const middle = third.at(-2) ?? '';
  return perfectStem.length >= 3 && perfectStem.at(-2) === 'ا' && third.length >= 4 && 'ويا'.includes(middle);
}

/** Two like letters written as one: ردّ يردّ، أقرّ يقرّ، احتجّ يحتجّ. */
function isDoubled(perfectStem: string, third: string): boolean {
  if (/[اوىيأء]$/.test(perfectStem)) return false;
  if (perfectStem.length === 2) return true;
  if (perfectStem.length === 3) return perfectStem.startsWith('أ') && third.length === 3;
  return /^ا.ت.$/.test(perfectStem);
}

/** The perfect's stem before ن and ت: قال → قل, أشار → أشر, جاء → جئ, ردّ → ردد. */
function beforeConsonant(stem: string, third: string): string {
  const last = stem.at(-1) ?? '';
  if (isHollow(stem, third)) return `${stem.slice(0, -2)}${last === 'ء' ? 'ئ' : last}`;
  return isDoubled(stem, third) ? stem + last : stem;
}

/** The imperfect's stem without its long vowel, or with both of its like letters: يقول → قل, يردّ → ردد. */
function shortened(root: string, hollow: boolean): string {
  const last = root.at(-1) ?? '';
  return hollow ? `${root.slice(0, -2)}${last === 'ء' ? 'ئ' : last}` : root + last;
}

/** The ending of the feminine plural, which melts into a ن before it: قلن; أعلنّ. */
function withFeminines(stem: string): string {
  return stem.endsWith('ن') ? stem : `${stem}ن`;
}
