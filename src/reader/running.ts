/**
 * Running quotations: a sentence that is one quotation, with no cue of its own, goes on with the words of who spoke before it.
 *
 * Example: «وقالت: "بدأت بالنساء."» then, in a paragraph of its own, «"بعد ذلك فقط فتحت الوثائق، فوجدت أن الورق يكذب."».
 */
import { Kind } from '../text/index.ts';
import { trimRange } from './contents.ts';
import type { Document } from './document.ts';
import type { Draft } from './draft.ts';
import type { Quotation } from '../text/index.ts';

/** Shorter ones may be names and terms. */
const SHORTEST = 6;
/** Sentences since the last statement of the speaker. */
const SINCE = 2;

/** The running quotations of a text. */
export function draftRunning(doc: Document, drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  const covered = new Uint8Array(doc.count);
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts) {
    for (const range of draft.content) covered.fill(1, range.from, range.to);
    const list = bySentence.get(draft.sentence) ?? [];
    list.push(draft);
    bySentence.set(draft.sentence, list);
  }
  let spoken = -1;
  for (let s = 0; s < doc.sentences.count; s++) {
    const own = bySentence.get(s) ?? [];
    const quotation = spoken === -1 || s - spoken > SINCE ? null : wholeQuotation(doc, s);
    // Statements inside the quotation are the speaker's own and tell of others.
    const open = quotation !== null && own.every((draft) => draft.cue > quotation.open && draft.cue < quotation.close);
    if (quotation !== null && open && covered[quotation.open + 1] !== 1) {
      out.push(running(doc, s, quotation));
      spoken = s;
    } else if (own.length > 0) spoken = s;
  }
  return out;
}

/** The quotation that a sentence consists of, or null. */
function wholeQuotation(doc: Document, s: number): Quotation | null {
  const to = doc.sentences.end[s] ?? 0;
  let k = doc.sentences.start[s] ?? to;
  while (k < to && doc.kind(k) === Kind.Line) k++;
  const opening = doc.quotations.opensAt[k] ?? -1;
  const quotation = opening === -1 ? undefined : doc.quotations.list[opening];
  if (quotation === undefined || quotation.words < SHORTEST) return null;
  const rest = trimRange(doc, { from: quotation.close + 1, to });
  return rest.to > rest.from && quotation.close < to - 1 ? null : quotation;
}

function running(doc: Document, sentence: number, quotation: Quotation): Draft {
  return {
    cue: -1,
    form: null,
    cueForm: null,
    lemma: '',
    class: 'say',
    frame: 'running',
    sources: [],
    content: [trimRange(doc, { from: quotation.open + 1, to: quotation.close })],
    chain: [],
    addressee: null,
    negated: false,
    kind: 'direct',
    antecedent: null,
    sentence,
    confidence: 0.6,
    rules: ['quotation/running'],
  };
}
