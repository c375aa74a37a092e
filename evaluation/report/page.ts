/** docs/accuracy.md: the figures as a page, beside those that others have published. */
import { type Figure, isMeasured } from '../scoring/figures.ts';
import type { Breakdown, BreakdownRow, Score, Scored } from '../scoring/score.ts';
import { ANCHORS, type Anchor } from './anchors.ts';
import { type LayersMeasured, layersPart } from './layers-page.ts';
import { percent } from './terminal.ts';
import { weakest } from './weakest.ts';

/** Another gold file's score, and that of the part nobody looks at, where there is one. */
export interface Measured {
  readonly all: Score;
  readonly heldOut: Score | null;
}

/** A column of the tables: what was read, and its score. */
interface Column {
  readonly title: string;
  readonly score: Score;
}

/** All that is told on the page. */
export interface Scores {
  readonly own: Score;
  /** Of our own articles that nothing is learnt from. */
  readonly unread: Score;
  /** On gold that is not part of the project; only figures of it are shown. */
  readonly others: readonly Measured[];
  /** Of annotated news, of which only some things are annotated. */
  readonly news: Score | null;
}

/** The page. */
export function accuracyPage({ own, unread, others, news }: Scores, layers: LayersMeasured): string {
  const columns = [{ title: 'our articles', score: own }, ...others.flatMap(columnsOf)];
  const lines = [
    ...opening(columns),
    ...figures(columns),
    ...unreadTable(unread),
    ...(news === null ? [] : newsTable(news)),
    ...besideOthers(columns),
    ...weakest(others[0]?.all ?? own),
    ...layersPart(layers),
    ...others.flatMap(({ all }) => ['## Published articles in detail', '', ...breakdownTables(all, [])]),
    '## Our articles in detail',
    '',
    ...breakdownTables(own, ['By outlet']),
    ...HOW,
  ];
  return `${lines.join('\n')}\n`;
}

function columnsOf({ all, heldOut }: Measured): readonly Column[] {
  const whole = { title: 'published articles', score: all };
  return heldOut === null ? [whole] : [whole, { title: 'published, held out', score: heldOut }];
}

function opening(columns: readonly Column[]): readonly string[] {
  const lines = [
    '# How right it is',
    '',
    'Written by `npm run eval -- --write`; no figure on this page was typed by hand.',
    '',
    'First who said what; behind it [words](#words), [dates, events and lines](#dates-events-and-lines), [names](#names) and [topics](#topics). Families and threads have their figures in [relate.md](relate.md), search terms in [query.md](query.md).',
    '',
    '| gold | articles | outlets | statements | read |',
    '|---|--:|--:|--:|--:|',
    ...columns.map(
      ({ title, score }) => `| ${title} | ${score.documents} | ${score.outlets} | ${score.gold} | ${score.predicted} |`,
    ),
    '',
    'No weights have seen what they read here: they are trained anew for every fold of the articles, on the others. The reader',
    'as shipped is trained on all of them. Rules and tables are written by people, with the articles in sight that are not',
    'said to be held out.',
    '',
    '*Our articles* are of our own invention, annotated by hand ([evaluation/articles](../evaluation/articles)): the first 114 dense with',
    'what is hard, the others as ordinary days are, each in the manner of another outlet, in five folds.',
  ];
  if (columns.length > 1)
    lines.push(
      '*Published articles* are real news, annotated in the same scheme, in four folds of outlets: every outlet is read by a reader that',
      'has not seen it, and has learnt from our articles, the other published ones and the annotated news of other outlets',
      '([training/reader/news](../training/reader/news)). They belong to their publishers: they are measured with `--gold PATH`,',
      'and not part of the project.',
    );
  if (columns.some(({ title }) => title === 'published, held out'))
    lines.push('*Held out* are those of them whose texts and errors nobody who works on the reader looks at.');
  return [
    ...lines,
    '',
    '```',
    'npm run eval -- --folds 5                                # our articles: the figures below',
    'npm run eval -- --unread                                 # our articles that nothing is learnt from, as the reader ships',
    'npm run eval -- --gold PATH --folds outlet               # published articles (JSONL in the same form)',
    'npm run eval -- --gold PATH --folds outlet --json        # all of it as data',
    'npm run eval                                             # quickly: the reader as shipped, trained on what it reads',
    'npm run eval -- --folds 5 --errors 20                    # what went wrong, with what should stand there',
    'npm run eval -- --floor                                  # fails where a figure fell below evaluation/floor.json',
    'npm run eval -- --write --gold PATH --held-out FROM-TO   # writes this page',
    'npm run eval -- --write-layers --data DIR                # only what is read beside the statements: dates, events, names, topics',
    '```',
    '',
  ];
}

function figures(columns: readonly Column[]): readonly string[] {
  const [first] = columns;
  if (first === undefined) return [];
  const tables = first.score.groups.flatMap(({ title, scores }) => [
    `### ${title}`,
    '',
    `| | what is counted | ${columns.map((column) => column.title).join(' | ')} |`,
    `|---|---|${'--:|'.repeat(columns.length)}`,
    ...scores.map(({ metric }) => {
      const cells = columns.map(({ score }) => cell(lookup(score, metric.id)));
      return `| ${metric.label} | ${metric.meaning} | ${cells.join(' | ')} |`;
    }),
    '',
  ]);
  return [
    '## Figures',
    '',
    'In percent. Where things are to be found: F1, then precision / recall; else the share that is right. In brackets the',
    '95 % interval, by bootstrap over articles.',
    '',
    ...tables,
  ];
}

/** What the annotation of news tells. */
const OF_NEWS = [
  'relation',
  'detection',
  'speaker',
  'speakerAccuracy',
  'implicitSpeakerAccuracy',
  'explicitSpeakerAccuracy',
  'cueExact',
  'sourceExact',
  'contentExact',
  'relationExact',
];

/** What is told of unread articles besides. */
const OF_UNREAD = [
  ...OF_NEWS,
  'kindAccuracy',
  'classAccuracy',
  'addressee',
  'direct',
  'directQuotes',
  'chain',
  'chainExact',
];

function unreadTable(unread: Score): readonly string[] {
  return [
    '### Unread articles',
    '',
    `${unread.documents} more articles of ours, as ordinary days are, of ${unread.outlets} outlets in all parts of the Arab world, ${unread.gold} statements`,
    '([evaluation/unread](../evaluation/unread)): read by the reader as shipped, which has learnt nothing from them, and nobody looks at what is read. They are better',
    'printed than much of what is published: no menus between the lines, few words that have lost their space.',
    '',
    ...tableOf(unread, OF_UNREAD),
  ];
}

function newsTable(news: Score): readonly string[] {
  return [
    '### Annotated news',
    '',
    `${news.documents} articles of ${news.outlets} outlets, ${news.gold} statements ([training/reader/news](../training/reader/news)): more than the gold and read`,
    'faster, by one reader each. Every outlet is read by a reader that has not seen it. Of most of these articles nobody has looked at what is read.',
    '',
    ...tableOf(news, OF_NEWS),
  ];
}

function tableOf(score: Score, ids: readonly string[]): readonly string[] {
  return [
    '| | what is counted | |',
    '|---|---|--:|',
    ...ids.flatMap((id) => {
      const scored = lookup(score, id);
      return scored === undefined ? [] : [`| ${scored.metric.label} | ${scored.metric.meaning} | ${cell(scored)} |`];
    }),
    '',
  ];
}

function lookup(score: Score, id: string): Scored | undefined {
  return score.groups.flatMap(({ scores }) => scores).find(({ metric }) => metric.id === id);
}

function cell(scored: Scored | undefined): string {
  if (scored === undefined || !isMeasured(scored.figure)) return '–';
  const { figure, interval } = scored;
  const sides = figure.kind === 'found' ? `<br>${percent(figure.precision)} / ${percent(figure.recall)}` : '';
  return `**${percent(figure.value)}**${sides}<br>[${percent(interval.low)} – ${percent(interval.high)}]`;
}

function besideOthers(columns: readonly Column[]): readonly string[] {
  return [
    '## Beside others',
    '',
    'No system that reads Arabic news was found to have published figures for sources, indirect speech or chains, and no',
    'corpus is shared. Read a row as: on our gold we reach these; the best published figure for such a task is that. Other',
    'corpora have other languages, densities and difficulties.',
    '',
    `| task | ${columns.map(({ title }) => `Musnad, ${title}`).join(' | ')} | published | by, and on what |`,
    `|---|${'--:|'.repeat(columns.length)}--:|---|`,
    ...ANCHORS.map((anchor) => {
      const cells = columns.map(({ score }) => anchorCell(score, anchor));
      return `| ${anchor.task}${anchor.subset ? ' ¹' : ''} | ${cells.join(' | ')} | ${anchor.published} | ${anchor.where} |`;
    }),
    '',
    '¹ On statements such as those schemes have: with a cue, with an explicit source, and not inside another’s words.',
    'Arabic drops the subject where English has a pronoun: such statements have no source to find and are left out here; who',
    'speaks in them is measured above.',
    '',
    'People do not agree fully either: two annotators of PolNeAR agree on 92.3 % of statements, and token by token at 75.4 %',
    '(Krippendorff’s alpha).',
    '',
  ];
}

function anchorCell(score: Score, { metric, side, subset }: Anchor): string {
  const scores = subset ? score.anchorSubset.scores : score.groups.flatMap((group) => group.scores);
  const figure = scores.find((scored) => scored.metric.id === metric)?.figure;
  return figure === undefined || !isMeasured(figure) ? '–' : sideOf(figure, side);
}

function sideOf(figure: Figure, side: Anchor['side']): string {
  if (figure.kind === 'share' || side === 'value') return percent(figure.value);
  return side === 'recall' ? percent(figure.recall) : `${percent(figure.precision)} / ${percent(figure.recall)}`;
}

function breakdownTables(score: Score, without: readonly string[]): readonly string[] {
  return score.breakdowns.filter(({ title }) => !without.includes(title)).flatMap(breakdownTable);
}

function breakdownTable({ title, rows }: Breakdown): readonly string[] {
  const labels = rows[0]?.scores.map(({ metric }) => metric.label) ?? [];
  return [
    `### ${title}`,
    '',
    `| | statements | ${labels.join(' | ')} |`,
    `|---|--:|${'--:|'.repeat(labels.length)}`,
    ...rows.map(breakdownRow),
    '',
  ];
}

function breakdownRow({ name, documents, gold, scores }: BreakdownRow): string {
  const cells = scores.map(({ figure, interval }) => {
    if (!isMeasured(figure)) return '–';
    const range = documents > 1 ? ` [${percent(interval.low)} – ${percent(interval.high)}]` : '';
    return `${percent(figure.value)}${range}`;
  });
  return `| ${name} | ${gold} | ${cells.join(' | ')} |`;
}

const HOW: readonly string[] = [
  '## How it is measured',
  '',
  '- Spans are compared as sets of tokens between spaces, without marks at their edges: a comma costs nothing.',
  '- A statement of gold and one that was read are a pair where their cues touch, or half of their contents agrees; one for',
  '  one, the most alike first.',
  '- A speaker is right where the names agree in their weighty words; titles weigh little, and a spokesman is not the one he',
  '  speaks for. Several speakers must all be right.',
  '- Of a group, recall is over its statements in gold and precision over those that were read as belonging to it.',
  '- The shape is told from the spelling of the cue and its place, alike for gold and for what was read.',
  '- Articles are read one by one, with outlet and day, the title as the first line of the text.',
  '- In folds, readers of our articles are trained on our articles of the other folds alone; those of published ones also on',
  '  all of ours.',
];
