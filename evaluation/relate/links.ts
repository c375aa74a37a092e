/**
 * The labelled links of threads: drawn from what rules proposed, judged by reading both articles' places, kept as places without text.
 *
 * `tune`: read while the rules were made; `report`: drawn later from what no label had touched. What rules never proposed is not among them,
 * so that precision can be told from them, and of recall only how many proposed links today's rules keep.
 */
import { readFileSync } from 'node:fs';
import { eventThread, statementThread, type ThreadKind } from '../../src/relate/index.ts';
import type { Material, StatementRef } from './material.ts';

const FILE = new URL('threads.jsonl', import.meta.url);

interface EventRef {
  readonly article: string;
  /** Where its first trigger stands. */
  readonly trigger: readonly [start: number, end: number];
}

export interface LabelledLink {
  readonly half: 'tune' | 'report';
  readonly kind: ThreadKind;
  readonly label: 'linked' | 'other';
  readonly from: StatementRef | EventRef;
  readonly to: StatementRef | EventRef;
}

export function labelledLinks(): readonly LabelledLink[] {
  return readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledLink);
}

export interface LinkFigures {
  right: number;
  wrong: number;
  missed: number;
  /** No longer read as statements or events. */
  lost: number;
}

/** Figures by kind, of one half. */
export function linkFigures(material: Material, half: LabelledLink['half']): ReadonlyMap<ThreadKind, LinkFigures> {
  const out = new Map<ThreadKind, LinkFigures>();
  for (const link of labelledLinks()) {
    if (link.half !== half) continue;
    const figures = out.get(link.kind) ?? { right: 0, wrong: 0, missed: 0, lost: 0 };
    out.set(link.kind, figures);
    const found = threadOf(material, link);
    if (found === undefined) figures.lost++;
    else if (found === link.kind) figures[link.label === 'linked' ? 'right' : 'wrong']++;
    else if (link.label === 'linked') figures.missed++;
  }
  return out;
}

/** Which thread today's rules see between the two; undefined where one of them is no longer read. */
function threadOf(material: Material, { from, to }: LabelledLink): ThreadKind | null | undefined {
  if ('trigger' in from || 'trigger' in to) {
    const earlier = 'trigger' in from ? eventAt(material, from) : undefined;
    const later = 'trigger' in to ? eventAt(material, to) : undefined;
    return earlier === undefined || later === undefined ? undefined : (eventThread(earlier, later)?.kind ?? null);
  }
  const earlier = material.find(from);
  const later = material.find(to);
  return earlier === null || later === null ? undefined : (statementThread(earlier, later)?.kind ?? null);
}

function eventAt(material: Material, { article, trigger }: EventRef) {
  return material.events.get(article)?.find(({ triggers }) => triggers.some(({ start }) => start === trigger[0]));
}
