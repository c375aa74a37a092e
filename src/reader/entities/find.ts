/**
 * Named mentions: what the tagger, the lists and the clusters of the article tell, as one list in which no mention holds another.
 *
 * Example: «وأكد رئيس الوزراء سليم العطار في بيروت» has the office «رئيس الوزراء», the person «سليم العطار», the place «بيروت». Names
 * of persons come first, whole as the clusters know them behind a title; then offices with what they govern; then bodies and places of
 * the tagger; then lists; then documents and nationalities.
 */
import type { Document } from '../document.ts';
import type { TokenRange } from '../draft.ts';
import type { MentionType, NamedMention } from '../reading.ts';
import { bodyOf } from './bodies.ts';
import { clusterOf, type Known, knownMentions, type Resolved } from './clusters-of-names.ts';
import { coreOf } from './core.ts';
import { startBehindClitics } from './cut.ts';
import { documentsOf } from './documents.ts';
import { listedCountries, stateAt } from './countries.ts';
import { officeOf } from './offices.ts';
import { nameBehindTitle, surnames } from './persons.ts';
import { quotedBodies } from './quoted-bodies.ts';
import { taggedRanges } from './tagged-spans.ts';

/** A mention in tokens. */
export interface Found extends TokenRange {
  readonly type: MentionType;
  readonly rule: string;
}

/** Takes a mention if none of its tokens has been taken. */
class Taken {
  readonly found: Found[] = [];
  private readonly tokens: Uint8Array;

  constructor(count: number) {
    this.tokens = new Uint8Array(count);
  }

  take(range: TokenRange, type: MentionType, rule: string): void {
    for (let i = range.from; i < range.to; i++) if (this.tokens[i] !== 0) return;
    this.tokens.fill(1, range.from, range.to);
    this.found.push({ from: range.from, to: range.to, type, rule });
  }

  has(i: number): boolean {
    return this.tokens[i] !== 0;
  }
}

/**
 * Finds every named mention.
 *
 * @param labels the tagger's label of each token
 * @param resolved clusters and their types, in the order of the reading
 * @param carriers documents that carry words in this article: «بيان لمكتبه»
 */
export function findNamedMentions(
  doc: Document,
  labels: Uint8Array,
  resolved: Resolved,
  carriers: readonly TokenRange[],
): NamedMention[] {
  const known = knownMentions(resolved);
  const taken = new Taken(doc.count);
  const tagged = taggedRanges(doc, labels);
  takePersons(
    doc,
    known,
    tagged.filter(({ name }) => name === 'person'),
    taken,
  );
  for (const { mention } of known) {
    const office = officeOf(doc, mention);
    if (office !== null) taken.take(office, 'office', 'mention/office');
  }
  const listed = listedCountries(doc);
  const takeListed = ({ state, ...range }: (typeof listed)[number]): void =>
    taken.take(range, state ? 'state' : 'place', 'mention/list');
  // «جنوب السودان»: whole, though the tagger may know its last word alone.
  for (const range of listed) if (range.to - range.from > 1) takeListed(range);
  for (const range of quotedBodies(doc)) taken.take(range, 'organisation', 'mention/body');
  for (const range of tagged) {
    if (range.name === 'organisation') taken.take(range, 'organisation', 'mention/tagger');
    else if (range.name === 'location') taken.take(range, stateAt(doc, range) ? 'state' : 'place', 'mention/tagger');
  }
  for (const range of listed) takeListed(range);
  for (const { mention } of known) {
    const body = bodyOf(doc, mention);
    if (body !== null) taken.take(body, 'organisation', 'mention/body');
  }
  for (const range of documentsOf(doc, carriers)) taken.take(range, 'document', 'mention/document');
  takeDemonyms(doc, surnames(doc, known), taken);
  taken.found.sort((a, b) => a.from - b.from);
  return taken.found.map((one): NamedMention => {
    const start = startBehindClitics(doc, one.from);
    return { start, end: doc.end(one.to - 1), type: one.type, cluster: clusterOf(one, known), rule: one.rule };
  });
}

/** The tagger's persons, made whole where a cluster knows more of the name; then those that only the clusters know. */
function takePersons(doc: Document, known: readonly Known[], tagged: readonly TokenRange[], taken: Taken): void {
  const names = known.flatMap(({ mention }) => nameBehindTitle(doc, mention) ?? []);
  let next = 0;
  for (const range of tagged) {
    while (next < names.length && (names[next]?.to ?? 0) <= range.from) next++;
    const name = names[next];
    const whole = name !== undefined && name.from <= range.from && name.to >= range.to ? name : range;
    taken.take(whole, 'person', 'mention/tagger');
  }
  for (const name of names) taken.take(name, 'person', 'mention/name');
}

/** «عراقية», «العراقيون»; but the family name of one whom the article names in full: «وأضاف السوداني». */
function takeDemonyms(doc: Document, families: ReadonlySet<string>, taken: Taken): void {
  for (let i = 0; i < doc.count; i++) {
    const type = doc.type(i);
    if (type === null || taken.has(i) || !doc.isNoun(i, 'demonym')) continue;
    if (doc.lexicon.nationWords.isUnsure(type.bare)) continue;
    const range = { from: i, to: i + 1 };
    const qualifies = doc.type(i - 1)?.article === true && doc.type(i)?.preposition === '';
    if (families.has(coreOf(type)) && !qualifies) taken.take(range, 'person', 'mention/name');
    else if (!type.given || type.article) taken.take(range, 'nationality', 'mention/demonym');
  }
}
