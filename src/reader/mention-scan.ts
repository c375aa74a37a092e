/**
 * Mentions of the whole article: every phrase that names a person, a body, a state or an unnamed one, be it a source or not.
 *
 * Example: «التقى وزير النقل سليم العطار وفدا من ...»: nobody speaks here, yet «الوزير» of a later sentence has his name from here.
 */
import { Kind } from '../text/index.ts';
import { listedEnd } from './carrier-names.ts';
import type { Document } from './document.ts';
import type { TokenRange } from './draft.ts';
import { hasNoun, nounsAt } from './comparison.ts';
import { beginOf } from './entities/labels.ts';
import type { NounClass } from './lexicon.ts';
import { personNoun } from './designation-words.ts';
import { opensWhole } from './likeness.ts';
import { isCourtesyAlone, isNamed, type Mention, mentionOf } from './mentions.ts';
import { canOpen, isGovernedName, nameEnd, opensName, startsName } from './names.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { Part } from './parts.ts';
import { runOnEnd } from './run-ons.ts';
import { titleBehind, withName } from './titled-names.ts';
import type { WordType } from './vocabulary.ts';
import { isFiniteVerb } from './word-class.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

/** «برئاسة | النائبة ريتا»: no body, but the one behind it leads. */
const LED = /^ب(?:رئاسة|قيادة|حضور|مشاركة|رعاية|إشراف|زعامة)$/;

const ABOUT = WORD_LISTS['told-about'];

const BODY_HEADS: ReadonlySet<NounClass> = new Set<NounClass>(['organisation', 'state', 'carrier']);

const DOCUMENTS: ReadonlySet<NounClass> = new Set<NounClass>(['document']);
const ORGANISATION = beginOf('organisation');
/** A phrase longer than this is read up to here. */
const MOST_TOKENS = 18;
const BODIES: ReadonlySet<NounClass> = new Set<NounClass>([
  'organisation',
  'state',
  'group',
  'unnamed',
  'country',
  'carrier',
  'outlet',
  'document',
]);

export interface Scan {
  /** All mentions in the order of the text, none overlapping. */
  readonly mentions: readonly Mention[];
  /** Bodies inside them, which others name by: «الناطق باسم | هيئة الموانئ الشرقية», «بيان | لوزارة النقل». */
  readonly nested: readonly Mention[];
}

/**
 * Finds every mention.
 *
 * @param sources ranges that statements name as their sources, sorted; each becomes a mention as it stands
 * @param verbs tokens of finite verbs that report, rising; none is of a mention: «طالب | المدير» is no student
 */
export function scanMentions(doc: Document, sources: readonly TokenRange[], verbs: readonly number[]): Scan {
  const mentions: Mention[] = [];
  const nested: Mention[] = [];
  const add = (range: TokenRange, whole: boolean): void => {
    const mention = mentionOf(doc, range, whole);
    mentions.push(mention);
    nested.push(...bodiesInside(doc, mention));
  };
  let next = 0;
  let verb = 0;
  let i = 0;
  while (i < doc.count) {
    while (next < sources.length && (sources[next]?.from ?? 0) < i) next++;
    while (verb < verbs.length && (verbs[verb] ?? 0) < i) verb++;
    const source = sources[next];
    if (source !== undefined && source.from === i) {
      add(source, true);
      i = Math.max(source.to, i + 1);
      continue;
    }
    const reporting = verbs[verb] ?? doc.count;
    if (reporting === i) {
      i++;
      continue;
    }
    const limit = Math.min(doc.count, i + MOST_TOKENS, source?.from ?? doc.count, reporting);
    const end = mentionEnd(doc, i, limit);
    if (end === i + 1 && doc.isFunction(i, 'quantifier')) {
      // «بعض», «معظم»: of whom, it does not say.
      i++;
    } else if (end > i) {
      add({ from: i, to: end }, false);
      i = end;
    } else i++;
  }
  return { mentions: withSurnames(doc, mentions), nested };
}

/** «وظهر | العطار | في الاجتماع»: the family name of one whom the article names in full, by itself where nothing was found. */
function withSurnames(doc: Document, mentions: readonly Mention[]): readonly Mention[] {
  const surnames = new Set<string>();
  for (const { nameRange, name } of mentions)
    if (nameRange !== null && name.length >= 2) surnames.add(doc.plain(nameRange.to - 1));
  surnames.delete('');
  if (surnames.size === 0) return mentions;
  const out: Mention[] = [];
  let i = 0;
  const search = (to: number): void => {
    for (; i < to; i++) {
      const type = doc.type(i);
      if (type === null || type.function !== null || type.nouns.length > 0) continue;
      const { plain } = type;
      const joined = plain.startsWith('و') || plain.startsWith('ف');
      if (surnames.has(plain) || (joined && surnames.has(plain.slice(1))))
        out.push(mentionOf(doc, { from: i, to: i + 1 }));
    }
  };
  for (const mention of mentions) {
    search(mention.range.from);
    out.push(mention);
    i = Math.max(i, mention.range.to);
  }
  search(doc.count);
  return out;
}

function bodiesInside(doc: Document, mention: Mention): Mention[] {
  const { range, nameRange, head, type } = mention;
  const found: Mention[] = [];
  if (head === null || range.to - range.from < 3) return found;
  for (let i = range.from + 1; i < range.to; i++) {
    if (nameRange !== null && i >= nameRange.from && i < nameRange.to) continue;
    if (!hasNoun(doc, i, BODY_HEADS)) continue;
    const governed = doc.type(i)?.preposition !== '' || doc.isFunction(i - 1, 'preposition');
    if (!governed && type !== 'person' && type !== 'document') continue;
    // «القيادة العامة | لشرطة الرمال» is what runs it.
    if (i === range.from + 2 && opensWhole(mention.words)) continue;
    const limit = nameRange !== null && nameRange.from > i ? nameRange.from : range.to;
    const end = runOnEnd(doc, i, Math.min(limit, nounPhraseEnd(doc, i, limit, { single: true })));
    const inner = end > i + 1 ? mentionOf(doc, { from: i, to: end }) : null;
    if (inner === null || inner.words.length < 2) continue;
    found.push(inner);
    i = end - 1;
  }
  return found;
}

/** The end of a mention that begins at a token, `i` where none does. */
function mentionEnd(doc: Document, i: number, limit: number): number {
  const type = doc.type(i);
  if (type === null || type.that !== 0 || namesNothing(doc, i, type)) return i;
  // «وتجول | سموه | في أجنحة المعرض»
  if (isCourtesyAlone(doc, i)) return i + 1;
  if (type.bare.startsWith('ب') && LED.test(type.bare) && personNoun(doc, i + 1) !== null) return i;
  const person = personNoun(doc, i) !== null;
  if ((!person || opensName(doc, i)) && (type.given || startsName(doc, i, false) || isGovernedName(doc, i))) {
    const end = nameEnd(doc, i, limit);
    return titleBehind(doc, end, limit);
  }
  const body = person ? i : taggedEnd(doc, i, limit);
  if (!person && !hasNoun(doc, i, BODIES)) {
    if (body > i) return body;
    return isSubject(doc, i) ? runOnEnd(doc, i, Math.max(nounPhraseEnd(doc, i, limit, { single: true }), i + 1)) : i;
  }
  // «بحث رئيس المجلس»: a verb, though a noun in other places.
  if (!person && doc.isNoun(i, 'document') && (doc.parts(i) & Part.Perfect) !== 0 && personNoun(doc, i + 1) !== null)
    return i;
  let end = runOnEnd(doc, i, Math.max(nounPhraseEnd(doc, i, limit, { single: true }), i + 1));
  // «أطلقت | غوغل | خدمة جديدة», «نشرت | واشنطن بوست | تحقيقا»
  if (body > end || (body > i && body < end && doc.type(body)?.article === false)) end = body;
  if (doc.isNoun(i, 'document') || hasNoun(doc, i, DOCUMENTS)) return subject(doc, end, limit);
  if (!person) return end;
  const named = withName(doc, i, end, limit);
  // «الدكتور سليم العطار، | وزير النقل»
  if (!doc.isNoun(i, 'honorific', 'rank') || !doc.isComma(named) || !isNamed(doc, { from: i, to: named })) return named;
  const stop = titleBehind(doc, named, limit);
  // «الدكتور سليم العطار، | وزير النقل خالد الساري»: somebody else.
  const another = isNamed(doc, { from: named + 1, to: stop }) || (stop < limit && startsName(doc, stop, true));
  return another ? named : stop;
}

/** The end of a body's or an outlet's name that the tagger has found to begin at a token, or that the lexicon lists; `i` where none does. */
function taggedEnd(doc: Document, i: number, limit: number): number {
  let end = i;
  if (doc.names[i] === ORGANISATION && doc.type(i)?.preposition === '') {
    end = i + 1;
    while (end < limit && doc.names[end] === ORGANISATION + 1 && doc.kind(end) === Kind.Arabic) end++;
  }
  return Math.max(end, Math.min(limit, listedEnd(doc, i)));
}

/** A function word that is no name and opens none: most of a text's short words. */
function namesNothing(doc: Document, i: number, type: WordType): boolean {
  return type.function !== null && !type.given && nounsAt(doc, i).length === 0 && !canOpen(type.bare);
}

/** «بيان | بشأن اللاجئين», «تقرير | حول الأسعار»: what a document is about goes with it. */
function subject(doc: Document, end: number, limit: number): number {
  if (!ABOUT.has(doc.bare(end)) || end + 1 >= limit || doc.type(end + 1)?.that !== 0) return end;
  const about = nounPhraseEnd(doc, end + 1, limit, { single: true });
  return about > end + 1 ? runOnEnd(doc, end + 1, about) : end;
}

/** «أصدرت | اتحادية المزارعين بيانا»: no word of the lexicon, yet behind a finite verb that agrees with it. */
function isSubject(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (
    type === null ||
    type.preposition !== '' ||
    type.conjunction !== '' ||
    type.function !== null ||
    type.cues.length > 0
  )
    return false;
  if (!isFiniteVerb(doc, i - 1)) return false;
  // «بدأ | عام 2012»
  if (doc.kind(i + 1) === Kind.Number || doc.phrase(doc.lexicon.times, i) !== null) return false;
  const parts = doc.parts(i);
  if ((parts & Part.Noun) === 0 || /(?:ًا|اً)$/u.test(doc.written(i))) return false;
  const verb = doc.bare(i - 1);
  const feminine = (doc.parts(i - 1) & Part.Perfect) !== 0 ? verb.endsWith('ت') : verb.startsWith('ت');
  return feminine === ((parts & Part.Feminine) !== 0);
}
