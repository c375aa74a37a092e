/**
 * What a verb needs beside itself to tell of an event: a court that sentences, a diplomat who is expelled, a post that is filled.
 *
 * Examples: «قضت المحكمة على المتهم», «استدعت الوزارة السفير», «عيّنه وزيرا», «دعاه إلى زيارة»; the rows of `event-verbs.tsv` name the need.
 */
import { Kind } from '../../text/index.ts';
import type { TriggerForm } from './event-lexicon.ts';
import type { EventWord, Need } from './event-word.ts';
import { isSomebody } from './places.ts';
import type { Scene } from './scene.ts';
import type { ClausePart } from './clause-parts.ts';

export function written(scene: Scene, parts: readonly ClausePart[]): string {
  const range = parts[0]?.range;
  return range === undefined ? '' : scene.doc.text.slice(scene.doc.start(range.from), scene.doc.end(range.to - 1));
}

export function somebody(scene: Scene, parts: readonly ClausePart[]): boolean {
  return parts.some((part) => isSomebody(scene, part));
}

/** What stands around a word, for what it needs. */
export interface Around {
  readonly subject: readonly ClausePart[];
  readonly object: readonly ClausePart[];
  readonly parts: readonly ClausePart[];
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
  return word.needs.every(({ what, of, ...rest }) => {
    if (of === '' && what !== 'by' && what !== 'killed' && what !== 'summoned' && what !== 'post') return true;
    return isMet(scene, word, form, { what: what === 'subject' && of !== '' ? 'either' : what, of, ...rest }, around);
  });
}

function isMet(scene: Scene, word: EventWord, form: TriggerForm, need: Need, around: Around): boolean {
  const { subject, object, parts, at, end } = around;
  const { doc } = scene;
  const { events } = doc.lexicon;
  const clause = (): string => doc.text.slice(doc.start(at), doc.end(end - 1));
  if (need.of !== '') {
    const side = need.what === 'subject' ? subject : need.what === 'either' ? [...subject, ...object] : object;
    if (need.of === 'persons') return arePersons(scene, side) || (need.what === 'object' && form.pronoun !== '');
    return events.isOf(need.of, need.what === 'clause' ? clause() : written(scene, side));
  }
  switch (need.what) {
    case 'subject':
      return subject.length > 0 && (somebody(scene, subject) || events.isOf('crowds', written(scene, subject)));
    case 'object':
      return object.length > 0 || form.pronoun !== '';
    case 'other':
      return parts.some((part) => word.prepositions.has(part.preposition) && (part.pronoun || isSomebody(scene, part)));
    case 'party':
      return (
        somebody(scene, subject) ||
        somebody(scene, object) ||
        form.pronoun !== '' ||
        (word.passive && object.length > 0) ||
        parts.some((part) => word.prepositions.has(part.preposition) && (part.pronoun || isSomebody(scene, part)))
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
      const whose = written(scene, subject);
      const armed = events.isOf('forces', whose) || events.isOf('strikes', whose);
      return object.length > 0 && (armed || (subject.length === 0 && events.isOf('strikes', sentence(scene, at))));
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
      const whole = sentence(scene, at);
      if (!arePersons(scene, victims) || events.isOf('accidents', whole)) return false;
      return events.isOf('strikes', whole) || events.isOf('forces', whole);
    }
    case 'summoned':
      return events.isOf('summoners', clause()) || events.isOf('summoners', written(scene, subject));
    case 'person-there':
      return subject.length === 0 || arePersons(scene, subject) || events.isOf('delegations', written(scene, subject));
    case 'post': {
      for (let k = at + 2; k < end; k++) if (events.isOf('made', doc.bare(k))) return true;
      return arePersons(scene, object) && (form.form === 'masdar' || subject.length > 0 || form.voiceless);
    }
    case 'purpose': {
      if (object.length === 0 && form.pronoun === '') return false;
      for (let k = at + 1; k < end; k++) {
        const to = doc.bare(k) === 'إلى' || doc.bare(k) === 'ل';
        if (to && events.isOf('purposes', doc.bare(k + 1))) return true;
        if (doc.bare(k).startsWith('ل') && events.isOf('purposes', doc.bare(k))) return true;
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
    const counted = doc.kind(range.from) === Kind.Number || doc.isFunction(range.from, 'quantifier');
    for (let i = range.from; i < Math.min(range.to, range.from + (counted ? 3 : 1)); i++)
      if (
        doc.isNoun(i, 'office', 'rank', 'honorific', 'profession', 'unnamed', 'kin', 'group') ||
        doc.lexicon.events.isOf('people', doc.bare(i))
      )
        return true;
    return false;
  });
}

function sentence({ doc }: Scene, at: number): string {
  return doc.text.slice(doc.start(doc.sentenceStart(at)), doc.end(doc.sentenceEnd(at) - 1));
}
