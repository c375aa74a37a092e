/** What a pupil has learnt, from bytes as it writes them to a tagger's model. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { beginOf, LABELS } from '../../src/reader/entities/labels.ts';
import { wordId } from '../../src/reader/model/features.ts';
import { readTaught } from './taught.ts';

const PERSON = beginOf('person');

/** A pupil's file of two words, two kinds, and one row that says person. */
function pupilFile(): string {
  const links = Array.from({ length: LABELS * LABELS }, (_, k) => (k === 0 ? 3 : k === 2 * LABELS + PERSON ? -4 : 0));
  const columns = [[0, 2, 1], [0, 5, 6], [0, 9, 8], links];
  const lengths = Int32Array.from([...columns.map(({ length }) => length), 1]);
  const weights = new Int8Array(LABELS);
  weights[PERSON] = 7;
  const parts = [lengths, Int32Array.from([70_000]), ...columns.map((column) => Int16Array.from(column)), weights];
  const path = join(mkdtempSync(join(tmpdir(), 'taught-')), 'pupil');
  writeFileSync(path, Buffer.concat(parts.map(({ buffer }) => new Uint8Array(buffer))));
  return path;
}

it('reads kinds, codes, links and rows as the pupil wrote them', () => {
  const { columns, model } = readTaught(pupilFile(), ['برانكوف', 'جوتشولك'], new Map([['حلب', 2]]));
  const row = model.known.find(wordId('برانكوف'));
  expect([model.known.kind(row), model.known.usually(row), model.known.coarse[2]]).toEqual([2, 9, 6]);
  expect(model.known.listed(model.known.find(wordId('حلب')))).toBe(2);
  expect(columns.keys.length).toBe(3);
  const own = model.own.dense();
  expect(own[70_000 * LABELS + PERSON]).toBe(7);
  expect(own.filter((weight) => weight !== 0).length).toBe(1);
  expect([model.links[0], model.links[2 * LABELS + PERSON]]).toEqual([3, -4]);
  // A line begins as behind a token outside.
  expect(model.links[LABELS * LABELS]).toBe(3);
});
