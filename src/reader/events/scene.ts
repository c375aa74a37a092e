/**
 * The scene of an article: who is named where, whose words each place stands in, and who acted last.
 *
 * Example: in «وأكد الوزير أنه التقى المدير» the one who met is whom the statement's speaker is.
 */
import { Kind } from '../../text/index.ts';
import type { MentionCluster } from '../clusters.ts';
import type { Document } from '../document.ts';
import type { Draft, TokenRange } from '../draft.ts';
import type { EntityType } from '../reading.ts';
import type { Resolution } from '../speakers.ts';

export interface Named {
  readonly range: TokenRange;
  readonly cluster: number;
  readonly type: EntityType;
  /** The personal name in it. */
  readonly named: boolean;
}

export class Scene {
  /** Mentions that lie in no other, in the order of the text. */
  readonly named: readonly Named[];
  /** For each token the mention that begins there, -1 where none does. */
  private readonly begins: Int32Array;
  /** For each token the statement in whose content it lies, the innermost; -1 outside. */
  private readonly owners: Int32Array;
  private readonly positions: readonly number[];
  /** Whether the article opens with a match; not asked yet where null. */
  sport: boolean | null = null;
  private texts: Map<string, number> | null = null;

  constructor(
    readonly doc: Document,
    readonly drafts: readonly Draft[],
    readonly resolution: Resolution,
  ) {
    this.named = outermost(resolution.clusters);
    this.begins = new Int32Array(doc.count).fill(-1);
    this.named.forEach(({ range }, k) => {
      this.begins[range.from] = k;
    });
    this.owners = new Int32Array(doc.count).fill(-1);
    const contents = drafts.flatMap((draft, d) => draft.content.map((range) => ({ ...range, d })));
    contents.sort((a, b) => b.to - b.from - (a.to - a.from));
    for (const { from, to, d } of contents) this.owners.fill(d, from, to);
    this.positions = drafts.map((draft) => (draft.cue !== -1 ? draft.cue : (draft.content[0]?.from ?? 0)));
  }

  at(token: number): Named | null {
    return this.named[this.begins[token] ?? -1] ?? null;
  }

  /** The statement in whose content a token lies; -1 for none. */
  owner(token: number): number {
    return this.owners[token] ?? -1;
  }

  /** The speakers of the last statement that began before a token, in its paragraph or the one before. */
  speakersBefore(token: number): readonly number[] {
    let found = -1;
    for (let d = 0; d < this.positions.length; d++) {
      const position = this.positions[d] ?? 0;
      if (position >= token) break;
      found = d;
    }
    const position = this.positions[found];
    if (position === undefined) return [];
    let lines = 0;
    for (let i = position; i < token; i++) if (this.doc.kind(i) === Kind.Line) lines++;
    return lines > 1 ? [] : (this.resolution.speakers[found] ?? []).map(({ cluster }) => cluster);
  }

  /** The cluster that has a mention written just so, for phrases that are no mention themselves; null where none or several have. */
  clusterOfText(text: string): number | null {
    if (this.texts === null) {
      this.texts = new Map();
      this.resolution.clusters.forEach((cluster, c) => {
        for (const mention of cluster.mentions) {
          const known = this.texts?.get(mention.text);
          this.texts?.set(mention.text, known === undefined || known === c ? c : -1);
        }
      });
    }
    const found = this.texts.get(text) ?? -1;
    return found === -1 ? null : found;
  }

  nameOf(cluster: number): string {
    return this.resolution.names[cluster] ?? '';
  }

  typeOf(cluster: number): EntityType {
    return this.resolution.types[cluster] ?? 'unknown';
  }
}

function outermost(clusters: readonly MentionCluster[]): Named[] {
  const all = clusters.flatMap((cluster, c) =>
    cluster.mentions.map(({ range, type, nameRange }) => ({ range, cluster: c, type, named: nameRange !== null })),
  );
  all.sort((a, b) => a.range.from - b.range.from || b.range.to - a.range.to);
  const out: Named[] = [];
  let end = 0;
  for (const one of all) {
    if (one.range.from < end) continue;
    out.push(one);
    end = one.range.to;
  }
  return out;
}
