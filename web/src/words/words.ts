/**
 * The words of the interface, in Arabic and English, as ICU messages: `{ found: { ar: '{count, plural, ...}', en: '...' } }`. A screen
 * has its own file here; the build compiles it. Words of the record (classes, relations, kinds) come from `src/messages`.
 *
 * Arabic has six plurals (zero, one, two, few, many, other); `words.test.ts` asks for all of them.
 */
import { type Messages, setupI18n } from '@lingui/core';

export interface Bilingual {
  readonly ar: string;
  readonly en: string;
}
declare const WORD: unique symbol;
/** A word or sentence of the interface, to be said with `useSay` or `<Words>`. */
export type Word = string & { readonly [WORD]: true };

export const catalogue = setupI18n();
const loaded: { readonly name: string; readonly table: Readonly<Record<string, Bilingual>> }[] = [];

/** Makes the words of a screen known. @param name the screen's, unique among all */
export function words<const Table extends Readonly<Record<string, Bilingual>>>(
  name: string,
  table: Table,
): { readonly [Key in keyof Table]: Word } {
  const ids = Object.keys(table).map((key) => [key, `${name}.${key}`] as const);
  for (const language of ['ar', 'en'] as const) {
    const messages: Messages = Object.fromEntries(ids.map(([key, id]) => [id, table[key]?.[language] ?? key]));
    catalogue.load(language, messages);
  }
  // A module that is run again, as tests do, is no second screen.
  const again = loaded.findIndex(
    (one) => one.name === name && Object.keys(one.table).join() === Object.keys(table).join(),
  );
  if (again === -1) loaded.push({ name, table });
  else loaded[again] = { name, table };
  return Object.fromEntries(ids) as { readonly [Key in keyof Table]: Word };
}

/** Every table made known so far. */
export function knownWords(): typeof loaded {
  return loaded;
}
