/**
 * Where words of one revision of a page stand in the next: found by the words with what stands before and after them.
 *
 * Example: a paragraph put in above moves «الجسر آمن» by its length; where the words now stand twice and neither neighbour is as it was, nobody
 * can tell, and a person has to look.
 */
import type { Span, Statement } from '../reader/index.ts';
import type { Correction } from './ledger.ts';

/** Units of text before and after that tell one place from another. */
const AROUND = 32;

/** @returns null where the words are gone, or in more places than one */
export function reanchor({ start, end }: Span, from: string, to: string): Span | null {
  const quote = from.slice(start, end);
  if (quote === '') return null;
  const before = from.slice(Math.max(0, start - AROUND), start);
  const after = from.slice(end, end + AROUND);
  for (const [prefix, suffix] of [
    [before, after],
    [before, ''],
    ['', after],
    ['', ''],
  ] as const) {
    const wanted = prefix + quote + suffix;
    const at = to.indexOf(wanted);
    if (at !== -1 && at === to.lastIndexOf(wanted))
      return { start: at + prefix.length, end: at + prefix.length + quote.length };
  }
  return null;
}

/** A part of an article in the revision before and in this one. */
export interface Texts {
  readonly from: string;
  readonly to: string;
}

/** A correction of a statement for the statement of the next revision; null where one of its spans is not found there. */
export function reanchorCorrection<C extends Correction>(correction: C, { from, to }: Texts): C | null {
  switch (correction.kind) {
    case 'span': {
      const spans = correction.spans.map((span) => reanchor(span, from, to));
      return spans.includes(null) ? null : { ...correction, spans };
    }
    case 'add': {
      const record = reanchorStatement(correction.record, from, to);
      return record === null ? null : { ...correction, record };
    }
    default:
      return correction;
  }
}

function reanchorStatement(record: Statement, from: string, to: string): Statement | null {
  let lost = false;
  const moved = <S extends Span>(span: S): S => {
    const place = reanchor(span, from, to);
    lost ||= place === null;
    return place === null ? span : { ...span, ...place };
  };
  const { cue, sources, content, chain, addressee, said } = record;
  const out: Statement = {
    ...record,
    cue: cue === null ? null : moved(cue),
    sources: sources.map(moved),
    content: content.map(moved),
    chain: chain.map(moved),
    addressee: addressee === null ? null : moved(addressee),
    said: said === null ? null : moved(said),
    // Its speakers are numbered after the reading before.
    speakers: record.speakers.map((speaker) => ({ ...speaker, cluster: -1 })),
  };
  return lost ? null : out;
}
