/**
 * What tells for one of those around an event that he takes part in it in a role, as features of a forest.
 *
 * Examples: «استقبل | الوزير»: right behind the verb, no preposition, its subject's role; «بمشاركة | سبع فرق»: behind what brings participants.
 */
import type { Document } from '../document.ts';
import type { TokenRange } from '../draft.ts';
import { genderOf } from '../agreement.ts';
import { above, family } from '../model/feature-names.ts';
import { wordKind } from '../model/word-kind.ts';
import { isFiniteVerb } from '../word-class.ts';
import type { EventRole } from './event.ts';
import type { Told } from './merging.ts';
import type { Candidate } from './candidates.ts';
import type { Scene } from './scene.ts';
import type { Telling } from './tellings.ts';
import type { TriggerForm } from './trigger-form.ts';

/** A candidate in a role. */
export interface Part {
  readonly candidate: Candidate;
  readonly role: EventRole;
  readonly features: readonly string[];
}

/** The tellings of all events by their sentences. */
export type Tellings = ReadonlyMap<number, readonly Telling[]>;

/** Nobody takes part. */
export const NOBODY: readonly string[] = ['nobody'];

const F = {
  after: family('after'),
  agrees: family('agrees'),
  before: family('before'),
  commas: family('commas'),
  far: family('far'),
  filled: family('filled'),
  form: family('form'),
  kind: family('kind'),
  mentions: family('mentions'),
  order: family('order'),
  prep: family('prep'),
  role: family('role'),
  rule: family('rule'),
  sentences: family('sentences'),
  slot: family('slot'),
  status: family('status'),
  strength: family('strength'),
  type: family('type'),
  verbs: family('verbs'),
} as const;

const FAR = [0, 1, 2, 4, 7, 12, 20, 35];
const FEW = [0, 1, 2, 4];

/** What tells for a candidate whatever his role. */
export function candidateFeatures(
  scene: Scene,
  told: Told,
  candidate: Candidate,
  all: readonly Candidate[],
  others: Tellings,
): string[] {
  const { doc } = scene;
  const { telling, cluster } = candidate;
  const { word, kind, trigger } = telling;
  const out: string[] = [F.kind(kind), F.status(telling.status), F.strength(word.strength)];
  if (all.every(({ players }) => players.length === 0)) out.push('nobody-ruled');
  const form = formOf(doc, telling);
  out.push(F.form(form?.form ?? 'none'));
  if (form !== null && form.pronoun !== '') out.push('form:pronoun');
  if (telling.light !== undefined) out.push('light');
  if (telling.echo) out.push('echo');
  // Who he is.
  out.push(F.type(typeOf(scene, candidate)));
  if (candidate.named?.named === true) out.push('named');
  if (candidate.speaks) out.push('speaks');
  out.push(F.sentences(Math.min(candidate.sentences, 3)));
  if (cluster !== null) {
    const own = scene.resolution.clusters[cluster];
    out.push(F.mentions(above(FEW, own?.mentions.length ?? 0)));
    if ((own?.mentions[0]?.range.from ?? scene.headline) < scene.headline) out.push('headline');
    const gender = own?.gender ?? (own?.mentions[0] === undefined ? null : genderOf(own.mentions[0]));
    const agreement = form?.agreement ?? null;
    if (agreement?.gender !== undefined && agreement.number === 'singular' && gender !== null)
      out.push(F.agrees(gender === agreement.gender ? 'yes' : 'no'));
  }
  let elsewhere = '';
  for (const other of others.get(doc.sentenceOf(trigger)) ?? [])
    if (
      !told.tellings.includes(other) &&
      other.players.some((player) => player.cluster !== null && player.cluster === cluster)
    )
      elsewhere = other.trigger < trigger ? 'before' : 'behind';
  if (elsewhere !== '') out.push(`elsewhere:${elsewhere}`);
  const range = rangeOf(candidate);
  if (range === null) out.push('unsaid');
  else describePlace(scene, telling, range.from, range.to, orderOf(candidate, all, trigger, range.from), out);
  return out;
}

/** What tells for him in a role. */
export function roleFeatures(scene: Scene, candidate: Candidate, role: EventRole, all: readonly Candidate[]): string[] {
  const { telling, players } = candidate;
  const { word, kind, trigger } = telling;
  const out: string[] = [F.role(role), `${kind}:${role}`, `type:${typeOf(scene, candidate)}:${role}`];
  // What the rules say.
  const ruled = players.some((one) => one.role === role) ? 'same' : players.length > 0 ? 'other' : 'none';
  out.push(F.rule(ruled));
  if (players.some((one) => one.range === null)) out.push(`rule:${ruled}:dropped`);
  const filled = all.filter((one) => one !== candidate && one.players.some((player) => player.role === role)).length;
  out.push(F.filled(Math.min(filled, 2)), `filled:${ruled}:${Math.min(filled, 2)}`);
  // The role in the frame of the word.
  const slots: string[] = [];
  if (word.subject === role) slots.push('subject');
  if (word.object === role) slots.push('object');
  if (word.of === role) slots.push('of');
  for (const one of slots) out.push(F.slot(one));
  if (slots.length === 0) out.push('slot:none');
  const range = rangeOf(candidate);
  if (range === null) return out;
  for (const one of slots) out.push(`slot:${one}:${range.from > trigger ? 'behind' : 'before'}`);
  const preposition = prepositionAt(scene.doc, range.from);
  const brings = preposition === '' ? undefined : word.prepositions.get(preposition);
  out.push(brings === role ? 'brought' : brings === undefined ? 'brought:none' : 'brought:other');
  return out;
}

function rangeOf({ named, range }: Candidate): TokenRange | null {
  return named?.range ?? range;
}

function typeOf(scene: Scene, { named, cluster }: Candidate): string {
  return named?.type ?? (cluster === null ? 'unknown' : scene.typeOf(cluster));
}

/** The form in which a word tells. */
export function formOf(doc: Document, { trigger, word }: Telling): TriggerForm | null {
  return doc.type(trigger)?.triggers.find((one) => one.word === word) ?? null;
}

/** How many stand between a word and a candidate. */
function orderOf(candidate: Candidate, all: readonly Candidate[], trigger: number, from: number): number {
  let order = 0;
  for (const { named } of all) {
    if (named === null || named === candidate.named) continue;
    const at = named.range.from;
    if (from > trigger ? at > trigger && at < from : at < trigger && at > from) order++;
  }
  return order;
}

/**
 * What tells by where a phrase stands: before or behind the word that tells of the event, how far, behind which preposition.
 *
 * @param order how many others like it stand between
 */
export function describePlace(
  scene: Scene,
  { trigger, clause, light }: Telling,
  from: number,
  to: number,
  order: number,
  out: string[],
): void {
  const { doc } = scene;
  const behind = from > trigger;
  const gap = behind ? from - trigger - 1 : trigger - to;
  const side = behind ? 'behind' : 'before';
  out.push(side, F.far(above(FAR, gap)), `far:${side}:${above(FAR, gap)}`);
  if (from >= clause.from && to <= clause.to) out.push('clause');
  if (light !== undefined) out.push(from > light ? 'light:behind' : 'light:before');
  if (doc.sentenceOf(from) !== doc.sentenceOf(trigger)) out.push('sentence:other');
  out.push(F.order(`${side}:${Math.min(order, 3)}`));
  let verbs = 0;
  let commas = 0;
  let that = false;
  const low = behind ? trigger + 1 : to;
  const high = behind ? from : trigger;
  for (let i = low; i < high; i++) {
    if (isFiniteVerb(doc, i)) verbs++;
    if (doc.isComma(i)) commas++;
    if ((doc.type(i)?.that ?? 0) !== 0 || doc.isFunction(i, 'relative')) that = true;
  }
  out.push(F.verbs(`${side}:${Math.min(verbs, 2)}`), F.commas(Math.min(commas, 2)));
  if (that) out.push(`that:${side}`);
  if (scene.owner(from) !== scene.owner(trigger)) out.push('other-words');
  out.push(F.before(wordKind(doc, from - 1)), F.after(wordKind(doc, to)));
  const preposition = prepositionAt(doc, from);
  out.push(F.prep(preposition === '' ? 'none' : preposition));
  if (preposition !== '') out.push(`prep:${preposition}:${side}`);
  const first = doc.type(from);
  if (first?.conjunction === 'و') out.push('joined');
  if (first?.article === true) out.push('definite');
  if (to === from + 1) out.push('one-word');
  if (isFiniteVerb(doc, from - 1)) out.push('verb:before');
  if (isFiniteVerb(doc, to)) out.push('verb:behind');
  if (from === trigger + 1) out.push('next');
  if (to === trigger) out.push('right-before');
  if (from < scene.headline) out.push('in-headline');
}

/** The preposition before a phrase or glued to it, '' for none: grammar alone, never a noun. */
function prepositionAt(doc: Document, from: number): string {
  const type = doc.type(from);
  if (type !== null && type.preposition !== '') return type.preposition;
  if (!doc.isFunction(from - 1, 'preposition')) return '';
  return doc.type(from - 1)?.bare ?? '';
}
