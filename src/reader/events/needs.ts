/**
 * What a verb needs beside itself to tell of an event: a court that sentences, a diplomat who is expelled, a post that is filled.
 *
 * Examples: «قضت المحكمة على المتهم», «استدعت الوزارة السفير», «عيّنه وزيرا», «دعاه إلى زيارة»; the rows of `event-verbs.tsv` name the need.
 */
import { Kind } from '../../text/index.ts';
import type { TriggerForm } from './trigger-form.ts';
import type { EventWord, Need } from './event-word.ts';
import { isSomebody } from './places.ts';
import type { Scene } from './scene.ts';
import type { ClausePart } from './clause-parts.ts';
import { isCount } from './counted.ts';
import { groupHolds } from './phrase-groups.ts';

export function somebody(scene: Scene, parts: readonly ClausePart[]): boolean {
  return parts.some((part) => isSomebody(scene, part));
}

/** What stands around a word, for what it needs. */
export interface Around {
  readonly subject: readonly ClausePart[];
  readonly object: readonly ClausePart[];
  readonly parts: readonly ClausePart[];
  /** Whether the subject is one told of before: «وأحرقوا». */
  readonly implied?: boolean;
  /** The word, and the end of its clause. */
  readonly at: number;
  readonly end: number;
}

/** Whether all that the word's row asks for is there. */
export function needsMet(scene: Scene, word: EventWord, form: TriggerForm, around: Around): boolean {
  return word.needs.every((need) => isMet(scene, word, form, need, around));
}

/** The needs that a masdar has too: those of a class, and words behind it. «نشر | قوات», not «نشر | رواية». */
export function masdarNeedsMet(scene: Scene, word: EventWord, form: TriggerForm, around: Around): boolean {
  return word.needs.every((need) => {
    const { what, of, words } = need;
    if (of === '' && what !== 'by' && what !== 'killed' && what !== 'summoned' && what !== 'post') return true;
    return isMet(scene, word, form, what === 'subject' && of !== '' ? { what: 'either', of, words } : need, around);
  });
}

function isMet(scene: Scene, word: EventWord, form: TriggerForm, need: Need, around: Around): boolean {
  const { subject, object, parts, at, end } = around;
  const { doc } = scene;
  const { groups } = doc.lexicon.events;
  if (need.of !== '') {
    const side = need.what === 'subject' ? subject : need.what === 'either' ? [...subject, ...object] : object;
    if (need.of === 'persons') return arePersons(scene, side) || (need.what === 'object' && form.pronoun !== '');
    return need.what === 'clause' ? groups.holds(doc, need.of, at, end) : groupHolds(doc, need.of, side);
  }
  switch (need.what) {
    case 'subject':
      if (around.implied === true) return true;
      return subject.length > 0 && (somebody(scene, subject) || groupHolds(doc, 'crowds', subject));
    case 'object':
      return object.length > 0 || form.pronoun !== '';
    case 'other':
      return parts.some(
        (part) => word.prepositions.has(part.preposition) && (part.pronoun !== '' || isSomebody(scene, part)),
      );
    case 'party':
      return (
        somebody(scene, subject) ||
        somebody(scene, object) ||
        form.pronoun !== '' ||
        (word.passive && object.length > 0) ||
        parts.some(
          (part) => word.prepositions.has(part.preposition) && (part.pronoun !== '' || isSomebody(scene, part)),
        )
      );
    case 'two':
      return (
        (somebody(scene, subject) || form.agreement?.number !== 'singular') &&
        (object.length > 0 || form.pronoun !== '')
      );
    case 'guest':
      // «استقبل القسم 8009 مراجعين»: a count is no guest.
      return (
        ((somebody(scene, object) && doc.kind(object[0]?.range.from ?? -1) !== Kind.Number) || form.pronoun !== '') &&
        (subject.length === 0 || somebody(scene, subject))
      );
    case 'force': {
      const armed = groupHolds(doc, 'forces', subject) || groupHolds(doc, 'strikes', subject);
      return object.length > 0 && (armed || (subject.length === 0 && sentenceHolds(scene, at, 'strikes')));
    }
    case 'body':
      return (
        subject.some(
          ({ named, range }) =>
            named?.type === 'organisation' ||
            named?.type === 'state' ||
            doc.isNoun(range.from, 'organisation', 'state'),
        ) && form.form === 'perfect'
      );
    case 'killed':
    case 'fallen': {
      // «مقتل خمسة في حادث سير» is none.
      const victims = need.what === 'fallen' ? subject : object;
      if (!arePersons(scene, victims) || sentenceHolds(scene, at, 'accidents')) return false;
      return sentenceHolds(scene, at, 'strikes') || sentenceHolds(scene, at, 'forces');
    }
    case 'summoned':
      return groups.holds(doc, 'summoners', at, end) || groupHolds(doc, 'summoners', subject);
    case 'person-there':
      return subject.length === 0 || arePersons(scene, subject) || groupHolds(doc, 'delegations', subject);
    case 'post': {
      for (let k = at + 2; k < end; k++) if (groups.holds(doc, 'made', k, k + 1)) return true;
      return arePersons(scene, object) && (form.form === 'masdar' || subject.length > 0 || form.voiceless);
    }
    case 'purpose': {
      if (object.length === 0 && form.pronoun === '') return false;
      for (let k = at + 1; k < end; k++) {
        const to = doc.bare(k) === 'إلى' || doc.bare(k) === 'ل';
        if (to && groups.holds(doc, 'purposes', k + 1, k + 2)) return true;
        if (doc.bare(k).startsWith('ل') && groups.holds(doc, 'purposes', k, k + 1)) return true;
      }
      return false;
    }
    case 'by': {
      for (let k = at + 1; k < end; k++) if (need.words.has(doc.bare(k)) || need.words.has(doc.plain(k))) return true;
      return false;
    }
    default:
      return false;
  }
}

/** Phrases that name people: a person, «الشرطي», «ثلاثة أشخاص», «14 منهم». */
export function arePersons(scene: Scene, parts: readonly ClausePart[]): boolean {
  const { doc } = scene;
  return parts.some(({ named, range }) => {
    if (named !== null && (named.type === 'person' || named.type === 'group' || named.type === 'unnamed')) return true;
    if (range.to <= range.from) return false;
    const counted = isCount(doc, range.from);
    for (let i = range.from; i < Math.min(range.to, range.from + (counted ? 3 : 1)); i++)
      if (
        doc.isNoun(i, 'office', 'rank', 'honorific', 'profession', 'unnamed', 'kin', 'group') ||
        doc.lexicon.events.groups.holds(doc, 'people', i, i + 1)
      )
        return true;
    return false;
  });
}

/** Without which a verb is another: «الميناء يستقبل | السفن», «دعا إلى | الصبر», «وصلت | الشحنة». */
const STRICT: ReadonlySet<string> = new Set(['guest', 'purpose', 'person-there']);

export function isStrict({ needs }: EventWord): boolean {
  return needs.some(({ what }) => STRICT.has(what));
}

/** «مقتل خمسة | في حادث سير»: whoever falls in an accident was not attacked. */
export function isOfAccident(scene: Scene, { needs }: EventWord, at: number): boolean {
  return needs.some(({ what }) => what === 'killed' || what === 'fallen') && sentenceHolds(scene, at, 'accidents');
}

function sentenceHolds({ doc }: Scene, at: number, name: string): boolean {
  const from = Math.max(doc.sentenceStart(at), at - SENTENCE);
  return doc.lexicon.events.groups.holds(doc, name, from, Math.min(doc.sentenceEnd(at), at + SENTENCE));
}

/** How much of a long sentence is looked at, on each side. */
const SENTENCE = 40;
/** How far around a word its needs can stand. */
const BEFORE = 16;
const BEHIND = 32;

/** Whether the needs could be met by the words around; what could not is not read any further. */
export function mayBeMet({ doc }: Scene, { needs }: EventWord, at: number): boolean {
  if (needs.length === 0) return true;
  const from = Math.max(doc.sentenceStart(at), at - BEFORE);
  const to = Math.min(doc.sentenceEnd(at), at + BEHIND);
  const { groups } = doc.lexicon.events;
  for (const { what, of, words } of needs) {
    if (of !== '' && of !== 'persons' && !groups.holds(doc, of, from, to)) return false;
    if (what !== 'by') continue;
    let found = false;
    for (let i = at + 1; i < to && !found; i++) found = words.has(doc.bare(i)) || words.has(doc.plain(i));
    if (!found) return false;
  }
  return true;
}
