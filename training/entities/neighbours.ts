/**
 * What stands beside each word: counts of pairs (word, neighbour, place), of pairs found in at least five articles.
 *
 * Example: «مدينة» stands right before «غزة» in many articles and never before «الاقتصاد»: words with the same neighbours are of a kind.
 */
import { type News, Special } from './news.ts';

/** The most frequent words are the neighbours that count. */
export const CONTEXTS = 4000;
/** Places of a neighbour: two before, one before, one behind, two behind. */
export const PLACES = [-2, -1, 1, 2] as const;
const FEWEST_ARTICLES = 5;
const ROOM = 1 << 26;

/** Rows of counts: those of word `w` stand at `[begins[w], begins[w + 1])`. */
export interface Sparse {
  readonly begins: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
  readonly width: number;
}

/**
 * Counts pairs.
 *
 * @param context what each word is as a neighbour, below 4096; -1 for what counts as none. By itself: the word, where it is frequent
 */
export function countNeighbours(
  { tokens, cores, begins: articles }: News,
  context = Int32Array.from(cores, (_, word) => (word < CONTEXTS ? word : -1)),
): Sparse {
  const keys = new Int32Array(ROOM).fill(-1);
  const counts = new Int32Array(ROOM);
  const found = new Uint8Array(ROOM);
  const last = new Int32Array(ROOM).fill(-1);
  let article = -1;
  for (let i = 0; i < tokens.length; i++) {
    if (i === articles[article + 1]) article++;
    const word = tokens[i] ?? 0;
    if (word < Special.Words) continue;
    PLACES.forEach((distance, p) => {
      const step = distance < 0 ? -1 : 1;
      let neighbour = tokens[i + step] ?? Special.Edge;
      if (distance !== step && neighbour !== Special.Edge) neighbour = tokens[i + distance] ?? Special.Edge;
      const column = context[neighbour] ?? -1;
      if (column < 0) return;
      const key = (word * 4 + p) * 4096 + column;
      let place = (Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> 6) & (ROOM - 1);
      while (keys[place] !== -1 && keys[place] !== key) place = (place + 1) & (ROOM - 1);
      keys[place] = key;
      counts[place] = (counts[place] ?? 0) + 1;
      if (last[place] !== article) {
        last[place] = article;
        if ((found[place] ?? 0) < 255) found[place] = (found[place] ?? 0) + 1;
      }
    });
  }
  const begins = new Int32Array(cores.length + 1);
  let kept = 0;
  for (let k = 0; k < ROOM; k++)
    if ((found[k] ?? 0) >= FEWEST_ARTICLES) {
      const word = ((keys[k] ?? 0) >>> 14) + 1;
      begins[word] = (begins[word] ?? 0) + 1;
      kept++;
    }
  for (let w = 0; w < cores.length; w++) begins[w + 1] = (begins[w + 1] ?? 0) + (begins[w] ?? 0);
  const columns = new Int32Array(kept);
  const values = new Float32Array(kept);
  const at = begins.slice();
  for (let k = 0; k < ROOM; k++) {
    if ((found[k] ?? 0) < FEWEST_ARTICLES) continue;
    const key = keys[k] ?? 0;
    const word = key >>> 14;
    const to = at[word] ?? 0;
    at[word] = to + 1;
    columns[to] = key & 16383;
    values[to] = counts[k] ?? 0;
  }
  return { begins, columns, values, width: 16384 };
}

/** Two tables of the same words side by side. */
export function beside(a: Sparse, b: Sparse): Sparse {
  const rows = a.begins.length - 1;
  const begins = new Int32Array(rows + 1);
  const columns = new Int32Array(a.columns.length + b.columns.length);
  const values = new Float32Array(columns.length);
  let at = 0;
  for (let w = 0; w < rows; w++) {
    for (let k = a.begins[w] ?? 0; k < (a.begins[w + 1] ?? 0); k++, at++) {
      columns[at] = a.columns[k] ?? 0;
      values[at] = a.values[k] ?? 0;
    }
    for (let k = b.begins[w] ?? 0; k < (b.begins[w + 1] ?? 0); k++, at++) {
      columns[at] = (b.columns[k] ?? 0) + a.width;
      values[at] = b.values[k] ?? 0;
    }
    begins[w + 1] = at;
  }
  return { begins, columns, values, width: a.width + b.width };
}

/** Turns counts into how much more often a pair stands together than chance has it, in nats; never below zero. */
export function weigh({ begins, columns, values, width }: Sparse): void {
  const rows = begins.length - 1;
  const rowSums = new Float64Array(rows);
  const columnSums = new Float64Array(width);
  for (let w = 0; w < rows; w++)
    for (let k = begins[w] ?? 0; k < (begins[w + 1] ?? 0); k++) {
      const value = values[k] ?? 0;
      rowSums[w] = (rowSums[w] ?? 0) + value;
      columnSums[columns[k] ?? 0] = (columnSums[columns[k] ?? 0] ?? 0) + value;
    }
  // Rare columns are held to be likelier than they are (Levy, Goldberg and Dagan 2015).
  let smoothed = 0;
  for (let c = 0; c < width; c++) smoothed += (columnSums[c] ?? 0) ** 0.75;
  for (let w = 0; w < rows; w++)
    for (let k = begins[w] ?? 0; k < (begins[w + 1] ?? 0); k++) {
      const chance = (columnSums[columns[k] ?? 0] ?? 0) ** 0.75 / smoothed;
      values[k] = Math.max(0, Math.log((values[k] ?? 0) / ((rowSums[w] ?? 1) * chance)));
    }
}
