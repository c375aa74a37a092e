/**
 * The stem of a word, in which its forms meet: «والتدريب», «تدريباتهم», «تدريب» → «تدريب»; «الشركات», «شركتها» → «شرك».
 *
 * A light cut, the same for the words of the lexicon and those of the text, so that it need be no morpheme: what counts is that
 * forms of one word share it and words of different topics do not.
 */
import { fold } from '../../text/index.ts';

const PRONOUNS = ['هما', 'ها', 'هم', 'نا', 'ه'] as const;

/** Cuts article and endings; the word has no conjunction or preposition any more. */
export function stem(word: string): string {
  let out = fold(word);
  if (out.startsWith('ال') && out.length > 4) out = out.slice(2);
  for (const pronoun of PRONOUNS) {
    if (!out.endsWith(pronoun) || out.length - pronoun.length < 3) continue;
    out = out.slice(0, -pronoun.length);
    if (pronoun !== 'ه' && out.endsWith('ت') && !out.endsWith('ات') && out.length > 3) out = out.slice(0, -1);
    break;
  }
  if (out.endsWith('ات') && out.length > 4) return out.slice(0, -2);
  if ((out.endsWith('ين') || out.endsWith('ون')) && out.length > 5) return out.slice(0, -2);
  return out;
}
