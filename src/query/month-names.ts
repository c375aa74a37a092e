/**
 * Months' names of two words, typed side by side, as one word: «تشرين الأول» then finds «أكتوبر» too.
 *
 * Example: `زار تشرين الأول` is «زار» and «تشرين الأول»; `تشرين =الأول` stays two words.
 */
import type { TermAnalyser } from '../text/index.ts';
import type { QueryNode, QueryWord } from './syntax.ts';

/** Parts of an `and` with the months among them joined; `query` is what was typed. */
export function joinMonthParts(
  parts: readonly QueryNode[],
  query: string,
  analyser: TermAnalyser,
): readonly QueryNode[] {
  const out: QueryNode[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last?.type === 'word' && part.type === 'word') {
      const text = joined(last, part, analyser);
      if (text !== null && query.slice(last.at[1], part.at[0]).trim() === '') {
        out[out.length - 1] = { ...last, text, at: [last.at[0], part.at[1]] };
        continue;
      }
    }
    out.push(part);
  }
  return out;
}

/** Words of a phrase with the months among them joined. */
export function joinMonthWords(words: readonly QueryWord[], analyser: TermAnalyser): readonly QueryWord[] {
  const out: QueryWord[] = [];
  for (const word of words) {
    const last = out.at(-1);
    const text = last === undefined ? null : joined(last, word, analyser);
    if (last !== undefined && text !== null) out[out.length - 1] = { ...last, text };
    else out.push(word);
  }
  return out;
}

function joined(first: QueryWord, second: QueryWord, analyser: TermAnalyser): string | null {
  const plainly = !first.exact && !first.prefix && !second.exact && !second.prefix;
  return plainly && analyser.isMonth(first.text, second.text) ? `${first.text} ${second.text}` : null;
}
