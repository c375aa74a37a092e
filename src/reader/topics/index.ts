/** Topics: what an article and its statements are about. */
export { type Topic, TopicLexicon } from './lexicon.ts';
export { Topics } from './read-topics.ts';
export { stem } from './stems.ts';
export { stemOf } from './word-stems.ts';
