/**
 * The spelling of terms: folded, and besides with one seat for a hamza before و, which Cairo and Beirut write differently.
 *
 * Example: «مسؤول», «مسئول» and «مسءول» are one term, and so are «شؤون» and «شئون».
 */
import { fold } from '../fold.ts';

const BEFORE_WAW = /[\u0621\u0624\u0626](?=\u0648)/gu;
const HAMZA = /[\u0621\u0624\u0626]/u;
const YA_HAMZA = '\u0626';

/** The spelling in which a word is a term. Idempotent. */
export function spelling(word: string): string {
  return fold(HAMZA.test(word) ? word.replace(BEFORE_WAW, YA_HAMZA) : word);
}
