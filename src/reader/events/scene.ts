/**
 * The scene of an article: who is named where, whose words each place stands in, and who acted last.
 *
 * Example: in «وأكد الوزير أنه التقى المدير» the one who met is whom the statement's speaker is.
 */
import { Kind } from '../../text/index.ts';
import type { MentionCluster } from '../clusters.ts';
import type { Document } from '../document.ts';
import type { Draft, TokenRange } from '../draft.ts';
import { isAdjective } from '../word-class.ts';
import { phraseSpan } from '../mentions.ts';
import type { EntityType } from '../reading.ts';
import type { Resolution } from '../speakers.ts';

export interface Named {
  readonly range: TokenRange;
  /** -1 where the cluster's mention is another phrase than this. */
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
    this.named = outermost(doc, resolution.clusters);
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

  /** The same of a phrase as it stands, a glued preposition off: «للعطار» → «العطار». */
  clusterOf(range: TokenRange): number | null {
    const [start, end] = phraseSpan(this.doc, range);
    const text = this.doc.text.slice(start, end);
    if (text.startsWith('لل')) return this.clusterOfText(`ال${text.slice(2)}`);
    return this.clusterOfText(/^[بل]ال/u.test(text) ? text.slice(1) : text);
  }

  nameOf(cluster: number): string {
    return this.resolution.names[cluster] ?? '';
  }

  typeOf(cluster: number): EntityType {
    return this.resolution.types[cluster] ?? 'unknown';
  }
}

function outermost(doc: Document, clusters: readonly MentionCluster[]): Named[] {
  const all = clusters.flatMap((cluster, c) =>
    cluster.mentions.map(({ range, type, nameRange }) => trimmed(doc, range, c, type, nameRange)),
  );
  all.sort((a, b) => a.range.from - b.range.from || b.range.to - a.range.to);
  const out: Named[] = [];
  let end = 0;
  for (const one of all) {
    if (one.range.from < end || one.range.to <= one.range.from) continue;
    out.push(one);
    end = one.range.to;
  }
  return out;
}

/**
 * A mention as far as it names somebody in the clause of an event: «سليم العطار | إلى بغداد», «وزارة النقل | اتفاقية», «لقاء | وزير النقل».
 */
function trimmed(doc: Document, range: TokenRange, cluster: number, type: EntityType, name: TokenRange | null): Named {
  let { from, to } = range;
  while (from < to - 1 && isEventNoun(doc, from)) from++;
  const headless = from > range.from;
  // «قمة | في بغداد»: nobody is named behind the event's noun.
  if (headless && (doc.isFunction(from, 'preposition') || isAdjective(doc, from))) to = from;
  let cut = headless;
  for (let i = from + 1; i < to; i++) {
    const known = doc.type(i);
    if (known === null) continue;
    const behindName = name !== null && i >= name.from + 2 && i > from + 1;
    const preposition =
      doc.isFunction(i, 'preposition') && (headless || behindName || type === 'group' || type === 'unnamed');
    const place =
      behindName && !known.article && doc.isNoun(i, 'country') && !doc.isNoun(i - 1, 'office', 'organisation');
    // «الحكومة | وزير النقل»: a body is closed by its article.
    const another =
      (type === 'state' || type === 'organisation' || headless) &&
      doc.isNoun(i, 'office') &&
      !known.article &&
      known.preposition === '' &&
      doc.type(i - 1)?.article === true;
    if (another || preposition || place || (isEventNoun(doc, i) && !known.article && known.preposition === '')) {
      cut ||= another;
      to = i;
      break;
    }
  }
  while (to > from + 1 && doc.isComma(to - 1)) to--;
  return {
    range: { from, to },
    cluster: cut ? -1 : cluster,
    type: headless ? 'unknown' : type,
    named: name !== null && name.from < to,
  };
}

function isEventNoun(doc: Document, i: number): boolean {
  return doc.type(i)?.triggers.some(({ form, word }) => form === 'noun' && word !== null) === true;
}
