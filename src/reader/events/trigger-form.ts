/**
 * What a spelling can tell of: the word of an event, or a light verb beside one, in which form and with which clitics.
 *
 * Example: «زيارته» is the noun زيارة with the pronoun ه; «وسيستقبل» the imperfect of استقبل behind و and س.
 */
import type { Agreement, VerbForm } from '../conjugation.ts';
import type { EventStatus } from './event.ts';
import type { EventWord, Slot } from './event-word.ts';

/** A verb that says of an event's noun whether it took place. */
export interface LightVerb {
  readonly lemma: string;
  /** object, subject, or a preposition. */
  readonly noun: string;
  readonly subject: 'does' | 'gets' | Slot | null;
  readonly kinds: ReadonlySet<string> | null;
  readonly status: EventStatus | 'announced';
}

/** What a word of the text can be. */
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

/** What a spelling of the lexicon can be, without clitics. */
export interface Spelt {
  readonly word: EventWord | null;
  readonly light: LightVerb | null;
  readonly form: VerbForm | 'noun';
  readonly agreement: Agreement | null;
  readonly plural: boolean;
  readonly jussive: boolean;
  readonly voiceless: boolean;
}

/** What is glued to a spelling, where something is. */
interface Glued {
  readonly future?: boolean;
  readonly preposition?: string;
  readonly article?: boolean;
  readonly pronoun?: string;
}

// Field by field: copying an object whole costs as much as all the rest of a look-up.
export function triggerForm(one: Spelt, clitics: number, glued: Glued): TriggerForm {
  return {
    word: one.word,
    light: one.light,
    form: one.form,
    agreement: one.agreement,
    plural: one.plural,
    jussive: one.jussive,
    voiceless: one.voiceless,
    clitics,
    future: glued.future ?? false,
    preposition: glued.preposition ?? '',
    article: glued.article ?? false,
    pronoun: glued.pronoun ?? '',
  };
}
