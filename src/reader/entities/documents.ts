/**
 * Documents: those that carry words in this article, wherever they are named again.
 *
 * Example: «ذكر بيان لمكتبه، ... وأضاف البيان»: both are the document; «القرار» of a text in which no decision speaks is none.
 */
import type { Document } from '../document.ts';
import type { TokenRange } from '../draft.ts';

const MOST_TOKENS = 6;

/** The carriers themselves, and each definite noun that is one of theirs. */
export function documentsOf(doc: Document, carriers: readonly TokenRange[]): TokenRange[] {
  const nouns = new Set<string>();
  const out: TokenRange[] = [];
  for (const { from, to } of carriers) {
    const noun = doc.type(from)?.nouns.find((entry) => entry.class === 'document');
    if (noun === undefined) continue;
    nouns.add(noun.word);
    if (to - from <= MOST_TOKENS) out.push({ from, to });
  }
  if (nouns.size === 0) return out;
  for (let i = 0; i < doc.count; i++) {
    const type = doc.type(i);
    if (type?.article === true && type.nouns.some(({ class: is, word }) => is === 'document' && nouns.has(word)))
      out.push({ from: i, to: i + 1 });
  }
  return out;
}
