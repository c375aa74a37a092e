/** Statements of invented news for tests, made from their words alone. */
import { loadMorphology } from '../../text/index.ts';
import type { ComparedEvent, ComparedStatement } from '../index.ts';
import { WordKeys } from '../index.ts';

const keys = new WordKeys(await loadMorphology());
let count = 0;

type Given = Partial<Omit<ComparedStatement, 'speakers'>> & { readonly speaker?: string | null };

/** A statement of these words, by «سليم العطار» where nobody else is named. */
export function statement(words: string, { speaker = 'سليم العطار', ...given }: Given = {}): ComparedStatement {
  count++;
  return {
    id: `a${count}#s1`,
    article: `a${count}`,
    outlet: `outlet ${count}`,
    date: '2025-03-04',
    part: 'body',
    cue: 'قال',
    class: 'say',
    kind: 'indirect',
    negated: false,
    speakers:
      speaker === null ? [] : [{ name: speaker, type: 'person', named: !/^(?:وزارة|ال)/u.test(speaker), actor: null }],
    wording: keys.wording(words, [{ start: 0, end: words.length }], () => false),
    names: [],
    chain: [],
    ...given,
  };
}

/** An event told by the word at the start of its article. */
export function event(given: Partial<ComparedEvent> & Pick<ComparedEvent, 'kind'>): ComparedEvent {
  count++;
  return {
    id: `a${count}#e1`,
    article: `a${count}`,
    outlet: null,
    date: '2025-03-04',
    status: 'held',
    participants: [],
    places: [],
    time: null,
    triggers: [{ start: 0, end: 4 }],
    statements: [],
    pledged: false,
    ...given,
  };
}
