/**
 * The words of events in memory: every spelling that can tell of one, with its frame.
 *
 * Example: «وسيستقبل» = و + س + the imperfect of استقبل; «للزيارة» = ل + ال + زيارة; «لقاؤه» = لقاء + ه.
 */
import { PLOVER_EVENTS, type PloverEvent } from '../codes/plover.ts';
import { type Agreement, conjugate, type VerbForm } from '../conjugation.ts';
import { PhraseTable } from '../phrases.ts';
import { LexiconError, type Row } from '../tsv.ts';
import { EVENT_KINDS, type EventKind, type EventRole, type EventStatus } from './event.ts';

/** A role, or where the event is. */
export type Slot = EventRole | 'place';

/** A word that tells of an event, or of what a meeting talks of. */
export interface EventWord {
  readonly lemma: string;
  readonly kind: EventKind | 'discussion';
  readonly mode: string | null;
  readonly cameo: string | null;
  readonly subject: Slot | null;
  readonly object: Slot | null;
  /** The role of a genitive; for verbs' masdars the object's, where they have one. */
  readonly of: Slot | null;
  readonly prepositions: ReadonlyMap<string, Slot>;
  readonly strength: 'strong' | 'weak' | 'echo';
  readonly needs: string;
  /** The words after `by:` in `needs`. */
  readonly by: ReadonlySet<string>;
  readonly passive: boolean;
}

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

  /** @throws {LexiconError} where a row cannot be understood */
  constructor(
    table: (name: string) => Row[],
    readonly capitals: ReadonlySet<string>,
  ) {
    for (const [i, row] of table('event-verbs').entries()) this.addVerb(eventWord('event-verbs', row, i), row);
    for (const [i, row] of table('event-nouns').entries()) {
      const word = eventWord('event-nouns', row, i);
      this.add(row['word'] ?? '', { word, light: null, form: 'noun', agreement: null, plural: false, jussive: false });
      for (const plural of list(row['plural']))
        this.add(plural, { word, light: null, form: 'noun', agreement: null, plural: true, jussive: false });
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
      for (const form of conjugate(partsOf(row)))
        this.add(form.spelling, {
          word: null,
          light,
          form: form.form,
          agreement: form.agreement,
          plural: false,
          jussive: form.jussive,
        });
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

  private nominal(word: string): readonly Spelt[] {
    return this.spelt.get(word)?.filter((one) => one.form === 'noun' || one.form === 'masdar') ?? [];
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

  private addVerb(word: EventWord, row: Row): void {
    for (const form of conjugate(partsOf(row)))
      this.add(form.spelling, {
        word,
        light: null,
        form: form.form,
        agreement: form.agreement,
        plural: false,
        jussive: form.jussive,
      });
  }

  private add(spelling: string, one: Spelt): void {
    // The first person reports of itself, which news does in quotations only, and is spelled like other words.
    if (spelling === '' || (one.agreement?.person === 1 && one.agreement.number === 'singular')) return;
    const known = this.spelt.get(spelling);
    if (known === undefined) this.spelt.set(spelling, [one]);
    else if (!known.some((other) => other.word === one.word && other.light === one.light && other.form === one.form))
      known.push(one);
  }
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

function eventWord(file: string, row: Row, index: number): EventWord {
  const lemma = row['lemma'] ?? row['word'] ?? row['phrase'] ?? '';
  const kind = row['kind'] === 'discussion' ? 'discussion' : EVENT_KINDS.find((name) => name === row['kind']);
  if (kind === undefined)
    throw new LexiconError(
      file,
      index + 1,
      `«${lemma}»: unknown kind «${row['kind'] ?? ''}»; kinds are ${EVENT_KINDS.join(', ')}`,
    );
  const slot = (name: string): Slot | null => ((row[name] ?? '') || null) as Slot | null;
  const needs = row['needs'] ?? '';
  return {
    lemma,
    kind,
    mode: (row['mode'] ?? '') || null,
    cameo: (row['cameo'] ?? '') || null,
    subject: slot('subject'),
    object: slot('object'),
    of: file === 'event-verbs' ? (slot('object') ?? slot('subject')) : slot('of'),
    prepositions: new Map(
      (row['prepositions'] ?? '')
        .split(' ')
        .filter(Boolean)
        .map((part) => part.split('=') as [string, Slot]),
    ),
    strength: (row['strength'] ?? '') === '' ? 'weak' : (row['strength'] as EventWord['strength']),
    needs: needs.startsWith('by:') ? 'by' : needs,
    by: new Set(needs.startsWith('by:') ? needs.slice(3).split('|') : []),
    passive: row['passive'] === 'yes',
  };
}

function partsOf(row: Row): { perfect: string; imperfect: string; participle: string; masdar: string } {
  return {
    perfect: row['perfect'] ?? '',
    imperfect: row['imperfect'] ?? '',
    participle: row['participle'] ?? '',
    masdar: row['masdar'] ?? '',
  };
}

function list(field: string | undefined): string[] {
  return (field ?? '').split('|').filter(Boolean);
}
