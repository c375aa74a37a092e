/**
 * How plausible a form is beside others with the same letters, before any counts.
 *
 * Example: «منطقة» is a lemma («area») rather than the feminine of «منطق» («logic»); «حلت» is «she replaced» (حلّ)
 * rather than «I changed» (حال); «يحل» rather than the shortened «يحل» of «لم يحل دون».
 */
import { type Candidate, Origin } from './candidates.ts';
import { type Lexicon, lemmaOf } from './lexicon.ts';

const FEMININE_OF_NOUN = -2.3;
const FIRST_PERSON = -1.2;
const SECOND_PERSON = -2;
const IMPERATIVE = -1;
const SHORTENED = -1.6;
const RESPELT = -5;

/** Natural logarithm of the worth of a candidate of the lexicon; 0 for what is plain. */
export function plausibility(lexicon: Lexicon, one: Candidate): number {
  let worth = one.origin === Origin.Respelt ? RESPELT : 0;
  if (one.stem < 0) return worth;
  const aspect = one.shape & 3;
  const lemma = lemmaOf(lexicon, one.stem, one.reading);
  if (aspect === 0) {
    const feminine = ((one.shape >> 6) & 3) === 2;
    return one.pos === 'NOUN' && feminine && !/[ةتىاء]$/.test(lemma) ? worth + FEMININE_OF_NOUN : worth;
  }
  const person = (one.shape >> 4) & 3;
  if (person === 1) worth += FIRST_PERSON;
  if (person === 2) worth += aspect === 3 ? IMPERATIVE + SECOND_PERSON : SECOND_PERSON;
  // A hollow verb loses its alef in the jussive and before ت and ن: «حال», «لم يحل».
  const length = (lexicon.offset[one.stem + 1] ?? 0) - (lexicon.offset[one.stem] ?? 0);
  if (length === 2 && lemma.length === 3 && lemma[1] === 'ا') worth += SHORTENED;
  return worth;
}
