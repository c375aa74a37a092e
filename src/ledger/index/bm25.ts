/**
 * The score: BM25 over weighted fields (BM25F). A term's occurrences in the fields of a unit are added up, each field's divided
 * by how long the field is against the average and multiplied by its weight; the sum is then damped and multiplied by how rare
 * the term is.
 *
 *   tf    = Σ weight × occurrences / (1 - B + B × length / average length)
 *   score = Σ ln(1 + (units - df + ½) / (df + ½)) × tf × (K1 + 1) / (tf + K1)
 *
 * Units, df and lengths are those of the units that are there: a deleted one counts no more from the moment it is deleted. So
 * a score depends on what is kept and not on how it lies in segments.
 */
export const K1 = 1.2;
export const B = 0.75;

/** How much an occurrence in each field counts; 1 where a field is not named. */
export interface FieldWeights {
  readonly [field: string]: number;
}

export const FIELD_WEIGHTS: FieldWeights = { what: 1, who: 0.7, title: 2, text: 1 };

/** What scores are made from, beside the units themselves; a cursor keeps it, so that all pages of a result agree. */
export interface Statistics {
  readonly units: number;
  /** Average length of each field searched, in the units that have it. */
  readonly averages: { readonly [field: string]: number };
  /** Units of each leaf of the question, in its order. */
  readonly frequencies: readonly number[];
}

export function rarity(units: number, frequency: number): number {
  return Math.log(1 + Math.max(0, units - frequency + 0.5) / (frequency + 0.5));
}

/** Lengths whose factor is worked out beforehand. */
const TABLED = 512;

/** How much one occurrence counts in a field of some length. */
export class FieldNorm {
  private readonly factors = new Float64Array(TABLED);

  constructor(
    private readonly weight: number,
    private readonly average: number,
  ) {
    for (let length = 0; length < TABLED; length++) this.factors[length] = this.work(length);
  }

  factor(length: number): number {
    return length < TABLED ? (this.factors[length] ?? 0) : this.work(length);
  }

  private work(length: number): number {
    return this.weight / (1 - B + (B * length) / Math.max(1, this.average));
  }
}
