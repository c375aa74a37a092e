/**
 * The scene of an article: who is named where, whose words each place stands in, and who acted last.
 *
 * Example: in «وأكد الوزير أنه التقى المدير» the one who met is whom the statement's speaker is.
 */
import { Kind } from '../../text/index.ts';
import type { MentionCluster } from '../entries.ts';
import type { Document } from '../document.ts';
import type { Draft, TokenRange } from '../draft.ts';
import { canBeName, isAdjective } from '../word-class.ts';
import { phraseSpan } from '../mentions.ts';
import type { EntityType, NamedMention } from '../reading.ts';
import type { Resolution } from '../speakers.ts';
import { WORD_LISTS } from '../word-lists.generated.ts';
import type { DatedSpan } from './dating.ts';

/** «أمام | مقر الوزارة» */
const BESIDE = WORD_LISTS['beside-places'];

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
  /** The sentence looked at last, by its first token, and how many words of matches it has. */
  played = { sentence: -1, words: 0 };
  /** The token behind the headline; 0 where the article has none. */
  readonly headline: number;
  private texts: Map<string, number> | null = null;
  private documents: Set<number> | null = null;
  private cues: Map<number, string> | null = null;

  /** For each token the named place that begins there: how many tokens it has. */
  private readonly places: Uint8Array;
  /** 1 for tokens of an expression of time. */
  private readonly times: Uint8Array;

  constructor(
    readonly doc: Document,
    readonly drafts: readonly Draft[],
    readonly resolution: Resolution,
    mentions: readonly NamedMention[],
    dates: readonly DatedSpan[],
    /** The article's date. */
    readonly published: string | null,
  ) {
    this.places = new Uint8Array(doc.count);
    this.times = new Uint8Array(doc.count);
    for (const { from, to } of tokensOf(doc, dates)) this.times.fill(1, from, to);
    const tagged: Named[] = [];
    for (const { from, to, of } of tokensOf(doc, mentions)) {
      if (of.type === 'place' || of.type === 'state') this.places[from] = Math.min(255, to - from);
      if (of.type !== 'place' && of.type !== 'document' && of.type !== 'office' && of.type !== 'nationality')
        tagged.push({ range: { from, to }, cluster: of.cluster ?? -1, type: of.type, named: of.type === 'person' });
    }
    this.named = joined(doc, outermost(doc, resolution.clusters, this.places), tagged);
    this.begins = new Int32Array(doc.count).fill(-1);
    this.named.forEach(({ range }, k) => {
      this.begins[range.from] = k;
    });
    this.owners = new Int32Array(doc.count).fill(-1);
    const contents: { from: number; to: number; d: number }[] = [];
    drafts.forEach((draft, d) => {
      for (const { from, to } of draft.content) contents.push({ from, to, d });
    });
    contents.sort((a, b) => b.to - b.from - (a.to - a.from));
    for (const { from, to, d } of contents) this.owners.fill(d, from, to);
    const line = doc.text.indexOf('\n');
    let headline = 0;
    if (line !== -1) while (headline < doc.count && doc.start(headline) < line) headline++;
    this.headline = headline;
    this.positions = drafts.map((draft) => (draft.cue !== -1 ? draft.cue : (draft.content[0]?.from ?? 0)));
  }

  at(token: number): Named | null {
    return this.named[this.begins[token] ?? -1] ?? null;
  }

  /** Index of the last mention that begins before a token, -1 where none does. */
  lastBefore(token: number): number {
    const { named } = this;
    let from = 0;
    let to = named.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((named[middle]?.range.from ?? 0) < token) from = middle + 1;
      else to = middle;
    }
    return from - 1;
  }

  /** Whether a cluster is a document somewhere. */
  isDocument(cluster: number): boolean {
    this.documents ??= new Set(this.named.filter(({ type }) => type === 'document').map((one) => one.cluster));
    return this.documents.has(cluster);
  }

  /** The named place that begins at a token; null where none does. */
  placeAt(token: number): TokenRange | null {
    const length = this.places[token] ?? 0;
    return length === 0 ? null : { from: token, to: token + length };
  }

  /** Whether a token tells when: «أمس», «مارس». */
  isTime(token: number): boolean {
    return this.times[token] === 1;
  }

  /** The statement in whose content a token lies; -1 for none. */
  owner(token: number): number {
    return this.owners[token] ?? -1;
  }

  /** The lemma with which a word reports, '' where it does not. */
  reportsWith(token: number): string {
    this.cues ??= new Map(this.drafts.map(({ cue, lemma }) => [cue, lemma]));
    return this.cues.get(token) ?? '';
  }

  /** The speakers of the last statement that began before a token, in its paragraph or the one before. */
  speakersBefore(token: number): readonly number[] {
    let found = 0;
    for (let to = this.positions.length; found < to; ) {
      const middle = (found + to) >> 1;
      if ((this.positions[middle] ?? 0) < token) found = middle + 1;
      else to = middle;
    }
    found--;
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

/** The tokens of spans that are told in offsets, in their order. */
function* tokensOf<T extends { readonly start: number; readonly end: number }>(
  doc: Document,
  spans: readonly T[],
): Generator<TokenRange & { readonly of: T }> {
  let from = 0;
  for (const of of spans) {
    while (from < doc.count && doc.end(from) <= of.start) from++;
    let to = from;
    while (to < doc.count && doc.start(to) < of.end) to++;
    if (to > from) yield { from, to, of };
  }
}

/** Mentions, and between them the names that only the tagger knows. */
function joined(doc: Document, mentions: readonly Named[], tagged: readonly Named[]): readonly Named[] {
  const out: Named[] = [];
  let k = 0;
  for (const one of tagged) {
    for (let next = mentions[k]; next !== undefined && next.range.from <= one.range.from; next = mentions[++k])
      out.push(upTo(doc, next, one));
    const next = mentions[k];
    if ((out.at(-1)?.range.to ?? 0) <= one.range.from && (next === undefined || next.range.from >= one.range.to))
      out.push(one);
  }
  out.push(...mentions.slice(k));
  return out;
}

/** «التقى العطار | سفراء دول الشرق»: a mention that ran on past its name ends where a title begins. */
function upTo(doc: Document, mention: Named, { range, type }: Named): Named {
  const runsOn = type === 'person' && range.to < mention.range.to && range.to > mention.range.from;
  const title = doc.type(range.to);
  if (!runsOn || title === null || title.conjunction !== '' || !doc.isNoun(range.to, 'office', 'profession'))
    return mention;
  return { ...mention, range: { from: mention.range.from, to: range.to } };
}

function outermost(doc: Document, clusters: readonly MentionCluster[], places: Uint8Array): Named[] {
  const all: Named[] = [];
  clusters.forEach((cluster, c) => {
    for (const { range, type, nameRange } of cluster.mentions)
      all.push(trimmed(doc, { range, cluster: c, type, name: nameRange }, places));
  });
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
function trimmed(
  doc: Document,
  { range, cluster, type, name }: { range: TokenRange; cluster: number; type: EntityType; name: TokenRange | null },
  places: Uint8Array,
): Named {
  let { from, to } = range;
  while (from < to - 1 && (isEventNoun(doc, from) || BESIDE.has(doc.bare(from)))) from++;
  const headless = from > range.from;
  // «قمة | في بغداد»: nobody is named behind the event's noun.
  if (headless && (doc.isFunction(from, 'preposition') || isAdjective(doc, from))) to = from;
  let cut = headless;
  for (let i = from + 1; i < to; i++) {
    const known = doc.type(i);
    if (known === null) continue;
    const behindName = name !== null && i >= name.from + 2 && i > from + 1;
    const preposition =
      doc.isFunction(i, 'preposition') &&
      known.bare !== 'علي' &&
      (headless || behindName || type === 'group' || type === 'unnamed' || (name === null && known.bare === 'في'));
    // «سليم العطار | القاهرة»
    const where = (!known.article && doc.isNoun(i, 'country')) || places[i] !== 0;
    const place = behindName && where && !doc.isNoun(i - 1, 'office', 'organisation');
    // «الحكومة | وزير النقل»: a body is closed by its article.
    const another =
      (type === 'state' || type === 'organisation' || headless) &&
      doc.isNoun(i, 'office') &&
      !known.article &&
      known.preposition === '' &&
      doc.type(i - 1)?.article === true;
    // «وفد برلماني | تفعيل اللجان»: behind an adjective without article something new begins.
    const anew =
      type !== 'person' &&
      isIndefinite(doc, i - 1) &&
      isAdjective(doc, i - 1) &&
      isIndefinite(doc, i) &&
      !isAdjective(doc, i) &&
      known.nouns.length === 0;
    // «مدير الماء من مهامه | وكلّف»
    const verb =
      known.conjunction !== '' && known.triggers.some(({ form }) => form === 'perfect' || form === 'imperfect');
    if (
      anew ||
      another ||
      (verb && !canBeName(doc, i)) ||
      preposition ||
      place ||
      (isEventNoun(doc, i) && !known.article && known.preposition === '')
    ) {
      cut ||= another || anew;
      to = i;
      break;
    }
  }
  while (to > from + 1 && (doc.isComma(to - 1) || doc.type(to - 1)?.plain === 'و')) to--;
  return {
    range: { from, to },
    cluster: cut ? -1 : cluster,
    type: headless ? 'unknown' : type,
    named: name !== null && name.from < to,
  };
}

function isIndefinite(doc: Document, i: number): boolean {
  const type = doc.type(i);
  return type !== null && !type.article && type.function === null && type.conjunction === '' && type.preposition === '';
}

export function isEventNoun(doc: Document, i: number): boolean {
  return doc.type(i)?.triggers.some(({ form, word }) => form === 'noun' && word !== null) === true;
}
