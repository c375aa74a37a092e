/**
 * The layer measured: gold is loaded, read by the reader as shipped, and scored. Our own articles are part of the
 * project; the published ones have only ids and spans here, and are left out where their texts are not at hand.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadReader } from '../../src/reader/index.ts';
import { loadOwnLayers } from './compile.ts';
import type { LayerDocument, Layers } from './form.ts';
import { type LoadedGold, loadLayerGold } from './gold-file.ts';
import { type JudgedLayers, judgeLayers } from './judge.ts';
import { flattenLayers } from './read.ts';

/** A set of articles with its name. */
export interface GoldSet {
  readonly title: string;
  readonly documents: readonly LayerDocument[];
  /** Whether its outlets are real. */
  readonly byOutlet: boolean;
}

const DEV = fileURLToPath(new URL('./dev.jsonl', import.meta.url));

/** Our own articles. */
export function ownSet(): GoldSet {
  return { title: 'our articles', documents: loadOwnLayers(), byOutlet: false };
}

/** The published articles whose texts lie in `gold/` of the data folder. */
export function publishedSet(data: string): GoldSet & Pick<LoadedGold, 'without'> {
  return { title: 'published articles', byOutlet: true, ...fileGold(DEV, data) };
}

/** The gold of a file, with texts from the data folder where it has none. */
export function fileGold(path: string, data: string): LoadedGold {
  const texts = ['dev.jsonl', 'seed.jsonl'].map((name) => join(data, 'gold', name));
  return existsSync(path) ? loadLayerGold(path, texts) : { documents: [], without: [] };
}

/** Reads articles with the reader as shipped and judges what it read. */
export async function readAndJudge(documents: readonly LayerDocument[]): Promise<readonly JudgedLayers[]> {
  const reader = await loadReader();
  return documents.map((document) => judgeLayers(document, read(document)));

  function read({ id, text, outlet, date }: LayerDocument): Layers {
    return flattenLayers(reader.read({ id, text, outlet, date: date ?? undefined }));
  }
}
