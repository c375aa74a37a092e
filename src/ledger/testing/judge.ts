/** The judge that the reader's own rules make, for tests. */
import { type ActorTraits, actorKeys, type Reading, sameActor } from '../../reader/index.ts';
import type { ActorJudge } from '../index.ts';

export const JUDGE: ActorJudge = {
  traits: ({ clusters }: Reading, c: number): ActorTraits | null => {
    const cluster = clusters[c];
    if (cluster === undefined) return null;
    const { name, type, offices, code } = cluster;
    const country = code?.slice(0, 3) ?? null;
    if (type === 'person') return { kind: 'person', name, country, offices };
    if (type === 'state') return { kind: 'state', name, country, offices: [] };
    if (type === 'organisation') return { kind: 'organisation', name, country, offices: [] };
    return null;
  },
  keys: actorKeys,
  same: (a, b) => sameActor(a, b),
};
