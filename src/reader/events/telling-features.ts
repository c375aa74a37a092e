/**
 * What tells for a word that it tells of an event here, and against it, as features of a forest.
 *
 * Examples: «قتل | ثلاثة شبان أمس في بلدة النور»: a perfect that opens its clause, with a day and a place; «زيادة | الهجمات»: a plural without anybody.
 */
import { above, family } from '../model/feature-names.ts';
import { functionWord, wordKind } from '../model/word-kind.ts';
import { isFiniteVerb } from '../word-class.ts';
import type { Scene } from './scene.ts';
import type { Telling } from './tellings.ts';
import type { TriggerForm } from './trigger-form.ts';

/** No event is told. */
export const NO_EVENT: readonly string[] = ['no-event'];

const F = {
  after: family('after'),
  before: family('before'),
  before2: family('before2'),
  doubt: family('doubt'),
  doubts: family('doubts'),
  form: family('form'),
  function: family('function'),
  has: family('has'),
  into: family('into'),
  kind: family('kind'),
  lemma: family('lemma'),
  players: family('players'),
  prep: family('prep'),
  rule: family('rule'),
  sentence: family('sentence'),
  status: family('status'),
  strength: family('strength'),
  subject: family('subject'),
  object: family('object'),
  text: family('text'),
  words: family('words'),
} as const;

const INTO = [0, 2, 5, 10, 20];
const TEXT = [0, 1, 3, 8];
const LENGTH = [3, 6, 10, 16, 24];

export function tellingFeatures(
  scene: Scene,
  telling: Telling,
  form: TriggerForm,
  { dated, again }: { readonly dated: boolean; readonly again: boolean },
): string[] {
  const { doc } = scene;
  const { word, kind, trigger, players, doubts } = telling;
  const out: string[] = [F.kind(kind), F.lemma(word.lemma), F.form(form.form), `${kind}:${form.form}`];
  out.push(F.strength(word.strength), F.status(telling.status), F.doubts(Math.min(doubts.length, 3)));
  for (const one of doubts) out.push(F.doubt(one));
  for (const one of telling.rules) out.push(F.rule(one));
  out.push(F.players(Math.min(players.length, 3)));
  if (players.some(({ role }) => role === word.subject)) out.push(F.has('subject'));
  if (players.some(({ role }) => role === word.object)) out.push(F.has('object'));
  for (const { role, cluster } of players)
    if (cluster !== null && (role === word.subject || role === word.object))
      out.push((role === word.subject ? F.subject : F.object)(scene.typeOf(cluster)));
  if (scene.reportsWith(trigger) !== '') out.push('reports');
  else if ((doc.type(trigger)?.cues.length ?? 0) > 0) out.push('could-report');
  if (players.some(({ range }) => range !== null)) out.push(F.has('named'));
  if (telling.place !== null) out.push(F.has('place'));
  if (dated) out.push(F.has('day'));
  if (again) out.push('again');
  if (telling.echo) out.push('echo');
  if (telling.tentative === true) out.push('tentative');
  if (telling.back === true) out.push('back');
  if (telling.light !== undefined) out.push('light');
  if (telling.within === true) out.push('within');
  if (form.article) out.push('article');
  if (form.plural) out.push('plural');
  if (form.pronoun !== '') out.push('pronoun');
  if (form.future) out.push('future');
  if (form.preposition !== '') out.push(F.prep(form.preposition));
  if (form.clitics > 0) out.push('clitics');
  if (form.agreement?.number !== undefined) out.push(`number:${form.agreement.number}`);
  if (form.agreement?.person !== undefined) out.push(`person:${form.agreement.person}`);
  out.push(
    F.before(wordKind(doc, trigger - 1)),
    F.before2(wordKind(doc, trigger - 2)),
    F.after(wordKind(doc, trigger + 1)),
  );
  const before = functionWord(doc, trigger - 1);
  if (before !== '') out.push(F.function(before));
  const start = doc.sentenceStart(trigger);
  out.push(F.into(above(INTO, trigger - start)), F.sentence(above(TEXT, doc.sentenceOf(trigger))));
  out.push(F.words(above(LENGTH, telling.clause.to - telling.clause.from)));
  if (trigger < scene.headline) out.push('headline');
  if (scene.owner(trigger) !== -1) out.push('told');
  if (isFiniteVerb(doc, trigger - 1)) out.push('verb:before');
  if (scene.at(trigger + 1) !== null) out.push('named:next');
  if (doc.type(trigger)?.article === false && doc.type(trigger + 1)?.article === true) out.push('genitive');
  return out;
}
