/** Dossiers and comparisons as they go out: with statements quoted. */
import {
  type Comparison as ComparisonOfDesk,
  compareSpeakers,
  type Dossier as DossierOfDesk,
  dossier as dossierOf,
} from '../../desk/index.ts';
import type { ActorId, ArticleId, Hit as HitOfLedger, Ledger, StoredArticle } from '../../ledger/index.ts';
import type { Comparison, Dossier } from '../schemas/dossiers.ts';
import type { Hit } from '../schemas/search.ts';
import { recordOf } from './records.ts';
import { hitOf } from './search.ts';

/** Null where there is no such actor. */
export async function dossier(ledger: Ledger, id: ActorId, latest: number): Promise<Dossier | null> {
  const actor = await ledger.actor(id);
  if (actor === null) return null;
  return dossierOut(ledger, await dossierOf(ledger, actor, latest));
}

/** Null where there is no such actor. */
export async function compared(ledger: Ledger, one: ActorId, other: ActorId): Promise<Comparison | null> {
  const [first, second] = [await ledger.actor(one), await ledger.actor(other)];
  if (first === null || second === null) return null;
  const found = await compareSpeakers(ledger, first, second);
  return {
    one: await dossierOut(ledger, found.one),
    other: await dossierOut(ledger, found.other),
    counts: found.counts,
    ofOther: await saidOf(ledger, found.ofOther),
    ofOne: await saidOf(ledger, found.ofOne),
  };
}

async function saidOf(ledger: Ledger, { total, hits }: ComparisonOfDesk['ofOne']): Promise<Comparison['ofOne']> {
  return { total, items: await hitsOut(ledger, hits) };
}

export async function hitsOut(ledger: Ledger, hits: readonly HitOfLedger[]): Promise<readonly Hit[]> {
  const known = new Map<ArticleId, StoredArticle>();
  const out: Hit[] = [];
  for (const hit of hits) out.push(await hitOf(ledger, hit, known));
  return out;
}

/** Ids stand where words are to stand: who asked knows the language. */
async function dossierOut(ledger: Ledger, found: DossierOfDesk): Promise<Dossier> {
  const { actor, latest, earliest, carried, ...rest } = found;
  return {
    ...rest,
    actor,
    countryName: actor.country,
    offices: actor.offices.map((held) => ({ ...held, name: held.office, countryName: held.country })),
    latest: await hitsOut(ledger, latest),
    earliest: await hitsOut(ledger, earliest),
    carried: carried.map(({ weight, statement, article }) => ({
      family: weight.family,
      outlets: weight.outlets,
      roots: weight.roots,
      statement: recordOf(statement, article),
    })),
  };
}
