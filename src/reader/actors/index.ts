/** Actors: offices with their states, whom they mean on a day, codes, and one actor across articles. */
export { ActorReader } from './read-actors.ts';
export { Holders, holderOf, TOLERANCE, type Held, type Holder } from './holders.ts';
export { nameWords, sameName, skeleton } from './names.ts';
export { actorKeys, type ActorTraits, sameActor, type Verdict } from './same-actor.ts';
export { LEVELS, type Level, type Office } from './offices.ts';
export type { CountryRule } from './article-country.ts';
export { attestedHolders, type AttestedHolder, LEAST_ARTICLES } from './attested.ts';
export { type OfficeEvidence, officeEvidence } from './evidence.ts';
export {
  type BodyCalled,
  bodyCalled,
  officeNames,
  officeWords,
  stateIso2,
  type StateWords,
  stateWords,
  topicWords,
} from './called.ts';
