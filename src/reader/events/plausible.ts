/**
 * Whether a spelling is the verb or the noun it could be, and whether what it tells of is one event and not a habit or a match.
 *
 * Examples: «من أجل القمة» is no أجّل; «يقل عددا من» is no أقال, which is shortened behind لم only; «صوتها» is a voice; «يزوره مليون سائح سنويا»
 * is a habit; «هجوم الفريق ضعيف» is a match.
 */
import { Kind, plain } from '../../text/index.ts';
import type { Document } from '../document.ts';
import { nounPhraseEnd } from '../noun-phrase.ts';
import { Part, VERBAL } from '../parts.ts';
import { hasTanwin } from '../word-class.ts';
import type { TriggerForm } from './trigger-form.ts';
import type { EventKind } from './event.ts';
import { isCapital } from './places.ts';
import type { Scene } from './scene.ts';
import type { Telling } from './tellings.ts';
import { clauseStart } from './clause-bounds.ts';
import { WORD_LISTS } from '../word-lists.generated.ts';

/** How much of an article tells what it is about, in tokens. */
const OPENING = 120;

/** Words before a verb that leave it one, though it could be a noun. */
const BEFORE_VERB = WORD_LISTS['before-verb'];

/** A finite verb, where it stands as one. */
export function isVerbHere(scene: Scene, i: number, form: TriggerForm): boolean {
  const { doc } = scene;
  if (form.form !== 'perfect' && form.form !== 'imperfect') return true;
  if (form.jussive && !/^(?:لم|ل|ولم)$/u.test(doc.bare(i - 1))) return false;
  if (doc.isFunction(i - 1, 'preposition') && doc.bare(i - 1) !== 'منذ') return false;
  const parts = doc.parts(i);
  if (form.pronoun !== '' && (parts & Part.Noun) !== 0 && (parts & VERBAL) === 0) return false;
  const type = doc.type(i);
  // «فجر الخميس» is a time.
  if (type === null || doc.phrase(doc.lexicon.times, i) !== null) return false;
  if (insideName(scene, i) || hasTanwin(doc, i)) return false;
  if ((parts & (Part.Noun | Part.Adjective | Part.Proper)) === 0 && (parts & VERBAL) !== 0) return true;
  // What could be a noun is a verb at the beginning of its clause.
  if (
    type.conjunction !== '' ||
    form.clitics > 0 ||
    BEFORE_VERB.has(doc.bare(i - 1)) ||
    doc.kind(i - 1) !== Kind.Arabic
  )
    return true;
  const start = clauseStart(doc, i);
  return start === i || endsMention(scene, i) || opensWithNoun(doc, start, i);
}

/** «توقع | المدير أن»: what reports is that verb, and signs nothing. */
export function isOtherVerb(scene: Scene, i: number, { word, form }: TriggerForm): boolean {
  if (word === null || (form !== 'perfect' && form !== 'imperfect')) return false;
  const lemma = scene.reportsWith(i);
  return lemma !== '' && plain(lemma) !== plain(word.lemma.split(' ')[0] ?? '');
}

/** «(كان) الوفد | التقى», «بغداد وأربيل | وقعتا», «في بغداد | التقى»: a definite noun, or where, and nothing else stands before. */
function opensWithNoun(doc: Document, start: number, i: number): boolean {
  let from = start;
  while (from < i && doc.isFunction(from, 'auxiliary')) from++;
  // «وفي بغداد | التقى»
  if (doc.isFunction(from, 'preposition'))
    return from + 1 < i && nounPhraseEnd(doc, from + 1, i, { single: true }) === i;
  const first = doc.type(from);
  const definite =
    first !== null && first.preposition === '' && (first.article || isCapital(doc.lexicon.events, first.bare));
  return definite && nounPhraseEnd(doc, from, i, { single: true }) === i;
}

/** «وزير النقل | قصف»: right behind a name that opens the clause. */
function endsMention(scene: Scene, i: number): boolean {
  for (let k = i - 1; k > i - 10 && k >= 0; k--) {
    const named = scene.at(k);
    if (named !== null) return named.range.to === i && k <= clauseStart(scene.doc, i) + 1;
  }
  return false;
}

function insideName(scene: Scene, i: number): boolean {
  for (let k = i - 1; k > i - 6 && k >= 0; k--) {
    const named = scene.at(k);
    if (named !== null) return named.range.to > i && named.named;
  }
  return false;
}

/** An imperfect without a sign of when: a habit, «يزوره مليون سائح»; a headline's imperfect is news. */
export function isHabit(scene: Scene, i: number, form: TriggerForm, telling: Telling, dated: boolean): boolean {
  if (form.form !== 'imperfect' || form.future || telling.status !== 'held' || dated) return false;
  const { doc } = scene;
  if (doc.isFunction(i - 1, 'negation')) return false;
  return doc.start(i) > headlineEnd(doc);
}

function headlineEnd(doc: Document): number {
  const line = doc.text.indexOf('\n');
  return line === -1 ? -1 : line;
}

/** Kinds whose words are those of matches too: «لقاء الفريقين», «هجوم المنتخب». */
const PLAYED: ReadonlySet<EventKind> = new Set<EventKind>(['meeting', 'attack', 'gathering', 'visit', 'negotiation']);

/** Whether the sentence, or the article's beginning, tells of a match. */
export function isSport(scene: Scene, { kind, trigger }: Telling): boolean {
  if (!PLAYED.has(kind)) return false;
  const { doc } = scene;
  scene.sport ??= sportWords(doc, 0, Math.min(doc.count, OPENING)) > 3;
  if (scene.sport) return true;
  const from = doc.sentenceStart(trigger);
  if (scene.played.sentence !== from)
    scene.played = { sentence: from, words: sportWords(doc, from, doc.sentenceEnd(trigger)) };
  return scene.played.words > 1;
}

function sportWords(doc: Document, from: number, to: number): number {
  const { sport } = doc.lexicon.events;
  let count = 0;
  for (let i = from; i < to; i++) {
    const bare = doc.types[i]?.bare;
    if (bare !== undefined && sport.has(bare)) count++;
  }
  return count;
}
