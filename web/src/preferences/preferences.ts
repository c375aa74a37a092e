/**
 * What the person at this browser prefers: language, theme, digits. Kept in this browser, read by every component that asks; `public/first.js`
 * reads the same before the first paint. `?lang=en` in an address speaks for that page alone.
 */
import { useSyncExternalStore } from 'react';

export const LANGUAGES = ['ar', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
/** 0123 or ٠١٢٣, where the interface is Arabic. */
export const NUMERALS = ['latn', 'arab'] as const;
export type Numerals = (typeof NUMERALS)[number];

export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  readonly numerals: Numerals;
}

const KEY = 'musnad';
const listeners = new Set<() => void>();

const among = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined =>
  values.find((one) => one === value);

function kept(): Preferences {
  let chosen: Readonly<Record<string, unknown>> = {};
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof parsed === 'object' && parsed !== null) chosen = { ...parsed };
  } catch {
    // Storage is closed to us, or holds something else: the defaults stand.
  }
  const asked = among(LANGUAGES, new URLSearchParams(location.search).get('lang'));
  return {
    language: asked ?? among(LANGUAGES, chosen['language']) ?? 'ar',
    theme: among(THEMES, chosen['theme']) ?? 'system',
    numerals: among(NUMERALS, chosen['numerals']) ?? 'latn',
  };
}

let current: Preferences | null = null;

/** What is preferred now, outside of components. */
export function preferences(): Preferences {
  current ??= kept();
  return current;
}

export function prefer(change: Partial<Preferences>): void {
  current = { ...preferences(), ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // It holds for this visit only.
  }
  show();
  for (const listener of listeners) listener();
}

/** Puts language, direction and theme on the document. */
export function show(): void {
  const { language, theme } = preferences();
  const root = document.documentElement;
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, preferences);
}

/** The tag by which numbers and dates are written. Dates are Gregorian in every country's Arabic. */
export function localeOf({ language, numerals }: Pick<Preferences, 'language' | 'numerals'>): string {
  return language === 'ar' ? `ar-u-ca-gregory-nu-${numerals}` : 'en-GB';
}
