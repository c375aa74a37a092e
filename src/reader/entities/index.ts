/** Names in a text: a label for every token, and the mentions of persons, organisations, states, places, offices and documents. */
export { beginOf, begins, classOf, goesOn, LABELS, NAME_CLASSES, type NameClass, OUTSIDE } from './labels.ts';
export { findNamedMentions } from './find.ts';
export { loadTagger } from './load.ts';
export type { EntityModel } from './model.ts';
export { Tagger } from './tagger.ts';
