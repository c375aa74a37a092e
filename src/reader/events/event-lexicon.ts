/**
 * The words of events in memory: every spelling that can tell of one, with its frame.
 *
 * Example: «وسيستقبل» = و + س + the imperfect of استقبل; «للزيارة» = ل + ال + زيارة; «لقاؤه» = لقاء + ه.
 */
import { PLOVER_EVENTS, type PloverEvent } from '../codes/plover.ts';
import { type Agreement, conjugate, type VerbForm } from '../conjugation.ts';
import { PhraseTable } from '../phrases.ts';
import type { Row } from '../tsv.ts';
import type { EventStatus } from './event.ts';
import { type EventWord, eventWord, type Slot } from './event-word.ts';
import { passives } from './passives.ts';
import { WordGroups } from './word-groups.ts';

/** A verb that says of an event's noun whether it took place. */
export interface LightVerb {
  readonly lemma: string;
  /** object, subject, or a preposition. */
  readonly noun: string;
  readonly subject: 'does' | 'gets' | Slot | null;
  readonly kinds: ReadonlySet<string> | null;
  readonly status: EventStatus | 'announced';
}

/** What a spelling can be. */
export interface TriggerForm {
  readonly word: EventWord | null;
  readonly light: LightVerb | null;
  readonly form: VerbForm | 'noun';
  readonly agreement: Agreement | null;
  readonly future: boolean;
  /** ب، ل، ك before it. */
  readonly preposition: string;
  readonly article: boolean;
  /** A pronoun behind it: «استقبله», «زيارته». */
  readonly pronoun: string;
  readonly plural: boolean;
  /** Shortened as behind لم: «يلتق», «يقل». */
  readonly jussive: boolean;
  /** Spelled as a passive only: «أعفي», «استدعي». */
  readonly voiceless: boolean;
  /** How many letters of clitics stand before it. */
  readonly clitics: number;
}

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

interface Spelt {
  readonly word: EventWord | null;
  readonly light: LightVerb | null;
  readonly form: VerbForm | 'noun';
  readonly agreement: Agreement | null;
  readonly plural: boolean;
  readonly jussive: boolean;
  readonly voiceless: boolean;
}

const NO_FORMS: readonly TriggerForm[] = [];
const PRONOUNS: readonly string[] = ['هما', 'هم', 'ها', 'ه'];

export class EventLexicon {
  private readonly spelt = new Map<string, Spelt[]>();
  readonly phrases: PhraseTable<EventPhrase>;
  readonly status: PhraseTable<StatusWord>;
  readonly codes: ReadonlyMap<string, EventCode>;
  readonly places: ReadonlySet<string>;
  readonly contexts: ReadonlyMap<string, readonly string[]>;
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
  }

  /** What a word in its plain form can tell of; the empty list for nearly all words. */
  forms(plain: string): readonly TriggerForm[] {
    const found = this.inner(plain, 0);
    if (found !== NO_FORMS || plain.length < 4 || (plain[0] !== 'و' && plain[0] !== 'ف')) return found;
    return this.inner(plain.slice(1), 1);
  }

  /** Whether some phrase begins with the word, its conjunction off. */
  opensPhrase(plain: string): boolean {
    return this.phrases.starts(plain) || (plain[0] === 'و' && this.phrases.starts(plain.slice(1)));
  }

  private inner(word: string, clitics: number): readonly TriggerForm[] {
    const direct = this.spelt.get(word);
    if (direct !== undefined) return direct.map((one) => triggerForm(one, clitics, {}));
    const first = word[0];
    if (first === 'س' && word.length > 4) {
      const future = this.spelt.get(word.slice(1))?.filter((one) => one.form === 'imperfect') ?? [];
      if (future.length > 0) return future.map((one) => triggerForm(one, clitics, { future: true }));
    }
    if (first === 'ا' && word[1] === 'ل') {
      const found = this.nominal(word.slice(2));
      return found.map((one) => triggerForm(one, clitics, { article: true }));
    }
    const inflected = this.nominal(word);
    if (inflected.length > 0) return inflected.map((one) => triggerForm(one, clitics, {}));
    if ((first === 'ب' || first === 'ل' || first === 'ك') && word.length > 3) {
      const article = word.startsWith('لل') || word.startsWith('ال', 1);
      const rest = word.startsWith('لل') ? word.slice(2) : article ? word.slice(3) : word.slice(1);
      const found = this.nominal(rest);
      if (found.length > 0) return found.map((one) => triggerForm(one, clitics + 1, { article, preposition: first }));
      const owned = article ? NO_FORMS : this.withPronoun(rest, clitics + 1, true, first);
      if (owned.length > 0) return owned;
    }
    return this.withPronoun(word, clitics, false, '');
  }

  /** «اجتماع», «اجتماعا», «اجتماعين», «زيارتان». */
  private nominal(word: string): readonly Spelt[] {
    const direct = this.spelt.get(word)?.filter(isNominal) ?? [];
    if (direct.length > 0 || word.length < 4) return direct;
    if (word.endsWith('ا')) return this.spelt.get(word.slice(0, -1))?.filter(isNominal) ?? [];
    if (word.length < 5 || !(word.endsWith('ين') || word.endsWith('ان'))) return direct;
    const stem = word.at(-3) === 'ت' ? `${word.slice(0, -3)}ة` : word.slice(0, -2);
    return this.spelt.get(stem)?.filter((one) => one.form === 'noun' && !one.plural) ?? [];
  }

  /** «زيارته» from زيارة, «لقاؤه» from لقاء, «استقبله», «التقاه» from التقى. */
  private withPronoun(word: string, clitics: number, nominal: boolean, preposition: string): readonly TriggerForm[] {
    for (const pronoun of PRONOUNS) {
      if (!word.endsWith(pronoun) || word.length - pronoun.length < 3) continue;
      const stem = word.slice(0, -pronoun.length);
      for (const spelling of stems(stem)) {
        const found = this.spelt
          .get(spelling)
          ?.filter((one) => one.form !== 'participle' && (!nominal || one.form === 'noun' || one.form === 'masdar'));
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
    const known = this.spelt.get(spelling);
    if (known === undefined) this.spelt.set(spelling, [one]);
    else if (
      !known.some(
        (other) =>
          other.word === one.word &&
          other.light === one.light &&
          other.form === one.form &&
          other.voiceless === one.voiceless,
      )
    )
      known.push(one);
  }
}

function isNominal({ form }: Spelt): boolean {
  return form === 'noun' || form === 'masdar';
}

function stems(stem: string): readonly string[] {
  const last = stem.at(-1);
  if (last === 'ت') return [`${stem.slice(0, -1)}ة`, stem];
  if (last === 'ؤ' || last === 'ئ') return [`${stem.slice(0, -1)}ء`];
  if (last === 'ا') return [`${stem.slice(0, -1)}ى`, stem];
  return last === 'و' ? [`${stem}ا`] : [stem];
}

function triggerForm(
  one: Spelt,
  clitics: number,
  own: Partial<Pick<TriggerForm, 'future' | 'preposition' | 'article' | 'pronoun'>>,
): TriggerForm {
  return { ...one, clitics, future: false, preposition: '', article: false, pronoun: '', ...own };
}

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
