/**
 * Where the words of a statement end: all places weighed, of the likely ones one chosen.
 *
 * Example: «أن المرفأ جاهز |، وأن العمل يبدأ غدا |، وذلك في مؤتمر صحفي»: it ends at the second place.
 */
import { trimRange } from './contents.ts';
import type { Document } from './document.ts';
import type { TokenRange } from './draft.ts';
import { type EndCandidate, endCandidates, type Known } from './model/end-choice.ts';
import { END, endFacts, endFeatures, endPlaces, type Opened } from './model/ends.ts';
import { Rows } from './model/features.ts';
import { type Models, ROWS } from './model/models.ts';
import type { Signs } from './model/signs.ts';

/** Holds the room it works in. */
export class ContentEnds {
  private readonly rows = new Rows(ROWS.end - 1);

  /** @param choose which of the likely ends of a cue's content is its end */
  constructor(
    private readonly models: Models,
    private readonly choose: (ends: readonly EndCandidate[], cue: number) => number,
  ) {}

  /** The content that begins at a token, with the marks of the quotations that it runs past. */
  find(doc: Document, signs: Signs, opened: Opened, known: Known): TokenRange {
    const places = endPlaces(doc, signs, opened);
    const facts = endFacts(doc, signs, opened);
    const rows = this.rows;
    const { values, scale } = this.models.end;
    const logits = new Float64Array(places.length);
    let on = 0;
    for (let p = 0; p < places.length; p++) {
      rows.clear();
      endFeatures(doc, signs, opened, facts, places, p, rows);
      let stop = 0;
      let go = 0;
      for (let k = 0; k < rows.count; k++) {
        const row = (rows.at[k] ?? 0) * END;
        stop += values[row] ?? 0;
        go += values[row + 1] ?? 0;
      }
      logits[p] = (on + stop) * scale;
      on += go;
    }
    const ends = endCandidates(doc, opened, places, logits, known);
    const to = ends[ends.length > 1 ? this.choose(ends, opened.cue) : 0]?.place ?? opened.from;
    return withMarks(doc, trimRange(doc, { from: opened.from, to }));
  }
}

/** A content that runs past the quotation it begins in takes its opening mark along; one that ends in a quotation its closing one. */
function withMarks(doc: Document, range: TokenRange): TokenRange {
  let { from, to } = range;
  const opening = doc.quotations.opensAt[from - 1] ?? -1;
  const first = opening === -1 ? undefined : doc.quotations.list[opening];
  if (first !== undefined && first.close < to - 1) from--;
  const inner = doc.quotations.innermost[to] ?? -1;
  const last = inner === -1 ? undefined : doc.quotations.list[inner];
  if (last !== undefined && last.close === to && last.closed && last.open >= from) to++;
  return { from, to };
}
