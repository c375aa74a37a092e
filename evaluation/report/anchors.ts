/**
 * Published figures of other systems, to be set beside ours. No two of these rows were measured on the same corpus, and
 * none on ours: a row says that a task is solved to a degree somewhere, not that one system is better than another.
 */

export interface Anchor {
  readonly task: string;
  /** Our figure that is defined the same or nearly so. */
  readonly metric: string;
  /** Which side of our figure is comparable. */
  readonly side: 'value' | 'recall' | 'sides';
  /** Whether ours is taken on the statements that other schemes have too. */
  readonly subset: boolean;
  readonly published: string;
  readonly where: string;
}

const PARC = 'Citron (BBC), English, PARC 3 test: nested statements and those without a source left out';
const POLNEAR = 'BERT with CofeNet, English, PolNeAR test';
const TRACKER = 'Gender Gap Tracker 7.0, English, 98 Canadian articles';
const MODELS =
  'best of 13 large language models, Santa Clara University 2026, English, 43 articles; whether a sourced statement was annotated right';

export const ANCHORS: readonly Anchor[] = [
  { task: 'cue, exact', metric: 'cueExact', side: 'value', subset: true, published: '82.3', where: PARC },
  { task: 'cue, exact', metric: 'cueExact', side: 'value', subset: true, published: '75.3', where: POLNEAR },
  { task: 'source, exact', metric: 'sourceExactWithCue', side: 'value', subset: true, published: '82.0', where: PARC },
  {
    task: 'source, exact',
    metric: 'sourceExactWithCue',
    side: 'value',
    subset: true,
    published: '83.2',
    where: POLNEAR,
  },
  {
    task: 'content, exact',
    metric: 'contentExactWithCue',
    side: 'value',
    subset: true,
    published: '59.3',
    where: PARC,
  },
  {
    task: 'content, exact',
    metric: 'contentExactWithCue',
    side: 'value',
    subset: true,
    published: '72.9',
    where: POLNEAR,
  },
  { task: 'all three, exact', metric: 'relationExact', side: 'value', subset: true, published: '56.7', where: PARC },
  { task: 'content, tokens', metric: 'contentTokens', side: 'value', subset: true, published: '83.3', where: PARC },
  { task: 'all three, tokens', metric: 'allTokens', side: 'value', subset: true, published: '83.2', where: PARC },
  { task: 'quotes @0.3', metric: 'quotes3', side: 'value', subset: false, published: '83.7', where: TRACKER },
  { task: 'quotes @0.8', metric: 'quotes8', side: 'value', subset: false, published: '76.1', where: TRACKER },
  {
    task: 'speaker of quotes found @0.8',
    metric: 'quotes8Speaker',
    side: 'value',
    subset: false,
    published: '87.4',
    where: `${TRACKER}; any overlap with the speaker's words, where ours must name the speaker`,
  },
  {
    task: 'cue of quotes found @0.8',
    metric: 'quotes8Cue',
    side: 'value',
    subset: false,
    published: '93.3',
    where: TRACKER,
  },
  {
    task: 'direct quotations, P / R',
    metric: 'direct',
    side: 'sides',
    subset: false,
    published: '93 / 88',
    where: 'e-quotes (Alrahabi), Arabic newspapers, without speakers',
  },
  {
    task: 'direct quotations',
    metric: 'direct',
    side: 'value',
    subset: false,
    published: '93',
    where: 'Guardian and AFP, English, their own articles, direct quotations only: content',
  },
  {
    task: 'direct quotations, with speaker',
    metric: 'directQuotes',
    side: 'value',
    subset: false,
    published: '89',
    where: 'Guardian and AFP, as above: source, cue and content',
  },
  { task: 'statements found, R', metric: 'detection', side: 'recall', subset: false, published: '83.7', where: MODELS },
  {
    task: 'speaker of found statements',
    metric: 'speakerAccuracy',
    side: 'value',
    subset: false,
    published: '86.6',
    where: 'best of the same 13 models: name of the source',
  },
  {
    task: 'chains, exact',
    metric: 'chainExact',
    side: 'value',
    subset: false,
    published: 'none',
    where: 'no published system gives chains of transmission',
  },
];
