/** Texts that are the same, nearly the same, or a page's newer state. */
export { type Fingerprint, fingerprint, type Resemblance, resemblance, SKETCH } from './fingerprint.ts';
export { bandsOf } from './bands.ts';
export { type Comparable, KnownTexts, NEAR, type Relation } from './known.ts';
export { NearIndex, type Neighbour } from './near-index.ts';
export { pageKey } from './page-key.ts';
