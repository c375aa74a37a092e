/**
 * Named mentions: what the tagger, the lists and the clusters of the article tell, as one list in which no mention holds another.
 *
 * Example: «وأكد رئيس الوزراء سليم العطار في بيروت» has the office «رئيس الوزراء», the person «سليم العطار», the place «بيروت». The tagger
 * has the first word on persons, bodies and places; what the clusters know by its title comes next, then lists.
 */
import { Kind } from '../../text/index.ts';
import type { MentionCluster } from '../clusters.ts';
import type { Document } from '../document.ts';
import type { TokenRange } from '../draft.ts';
import type { Mention } from '../mentions.ts';
import type { MentionType, NamedMention } from '../reading.ts';
import { startBehindClitics } from './cut.ts';
import { officeOf } from './offices.ts';
import { taggedRanges } from './tagged-spans.ts';

interface Found extends TokenRange {
  readonly type: MentionType;
  readonly rule: string;
}

/** A mention of a cluster, with the cluster's number. */
interface Known {
  readonly mention: Mention;
  readonly cluster: number;
}

/**
 * Finds every named mention.
 *
 * @param labels the tagger's label of each token
 * @param clusters those of the reading, in its order
 */
export function findNamedMentions(
  doc: Document,
  labels: Uint8Array,
  clusters: readonly MentionCluster[],
): NamedMention[] {
  const known = clusters.flatMap(({ mentions }, cluster) => mentions.map((mention): Known => ({ mention, cluster })));
  known.sort((a, b) => a.mention.range.from - b.mention.range.from);
  const taken = new Uint8Array(doc.count);
  const found: Found[] = [];
  const take = (one: Found): void => {
    for (let i = one.from; i < one.to; i++) if (taken[i] !== 0) return;
    taken.fill(1, one.from, one.to);
    found.push(one);
  };
  const tagged = taggedRanges(doc, labels);
  for (const { from, to, name } of tagged)
    if (name === 'person') take({ from, to, type: 'person', rule: 'mention/tagger' });
  for (const { mention } of known) {
    const { nameRange, titles } = mention;
    if (nameRange !== null && mention.type === 'person' && (titles.length > 0 || mention.name.length > 1))
      take({ ...nameRange, type: 'person', rule: 'mention/name' });
  }
  for (const { mention } of known) {
    const office = officeOf(doc, mention);
    if (office !== null) take({ ...office, type: 'office', rule: 'mention/office' });
  }
  for (const { from, to, name } of tagged) {
    if (name === 'organisation') take({ from, to, type: 'organisation', rule: 'mention/tagger' });
    else if (name === 'location')
      take({ from, to, type: stateAt(doc, from, to) ? 'state' : 'place', rule: 'mention/tagger' });
  }
  listed(doc, take, taken);
  for (const { mention } of known) {
    const body = bodyOf(doc, mention);
    if (body !== null) take({ ...body, type: 'organisation', rule: 'mention/body' });
    if (mention.type === 'document' && mention.range.to - mention.range.from <= MOST_IN_DOCUMENT)
      take({ ...mention.range, type: 'document', rule: 'mention/document' });
  }
  words(doc, take, taken);
  found.sort((a, b) => a.from - b.from);
  return found.map((one): NamedMention => {
    const start = startBehindClitics(doc, one.from);
    return { start, end: doc.end(one.to - 1), type: one.type, cluster: clusterOf(one, known), rule: one.rule };
  });
}

const MOST_IN_DOCUMENT = 6;
const MOST_IN_BODY = 6;

/** Whether a list of states has just these words as a name. */
function stateAt(doc: Document, from: number, to: number): boolean {
  const match = countryAt(doc, from);
  return match !== null && match.value === 'state' && from + match.words === to;
}

function countryAt(doc: Document, i: number): { readonly words: number; readonly value: 'state' | 'capital' } | null {
  const type = doc.type(i);
  if (type === null) return null;
  const { countries } = doc.lexicon;
  const bare = countries.match(type.bare, doc.types, i);
  if (bare !== null || type.preposition === '') return bare;
  const rest = type.bare.startsWith('لل') ? `ال${type.bare.slice(2)}` : type.bare.slice(1);
  return countries.match(rest, doc.types, i);
}

/** States and capitals of the list where the tagger found nothing: «في العراق». */
function listed(doc: Document, take: (one: Found) => void, taken: Uint8Array): void {
  for (let i = 0; i < doc.count; i++) {
    if (taken[i] !== 0) continue;
    const match = countryAt(doc, i);
    if (match === null) continue;
    const type = doc.type(i);
    // «عمان», «مالي»: a word of one of many senses needs the tagger.
    if (match.words === 1 && !doc.isNoun(i, 'country')) continue;
    if (match.words === 1 && (type?.given === true || AMBIGUOUS.has(type?.bare ?? ''))) continue;
    take({ from: i, to: i + match.words, type: match.value === 'state' ? 'state' : 'place', rule: 'mention/list' });
  }
}

const AMBIGUOUS: ReadonlySet<string> = new Set([
  'مالي',
  'المملكة',
  'السلطنة',
  'الجمهورية',
  'مالية',
  'المالية',
  'المالي',
]);

/** Nationalities and documents, word by word. */
function words(doc: Document, take: (one: Found) => void, taken: Uint8Array): void {
  for (let i = 0; i < doc.count; i++) {
    if (taken[i] !== 0) continue;
    const type = doc.type(i);
    if (type === null || type.nouns.length === 0 || AMBIGUOUS.has(type.bare)) continue;
    if (type.nouns.some((noun) => noun.class === 'demonym') && !(type.given && !type.article))
      take({ from: i, to: i + 1, type: 'nationality', rule: 'mention/demonym' });
    else if (type.article && type.possessive === '' && type.nouns.some((noun) => noun.class === 'document'))
      take({ from: i, to: i + 1, type: 'document', rule: 'mention/document' });
  }
}

/** «وزارة النقل», «حركة الوفاق», «"الصباح"»: a body that a cluster knows. */
function bodyOf(doc: Document, { type, head, range, words: content, definite }: Mention): TokenRange | null {
  if (head === null || head.number === 'plural' || range.to - range.from > MOST_IN_BODY) return null;
  if (type === 'media') return head.class === 'outlet' ? trimmedBody(doc, range) : null;
  if (type !== 'organisation' && type !== 'state') return null;
  if (head.class === 'country' || !definite || content.length < 2) return null;
  return trimmedBody(doc, range);
}

/** Without marks at its edges; null where another phrase begins inside. */
function trimmedBody(doc: Document, { from, to }: TokenRange): TokenRange | null {
  let [first, last] = [from, to];
  while (first < last && doc.kind(first) === Kind.Mark) first++;
  while (last > first && doc.kind(last - 1) === Kind.Mark && !doc.isMark(last - 1, ')]')) last--;
  for (let i = first + 1; i < last; i++)
    if (doc.isComma(i) || doc.isFunction(i, 'preposition', 'relative', 'pronoun')) last = i;
  return last > first ? { from: first, to: last } : null;
}

/** The cluster that has this name: by the name of a person, by the phrase that opens with it otherwise. */
function clusterOf({ from, to, type }: Found, known: readonly Known[]): number | null {
  let low = 0;
  let high = known.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((known[middle]?.mention.range.from ?? 0) < to) low = middle + 1;
    else high = middle;
  }
  // Mentions do not overlap but for bodies inside them: few stand between here and one that reaches back.
  for (let k = low - 1; k >= 0 && k >= low - 4; k--) {
    const one = known[k];
    if (one === undefined || one.mention.range.to <= from) continue;
    const { range, nameRange } = one.mention;
    if (
      type === 'person'
        ? meets(nameRange ?? range, from, to)
        : type === 'office'
          ? nameRangeApart(one.mention, from, to)
          : opens(one.mention, from, to)
    )
      return one.cluster;
  }
  return null;
}

function meets(range: TokenRange, from: number, to: number): boolean {
  return range.from < to && range.to > from;
}

function nameRangeApart({ range, type }: Mention, from: number, to: number): boolean {
  return type === 'person' && range.from <= from && range.to >= to;
}

/** A body or state whose phrase begins as this name does. */
function opens({ range, type, nameRange }: Mention, from: number, to: number): boolean {
  return type !== 'person' && nameRange === null && Math.abs(range.from - from) <= 1 && range.to <= to + 3;
}
