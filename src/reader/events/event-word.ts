/**
 * A row of the tables of events as a word that tells of one: its kind, its codes, the roles of those around it, what it needs.
 *
 * Example: the row «استقبل ... meeting visit 043 host guest - guest»: who stands before or behind it is the host, its object the guest.
 */
import { LexiconError, type Row } from '../tsv.ts';
import { EVENT_KINDS, type EventKind, type EventRole } from './event.ts';

/** A role, or where the event is. */
export type Slot = EventRole | 'place';

/** What must be there besides the word. */
export interface Need {
  /** subject, object, other, party ...; `by`: one of `words` behind it; `subject:`, `object:`, `clause:` of `of`. */
  readonly what: string;
  /** A class of event-classes.tsv, '' for none. */
  readonly of: string;
  readonly words: ReadonlySet<string>;
}

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
  readonly needs: readonly Need[];
  readonly passive: boolean;
}

/** @throws {LexiconError} where the row's kind is not known */
export function eventWord(file: string, row: Row, index: number): EventWord {
  const lemma = row['lemma'] ?? row['word'] ?? row['phrase'] ?? '';
  const kind = row['kind'] === 'discussion' ? 'discussion' : EVENT_KINDS.find((name) => name === row['kind']);
  if (kind === undefined)
    throw new LexiconError(
      file,
      index + 1,
      `«${lemma}»: unknown kind «${row['kind'] ?? ''}»; kinds are ${EVENT_KINDS.join(', ')}`,
    );
  const slot = (name: string): Slot | null => ((row[name] ?? '') || null) as Slot | null;
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
    needs: (row['needs'] ?? '').split(' ').filter(Boolean).map(need),
    passive: row['passive'] === 'yes',
  };
}

function need(written: string): Need {
  const [what = '', of = ''] = written.split(':');
  return what === 'by' ? { what, of: '', words: new Set(of.split('|')) } : { what, of, words: NO_WORDS };
}

const NO_WORDS: ReadonlySet<string> = new Set();
