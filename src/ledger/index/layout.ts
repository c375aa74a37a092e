/**
 * Where things lie in a segment, and the number of this layout. Whoever changes a byte of it raises FORMAT.
 *
 *   section … section | directory | page sums | footer
 *
 * A section is a run of bytes with a name: the terms of a field, their postings, the column of a facet. The directory tells
 * where each begins and ends. Everything before the directory is cut into pages; each page has a checksum, so that a range can
 * be read and trusted without reading the rest. The footer is found from the end.
 */

/** Version of the layout. */
export const FORMAT = 1;
/** «MSNX», the last word of a segment. */
export const MAGIC = 0x584e534d;
/** Bytes under one checksum, and the unit of reading. */
export const PAGE_BYTES = 16384;

/** Words of the footer, four bytes each, little-endian. */
export const FOOTER = {
  directoryFrom: 0,
  directoryBytes: 4,
  sumsFrom: 8,
  pages: 12,
  /** Checksum of directory and page sums. */
  sum: 16,
  format: 20,
  /** Checksum of the footer up to here. */
  footerSum: 24,
  magic: 28,
} as const;
export const FOOTER_BYTES = 32;

/** Postings of a list between two entries of its skip table. */
export const SKIP_EVERY = 128;
/** Entries of a string table that share one entry of its index. */
export const TABLE_BLOCK = 32;
/** Units whose names are written together. */
export const NAMES_BLOCK = 16;
/** Added to the positions behind each paragraph's end: phrases and NEAR do not cross it. */
export const PARAGRAPH_GAP = 256;

/** The text fields that a word without a field is looked for in; those of statements first. Units may have others beside. */
export const TEXT_FIELDS: readonly string[] = ['what', 'who', 'title', 'text'];
/** A field is searched by its words as written, or by the keys that the forms of a word share. */
export const SPACES = ['exact', 'keys'] as const;
export type Space = (typeof SPACES)[number];

/** Names of the sections. */
export const SECTION = {
  days: 'days',
  names: 'names',
  namesIndex: 'names-index',
  byArticle: 'by-article',
  terms: (field: string, space: Space): string => `terms:${field}:${space}`,
  docs: (field: string, space: Space): string => `docs:${field}:${space}`,
  positions: (field: string, space: Space): string => `positions:${field}:${space}`,
  /** Beginnings that many terms share, and how often they stand in each unit. A program that does not know of them looks at every term. */
  beginnings: (field: string, space: Space): string => `beginnings:${field}:${space}`,
  beginningCounts: (field: string, space: Space): string => `beginning-counts:${field}:${space}`,
  lengths: (field: string): string => `lengths:${field}`,
  column: (facet: string): string => `facet:${facet}`,
  sets: (facet: string): string => `facet-sets:${facet}`,
  values: (facet: string): string => `facet-values:${facet}`,
} as const;
