/** The words of the interface. */
export { type Bilingual, type Word, words } from './words.ts';
export { isolated, type Say, say, sayIn, useLanguage, useSay, Words } from './say.tsx';
export { shellWords } from './shell.ts';
export { learnTopics, type TopicName, useTopicName } from './topics.ts';
export { copyWords } from './copy.ts';
export { partWords } from './parts.ts';
