/**
 * What was talked of: «وجرى خلال اللقاء بحث | التعاون العسكري |، فضلا عن استعراض | الأوضاع في المنطقة |», «وتناول اللقاء | ...», «بحثا | ...».
 *
 * A verb of discussion with people on both sides tells of the meeting itself: «بحث الوزير مع نظيره التعاون».
 */
import { Kind } from '../../text/index.ts';
import type { Document } from '../document.ts';
import type { TokenRange } from '../draft.ts';
import { isFiniteVerb } from '../word-class.ts';
import type { TriggerForm } from './trigger-form.ts';
import type { EventWord } from './event-word.ts';
import { isSomebody } from './places.ts';
import type { Scene } from './scene.ts';
import type { Player, Telling } from './tellings.ts';
import { clauseStart, clauseEnd } from './clause-bounds.ts';
import { clauseParts } from './clause-parts.ts';
import { antecedent } from './antecedents.ts';
import { droppedSubject, type LastActor } from './dropped-subjects.ts';
import { groups, take } from './roles.ts';
import { subjectBefore } from './verb-subjects.ts';
import { WORD_LISTS } from '../word-lists.generated.ts';

export interface Discussion {
  /** The meeting it tells of by itself, where somebody is named on both sides. */
  readonly telling: Telling | null;
  readonly topics: readonly TokenRange[];
}

const ABOUT = WORD_LISTS['discussed-about'];
const LONGEST = 40;

/** Reads a word of discussion; null where it is none: «بحث علمي», «البحث عن ناجين». */
export function discussion(
  scene: Scene,
  i: number,
  form: TriggerForm,
  word: EventWord,
  last: LastActor,
): Discussion | null {
  const { doc } = scene;
  const verbal = form.form === 'perfect' || form.form === 'imperfect';
  if (form.form === 'participle' || form.pronoun !== '') return null;
  const end = clauseEnd(scene, i + 1);
  if (!verbal) {
    // «التباحث بشأن» with its article, else the bare masdar with what it governs.
    if (form.article && !ABOUT.has(doc.bare(i + 1))) return null;
    if (doc.type(i + 1)?.article === false && doc.isFunction(i + 1, 'preposition') && !ABOUT.has(doc.bare(i + 1)))
      return null;
    return { telling: null, topics: topicsFrom(doc, i + 1, end) };
  }
  const by = word.needs.find(({ what }) => what === 'by');
  if (by !== undefined) {
    let met = false;
    for (let k = i + 1; k < Math.min(end, i + 14); k++) met ||= by.words.has(doc.bare(k));
    if (!met) return null;
  }
  const parts = clauseParts(scene, i + 1, end);
  const before = subjectBefore(scene, clauseStart(doc, i), i);
  const plural = form.agreement !== null && form.agreement.number !== 'singular';
  const bares = groups(parts);
  const first = bares[0] ?? [];
  const subject =
    before.length > 0
      ? before
      : plural || first.length === 0 || !first.some((part) => isSomebody(scene, part))
        ? []
        : first;
  const players: Player[] = [];
  take(scene, players, 'participant', subject, 'meeting');
  let other = false;
  for (const part of parts) {
    if (part.preposition !== 'مع') continue;
    if (part.pronoun !== '') {
      const cluster = antecedent(scene, i, players, part.pronoun);
      if (cluster !== null) players.push({ role: 'participant', cluster, range: null, delegation: false });
      other = cluster !== null;
    } else {
      const count = players.length;
      take(scene, players, 'participant', [part], 'meeting');
      other ||= players.length > count;
    }
  }
  const dual = doc.type(first[0]?.range.from ?? -1)?.bare;
  const two =
    plural || subject.length > 1 || /^(?:الجانبان|الطرفان|الوزيران|الرئيسان|الجانبين|الزعيمان)$/u.test(dual ?? '');
  if (subject.length === 0 && other) players.push(...droppedSubject(scene, i, last, 'participant'));
  // Topics begin behind the last of the people.
  let from = i + 1;
  for (const part of parts) {
    const person = part.preposition === 'مع' || (subject.includes(part) && before.length === 0);
    if (person && part.range.to <= i + 30) from = Math.max(from, part.range.to);
  }
  const lead = skipPeople(scene, from, end);
  const topics = topicsFrom(doc, lead, end);
  if (!other || players.length === 0) {
    // «تناول اللقاء», «بحثا», «ناقش الجانبان»: of the meeting told before; «ناقش البرلمان القانون» is none.
    const echo =
      doc.type(i + 1)?.triggers.some((one) => one.word !== null && one.article && one.word.kind !== 'discussion') ===
      true;
    if (echo) return { telling: null, topics: topicsFrom(doc, i + 2, end) };
    return two ? { telling: null, topics } : null;
  }
  const telling: Telling = {
    word: { ...word, kind: 'meeting' },
    kind: 'meeting',
    trigger: i,
    clitics: form.clitics,
    status: 'held',
    announced: false,
    players,
    place: null,
    discussed: [...topics],
    clause: { from: clauseStart(doc, i), to: end },
    name: '',
    echo: false,
    confidence: 0.8,
    rules: ['events/discussion'],
    doubts: [],
  };
  return { telling, topics };
}

/** Past commas, times and what stands in brackets. */
function skipPeople(scene: Scene, from: number, end: number): number {
  const { doc } = scene;
  let i = from;
  while (i < end && (doc.isComma(i) || doc.phrase(doc.lexicon.times, i) !== null))
    i += doc.isComma(i) ? 1 : (doc.phrase(doc.lexicon.times, i)?.words ?? 1);
  return i;
}

/** The phrases from a token on, one up to each comma; those joined by و behind a comma go on. */
export function topicsFrom(doc: Document, start: number, end: number): TokenRange[] {
  let from = start;
  while (from < Math.max(end, start + 1) && ABOUT.has(doc.bare(from))) from++;
  const out: TokenRange[] = [];
  const limit = Math.min(doc.sentenceEnd(start), start + LONGEST);
  for (let i = from; i <= limit; i++) {
    if (i < limit && !closes(doc, i, from)) continue;
    if (i > from) out.push({ from, to: i });
    const next = i + 1;
    const type = doc.type(next);
    const goesOn =
      doc.isComma(i) &&
      type?.conjunction === 'و' &&
      !isFiniteVerb(doc, next) &&
      type.triggers.length === 0 &&
      type.cues.length === 0 &&
      type.function === null &&
      !/^(?:كذلك|أيضا|فضلا|إضافة|كما)/u.test(type.bare) &&
      type.that === 0;
    if (!goesOn) break;
    from = next;
  }
  return out;
}

function closes(doc: Document, i: number, from: number): boolean {
  const kind = doc.kind(i);
  if (kind === Kind.Line) return true;
  if (kind === Kind.Mark) return doc.isMark(i, '،,.؛:;!؟»"”)') || doc.quotations.opensAt[i] !== -1;
  const type = doc.type(i);
  if (type === null) return false;
  if (type.that !== 0 || type.cues.some((cue) => cue.form === 'participle')) return true;
  // «..., وذلك», «وأكد»
  return i > from && type.conjunction !== '' && (isFiniteVerb(doc, i) || type.bare === 'ذلك');
}
