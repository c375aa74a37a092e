/** The parts of a statement as marks of the passage it stands in. */
import type { Statement } from '../../../src/reader/index.ts';
import type { Mark } from './passage.tsx';

/** @param start where in the text the passage begins */
export function partsOf({ cue, sources, content, chain, addressee }: Statement, start = 0): readonly Mark[] {
  const marks: Mark[] = [
    ...content.map((span) => ({ part: 'content' as const, start: span.start, end: span.end })),
    ...sources.map((span) => ({ part: 'source' as const, start: span.start, end: span.end })),
    ...chain.map((span) => ({ part: 'chain' as const, start: span.start, end: span.end })),
    ...(cue === null ? [] : [{ part: 'cue' as const, start: cue.start, end: cue.end }]),
    ...(addressee === null ? [] : [{ part: 'addressee' as const, start: addressee.start, end: addressee.end }]),
  ];
  return marks.map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }));
}
