/** What the person at this browser prefers. */
export * from './preferences.ts';
