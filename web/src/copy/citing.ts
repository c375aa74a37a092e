/**
 * The words of a statement with their citation, from a record that is at hand: no question to the server.
 *
 * Example: «سالم الحداد، «جسر الرمال آمن»، في: «سفن تنتظر»، مرسى الغد، 3 مارس 2031، urn:musnad:statement:….»
 */
import { citation, type CitationStyle } from '../../../src/forms/index.ts';
import type { StatementRecord } from '../../../src/server/index.ts';

export function cited({ id, article, statement, words }: StatementRecord, style: CitationStyle): string {
  const said =
    statement === null
      ? null
      : {
          speakers: statement.speakers.map(({ name }) => name),
          words: wordsOf({ words }),
          verbatim: statement.kind === 'direct',
          day: statement.said?.date ?? null,
        };
  return citation({ id, article: { ...article, text: '' }, said }, style);
}

/** What was said, its stretches one behind the other. */
export function wordsOf({ words }: Pick<StatementRecord, 'words'>): string {
  return (words?.content ?? []).join(' … ');
}

/** The address of a statement in this app. */
export function linkTo({ id }: Pick<StatementRecord, 'id'>): string {
  return `${location.origin}/statements/${id}`;
}
