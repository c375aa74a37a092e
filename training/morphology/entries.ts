/**
 * Lexicon entries from camel_morph: verbs with their passives, adjectives, proper nouns, numbers, quantifiers.
 *
 * Example: the row `{iqotaraH` gives «اقترح» (perfect), «قترح» (imperfect, «يقترح»), «اقترح» (imperative),
 * and the passive stems where the letters differ: «اختار» → «اختير».
 */
import { arabic } from './buckwalter.ts';
import { type Row, readCsv, type Tables, readTables, terms } from './camel.ts';
import { type Form, inflect } from './inflect.ts';

/** One stem with its forms. `lemma` keeps its vowels so that homographs stay apart. */
export interface Entry {
  readonly stem: string;
  readonly lemma: string;
  readonly pos: string;
  readonly forms: readonly Form[];
}

export interface Camel {
  readonly folder: string;
  readonly nominal: Tables;
  readonly verbal: Tables;
}

export function openCamel(folder: string): Camel {
  const tables = (name: string): Tables =>
    readTables(readCsv(`${folder}/MSA-${name}-MORPH.csv`), readCsv(`${folder}/MSA-${name}-ORDER.csv`));
  return { folder, nominal: tables('Nom'), verbal: tables('Verb') };
}

/** The citation form behind a lemma id: no sense number, no vowel pattern. */
export function citation(lemma: string): string {
  return lemma.replace(/_\d+$/, '').replace(/-[aiu]+$/, '');
}

function lexicon(camel: Camel, name: string): Row[] {
  return readCsv(`${camel.folder}/MSA-${name}.csv`).filter((row) => row['DEFINE'] === 'LEXICON');
}

const HAMZA = "[>&}'|<]";

interface Passive {
  readonly lemma: RegExp;
  readonly conditions: string;
  readonly match: RegExp;
  readonly replace: string;
  readonly condT: string;
  readonly condS: string;
  readonly weight: number;
}

function key(condT: string, condS: string): string {
  const set = terms(condS).filter((term) => !/^(trans|intrans|ditrans)$/.test(term));
  return `${terms(condT).sort().join(' ')}/${set.sort().join(' ')}`;
}

function passives(camel: Camel, aspect: string): Passive[] {
  const escaped = (text: string): string => text.replace(/[$*|{}+?^]/g, '\\$&');
  return readCsv(`${camel.folder}/MSA-Verb-${aspect}-Passive-Patterns.csv`)
    .filter((row) => (row['MATCH'] ?? '') !== '')
    .map((row) => {
      // In the table's patterns «o» behind «aA» stands for the lost middle radical: `1aAo3` is qaAl.
      const pattern = (row['PATTERN'] ?? '').replace(/aAo/, 'aA');
      let lemma = '';
      for (const letter of pattern) lemma += /\d/.test(letter) ? '.' : letter === '>' ? HAMZA : escaped(letter);
      return {
        lemma: new RegExp(`^${lemma}$`),
        conditions: key(row['COND-T'] ?? '', row['COND-S'] ?? ''),
        match: new RegExp(`^${(row['MATCH'] ?? '').replace(/[{|]/g, '\\$&')}$`),
        replace: (row['SUB'] ?? '').replace(/\$(?!\d)/g, '$$$$'),
        condT: row['COND-T-PASS'] ?? '',
        condS: row['COND-S-PASS'] ?? '',
        weight: pattern.replace(/\d/g, '').length,
      };
    })
    .sort((a, b) => b.weight - a.weight);
}

function aspectEntries(camel: Camel, aspect: string): Entry[] {
  const rules = aspect === 'CV' ? [] : passives(camel, aspect);
  const byCondition = new Map<string, Passive[]>();
  for (const rule of rules) byCondition.set(rule.conditions, [...(byCondition.get(rule.conditions) ?? []), rule]);
  const out: Entry[] = [];
  for (const row of lexicon(camel, `Verb-LEX-${aspect}`)) {
    const condT = row['COND-T'] ?? '';
    const condS = row['COND-S'] ?? '';
    const form = row['FORM'] ?? '';
    const lemma = row['LEMMA'] ?? '';
    const stemClass = row['CLASS'] ?? '';
    const features = row['FEAT'] ?? '';
    out.push({
      stem: arabic(form),
      lemma,
      pos: 'VERB',
      forms: inflect(camel.verbal, stemClass, condT, condS, features),
    });
    if (/(^|\s)intrans/.test(condS)) continue;
    const rule = (byCondition.get(key(condT, condS)) ?? []).find(
      (one) => one.lemma.test(citation(lemma)) && one.match.test(form),
    );
    if (rule === undefined) continue;
    const stem = arabic(form.replace(rule.match, rule.replace));
    const passive = features.replace('vox:a', 'vox:p');
    out.push({
      stem,
      lemma,
      pos: 'VERB',
      forms: inflect(camel.verbal, stemClass, rule.condT, `${rule.condS} trans`, passive),
    });
  }
  return out;
}

/** Every verb stem. */
export function verbs(camel: Camel): Entry[] {
  return ['PV', 'IV', 'CV'].flatMap((aspect) => aspectEntries(camel, aspect));
}

/** A nominal entry from its conditions. */
export function nominal(
  camel: Camel,
  stem: string,
  lemma: string,
  pos: string,
  condT: string,
  condS: string,
  features: string,
  stemClass = '[STEM-NOM]',
): Entry {
  return { stem: arabic(stem), lemma, pos, forms: inflect(camel.nominal, stemClass, condT, condS, features) };
}

function nominals(camel: Camel, file: string, pos: string): Entry[] {
  return lexicon(camel, file).map((row) =>
    nominal(
      camel,
      row['FORM'] ?? '',
      row['LEMMA'] ?? '',
      pos,
      row['COND-T'] ?? '',
      row['COND-S'] ?? '',
      row['FEAT'] ?? '',
      row['CLASS'] ?? '',
    ),
  );
}

export function adjectives(camel: Camel): Entry[] {
  return [
    ...nominals(camel, 'Adj-LEX', 'ADJ'),
    ...nominals(camel, 'Adj-Comp-LEX', 'ADJ'),
    ...nominals(camel, 'Adj-Num-LEX', 'ADJ'),
  ];
}

/** Proper nouns: those that begin with the article in the table are stored without it. */
export function properNouns(camel: Camel): Entry[] {
  return nominals(camel, 'Noun-Prop-LEX', 'PROPN').filter((entry) => entry.stem.length > 1);
}

export function numbers(camel: Camel): Entry[] {
  return [...nominals(camel, 'Noun-Num-LEX', 'NUM'), ...nominals(camel, 'Noun-Quant-LEX', 'NOUN')];
}
