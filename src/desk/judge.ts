/**
 * The judge of actors that the reader's own rules make: a cluster's traits for the ledger, and whether two are one.
 *
 * Example: «وزير النقل سليم العطار» is a person with an office; «مصدر أمني» and «البيان» are nobody that another article could mean.
 */
import type { ActorJudge } from '../ledger/index.ts';
import { type ActorTraits, actorKeys, type Cluster, sameActor } from '../reader/index.ts';

const BODIES: ReadonlySet<string> = new Set(['organisation', 'media']);

/** A name of so many words is a phrase about somebody. */
const LONGEST_NAME = 8;

export const readersJudge: ActorJudge = {
  traits: ({ clusters }, c) => {
    const cluster = clusters[c];
    return cluster === undefined ? null : traitsOf(cluster);
  },
  keys: actorKeys,
  same: (a, b) => sameActor(a, b),
};

function traitsOf({ name, type, offices, code }: Cluster): ActorTraits | null {
  const words = name.split(/\s+/u).length;
  if (name === '' || words > LONGEST_NAME) return null;
  const country = code?.slice(0, 3) ?? null;
  const kept = offices.map(({ office, country: state, body, standing }) => ({
    office,
    country: state,
    body,
    standing,
  }));
  switch (type) {
    case 'person':
      return { kind: 'person', name, country, offices: kept };
    case 'state':
      return { kind: 'state', name, country, offices: [] };
    default:
      return BODIES.has(type) ? { kind: 'organisation', name, country, offices: [] } : null;
  }
}
