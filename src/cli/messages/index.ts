export * from './actor-labels.ts';
export * from './catalogue.ts';
export * from './event-labels.ts';
export * from './labels.ts';
export * from './language.ts';
export * from './names.ts';
export * from './say.ts';
