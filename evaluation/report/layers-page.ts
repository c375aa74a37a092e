/**
 * The part of docs/accuracy.md on what is read beside the statements: words; dates, events and lines; names; topics. Each with the command that prints it, what it
 * was measured on, and figures that others have published where there are any.
 *
 * Example: under "Names" a row a class of ANERcorp's test part, and below it what fine-tuned language models reach there.
 */
import { NAME_CLASSES } from '../../src/reader/entities/labels.ts';
import { type EntityTally, f1, type Found } from '../entities-score.ts';
import { type LayerColumn, layerTables } from '../layers/report.ts';
import { isMeasured } from '../scoring/figures.ts';
import type { TopicFigures, TopicPart } from '../topics/score.ts';
import type { WordsMeasured } from '../morphology.ts';
import { percent } from './terminal.ts';
import { wordsSection } from './words-section.ts';

/** Names scored on a corpus that is not part of the project. */
export interface NamesMeasured {
  readonly tally: EntityTally;
  readonly sentences: number;
  readonly words: number;
}

export interface LayersMeasured {
  /** Null where the texts are not at hand. */
  readonly words: WordsMeasured | null;
  readonly layers: readonly LayerColumn[];
  /** Null where the corpus is not at hand. */
  readonly names: NamesMeasured | null;
  readonly topics: ReadonlyMap<TopicPart, TopicFigures>;
}

/** The lines between which the part stands, so that it can be written alone. */
const BEGIN = '<!-- layers: written by npm run eval -- --write-layers -->';
const END = '<!-- end of layers -->';

/** The part with its two marks. */
export function layersPart({ words, layers, names, topics }: LayersMeasured): readonly string[] {
  return [
    BEGIN,
    '',
    ...wordsSection(words),
    ...layerSection(layers),
    ...nameSection(names),
    ...topicSection(topics),
    END,
    '',
  ];
}

/**
 * A page with its part on layers written anew.
 *
 * @throws where the page has no such part
 */
export function withLayers(page: string, measured: LayersMeasured): string {
  const from = page.indexOf(BEGIN);
  const to = page.indexOf(END);
  if (from === -1 || to < from) throw new Error('docs/accuracy.md has no part on layers: npm run eval -- --write');
  return page.slice(0, from) + layersPart(measured).join('\n').trimEnd() + page.slice(to + END.length);
}

function layerSection(columns: readonly LayerColumn[]): readonly string[] {
  return [
    '## Dates, events and lines',
    '',
    'On articles of their own ([evaluation/layers](../evaluation/layers/README.md)): ours are part of the project, of the published ones only spans',
    'without text. Rules find the words that may tell of an event and who may take part; forests weigh both. They are trained anew for each of four folds',
    'of outlets, on the articles of the others and on annotated news ([training/events](../training/events/README.md)): no outlet is read by forests that have seen it.',
    'Rules and tables were mended after their errors on our own and the published articles had been read, so those figures flatter. The annotated news was read once, by',
    'one annotator an article; its misses were looked at for words that the tables lacked, its other errors by nobody.',
    '',
    '```',
    'npx tsx evaluation/layers/main.ts --folds --data DIR      # these figures; without the texts in DIR those of our articles',
    'npx tsx evaluation/layers/main.ts --only own              # quickly: the reader as shipped, trained on what it reads',
    '```',
    '',
    ...layerTables(columns),
    ...besideEvents(columns),
  ];
}

/** What others have published of events; none of it on Arabic news, none with the people who took part scored. */
const EVENT_ANCHORS = [
  [
    'event rows that are right (P)',
    'precision',
    '23.5',
    'GDELT, an audit by its users: 153 rows of conflict judged against the 38 articles they come from; event and place',
  ],
  [
    'events found (R)',
    'recall',
    '68.3',
    'UniversalPetrarch, English, event triplets of its own test suite; 23.0 % of what it gives there is wrong',
  ],
] as const;

function besideEvents(columns: readonly LayerColumn[]): readonly string[] {
  const side = (column: LayerColumn, which: 'precision' | 'recall'): string => {
    const figure = column.score.groups
      .flatMap(({ scores }) => scores)
      .find(({ metric }) => metric.id === 'event')?.figure;
    return figure === undefined || figure.kind !== 'found' || !isMeasured(figure) ? '–' : percent(figure[which]);
  };
  return [
    '### Events beside others',
    '',
    `| task | ${columns.map(({ title }) => `Musnad, ${title}`).join(' | ')} | published | by, and on what |`,
    `|---|${'--:|'.repeat(columns.length)}--:|---|`,
    ...EVENT_ANCHORS.map(
      ([task, which, published, where]) =>
        `| ${task} | ${columns.map((column) => side(column, which)).join(' | ')} | ${published} | ${where} |`,
    ),
    '',
    'No figure was found for events in Arabic news, nor for resolving Arabic dates. Other corpora have other languages, kinds of event and notions',
    'of what is right.',
    '',
  ];
}

const NAME_ANCHORS = [
  ['AraBERTv02, fine-tuned', '81.3', '84.9', '70.8', '90.2', '60.9'],
  ['CAMeL Tools, as quoted by others', '83', '–', '–', '–', '–'],
] as const;

function nameSection(names: NamesMeasured | null): readonly string[] {
  const opening = [
    '## Names',
    '',
    'The tagger of names alone, on the test part of ANERcorp as the CAMeL Lab splits it. It has learnt from the train part, and from news',
    'that a larger model, trained on the same part, has labelled: [how](../training/entities/train-taught.ts). Nothing was chosen by the test part. A name',
    'is right where its first word, its last and its class are. The corpus is not part of the project.',
    '',
    '```',
    'npx tsx evaluation/entities.ts --data DIR         # these figures, and how fast it is; --folds: the train part in folds',
    '```',
    '',
  ];
  if (names === null) return [...opening, 'Not measured: the corpus was not at hand.', ''];
  const { tally, sentences, words } = names;
  const row = (name: string, one: Found): string => {
    const share = (part: number, of: number): string => percent(of === 0 ? 0 : part / of);
    return `| ${name} | ${one.gold} | ${share(one.right, one.found)} | ${share(one.right, one.gold)} | **${percent(f1(one) / 100)}** |`;
  };
  return [
    ...opening,
    `${sentences} sentences, ${words} words:`,
    '',
    '| class | names | P | R | F1 |',
    '|---|--:|--:|--:|--:|',
    ...NAME_CLASSES.map((name) => row(name, tally.of[name])),
    row('all', tally.all),
    '',
    '### Names beside others',
    '',
    '| F1 on the same part | all | person | organisation | location | other |',
    '|---|--:|--:|--:|--:|--:|',
    `| Musnad | ${[tally.all, tally.of.person, tally.of.organisation, tally.of.location, tally.of.other].map((one) => percent(f1(one) / 100)).join(' | ')} |`,
    ...NAME_ANCHORS.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    'The others are fine-tuned language models of hundreds of megabytes; a user of one measured 15 words a second on a processor, where this tagger reads',
    'millions. In a reading, lists, titles and what the article says elsewhere add to what the tagger finds; that is not scored here.',
    '',
  ];
}

function topicSection(topics: LayersMeasured['topics']): readonly string[] {
  return [
    '## Topics',
    '',
    'On our articles, labelled by reading ([evaluation/topics](../evaluation/topics)); statements by the contents as annotated. The words were mended on',
    'the *tuned* half, the *unseen* half was only scored. Macro F1 is the average over the topics that stand in the labels. Nothing published can be set',
    'beside it: the topics are our own.',
    '',
    '```',
    'npx tsx evaluation/topics/score.ts                # these figures, and every topic by itself',
    '```',
    '',
    '| | texts | labels | F1 | P | R | macro F1 |',
    '|---|--:|--:|--:|--:|--:|--:|',
    ...[...topics].map(
      ([part, { texts, labels, micro, precision, recall, macro }]) =>
        `| ${part} | ${texts} | ${labels} | **${percent(micro)}** | ${percent(precision)} | ${percent(recall)} | ${percent(macro)} |`,
    ),
    '',
  ];
}
