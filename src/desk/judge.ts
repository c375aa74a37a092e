/**
 * What a cluster of an article tells of an actor, by the reader's own rules: the judge that the ledger asks.
 *
 * Examples: «وزير النقل سليم العطار» is a person who holds an office; «وزير النقل العراقي» without a name the office; «وزارة الدفاع» an
 * organisation of a state, «بغداد» the state; «مصدر أمني», «بيان الحكومة» and «الحداد» alone, of whom there are many, are nobody.
 */
import type { ActorJudge } from '../ledger/index.ts';
import {
  type ActorTraits,
  actorKeys,
  type Cluster,
  nameWords,
  type Reading,
  sameActor,
  type StateWords,
  stateWords,
} from '../reader/index.ts';

type TraitOffices = ActorTraits['offices'];

/** The judge of actors that the reader makes. */
export function actorJudge(): ActorJudge {
  const states = stateWords();
  return {
    traits: (reading: Reading, at: number) => {
      const cluster = reading.clusters[at];
      return cluster === undefined || !takesPart(reading, at) ? null : traitsOf(cluster, states);
    },
    keys: actorKeys,
    same: (a, b) => sameActor(a, b),
  };
}

/** Whether somebody speaks, does something or holds an office in the article; who is only mentioned is found by the words. */
function takesPart({ clusters, statements, events }: Reading, at: number): boolean {
  return (
    (clusters[at]?.offices.length ?? 0) > 0 ||
    statements.some(({ speakers }) => speakers.some(({ cluster }) => cluster === at)) ||
    events.some(({ participants }) => participants.some(({ cluster }) => cluster === at))
  );
}

function traitsOf(cluster: Cluster, states: ReadonlyMap<string, StateWords>): ActorTraits | null {
  const { name, code } = cluster;
  const country = code?.slice(0, 3) ?? null;
  switch (cluster.type) {
    case 'person':
      return isUnnamed(cluster) ? officeOf(cluster, country) : personOf(cluster, country);
    case 'state':
      // «الرياض» and «المملكة» are called by the state's own name.
      if (code !== null && code.length === 3)
        return { kind: 'state', name: states.get(code)?.names[0] ?? name, country, offices: [] };
      return bodyOf(name, country);
    case 'organisation':
      return bodyOf(name, country);
    case 'media': {
      const body = bodyOf(name, country);
      return body === null ? null : { ...body, media: true };
    }
    default:
      return null;
  }
}

/** The reader looks for holders of an office only where the article has no name. */
function isUnnamed({ offices, candidates, unresolved }: Cluster): boolean {
  return offices.length > 0 && (candidates.length > 0 || unresolved !== undefined);
}

function personOf({ name, offices }: Cluster, country: string | null): ActorTraits | null {
  if (offices.length === 0 && nameWords(name).length < 2) return null;
  return { kind: 'person', name, country, offices: plain(offices) };
}

/** Two offices under one roof are a reading of doubtful worth: an actor made of both would draw their holders together. */
function officeOf({ name, offices }: Cluster, country: string | null): ActorTraits | null {
  if (new Set(offices.map((one) => `${one.office} ${one.standing}`)).size > 1) return null;
  const one = offices.find((office) => office.country !== null) ?? offices[0];
  return one === undefined ? null : { kind: 'office', name, country, offices: plain([one]) };
}

function bodyOf(name: string, country: string | null): ActorTraits | null {
  return country === null && nameWords(name).length < 2 ? null : { kind: 'organisation', name, country, offices: [] };
}

function plain(offices: Cluster['offices']): TraitOffices {
  return offices.map(({ office, country, body, standing }) => ({ office, country, body, standing }));
}
