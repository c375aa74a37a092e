/**
 * The lexicon in memory: the tables of `lexicon/` as maps from spellings to entries.
 *
 * One mechanism serves the built-in files and the user's: rows of the same file are read one after the other.
 */
import { DateFinder } from '../text/index.ts';
import { type Agreement, conjugate, type VerbForm } from './conjugation.ts';
import { NationWords } from './nation-words.ts';
import { Opens, PhraseTable } from './phrases.ts';
import { EventLexicon } from './events/event-lexicon.ts';
import { CLASSES, type StatementClass } from './reading.ts';
import { push, Spellings, unhamzated } from './spellings.ts';
import { StatementCodes } from './codes/statement-codes.ts';
import { TopicLexicon } from './topics/lexicon.ts';
import { LexiconError, type Row, readTable } from './tsv.ts';

/** What may carry the content of a verb, as bits. */
export const Complement = {
  That: 1,
  ByThat: 2,
  Noun: 4,
  /** A preposition with أن only; see `VerbEntry.prepositions`. */
  Preposition: 8,
} as const;

/** How sure a verb is a cue, and the verbs with a rule of their own; docs/lexicon.md explains each. */
export const STRENGTHS = [
  'strong',
  'weak',
  'light',
  'relay',
  'renew',
  'refuse',
  'feeling',
  'courtesy',
  'burden',
  'see',
  'describe',
  'name',
  'text',
] as const;
export type Strength = (typeof STRENGTHS)[number];

export interface VerbEntry {
  readonly lemma: string;
  readonly class: StatementClass;
  /** Bits of {@link Complement}. */
  readonly complements: number;
  /** Prepositions that open the content, with whether a bare noun phrase may follow them. */
  readonly prepositions: ReadonlyMap<string, { readonly noun: boolean }>;
  /** How the addressee is joined: 'NP' or prepositions. */
  readonly addressee: readonly string[];
  readonly strength: Strength;
}

/** A form of a reporting verb. */
export interface CueForm {
  readonly verb: VerbEntry;
  readonly form: VerbForm;
  readonly agreement: Agreement | null;
  readonly jussive: boolean;
}

/** Kinds of nouns; trained weights know them by their place, so that a new one goes to the end. */
export const NOUN_CLASSES = [
  'office',
  'rank',
  'honorific',
  'profession',
  'kin',
  'organisation',
  'state',
  'group',
  'unnamed',
  'document',
  'speech',
  'data',
  'post',
  'carrier',
  'outlet',
  'platform',
  'country',
  'demonym',
] as const;
export type NounClass = (typeof NOUN_CLASSES)[number];

export interface NounEntry {
  readonly word: string;
  readonly class: NounClass;
  readonly gender: 'm' | 'f';
  readonly number: 'singular' | 'dual' | 'plural';
}

/** Kinds of function words; trained weights know them by their place, so that a new one goes to the end. */
export const FUNCTION_CLASSES = [
  'preposition',
  'relative',
  'negation',
  'demonstrative',
  'conjunction',
  'subordinator',
  'auxiliary',
  'pronoun',
  'particle',
  'quantifier',
  'question',
] as const;
export type FunctionClass = (typeof FUNCTION_CLASSES)[number];

export interface FunctionEntry {
  readonly word: string;
  readonly class: FunctionClass;
  readonly tie: string;
}

/** An adverbial marker of attribution. */
export interface Marker {
  readonly complement: string;
  readonly relation: string;
  /** Whether it ends in a ل that is glued to the next word: «وفقا | للبيان». */
  readonly glued: boolean;
}

/** How a verb of transmission passed a text on: its subject took it in, or carried it. */
export type Transmission = 'received' | 'carried';

export interface Lexicon {
  readonly version: string;
  readonly verbs: Spellings<CueForm>;
  readonly nouns: Spellings<NounEntry>;
  readonly functions: Spellings<FunctionEntry>;
  /** Given names with the gender of those who bear them, «mf» for both. */
  readonly givenNames: ReadonlyMap<string, string>;
  /** Nouns after وفق, حسب that mean "in line with". */
  readonly basis: ReadonlySet<string>;
  /** What follows مصدر, مصادر when it is no source: مصدر + الطاقة. */
  readonly notSources: ReadonlyMap<string, readonly string[]>;
  readonly falseCues: PhraseTable<string>;
  readonly openers: PhraseTable<string>;
  readonly times: PhraseTable<string>;
  readonly adverbials: PhraseTable<Marker>;
  /** Nouns of saying that are no singular masdars: ادعاءات، مزاعم; they stand among the verbs' forms too. */
  readonly nominalCues: ReadonlyMap<string, string>;
  /** Forms of the verbs of transmission, with and without an object pronoun: تلقته، نشرها، اطلعت. */
  readonly transmission: ReadonlyMap<string, Transmission>;
  /** Words with the article that follow an outlet's name and are no part of it: التابعة. */
  readonly carrierTails: ReadonlySet<string>;
  /** Names of outlets and platforms that have several words: «فرانس برس». */
  readonly outletNames: PhraseTable<'outlet' | 'platform'>;
  /** Words of lines that are no prose, with what they are in them: محليات, كتب, وكالات. */
  readonly lineWords: ReadonlyMap<string, readonly string[]>;
  /** Months, weekdays, numbers and the other words of dates, and what finds dates with them. */
  readonly dates: DateFinder;
  /** Words that tell of events, with their frames. */
  readonly events: EventLexicon;
  /** Names of states and regions and of their capitals, of one word or several: «جنوب السودان», «رام الله». */
  readonly countries: PhraseTable<'state' | 'capital'>;
  /** Words of nations that say something else as often. */
  readonly nationWords: NationWords;
  readonly topics: TopicLexicon;
  readonly statementCodes: StatementCodes;
}

/**
 * Builds the lexicon from file contents by name (`verbs`, `titles` ...), user files after the built-in ones.
 *
 * @throws {LexiconError} where a row cannot be understood
 */
export function buildLexicon(files: Readonly<Record<string, string>>, version: string): Lexicon {
  const read = new Map<string, Row[]>();
  const table = (name: string): Row[] => {
    const known = read.get(name) ?? readTable(name, files[name] ?? '');
    read.set(name, known);
    return known;
  };
  const verbs = new Spellings<CueForm>(unhamzated);
  const entries = new Map<string, VerbEntry>();
  for (const [i, row] of table('verbs').entries()) {
    const entry = addVerb(verbs, row, i);
    if (!entries.has(entry.lemma)) entries.set(entry.lemma, entry);
  }
  const nominalCues = new Map<string, string>();
  for (const [i, row] of table('nominal-cues').entries()) {
    const verb = entries.get(row['verb'] ?? '');
    const word = row['word'] ?? '';
    if (verb === undefined)
      throw new LexiconError(
        'nominal-cues',
        i + 1,
        `«${word}»: verbs.tsv has no verb «${row['verb'] ?? ''}»; write its lemma`,
      );
    verbs.add(word, { verb, form: 'masdar', agreement: null, jussive: false });
    nominalCues.set(word, row['agent'] ?? '');
  }
  const nouns = new Spellings<NounEntry>();
  addNouns(nouns, table('titles'), (kind) => kind as NounClass);
  addNouns(nouns, table('bodies'), (kind) => kind as NounClass);
  addNouns(nouns, table('unnamed'), (kind) => (kind === 'group' ? 'group' : 'unnamed'));
  addNouns(nouns, table('documents'), (kind) => kind as NounClass);
  addNouns(nouns, table('media'), (kind) =>
    kind === 'generic' ? 'carrier' : kind === 'platform' ? 'platform' : 'outlet',
  );
  const functions = new Spellings<FunctionEntry>();
  for (const row of table('function-words'))
    functions.add(row['word'] ?? '', {
      word: row['word'] ?? '',
      class: (row['class'] ?? 'particle') as FunctionClass,
      tie: row['tie'] ?? '',
    });
  const notSources = new Map<string, string[]>();
  for (const row of table('not-sources')) push(notSources, row['word'] ?? '', row['follows'] ?? '');
  for (const row of table('nisba')) {
    const add = (spelling: string, entryClass: NounClass, gender: 'm' | 'f', number: 'singular' | 'plural'): void => {
      if (!spelling.includes(' ')) nouns.add(spelling, { word: spelling, class: entryClass, gender, number });
    };
    for (const spelling of alternatives(row['country'])) add(spelling, 'country', 'f', 'singular');
    for (const spelling of alternatives(row['capital'])) add(spelling, 'country', 'f', 'singular');
    for (const spelling of alternatives(row['demonym'])) add(spelling, 'demonym', 'm', 'singular');
    for (const spelling of alternatives(row['feminine'])) add(spelling, 'demonym', 'f', 'singular');
    for (const spelling of alternatives(row['plural'])) add(spelling, 'demonym', 'm', 'plural');
  }
  const lineWords = new Map<string, string[]>();
  for (const row of table('line-words')) push(lineWords, row['word'] ?? '', row['kind'] ?? '');
  return {
    version,
    countries: new PhraseTable(
      // A capital that is called like its state speaks for the state: «الكويت».
      table('nisba').flatMap((row) => [
        ...alternatives(row['country']).map((name) => [name, 'state'] as const),
        ...alternatives(row['capital'])
          .filter((name) => !alternatives(row['country']).includes(name))
          .map((name) => [name, 'capital'] as const),
      ]),
    ),
    verbs,
    nouns,
    functions,
    givenNames: new Map(table('given-names').map((row) => [row['name'] ?? '', row['gender'] ?? 'mf'])),
    basis: new Set(table('non-source-basis').map((row) => row['word'] ?? '')),
    notSources,
    falseCues: new PhraseTable(
      table('false-cues').map((row) => [row['phrase'] ?? '', row['kind'] ?? ''] as const),
      Opens.FalseCue,
    ),
    openers: new PhraseTable(
      table('clause-openers').map((row) => [row['phrase'] ?? '', row['kind'] ?? ''] as const),
      Opens.Clause,
    ),
    times: new PhraseTable(
      table('time-adverbs').map(
        (row) =>
          [row['phrase'] ?? '', (row['note'] ?? '').startsWith('+NP') ? 'governs' : (row['kind'] ?? '')] as const,
      ),
      Opens.Time,
    ),
    adverbials: new PhraseTable(
      table('adverbials').map((row) => marker(row)),
      Opens.Adverbial,
    ),
    nominalCues,
    transmission: transmissionForms(table('transmission')),
    carrierTails: new Set(table('carrier-tails').map((row) => row['word'] ?? '')),
    lineWords,
    dates: new DateFinder({
      months: table('months'),
      weekdays: table('weekdays'),
      numbers: table('number-words'),
      words: table('date-words'),
    }),
    events: new EventLexicon(table, new Set(table('nisba').flatMap((row) => alternatives(row['capital'])))),
    outletNames: new PhraseTable(
      table('media')
        .filter((row) => row['kind'] !== 'generic' && (row['word'] ?? '').includes(' '))
        .map((row) => [row['word'] ?? '', row['kind'] === 'platform' ? 'platform' : 'outlet'] as const),
    ),
    nationWords: new NationWords(table('nation-words')),
    topics: new TopicLexicon(table('topics')),
    statementCodes: new StatementCodes(table('statement-codes')),
  };
}

function marker(row: Row): readonly [string, Marker] {
  const text = row['marker'] ?? '';
  const glued = text.endsWith(' ل');
  return [
    glued ? text.slice(0, -2) : text,
    { complement: row['complement'] ?? '', relation: row['relation'] ?? '', glued },
  ];
}

/** Forms of the third person and the first plural; before a pronoun ى becomes ا and the ا of وا falls. */
function transmissionForms(rows: readonly Row[]): Map<string, Transmission> {
  const forms = new Map<string, Transmission>();
  for (const row of rows) {
    const parts = { perfect: row['perfect'] ?? '', imperfect: row['imperfect'] ?? '', participle: '', masdar: '' };
    const relation = row['relation'] === 'received' ? 'received' : 'carried';
    for (const { spelling, agreement } of conjugate(parts)) {
      if (agreement?.person === 1 && agreement.number === 'singular') continue;
      forms.set(spelling, relation);
      const stem = spelling.endsWith('ى') ? `${spelling.slice(0, -1)}ا` : spelling.replace(/وا$/, 'و');
      for (const pronoun of ['ه', 'ها', 'هم', 'هما']) forms.set(stem + pronoun, relation);
    }
  }
  return forms;
}

function alternatives(field: string | undefined): string[] {
  return (field ?? '').split('|').filter((part) => part !== '');
}

function addVerb(verbs: Spellings<CueForm>, row: Row, index: number): VerbEntry {
  const lemma = row['lemma'] ?? '';
  const statementClass = CLASSES.find((name) => name === row['class']);
  const strength = row['strength'] ?? '';
  const known = STRENGTHS.find((name) => name === strength);
  if (statementClass === undefined || known === undefined)
    throw new LexiconError(
      'verbs',
      index + 1,
      `«${lemma}»: unknown class or strength «${row['class']}», «${strength}»; classes are ${CLASSES.join(', ')}`,
    );
  let complements = 0;
  const prepositions = new Map<string, { noun: boolean }>();
  for (const part of (row['complements'] ?? '').split(' ')) {
    if (part === 'أن') complements |= Complement.That;
    else if (part === 'بأن') complements |= Complement.ByThat;
    else if (part === 'NP') complements |= Complement.Noun;
    else if (part.endsWith('.أن')) prepositions.set(part.slice(0, -3), { noun: false });
    else if (part !== '') prepositions.set(part, { noun: true });
  }
  const entry: VerbEntry = {
    lemma,
    class: statementClass,
    complements,
    prepositions,
    addressee: (row['addressee'] ?? '').split(' ').filter(Boolean),
    strength: known,
  };
  const parts = {
    perfect: row['perfect'] ?? '',
    imperfect: row['imperfect'] ?? '',
    participle: row['participle'] ?? '',
    masdar: row['masdar'] ?? '',
  };
  for (const form of conjugate(parts))
    verbs.add(form.spelling, { verb: entry, form: form.form, agreement: form.agreement, jussive: form.jussive });
  return entry;
}

function addNouns(nouns: Spellings<NounEntry>, rows: readonly Row[], classOf: (kind: string) => NounClass): void {
  for (const row of rows) {
    const word = row['word'] ?? '';
    const nounClass = classOf(row['kind'] ?? '');
    // «أم» is feminine as it stands.
    const own = row['gender'] === 'f' || row['feminine'] === word;
    const gender = own || word.endsWith('ة') ? 'f' : 'm';
    if (!word.includes(' ')) nouns.add(word, { word, class: nounClass, gender, number: 'singular' });
    for (const feminine of own ? [] : alternatives(row['feminine']))
      nouns.add(feminine, { word, class: nounClass, gender: 'f', number: 'singular' });
    for (const plural of alternatives(row['plural'])) {
      nouns.add(plural, { word, class: nounClass, gender, number: 'plural' });
      // «مسؤولو الوزارة»: before what it governs a sound plural loses its ن.
      if (plural.endsWith('ون') && plural.length >= SHORTEST_SOUND)
        nouns.add(plural.slice(0, -1), { word, class: nounClass, gender, number: 'plural' });
    }
  }
}

/** Letters of the shortest word that is taken for a sound plural. */
const SHORTEST_SOUND = 6;
