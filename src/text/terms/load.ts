/** Loads the analyser of search terms: the morphology, the months and the given names, once. */
import { loadMorphology } from '../morphology/index.ts';
import { Analyser, type TermAnalyser } from './analyser.ts';
import { NamePatterns } from './latin-name.ts';
import { Months } from './months.ts';
import { spelling } from './spelling.ts';
import { undotted, WordTerms } from './word-terms.ts';

/** Counts up when the rules of this folder change what a text is found by. */
const RULES = 1;

/**
 * Loads an analyser with what it remembers of its own.
 *
 * @throws Error where the compiled files are not those this version reads
 */
export async function loadTermAnalyser(): Promise<TermAnalyser> {
  const [morphology, { TERM_TABLES, TERM_TABLES_VERSION }] = await Promise.all([
    loadMorphology(),
    import('./tables.generated.ts'),
  ]);
  const rows = (name: string): readonly (readonly string[])[] =>
    (TERM_TABLES[name] ?? '')
      .split('\n')
      .slice(1)
      .map((row) => row.split('\t'));
  const names = new Set(rows('given-names').flatMap(([name = '']) => [spelling(name), undotted(name)]));
  const plurals = new Map(
    rows('search-plurals').map(([plural = '', singular = '']) => [spelling(plural), spelling(singular)]),
  );
  const words = new WordTerms(morphology, names, plurals);
  const patterns = new NamePatterns(rows('latin-letters'), (key) => words.isOrdinary(key));
  const months = new Months(TERM_TABLES['months'] ?? '');
  return new Analyser(`${RULES}-${TERM_TABLES_VERSION}`, words, months, patterns);
}
