/**
 * Parts of speech (Universal Dependencies) in a fixed order; compiled data refer to them by position.
 *
 * Example: «وزير» NOUN, «أكد» VERB, «في» ADP, «التي» PRON, «كان» AUX.
 */
export const POS = [
  'X',
  'NOUN',
  'PROPN',
  'ADJ',
  'VERB',
  'ADP',
  'CCONJ',
  'SCONJ',
  'PRON',
  'DET',
  'NUM',
  'ADV',
  'PART',
  'AUX',
  'INTJ',
] as const;

/** A part of speech. */
export type Pos = (typeof POS)[number];
