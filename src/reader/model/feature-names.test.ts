/** Names of features: built once, and numbers told by bounds. */
import { describe, expect, it } from 'vitest';
import { above, family } from './feature-names.ts';

describe('a family of features', () => {
  it('names what is so in it, numbers and words alike', () => {
    const words = family('words');
    expect([words(3), words('3'), words('none'), words(3)]).toEqual(['words:3', 'words:3', 'words:none', 'words:3']);
  });
});

describe('a number among bounds', () => {
  it('is told by how many it is above', () => {
    expect([0, 1, 2, 5, 9].map((value) => above([1, 4], value))).toEqual([0, 0, 1, 2, 2]);
  });
});
