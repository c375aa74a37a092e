/** Dossiers and comparisons as they go out: with statements quoted and ids in words. */
import {
  type Comparison as ComparisonOfDesk,
  compareSpeakers,
  type Dossier as DossierOfDesk,
  dossier as dossierOf,
  type NamesInWords,
  namesInWords,
} from '../../desk/index.ts';
import type { ActorId, ArticleId, Hit as HitOfLedger, Ledger, StoredArticle } from '../../ledger/index.ts';
import { type Field, isClosed, valueName } from '../../query/index.ts';
import type { Language } from '../../messages/index.ts';
import type { Comparison, Dossier } from '../schemas/dossiers.ts';
import type { Hit } from '../schemas/search.ts';
import { recordOf } from './records.ts';
import { hitOf } from './search.ts';

/** Null where there is no such actor. */
export async function dossier(
  ledger: Ledger,
  id: ActorId,
  latest: number,
  language: Language,
): Promise<Dossier | null> {
  const actor = await ledger.actor(id);
  if (actor === null) return null;
  return dossierOut(ledger, await dossierOf(ledger, actor, latest), language);
}

/** Null where there is no such actor. */
export async function compared(
  ledger: Ledger,
  one: ActorId,
  other: ActorId,
  language: Language,
): Promise<Comparison | null> {
  const [first, second] = [await ledger.actor(one), await ledger.actor(other)];
  if (first === null || second === null) return null;
  const found = await compareSpeakers(ledger, first, second);
  return {
    one: await dossierOut(ledger, found.one, language),
    other: await dossierOut(ledger, found.other, language),
    counts: Object.fromEntries(
      Object.entries(found.counts).map(([facet, values]) => [facet, inWords(facet, values, language)]),
    ),
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

async function dossierOut(ledger: Ledger, found: DossierOfDesk, language: Language): Promise<Dossier> {
  const { actor, first, last, statements, counts, months, latest, earliest, carried } = found;
  const names = namesInWords(language);
  return {
    actor,
    countryName: actor.country === null ? null : names.country(actor.country),
    offices: actor.offices.map((held) => ({
      ...held,
      name: names.office(held.office),
      countryName: held.country === null ? null : names.country(held.country),
    })),
    first,
    last,
    statements,
    counts: Object.fromEntries(
      Object.entries(counts).map(([facet, values]) => [facet, inWords(facet, values, language, names)]),
    ),
    months,
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

/** Values with their names; the fields of topics, which are no topics themselves, are left out. */
function inWords<Value extends { readonly value: string; readonly label: string }>(
  facet: string,
  values: readonly Value[],
  language: Language,
  names: NamesInWords = namesInWords(language),
): readonly Value[] {
  if (facet === 'topic')
    return values.flatMap((one) =>
      one.value.includes('/') ? [{ ...one, label: names.topic(one.value) ?? one.value }] : [],
    );
  const field = FIELDS[facet];
  if (field === undefined || !isClosed(field)) return values;
  return values.map((one) => ({ ...one, label: valueName(field, one.value, language) }));
}

const FIELDS: Readonly<Record<string, Field>> = { class: 'class', chain: 'chain', kind: 'kind' };
