/**
 * Conjugation: every form of a reporting verb that news uses, generated from its principal parts.
 *
 * Example: from the row «نفى ينفي نافي نفي» come نفى، نفت، نفوا، نفيا، ينفي، تنفي، ينفون، ينفِ، نافيا، نافية، نافين، نفيه ...
 */

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

const agree = (gender: 'm' | 'f' | undefined, number: Agreement['number'], person: 1 | 3 = 3): Agreement =>
  gender === undefined ? { person, number } : { person, gender, number };

const has = (part: string): boolean => part !== '' && part !== '-';

/** All spellings of a verb's forms; the same spelling may come several times with different agreement. */
export function conjugate(parts: PrincipalParts): GeneratedForm[] {
  const out: GeneratedForm[] = [];
  const add = (spelling: string, form: VerbForm, agreement: Agreement | null, jussive = false): void => {
    out.push({ spelling, form, agreement, jussive });
  };
  if (has(parts.perfect)) perfect(parts.perfect, parts.imperfect, add);
  if (has(parts.imperfect)) imperfect(parts.imperfect, add);
  if (has(parts.participle)) participle(parts.participle, add);
  if (has(parts.masdar)) add(parts.masdar, 'masdar', null);
  return out;
}

type Add = (spelling: string, form: VerbForm, agreement: Agreement | null, jussive?: boolean) => void;

function perfect(stem: string, imperfectStem: string, add: Add): void {
  const last = stem.at(-1);
  const weak = (last === 'ى' || last === 'ا') && stem.length > 2;
  add(stem, 'perfect', agree('m', 'singular'));
  if (weak) {
    const root = stem.slice(0, -1);
    // دعا → دعوا (dual) and دعوا (plural); نفى → نفيا، نفوا
    const glide = last === 'ا' ? 'و' : 'ي';
    add(`${root}ت`, 'perfect', agree('f', 'singular'));
    add(`${root}${glide}ا`, 'perfect', agree('m', 'dual'));
    add(`${root}تا`, 'perfect', agree('f', 'dual'));
    add(`${root}وا`, 'perfect', agree('m', 'plural'));
    add(`${root}${glide}ن`, 'perfect', agree('f', 'plural'));
    add(`${root}${glide}نا`, 'perfect', agree(undefined, 'plural', 1));
    if (glide === 'ي' || root.length > 2) add(`${root}يت`, 'perfect', agree(undefined, 'singular', 1));
    return;
  }
  add(`${stem}ت`, 'perfect', agree('f', 'singular'));
  add(last === 'أ' ? `${stem.slice(0, -1)}آ` : `${stem}ا`, 'perfect', agree('m', 'dual'));
  add(`${stem}تا`, 'perfect', agree('f', 'dual'));
  add(last === 'أ' ? `${stem.slice(0, -1)}أوا` : `${stem}وا`, 'perfect', agree('m', 'plural'));
  if (last === 'أ') add(`${stem.slice(0, -1)}ؤوا`, 'perfect', agree('m', 'plural'));
  // A hollow verb shortens before consonant endings: قال → قلن، قلت، قلنا; أشار → أشرت.
  const hollow =
    stem.length >= 3 &&
    stem.at(-2) === 'ا' &&
    (imperfectStem.at(-2) === 'و' || imperfectStem.at(-2) === 'ي' || imperfectStem.at(-2) === 'ا');
  const short = hollow ? `${stem.slice(0, -2)}${last ?? ''}` : stem;
  add(`${short}ن`, 'perfect', agree('f', 'plural'));
  add(`${short}نا`, 'perfect', agree(undefined, 'plural', 1));
  if (hollow) add(`${short}ت`, 'perfect', agree(undefined, 'singular', 1));
}

function imperfect(third: string, add: Add): void {
  const root = third.slice(1);
  const last = third.at(-1);
  const weak = last === 'ي' || last === 'و' || last === 'ى';
  const bare = weak ? root.slice(0, -1) : root;
  add(third, 'imperfect', agree('m', 'singular'));
  add(`ت${root}`, 'imperfect', agree('f', 'singular'));
  add(`أ${root}`, 'imperfect', agree(undefined, 'singular', 1));
  add(`ن${root}`, 'imperfect', agree(undefined, 'plural', 1));
  const dual = last === 'ى' ? `${bare}يان` : `${root}ان`;
  add(`ي${dual}`, 'imperfect', agree('m', 'dual'));
  add(`ت${dual}`, 'imperfect', agree('f', 'dual'));
  add(`ي${bare}ون`, 'imperfect', agree('m', 'plural'));
  add(`ي${bare}وا`, 'imperfect', agree('m', 'plural'));
  add(weak ? `ي${root}ن` : `ي${root}ن`, 'imperfect', agree('f', 'plural'));
  // Jussive: ينفي → ينف; يقول → يقل; يشير → يشر
  if (weak) {
    add(`ي${bare}`, 'imperfect', agree('m', 'singular'), true);
    add(`ت${bare}`, 'imperfect', agree('f', 'singular'), true);
  } else if (
    root.length >= 3 &&
    (root.at(-2) === 'و' || root.at(-2) === 'ي') &&
    last !== undefined &&
    root.length <= 4
  ) {
    const short = `${root.slice(0, -2)}${last}`;
    add(`ي${short}`, 'imperfect', agree('m', 'singular'), true);
    add(`ت${short}`, 'imperfect', agree('f', 'singular'), true);
  }
}

/** Participles are cues as circumstantial accusatives: مؤكدا، مؤكدة، مؤكدَين، مؤكدين، مؤكدات; weak: داعيا، داعية، داعين. */
function participle(stem: string, add: Add): void {
  const weak = stem.at(-1) === 'ي' && stem.length > 3;
  const bare = weak ? stem.slice(0, -1) : stem;
  add(stem.at(-1) === 'ئ' || stem.at(-1) === 'ء' ? `${stem}ا` : `${stem}ا`, 'participle', agree('m', 'singular'));
  add(`${stem}ة`, 'participle', agree('f', 'singular'));
  add(`${bare}ين`, 'participle', agree('m', 'plural'));
  if (weak) add(`${stem}ين`, 'participle', agree('m', 'dual'));
  add(`${stem}تين`, 'participle', agree('f', 'dual'));
  add(`${stem}ات`, 'participle', agree('f', 'plural'));
}
