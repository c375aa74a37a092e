/** Every metric, in the order in which it is printed. */
import { classAverage } from './class-average.ts';
import { foundMetric, type Metric, shareMetric } from './figures.ts';
import {
  CONTENT_RIGHT,
  chainKey,
  isRight,
  type JudgedDocument,
  type JudgedPair,
  links,
  linksFound,
  SPAN_FOUND,
  samePlace,
} from './judgement.ts';
import { quotesByCharacters } from './quotes-by-characters.ts';
import type { Prepared } from './statements.ts';
import { covered, dice, shared } from './tokens.ts';

/** A list of metrics under one heading. */
export interface MetricGroup {
  readonly title: string;
  readonly metrics: readonly Metric[];
}

const hasCue = ({ cue }: Prepared): boolean => cue.size > 0;
const hasSource = ({ source }: Prepared): boolean => source.size > 0;
const isDirect = ({ flat }: Prepared): boolean => flat.kind === 'direct';
const bothDirect = ({ gold, predicted }: JudgedPair): boolean => isDirect(gold) && isDirect(predicted);
const one = (): number => 1;

export const relation = foundMetric(
  {
    id: 'relation',
    label: 'statement',
    meaning: 'cue touched (or rightly none), speaker named right, content overlap (Dice) at least 0.8',
  },
  { right: isRight, amount: one },
);

export const detection = foundMetric(
  { id: 'detection', label: 'found', meaning: 'a statement found at all: cue touched or half of the content' },
  { right: one, amount: one },
);

export const cue = foundMetric(
  { id: 'cue', label: 'cue', meaning: 'cue touched' },
  { right: (pair) => pair.cuesTouch, amount: hasCue },
);

export const contentTokens = foundMetric(
  { id: 'contentTokens', label: 'content, tokens', meaning: 'tokens of the content, on one-to-one pairs' },
  {
    right: ({ gold, predicted }) => shared(gold.content, predicted.content),
    amount: ({ content }) => content.size,
  },
);

export const speakerAccuracy = shareMetric(
  { id: 'speakerAccuracy', label: 'speaker, of found', meaning: 'the speaker named right, of the statements found' },
  (pair) => pair.speakerRight,
);

const whole: readonly Metric[] = [
  relation,
  detection,
  foundMetric(
    { id: 'speaker', label: 'speaker', meaning: 'the statement found and its speaker named right' },
    { right: (pair) => pair.speakerRight, amount: one },
  ),
  speakerAccuracy,
  shareMetric(
    {
      id: 'implicitSpeakerAccuracy',
      label: 'speaker, source implicit',
      meaning: 'as above, where no words of the statement name the speaker',
    },
    (pair) => pair.speakerRight,
    ({ gold }) => !hasSource(gold),
  ),
  shareMetric(
    { id: 'explicitSpeakerAccuracy', label: 'speaker, source explicit', meaning: 'as above, where some do' },
    (pair) => pair.speakerRight,
    ({ gold }) => hasSource(gold),
  ),
  shareMetric(
    { id: 'kindAccuracy', label: 'kind', meaning: 'direct, mixed or indirect told right, of the statements found' },
    ({ gold, predicted }) => gold.flat.kind === predicted.flat.kind,
  ),
  shareMetric(
    { id: 'classAccuracy', label: 'class', meaning: 'the class told right, of the statements found' },
    ({ gold, predicted }) => gold.flat.class === predicted.flat.class,
  ),
  classAverage,
  foundMetric(
    { id: 'negation', label: 'negation', meaning: 'statements that are negated' },
    {
      right: ({ gold, predicted }) => gold.flat.negated && predicted.flat.negated,
      amount: ({ flat }) => flat.negated,
    },
  ),
  foundMetric(
    { id: 'addressee', label: 'addressee', meaning: 'addressee, overlap (Dice) at least 0.5' },
    { right: addresseeFound, amount: ({ flat }) => flat.addressee !== null },
  ),
];

function addresseeFound({ gold, predicted }: JudgedPair, { tokens }: JudgedDocument): boolean {
  const [a, b] = [gold.flat.addressee, predicted.flat.addressee];
  return a !== null && b !== null && dice(covered(tokens, [a]), covered(tokens, [b])) >= SPAN_FOUND;
}

const exact: readonly Metric[] = [
  foundMetric(
    { id: 'cueExact', label: 'cue, exact (A1)', meaning: 'the same tokens' },
    { right: ({ gold, cueEqual }) => hasCue(gold) && cueEqual, amount: hasCue },
  ),
  foundMetric(
    {
      id: 'sourceExactWithCue',
      label: 'source, exact (A2)',
      meaning: 'cue touched and the same list of source ranges; statements with a cue and an explicit source',
    },
    {
      right: ({ gold, predicted, cuesTouch }) =>
        cuesTouch && hasSource(gold) && gold.sourceRanges === predicted.sourceRanges,
      amount: (statement) => hasCue(statement) && hasSource(statement),
    },
  ),
  foundMetric(
    {
      id: 'contentExactWithCue',
      label: 'content, exact (A3)',
      meaning: 'cue touched and the same list of content ranges; statements with a cue',
    },
    {
      right: ({ gold, predicted, cuesTouch }) => cuesTouch && gold.contentRanges === predicted.contentRanges,
      amount: hasCue,
    },
  ),
  foundMetric(
    {
      id: 'relationExact',
      label: 'all three, exact (A4)',
      meaning: 'cue, source and content cover the same tokens; rightly none counts as the same',
    },
    { right: (pair) => pair.cueEqual && pair.sourceEqual && pair.contentEqual, amount: one },
  ),
  foundMetric(
    {
      id: 'sourceExact',
      label: 'source, same tokens',
      meaning: 'explicit sources, the same tokens; cue touched or rightly none',
    },
    { right: ({ gold, sourceEqual, cueAgrees }) => hasSource(gold) && sourceEqual && cueAgrees, amount: hasSource },
  ),
  foundMetric(
    { id: 'contentExact', label: 'content, same tokens', meaning: 'the same tokens, whatever the cue' },
    { right: (pair) => pair.contentEqual, amount: one },
  ),
];

const overlap: readonly Metric[] = [
  cue,
  foundMetric(
    { id: 'source', label: 'source', meaning: 'explicit sources, overlap (Dice) at least 0.5' },
    {
      right: ({ gold, predicted, sourceDice }) => hasSource(gold) && hasSource(predicted) && sourceDice >= SPAN_FOUND,
      amount: hasSource,
    },
  ),
  contentTokens,
  foundMetric(
    { id: 'sourceTokens', label: 'source, tokens', meaning: 'tokens of explicit sources, on one-to-one pairs' },
    { right: ({ gold, predicted }) => shared(gold.source, predicted.source), amount: ({ source }) => source.size },
  ),
  foundMetric(
    { id: 'allTokens', label: 'all, tokens (B1)', meaning: 'tokens of cue, source and content together' },
    {
      right: ({ gold, predicted }) =>
        shared(gold.cue, predicted.cue) +
        shared(gold.source, predicted.source) +
        shared(gold.content, predicted.content),
      amount: (statement) => statement.cue.size + statement.source.size + statement.content.size,
    },
  ),
];

const direct: readonly Metric[] = [
  foundMetric(
    { id: 'direct', label: 'direct (D2)', meaning: 'both direct, content overlap (Dice) at least 0.8' },
    { right: (pair) => bothDirect(pair) && pair.contentDice >= CONTENT_RIGHT, amount: isDirect },
  ),
  foundMetric(
    { id: 'directQuotes', label: 'direct, with speaker', meaning: 'as above, and the speaker named right' },
    {
      right: (pair) => bothDirect(pair) && pair.contentDice >= CONTENT_RIGHT && pair.speakerRight,
      amount: isDirect,
    },
  ),
  shareMetric(
    {
      id: 'directInsideMarks',
      label: 'strictly inside marks',
      meaning: 'direct contents of one span and the same tokens that begin just inside their opening mark',
    },
    ({ predicted }, { text }) => insideMarks(predicted, text),
    (pair) => bothDirect(pair) && pair.contentEqual && pair.predicted.flat.content.length === 1,
  ),
];

function insideMarks({ flat }: Prepared, text: string): boolean {
  const [start, end] = flat.content[0] ?? [0, 0];
  const before = text.slice(Math.max(0, start - 2), start).trimEnd();
  const opened = /["«“„'‘]$/u.test(before);
  return opened && !/["«“„»”]/u.test(text.charAt(start) + text.charAt(end - 1));
}

const chains: readonly Metric[] = [
  foundMetric(
    { id: 'chain', label: 'links', meaning: 'links in the sentence itself: the relation, and overlap at least 0.5' },
    {
      right: ({ gold, predicted }, { tokens }) =>
        linksFound(links(gold, false), links(predicted, false), samePlace(tokens)),
      amount: (statement) => links(statement, false).length,
    },
  ),
  foundMetric(
    {
      id: 'chainExact',
      label: 'chains, exact (E1)',
      meaning: 'the whole chain of the sentence itself: the same relations on the same tokens, in order',
    },
    {
      right: ({ gold, predicted }, { tokens }) =>
        links(gold, false).length > 0 &&
        chainKey(links(gold, false), tokens) === chainKey(links(predicted, false), tokens),
      amount: (statement) => links(statement, false).length > 0,
    },
  ),
  shareMetric(
    {
      id: 'chainExactRecall',
      label: 'chains, exact, of found',
      meaning: 'as above, of the found statements whose gold has a chain',
    },
    ({ gold, predicted }, { tokens }) =>
      chainKey(links(gold, false), tokens) === chainKey(links(predicted, false), tokens),
    ({ gold }) => links(gold, false).length > 0,
  ),
  foundMetric(
    {
      id: 'inherited',
      label: 'inherited links',
      meaning: 'links that hold from an earlier sentence: the relation, and overlap at least 0.5 with the place marked',
    },
    {
      right: ({ gold, predicted }, { tokens }) =>
        linksFound(links(gold, true), links(predicted, true), samePlace(tokens)),
      amount: (statement) => links(statement, true).length,
    },
  ),
  foundMetric(
    {
      id: 'inheritedRelation',
      label: 'inherited, any mention',
      meaning: 'as above, wherever the place: the document may stand in the text more than once',
    },
    {
      right: ({ gold, predicted }) => linksFound(links(gold, true), links(predicted, true), () => true),
      amount: (statement) => links(statement, true).length,
    },
  ),
];

export const METRICS: readonly MetricGroup[] = [
  { title: 'Whole statements', metrics: whole },
  { title: 'Spans, exact', metrics: exact },
  { title: 'Spans, overlap', metrics: overlap },
  { title: 'Direct quotations', metrics: direct },
  { title: 'Chains of transmission', metrics: chains },
  { title: 'Quotes by characters (C1)', metrics: quotesByCharacters },
];

/** The metrics shown for every group of a breakdown. */
export const GROUP_METRICS: readonly Metric[] = [relation, detection, cue, contentTokens, speakerAccuracy];
