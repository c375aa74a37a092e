/** The matcher: whether a unit is what a query asks for, what of it was found and why, and snippets around it. */
export { type Matcher, matcherFor } from './matcher.ts';
export { type Snippet, type SnippetOptions, snippets } from './snippets.ts';
export type { Mark, MatchText, MatchUnit, Why } from './unit.ts';
