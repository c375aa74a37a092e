/**
 * Lists of names, as bits of the words in them: persons, places, bodies.
 *
 * Example: «سان فرانسيسكو» makes «سان» a word that begins places, «فرانسيسكو» a word of places.
 * Names of ArWikiCats (MIT), google/transliteration (Apache-2.0) and the proper nouns of camel_morph (CC BY 4.0).
 */
import { readFileSync } from 'node:fs';
import { Listed } from '../../src/reader/entities/known-words.ts';
import { fold, plain } from '../../src/text/index.ts';
import { arabic } from '../morphology/buckwalter.ts';
import { dataFolder } from '../morphology/options.ts';

/** Folded word → bits of {@link Listed}. */
export function readLists(): Map<string, number> {
  const found = new Map<string, number>();
  const put = (word: string, bits: number): void => {
    const core = fold(plain(word));
    if (core.length > 1 && /^[\u0621-\u064a]+$/u.test(core)) found.set(core, (found.get(core) ?? 0) | bits);
  };
  const base = `${dataFolder()}/lexical`;
  for (const line of readFileSync(`${base}/google-transliteration/ar2en.txt`, 'utf8').split('\n')) {
    const [name] = line.split('\t');
    if (name !== undefined && !name.includes(' ')) put(name, Listed.Person);
  }
  const json = (path: string): [string, unknown][] =>
    Object.entries(JSON.parse(readFileSync(`${base}/arwikicats/ArWikiCats/jsons/${path}`, 'utf8')) as object);
  for (const [, name] of json('people/peoples.json')) for (const word of words(name)) put(word, Listed.Person);
  for (const path of [
    'cities/cities_full.json',
    'geography/India_dd.json',
    'geography/P17_PP.json',
    'geography/popopo.json',
  ])
    for (const [, name] of json(path))
      words(name).forEach((word, k, all) => {
        if (all.length <= 3) put(word, k === 0 ? Listed.Place | Listed.PlaceBegins : Listed.Place);
      });
  for (const [, name] of json('sports/Clubs_key.json'))
    for (const word of words(name).slice(1)) put(word, Listed.Organisation);
  for (const line of readFileSync(`${base}/camel-morph-msa/MSA-Noun-Prop-LEX.csv`, 'utf8').split('\n').slice(1)) {
    const cells = line.split(',');
    const lemma = cells[11];
    if (lemma === undefined) continue;
    const bits = line.includes('rat:r') ? Listed.Person : line.includes('rat:i') ? Listed.Place : 0;
    if (bits !== 0) put(arabic(lemma), bits);
  }
  return found;
}

function words(name: unknown): string[] {
  if (typeof name !== 'string') return [];
  return name
    .replace(/\(.*?\)/gu, ' ')
    .split(/[^\u0621-\u0652]+/u)
    .filter((word) => word !== '' && !COMMON.has(word));
}

/** Words of names that say nothing of the kind of name. */
const COMMON: ReadonlySet<string> = new Set(
  'في من على بن ابن إلى مدينة نادي كرة القدم لكرة السلة الأول الثاني الثالث الشمالية الجنوبية الشرقية الغربية'.split(
    ' ',
  ),
);
