/** The words of the interface: the same values in both languages, and in Arabic every plural. */
import { readdirSync } from 'node:fs';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { expect, test } from 'vitest';
import { sayIn } from './say.tsx';
import { catalogue, knownWords, type Word } from './words.ts';

const files = readdirSync(new URL('.', import.meta.url)).filter((name) => /^[a-z-]+\.ts$/.test(name));
await Promise.all(files.map((name) => import(/* @vite-ignore */ new URL(name, import.meta.url).href)));
catalogue.setMessagesCompiler(compileMessageOrThrow);

const all = knownWords().flatMap(({ name, table }) =>
  Object.entries(table).map(([key, both]) => ({ id: `${name}.${key}`, ...both })),
);

interface Choice {
  readonly name: string;
  readonly kind: string;
  readonly cases: readonly string[];
}

/** The values a message takes, and its choices. */
function partsOf(message: string): { readonly names: string[]; readonly choices: Choice[] } {
  const names = new Set<string>();
  const choices: Choice[] = [];
  const walk = (tokens: ReturnType<typeof compileMessageOrThrow>): void => {
    for (const token of tokens) {
      if (typeof token === 'string') continue;
      const [name, kind, format] = token;
      if (name !== '#') names.add(name);
      if ((kind !== 'plural' && kind !== 'select') || typeof format !== 'object' || format === null) continue;
      const cases = Object.entries(format).filter(([key]) => key !== 'offset');
      choices.push({ name, kind, cases: cases.map(([key]) => key) });
      for (const [, inner] of cases) walk(typeof inner === 'string' ? [inner] : (inner as typeof tokens));
    }
  };
  const compiled: unknown = compileMessageOrThrow(message);
  walk(typeof compiled === 'string' ? [compiled] : (compiled as ReturnType<typeof compileMessageOrThrow>));
  return { names: [...names].sort(), choices };
}

test('there are words, each screen under a name of its own', () => {
  expect(all.length).toBeGreaterThan(40);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test.each(all)('$id takes the same values in both languages', ({ ar, en }) => {
  expect(ar.trim()).not.toBe('');
  expect(en.trim()).not.toBe('');
  expect(partsOf(ar).names).toEqual(partsOf(en).names);
});

test.each(all)('$id has every plural of Arabic', ({ ar }) => {
  for (const { kind, cases } of partsOf(ar).choices)
    if (kind === 'plural')
      expect(cases).toEqual(expect.arrayContaining(['zero', 'one', 'two', 'few', 'many', 'other']));
});

test('says in the language and digits that are preferred, data isolated', () => {
  const word = 'shell.theme' as Word;
  expect(sayIn({ language: 'ar', numerals: 'latn' })(word, { theme: 'x' })).toBe('المظهر: كالنظام');
  expect(sayIn({ language: 'en', numerals: 'latn' })(word, { theme: 'x' })).toBe('Theme: as the system');
});
