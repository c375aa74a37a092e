import { describe, expect, it } from 'vitest';
import { Rows } from '../model/features.ts';
import { Evidence, EVIDENCE_ROWS } from './evidence.ts';
import { beginOf } from './labels.ts';

const PERSON = beginOf('person');

/** Rows that an article's tokens get: of each token the rows, as text. */
function rowsOf(cores: readonly number[], labels: readonly number[]): string[] {
  const evidence = new Evidence();
  const all = Uint8Array.from(labels);
  evidence.count(Int32Array.from(cores), all, cores.length);
  return cores.map((_, i) => {
    const rows = new Rows(EVIDENCE_ROWS - 1);
    evidence.rows(rows, i, all, 0, cores.length);
    return [...rows.at.subarray(0, rows.count)].join(' ');
  });
}

describe('evidence of the article', () => {
  it('tells of a word what it is elsewhere, and nothing where it stands once', () => {
    const rows = rowsOf([5, 6, 7, 8, 9, 5], [PERSON, 0, 0, 0, 0, 0]);
    expect(rows[5]).not.toBe('');
    expect(rows[2]).toBe('');
  });

  it('does not count a word for itself', () => {
    expect(rowsOf([5, 6], [PERSON, 0])).toEqual(['', '']);
  });

  it('knows nothing of the article before', () => {
    const evidence = new Evidence();
    evidence.count(Int32Array.from([5, 5]), Uint8Array.from([PERSON, PERSON]), 2);
    evidence.count(Int32Array.from([5, 6]), Uint8Array.from([0, 0]), 2);
    const rows = new Rows(EVIDENCE_ROWS - 1);
    evidence.rows(rows, 0, Uint8Array.from([0, 0]), 0, 2);
    expect(rows.count).toBe(0);
  });

  it('holds long articles', () => {
    const cores = Array.from({ length: 5000 }, (_, i) => (i % 2500) + 1);
    const rows = rowsOf(
      cores,
      cores.map((core) => (core === 77 ? PERSON : 0)),
    );
    expect(rows[76]).not.toBe('');
    expect(rows[80]).toBe('');
  });
});
