/** Saying words of the interface: as a string, or with components in the places of their values. */
import { Fragment, isValidElement, type ReactNode } from 'react';
import { type Language, localeOf, type Preferences, preferences, usePreferences } from '../preferences/index.ts';
import { catalogue, type Word } from './words.ts';

export type Values = Readonly<Record<string, string | number>>;
export type Say = (word: Word, values?: Values) => string;

/** Isolates a string of the data, so that it does not disturb the order of the sentence around it. Copying takes the marks out again. */
export const isolated = (value: string): string => `\u2068${value}\u2069`;

const made = new Map<string, Say>();

/** Says in the language of these preferences. */
export function sayIn({ language, numerals }: Pick<Preferences, 'language' | 'numerals'>): Say {
  const locale = localeOf({ language, numerals });
  const known = made.get(locale);
  if (known !== undefined) return known;
  const say: Say = (word, values) => {
    if (catalogue.locale !== language || catalogue.locales !== locale) catalogue.activate(language, locale);
    const shown = Object.entries(values ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolated(value) : value,
    ]);
    return catalogue._(word, Object.fromEntries(shown) as Record<string, unknown>);
  };
  made.set(locale, say);
  return say;
}

/** Outside of components: for toasts and the document's title. */
export const say: Say = (word, values) => sayIn(preferences())(word, values);

/** `const say = useSay()`; `say(searchWords.found, { count })`. Strings among the values are isolated. */
export function useSay(): Say {
  return sayIn(usePreferences());
}

export function useLanguage(): Language {
  return usePreferences().language;
}

/** A sentence with components in it: `<Words of={w.saidBy} with={{ name: <Name of="..." /> }} />` for «قالها {name}». */
export function Words({ of, with: values }: { readonly of: Word; readonly with: Readonly<Record<string, ReactNode>> }) {
  const say = useSay();
  const names = Object.keys(values);
  const plain = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : `\uE000${names.indexOf(name)}\uE000`,
    ]),
  );
  const pieces = say(of, plain)
    .replaceAll('\u2068\uE000', '\uE000')
    .replaceAll('\uE000\u2069', '\uE000')
    .split('\uE000');
  return pieces.map((piece, at) => {
    if (at % 2 === 0) return piece;
    const value = values[names[Number(piece)] ?? ''];
    // The places of a sentence do not move.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    return <Fragment key={at}>{isValidElement(value) ? value : <bdi>{value}</bdi>}</Fragment>;
  });
}
