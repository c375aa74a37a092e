/**
 * Messages: everything that Musnad itself says, in Arabic and in English: messages with their codes, what the parts of records are called,
 * what the reader's rules look at. Runs in browsers; command, server and web app share it.
 */
export * from './account-labels.ts';
export * from './actor-labels.ts';
export * from './alert-words.ts';
export * from './catalogue.ts';
export * from './event-labels.ts';
export * from './labels.ts';
export * from './language.ts';
export * from './ledger-labels.ts';
export * from './names.ts';
export * from './people-labels.ts';
export * from './query-faults.ts';
export * from './queue-labels.ts';
export * from './rules.ts';
export * from './say.ts';
