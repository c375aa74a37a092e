/** The tables of actors agree with one another: an office held is an office listed, a state has its code, «رئيس» has one pattern. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Row, readTable } from '../src/reader/tsv.ts';
import { validateTable } from './validate.ts';

const rows = (name: string): Row[] => readTable(name, readFileSync(new URL(`${name}.tsv`, import.meta.url), 'utf8'));
const codes = new Set([...rows('states').map(({ code }) => code), 'UNO', 'IGO', 'NGO', 'MNC']);

test('every state is a row of nisba', () => {
  const names = new Set(rows('nisba').map(({ country }) => (country ?? '').split('|')[0]));
  expect(rows('states').filter(({ name }) => !names.has(name ?? ''))).toEqual([]);
});

test('offices name states that there are', () => {
  const named = rows('offices').flatMap(({ states = '', patterns = '', organ = '' }) => [
    ...states.split('|').filter(Boolean),
    ...[...`${patterns}|${organ}`.matchAll(/@([A-Z]{3})/g)].map(([, code]) => code),
  ]);
  expect(named.filter((code) => !codes.has(code))).toEqual([]);
});

test('no pattern stands in two offices', () => {
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const { id = '', patterns = '' } of rows('offices'))
    for (const pattern of patterns.split('|')) {
      const known = seen.get(pattern);
      if (known !== undefined) twice.push(`${pattern}: ${known}, ${id}`);
      seen.set(pattern, id);
    }
  expect(twice).toEqual([]);
});

test('who is said to have held an office held one that is listed, on days in their order, by five articles or more', () => {
  const offices = new Set(rows('offices').map(({ id }) => id));
  for (const { office, of, first = '', last = '', articles, name = '' } of rows('office-holders')) {
    expect([office, offices.has(office), codes.has(of), first <= last]).toEqual([office, true, true, true]);
    expect(Number(articles)).toBeGreaterThanOrEqual(5);
    expect(name.split(' ').length).toBeGreaterThanOrEqual(2);
  }
});

test('what is wrong in a row is said with its line', () => {
  const head = '# Offices: «وزير».\nid\tpatterns\torgan\tof\tstates\tlevel\tsector\tholders\n';
  const messages = validateTable('offices.tsv', `${head}Minister\tوزير\t-\tstate\tIraq\tminster\tGOV+XXX\tone\n`);
  expect(messages.map(({ line, message }) => `${line} ${message.split(' ')[0]}`)).toEqual([
    '3 id',
    '3 states',
    '3 level',
    '3 sector',
  ]);
});
