/**
 * The words of events in memory: every spelling that can tell of one, with its frame.
 *
 * Example: «وسيستقبل» = و + س + the imperfect of استقبل; «للزيارة» = ل + ال + زيارة; «لقاؤه» = لقاء + ه.
 */
import { PLOVER_EVENTS, type PloverEvent } from '../codes/plover.ts';
import { conjugate } from '../conjugation.ts';
import { PhraseTable } from '../phrases.ts';
import { type Sieve, Table } from '../sieve.ts';
import { Spellings, unhamzated } from '../spellings.ts';
import type { Row } from '../tsv.ts';
import type { EventStatus } from './event.ts';
import { type EventWord, eventWord } from './event-word.ts';
import { passives } from './passives.ts';
import { type LightVerb, type Spelt, type TriggerForm, triggerForm } from './trigger-form.ts';
import { WordGroups } from './word-groups.ts';

export interface EventPhrase {
  /** Null where the phrase tells of no event. */
  readonly word: EventWord | null;
}

export interface StatusWord {
  readonly side: 'before' | 'behind' | 'beside';
  readonly status: EventStatus;
}

export interface EventCode {
  readonly plover: PloverEvent | null;
  /** `own`: that of the word. */
  readonly mode: string | null;
  readonly cameo: string | null;
}

/** The letters of a word from a place on, and the sieve that tells which of its cuts are worth a look. */
interface Cut {
  readonly word: string;
  readonly from: number;
  readonly sieve: Sieve;
}

function behind({ word, from, sieve }: Cut, letters: number): Cut {
  return { word, from: from + letters, sieve };
}

/** As `withoutClitics` takes them off. */
const PROCLITICS = ['ال', 'لل', 'بال', 'لال', 'ب', 'ل'] as const;

const NOTHING_SPELT: readonly Spelt[] = [];
const NO_FORMS: readonly TriggerForm[] = [];
const PRONOUNS: readonly string[] = ['هما', 'هم', 'ها', 'ه'];

export class EventLexicon {
  /** What is written with other hamzas than these, or without, is forgiven: «اوقفت», «اطلاق سراحهم», «إستقبل». */
  private readonly spelt = new Spellings<Spelt>(unhamzated);
  readonly phrases: PhraseTable<EventPhrase>;
  readonly status: PhraseTable<StatusWord>;
  readonly codes: ReadonlyMap<string, EventCode>;
  readonly places: ReadonlySet<string>;
  readonly contexts: ReadonlyMap<string, readonly string[]>;
  /** The same with the article and proclitics that a word may have, so that one look-up is enough. */
  readonly contextsHere: ReadonlyMap<string, readonly string[]>;
  readonly sport: ReadonlySet<string>;
  readonly groups: WordGroups;

  /** @throws {LexiconError} where a row cannot be understood */
  constructor(
    table: (name: string) => Row[],
    readonly capitals: ReadonlySet<string>,
  ) {
    for (const [i, row] of table('event-verbs').entries()) this.addForms(eventWord('event-verbs', row, i), null, row);
    for (const [i, row] of table('event-nouns').entries()) {
      const word = eventWord('event-nouns', row, i);
      this.add(row['word'] ?? '', nounForm(word, false));
      for (const plural of list(row['plural'])) this.add(plural, nounForm(word, true));
    }
    for (const row of table('event-light-verbs')) {
      const kinds = list(row['kinds']);
      const light: LightVerb = {
        lemma: row['lemma'] ?? '',
        noun: row['noun'] ?? 'object',
        subject: ((row['subject'] ?? '') || null) as LightVerb['subject'],
        kinds: kinds[0] === '*' ? null : new Set(kinds),
        status: (row['status'] ?? 'held') as LightVerb['status'],
      };
      this.addForms(null, light, row);
    }
    this.phrases = new PhraseTable(
      table('event-phrases').map((row, i) => [
        row['phrase'] ?? '',
        { word: row['kind'] === 'none' ? null : eventWord('event-phrases', row, i) },
      ]),
    );
    this.status = new PhraseTable(
      table('event-status').map((row) => [
        row['phrase'] ?? '',
        { side: row['side'] as StatusWord['side'], status: row['status'] as EventStatus },
      ]),
    );
    this.codes = new Map(
      table('event-codes').map((row) => [
        `${row['kind']} ${row['status']}`,
        {
          plover: PLOVER_EVENTS.find((name) => name === row['plover']) ?? null,
          mode: (row['mode'] ?? '') || null,
          cameo: (row['cameo'] ?? '') || null,
        },
      ]),
    );
    this.places = new Set(table('event-places').map((row) => row['word'] ?? ''));
    this.groups = new WordGroups(
      table('event-classes').map((row) => ({ name: row['class'] ?? '', stems: row['stems'] ?? '' })),
    );
    this.contexts = new Map(
      table('event-contexts').map((row) => [row['word'] ?? '', (row['contexts'] ?? '').split(' ')]),
    );
    // A word of the table itself goes before another with a proclitic.
    this.contextsHere = new Map([
      ...[...this.contexts].flatMap(([word, here]) => PROCLITICS.map((one) => [one + word, here] as const)),
      ...this.contexts,
    ]);
    this.sport = new Set(
      [...this.contextsHere].flatMap(([word, contexts]) => (contexts.includes('sport') ? [word] : [])),
    );
  }

  /** The spellings that {@link forms} knows without clitics or endings. */
  spellings(): Iterable<string> {
    return this.spelt.spellings();
  }

  /**
   * What a word in its plain form can tell of; the empty list for nearly all words.
   *
   * @param sieve has the {@link spellings}
   */
  forms(plain: string, sieve: Sieve): readonly TriggerForm[] {
    const found = this.inner({ word: plain, from: 0, sieve });
    if (found !== NO_FORMS || plain.length < 4 || (plain[0] !== 'و' && plain[0] !== 'ف')) return found;
    return this.inner({ word: plain, from: 1, sieve });
  }

  /** Whether some phrase begins with the word, its conjunction off. */
  opensPhrase(plain: string): boolean {
    const from = plain[0] === 'و' ? 1 : 0;
    if (this.phrases.starts(plain) || (from === 1 && this.phrases.starts(plain.slice(1)))) return true;
    // «بإخلاء سبيل»
    return (plain[from] === 'ب' || plain[from] === 'ل') && this.phrases.starts(plain.slice(from + 1));
  }

  /** What is listed under `word[from, to)` with `last` behind it. */
  private at({ word, from, sieve }: Cut, to = word.length, last = ''): readonly Spelt[] | undefined {
    if ((sieve.of(word, from, to, last === '' ? 0 : last.charCodeAt(0)) & Table.Events) === 0) return undefined;
    return this.spelt.get(word.slice(from, to) + last);
  }

  private inner(cut: Cut): readonly TriggerForm[] {
    const { word, from } = cut;
    const length = word.length - from;
    const direct = this.at(cut);
    if (direct !== undefined) return direct.map((one) => triggerForm(one, from, {}));
    const first = word[from];
    if (first === 'س' && length > 4) {
      const future = this.at(behind(cut, 1))?.filter((one) => one.form === 'imperfect') ?? [];
      if (future.length > 0) return future.map((one) => triggerForm(one, from, { future: true }));
    }
    if (first === 'ا' && word[from + 1] === 'ل') {
      const found = this.nominal(behind(cut, 2));
      return found.length === 0 ? NO_FORMS : found.map((one) => triggerForm(one, from, { article: true }));
    }
    const inflected = this.nominal(cut);
    if (inflected.length > 0) return inflected.map((one) => triggerForm(one, from, {}));
    if ((first === 'ب' || first === 'ل' || first === 'ك') && length > 3) {
      const both = word.startsWith('لل', from);
      const article = both || word.startsWith('ال', from + 1);
      const rest = behind(cut, both ? 2 : article ? 3 : 1);
      const found = this.nominal(rest);
      if (found.length > 0) return found.map((one) => triggerForm(one, from + 1, { article, preposition: first }));
      const owned = article ? NO_FORMS : this.withPronoun(rest, from + 1, true, first);
      if (owned.length > 0) return owned;
    }
    return this.withPronoun(cut, from, false, '');
  }

  /** «اجتماع», «اجتماعا», «اجتماعين», «زيارتان». */
  private nominal(cut: Cut): readonly Spelt[] {
    const { word, from } = cut;
    const length = word.length - from;
    const direct = this.at(cut)?.filter(isNominal) ?? NOTHING_SPELT;
    if (direct.length > 0 || length < 4) return direct;
    if (word.endsWith('ا')) return this.at(cut, word.length - 1)?.filter(isNominal) ?? NOTHING_SPELT;
    if (length < 5 || !(word.endsWith('ين') || word.endsWith('ان'))) return direct;
    const found = word.at(-3) === 'ت' ? this.at(cut, word.length - 3, 'ة') : this.at(cut, word.length - 2);
    return found?.filter((one) => one.form === 'noun' && !one.plural) ?? NOTHING_SPELT;
  }

  /** «زيارته» from زيارة, «لقاؤه» from لقاء, «استقبله», «التقاه» from التقى. */
  private withPronoun(cut: Cut, clitics: number, nominal: boolean, preposition: string): readonly TriggerForm[] {
    const { word, from } = cut;
    for (const pronoun of PRONOUNS) {
      const to = word.length - pronoun.length;
      if (!word.endsWith(pronoun) || to - from < 3) continue;
      for (const { less, last } of STEMS[word.charAt(to - 1)] ?? AS_WRITTEN) {
        const found = this.at(cut, to - less, last)?.filter(
          (one) => one.form !== 'participle' && (!nominal || one.form === 'noun' || one.form === 'masdar'),
        );
        if (found !== undefined && found.length > 0)
          return found.map((one) => triggerForm(one, clitics, { pronoun, preposition }));
      }
    }
    return NO_FORMS;
  }

  private addForms(word: EventWord | null, light: LightVerb | null, row: Row): void {
    const parts = partsOf(row);
    for (const { spelling, form, agreement, jussive } of conjugate(parts))
      this.add(spelling, { word, light, form, agreement, plural: false, jussive, voiceless: false });
    if (word !== null && !word.passive) return;
    for (const { spelling, form, agreement, jussive } of passives(parts))
      this.add(spelling, { word, light, form, agreement, plural: false, jussive, voiceless: true });
  }

  private add(spelling: string, one: Spelt): void {
    // The first person reports of itself, which news does in quotations only, and is spelled like other words.
    if (spelling === '' || (one.agreement?.person === 1 && one.agreement.number === 'singular')) return;
    const known = this.spelt.exactly(spelling) ?? [];
    if (
      !known.some(
        (other) =>
          other.word === one.word &&
          other.light === one.light &&
          other.form === one.form &&
          other.voiceless === one.voiceless,
      )
    )
      this.spelt.add(spelling, one);
  }
}

function isNominal({ form }: Spelt): boolean {
  return form === 'noun' || form === 'masdar';
}

/** What a pronoun has made of the end of a stem, by its last letter: so many letters off and one put back. */
const AS_WRITTEN = [{ less: 0, last: '' }] as const;
const STEMS: Readonly<Record<string, readonly { readonly less: number; readonly last: string }[]>> = {
  ت: [{ less: 1, last: 'ة' }, ...AS_WRITTEN],
  ؤ: [{ less: 1, last: 'ء' }],
  ئ: [{ less: 1, last: 'ء' }],
  ا: [{ less: 1, last: 'ى' }, ...AS_WRITTEN],
  و: [{ less: 0, last: 'ا' }],
};

function partsOf(row: Row): { perfect: string; imperfect: string; participle: string; masdar: string } {
  return {
    perfect: row['perfect'] ?? '',
    imperfect: row['imperfect'] ?? '',
    participle: row['participle'] ?? '',
    masdar: row['masdar'] ?? '',
  };
}

function nounForm(word: EventWord, plural: boolean): Spelt {
  return { word, light: null, form: 'noun', agreement: null, plural, jussive: false, voiceless: false };
}

function list(field: string | undefined): string[] {
  return (field ?? '').split('|').filter(Boolean);
}
