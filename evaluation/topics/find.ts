/** Topics as the reader finds them in the labelled articles: of the whole article, and of the contents as annotated. */
import { Document } from '../../src/reader/document.ts';
import { buildLexicon } from '../../src/reader/lexicon.ts';
import { LEXICON_FILES, LEXICON_VERSION } from '../../src/reader/lexicon.generated.ts';
import { Topics } from '../../src/reader/topics/index.ts';
import { Vocabulary } from '../../src/reader/vocabulary.ts';
import { loadMorphology } from '../../src/text/index.ts';
import { loadOwnGold } from '../articles/compile.ts';
import type { TopicGold } from './gold.ts';

export interface LoadedTopics {
  /** Ids of all topics of the lexicon. */
  readonly known: readonly string[];
  of(one: TopicGold): readonly string[];
  /** The words that are labelled; '' for an article. */
  words(one: TopicGold): string;
}

export async function loadTopics(): Promise<LoadedTopics> {
  const morphology = await loadMorphology();
  const lexicon = buildLexicon(LEXICON_FILES, LEXICON_VERSION);
  const vocabulary = new Vocabulary(lexicon, (plain) => morphology.parts(plain));
  const articles = new Map(
    loadOwnGold().map((gold) => {
      const doc = new Document(gold.text, lexicon, vocabulary);
      const topics = new Topics(doc, lexicon.topics);
      for (const { content } of gold.statements) topics.of(content.map((span) => tokensOf(doc, span)));
      return [gold.id, { gold, doc, topics, article: topics.article() }] as const;
    }),
  );
  const found = ({ article }: TopicGold) => {
    const known = articles.get(article);
    if (known === undefined) throw new Error(`evaluation/topics/own.tsv: no article ${article}`);
    return known;
  };
  const spans = (one: TopicGold) => {
    const content = found(one).gold.statements[one.statement - 1]?.content;
    if (content === undefined)
      throw new Error(`evaluation/topics/own.tsv: no statement ${one.statement} in ${one.article}`);
    return content;
  };
  return {
    known: lexicon.topics.topics.map(({ id }) => id),
    of(one) {
      const { doc, topics, article } = found(one);
      if (one.statement === 0) return article.map(({ id }) => id);
      return topics.of(spans(one).map((span) => tokensOf(doc, span)));
    },
    words: (one) =>
      one.statement === 0
        ? ''
        : spans(one)
            .map(([start, end]) => found(one).gold.text.slice(start, end))
            .join(' … '),
  };
}

function tokensOf(
  doc: Document,
  [start, end]: readonly [number, number],
): { readonly from: number; readonly to: number } {
  let from = 0;
  while (from < doc.count && doc.end(from) <= start) from++;
  let to = from;
  while (to < doc.count && doc.start(to) < end) to++;
  return { from, to };
}
