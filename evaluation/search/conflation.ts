/**
 * Ways to bring the forms of a word together: ours, and those that search engines have for Arabic.
 *
 * Example: «والمدارس» and «مدرسة» meet in «مدرسه» with us; light10 makes «مدارس» and «مدرس» of them, Snowball «والمدارس» and «مدرس».
 */
import { newStemmer } from 'snowball-stemmers';
import { fold, loadTermAnalyser } from '../../src/text/index.ts';

/** A way to bring forms together: a word of a text is found by a query where they share a key. */
export interface Conflation {
  readonly name: string;
  text(word: string): readonly string[];
  query(word: string): readonly string[];
}

function stemming(name: string, stem: (word: string) => string): Conflation {
  const keys = (word: string): readonly string[] => [stem(word)];
  return { name, text: keys, query: keys };
}

const PREFIXES = ['ال', 'وال', 'بال', 'كال', 'فال', 'لل', 'و'] as const;
const SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'] as const;

/**
 * light10 (Larkey, Ballesteros and Connell) as Lucene's ArabicAnalyzer has it: one prefix, then each suffix in turn, if two letters
 * remain (three behind و). The word is normalised first, so that ة is ه and ى is ي.
 */
export function light10(word: string): string {
  let out = word
    .replace(/[\u064b-\u0652\u0640]/gu, '')
    .replace(/[أإآ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه');
  for (const prefix of PREFIXES) {
    const left = prefix === 'و' ? 3 : 2;
    if (!out.startsWith(prefix) || out.length < prefix.length + left) continue;
    out = out.slice(prefix.length);
    break;
  }
  for (const suffix of SUFFIXES)
    if (out.endsWith(suffix) && out.length >= suffix.length + 2) out = out.slice(0, -suffix.length);
  return out;
}

/** All that are compared. */
export async function conflations(): Promise<readonly Conflation[]> {
  const analyser = await loadTermAnalyser();
  const snowball = newStemmer('arabic');
  return [
    {
      name: 'Musnad',
      text: (word) => analyser.analyse(word).keys(0),
      query: (word) => analyser.queryKeys(word).keys,
    },
    stemming('Snowball', (word) => fold(snowball.stem(word))),
    stemming('light10', light10),
    stemming('the word as written, folded', fold),
  ];
}
