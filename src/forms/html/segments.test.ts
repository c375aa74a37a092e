import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../reader/index.ts';
import { type Segment, segmentsOf, spansOf } from './segments.ts';

function statement(
  id: string,
  cue: readonly [number, number] | null,
  content: readonly (readonly [number, number])[],
): Statement {
  return {
    id,
    cue: cue === null ? null : { start: cue[0], end: cue[1], lemma: 'قال', form: 'perfect' },
    class: 'say',
    kind: 'indirect',
    negated: false,
    sources: [],
    speakers: [],
    content: content.map(([start, end]) => ({ start, end })),
    chain: [],
    addressee: null,
    said: null,
    plover: null,
    cameo: null,
    topics: [],
    confidence: 1,
    rules: [],
  };
}

function cut(text: string, statements: readonly Statement[]): Segment[] {
  return segmentsOf(
    text,
    statements.flatMap((one) => spansOf(one).map((span) => ({ ...span, owner: one.id }))),
  );
}

describe('segmentsOf', () => {
  it('takes in the whole word where a span begins inside one', () => {
    const segments = cut('ثم وأكد أن', [statement('s1', [4, 7], [])]);
    expect(segments.map(({ text, covers }) => [text, covers.length])).toEqual([
      ['ثم ', 0],
      ['وأكد', 1],
      [' أن', 0],
    ]);
  });

  it('lists the narrowest statement first where several cover a place', () => {
    const segments = cut('قال إن زيدا قال لا', [
      statement('s1', [0, 3], [[7, 18]]),
      statement('s2', [12, 15], [[16, 18]]),
    ]);
    expect(segments.find(({ text }) => text === 'لا')?.covers.map((cover) => cover.owner)).toEqual(['s2', 's1']);
  });

  it('prints the text whole and never parts two joining letters', () => {
    const letters = fc.array(fc.constantFrom('ا', 'ب', 'ّ', ' ', '"', '،', 'x', '\r', '\n'), { maxLength: 60 });
    const span = fc.tuple(fc.nat(60), fc.nat(60));
    fc.assert(
      fc.property(letters, fc.array(span, { maxLength: 8 }), (list, spans) => {
        const text = list.join('');
        const inside = spans.map(
          ([a, b]) => [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)] as const,
        );
        const segments = cut(
          text,
          inside.map((content, i) => statement(`s${i + 1}`, null, [content])),
        );
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        segments.slice(1).forEach((segment, i) => {
          expect(/[ابّ]$/.test(segments[i]?.text ?? '') && /^[ابّ]/.test(segment.text)).toBe(false);
        });
      }),
    );
  });
});
