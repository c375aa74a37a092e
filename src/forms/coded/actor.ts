/**
 * Who acts, in the form of event data: «وزير الدفاع العراقي سليم العطار» is name, country IRQ, sectors GOV and MIL, title.
 *
 * The one place where the exports take an actor's code and offices from the reading.
 */
import type { Cluster, Reading } from '../../reader/index.ts';

export interface CodedActor {
  readonly name: string;
  /** As the text first names it. */
  readonly raw: string;
  /** ISO 3166-1 alpha-3 or the code of a kind of body (IGO, UNO ...); '' where unknown. */
  readonly country: string;
  /** Sectors of three letters, the first first. */
  readonly sectors: readonly string[];
  /** The offices the article gives, by their ids. */
  readonly titles: readonly string[];
}

/** What a cluster may carry besides its names. */
type CodedCluster = Cluster & {
  readonly code?: string | null;
  readonly offices?: readonly { readonly office: string }[];
};

/** The actor of a cluster; by its name alone where there is none. */
export function actorOf(reading: Reading, cluster: number | null, name: string, raw: string): CodedActor {
  const found: CodedCluster | undefined = cluster === null ? undefined : reading.clusters[cluster];
  const code = found?.code ?? '';
  const sectors: string[] = [];
  for (let at = 3; at + 3 <= code.length; at += 3) sectors.push(code.slice(at, at + 3));
  const titles = new Set((found?.offices ?? []).map(({ office }) => office));
  return { name: found?.name ?? name, raw, country: code.slice(0, 3), sectors, titles: [...titles] };
}
