import { describe, expect, it } from 'vitest';
import { wordId } from '../model/features.ts';
import { EVIDENCE_ROWS } from './evidence.ts';
import { keyOf } from './known-words.ts';
import { LABELS } from './labels.ts';
import { packModel, unpackModel } from './pack.ts';
import { ROWS } from './model.ts';
import { SparseRows } from './sparse-rows.ts';

/** Large arrays are compared here faster than a matcher does. */
const same = (a: Int8Array, b: Int8Array): boolean => a.length === b.length && a.every((value, k) => value === b[k]);

describe('a packed model', () => {
  it('comes back as it was', () => {
    const own = new Int8Array(ROWS * LABELS);
    const evidence = new Int8Array(EVIDENCE_ROWS * LABELS);
    own[3] = -127;
    own[4] = 5;
    own[77 * LABELS + 8] = 1;
    own[own.length - 1] = 127;
    evidence[0] = 9;
    const links = Int32Array.from({ length: (LABELS + 1) * LABELS }, (_, k) => (k % 2 === 0 ? k * 40 : -k * 40));
    const keys = Int32Array.from([keyOf(wordId('بغداد')), keyOf(wordId('دمشق'))].sort((a, b) => a - b));
    const known = {
      keys,
      kinds: Uint16Array.from([511, 3]),
      lists: Uint8Array.from([2, 0]),
      mostly: Uint8Array.from([0, 64]),
      coarse: Uint8Array.from([0, 1, 2, 3]),
    };
    const back = unpackModel(packModel(known, { own: SparseRows.of(own), links, evidence, scale: 0.25 }));
    expect(back.scale).toBeCloseTo(0.25, 6);
    expect(same(back.own.dense(), own)).toBe(true);
    expect(back.links).toEqual(links);
    expect(same(back.evidence, evidence)).toBe(true);
    const row = back.known.find(wordId('بغداد'));
    expect(back.known.kind(row)).toBe(known.kinds[keys.indexOf(keyOf(wordId('بغداد')))]);
    expect(back.known.find(wordId('كلمةأخرى'))).toBe(-1);
    expect(back.known.kind(-1)).toBe(0);
  });
});
