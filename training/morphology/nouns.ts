/**
 * Nouns, rebuilt: camel_morph's noun table is not to be had, so each noun lemma of Roots.csv gets a stem and the
 * conditions its ending asks for.
 *
 * Example: «مُسْتَوى» → stem `musotaw`, ending `#aY-Ap-y`: مستوى, مستواه, مستويات; «قاضِي» → `qADi`, `#iy`: قاضٍ, القاضي.
 */
import { arabic, buckwalter } from './buckwalter.ts';
import { readCsv } from './camel.ts';
import { type Camel, type Entry, nominal } from './entries.ts';

export interface NounLemma {
  /** Vocalised, in Buckwalter letters. */
  readonly lemma: string;
  /** Vocalised Arabic. */
  readonly arabic: string;
  readonly root: string;
}

/** The noun lemmas of Roots.csv. */
export function nounLemmas(camel: Camel): NounLemma[] {
  return readCsv(`${camel.folder}/Roots.csv`)
    .filter((row) => row['pos'] === 'noun')
    .map((row) => ({
      lemma: buckwalter(row['Arabic Lemma'] ?? ''),
      arabic: row['Arabic Lemma'] ?? '',
      root: row['ROOT'] ?? '',
    }))
    .filter((noun) => noun.lemma.length > 1);
}

/** Every noun as stems with forms, its regular plurals included. */
export function nouns(camel: Camel, counts: ReadonlyMap<string, number>): Entry[] {
  const all = nounLemmas(camel);
  const feminine = new Set(all.filter((noun) => noun.lemma.endsWith('ap')).map((noun) => noun.lemma.slice(0, -2)));
  return all.flatMap((noun) => nounEntries(camel, noun, feminine, counts));
}

/** Stem and conditions of a noun by its ending; exported for tests. */
export function nounClass(
  noun: NounLemma,
  hasFeminine: boolean,
): { readonly stem: string; readonly condT: string; readonly condS: string } {
  const { lemma, root } = noun;
  const light = lemma.startsWith('l') ? ' L#' : '';
  const agent =
    /^(mu|m~)/.test(lemma) || /^.aA?.i[^aeiou~]$/.test(lemma) || /^.a.~aA?.$/.test(lemma) || /^ma.o.uw.$/.test(lemma);
  const person = agent || /iy~$/.test(lemma);
  const full = (masculinePlural: boolean, feminineForms: boolean): string =>
    ['MS', 'MD', ...(masculinePlural ? ['MP'] : []), ...(feminineForms && !hasFeminine ? ['FS', 'FD'] : []), 'FP'].join(
      '||',
    );
  if (lemma.endsWith('Ap') || lemma.endsWith('aAp')) {
    const condS = root.endsWith('و') ? '#aA-Ap-w' : '#aA-Ap-y';
    return { stem: lemma.replace(/a?Ap$/, ''), condT: 'FS||FD||FP', condS: condS + light };
  }
  if (lemma.endsWith('ap')) return { stem: lemma.slice(0, -2), condT: 'FS||FD||FP', condS: light };
  if (lemma.endsWith('p')) return { stem: lemma.slice(0, -1), condT: 'FS||FD||FP', condS: light };
  if (/iy~$/.test(lemma)) return { stem: lemma, condT: full(true, true), condS: light };
  if (/}iy$/.test(lemma) && /aA?}iy$/.test(lemma))
    return { stem: lemma.slice(0, -3), condT: full(agent, true), condS: `#A}iy${light}` };
  if (/iy$/.test(lemma)) return { stem: lemma.slice(0, -2), condT: full(agent, agent), condS: `#iy${light}` };
  if (/aY?$/.test(lemma) && lemma.endsWith('Y'))
    return {
      stem: lemma.replace(/a?Y$/, ''),
      condT: full(agent, agent),
      condS: `${root.endsWith('و') && lemma.length < 6 ? '#aY-Ap-w' : '#aY-Ap-y'}${light}`,
    };
  if (/A$/.test(lemma)) return { stem: lemma.replace(/a?A$/, ''), condT: 'MS||FD||FP', condS: `#aA${light}` };
  if (/aA?'$/.test(lemma)) return { stem: lemma.slice(0, -1), condT: full(agent, agent), condS: `#A'@w${light}` };
  if (/a>$/.test(lemma)) return { stem: lemma.slice(0, -2), condT: 'MS||MD||FS||FD||FP', condS: `#a>${light}` };
  if (/w'$/.test(lemma)) return { stem: lemma.slice(0, -1), condT: 'MS||MD', condS: `#w'${light}` };
  if (/u&$/.test(lemma)) return { stem: lemma.slice(0, -2), condT: 'MS||MD', condS: `#u&${light}` };
  if (/'$/.test(lemma)) {
    const apart = /[dr*zw]o'$/.test(lemma);
    return {
      stem: lemma.replace(/o?'$/, ''),
      condT: full(agent, agent),
      condS: `${apart ? "#o'-dis" : "#o'-con"}${light}`,
    };
  }
  const quality = /^.a.iy.$/.test(lemma);
  const verbal = /^ta.o.iy.$/.test(lemma);
  return { stem: lemma, condT: full(person, person || quality || verbal), condS: light };
}

/** How often a word with ة must stand in the news to count as the feminine or the single one of a noun. */
const SEEN = 12;

function nounEntries(
  camel: Camel,
  noun: NounLemma,
  feminine: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
): Entry[] {
  const { stem, condT: regular, condS } = nounClass(noun, feminine.has(noun.lemma));
  if (stem === '') return [];
  let condT = regular;
  if (condS.trim() === '' && !feminine.has(noun.lemma) && !/(^|\|)FS/.test(condT)) {
    const word = `${arabic(noun.lemma)}ة`;
    if ((counts.get(word) ?? 0) + (counts.get(`ال${word}`) ?? 0) >= SEEN) condT += '||FS||FD';
  }
  return [nominal(camel, stem, noun.lemma, 'NOUN', condT, condS.trim(), 'pos:noun gen:- num:-')];
}
