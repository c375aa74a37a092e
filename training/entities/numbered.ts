/**
 * Texts as numbers, for a teacher that is trained elsewhere (`teacher/`): the news, the annotated texts, and what is known of each word.
 *
 * Example: «وبغداد» is one number wherever it is written so; of that number a table says its core, its letters, its signs in the lexicon.
 * The rows that the tagger's table has for these can be told from the table alone, so that what the teacher teaches fits the tagger.
 *
 * Run: `npx tsx training/entities/numbered.ts --out FOLDER [--articles N]`; some minutes. The data lie in `data/` of MUSNAD_DATA.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { Kind } from '../../src/text/index.ts';
import type { Document } from '../../src/reader/document.ts';
import { REACH, wordRows } from '../../src/reader/entities/features.ts';
import { KnownWords } from '../../src/reader/entities/known-words.ts';
import { EDGE, factsAt } from '../../src/reader/entities/tagged-words.ts';
import { factsOfMark, type WordFacts } from '../../src/reader/entities/word-facts.ts';
import { Rows } from '../../src/reader/model/features.ts';
import type { WordType } from '../../src/reader/vocabulary.ts';
import { dataFolder, option } from '../morphology/options.ts';
import { documentsOf, type LabelledDocument, readAqmar, readColumns } from './corpora.ts';
import { foldsOf } from './folds.ts';
import { MOST_WORDS } from './kinds-of-news.ts';
import { columnsOf } from './known.ts';
import { readLists } from './lists.ts';
import { articlesOfNews, readNews, Special } from './news.ts';
import { openDocuments } from './open.ts';

/** Rows by what they ask rather than by place: the template of the word's own place, and its numbers. */
class Asked extends Rows {
  readonly found: string[] = [];
  override add(template: number, a = 0, b = 0): void {
    this.found.push(`${template - 100 - REACH * 40},${a},${b}`);
  }
}

/** Numbers of words and of what is asked of them. */
class Numbers {
  private readonly questions = new Map<string, number>();
  private readonly words = new Map<string, number>();
  private readonly byType = new Map<WordType, number>();
  readonly asked: number[] = [];
  readonly begins: number[] = [];
  /** Of each word its place among the words of the news, from one; 0 for none. */
  readonly cores: number[] = [];

  constructor(private readonly known: KnownWords) {
    this.put('edge', factsOfMark(EDGE));
  }

  of(doc: Document, i: number): number {
    const type = doc.types[i];
    if (type === null || type === undefined) {
      const facts = factsAt(doc, i, this.known);
      return this.put(`m${facts.core}`, facts);
    }
    const met = this.byType.get(type);
    if (met !== undefined) return met;
    const number = this.put(`w${type.plain}/${doc.partsOf(type)}`, factsAt(doc, i, this.known));
    this.byType.set(type, number);
    return number;
  }

  /** Forgets the vocabulary's words, not their numbers: so few texts hold many words. */
  forget(): void {
    this.byType.clear();
  }

  private put(key: string, facts: WordFacts): number {
    const met = this.words.get(key);
    if (met !== undefined) return met;
    const number = this.words.size;
    this.words.set(key, number);
    const rows = new Asked(0);
    // Kinds are for the teacher to find: the word's place stands for them.
    wordRows(rows, { ...facts, kind: 0, coarse: 0, mostly: 0 }, 0);
    this.begins.push(this.asked.length);
    for (const question of rows.found) {
      let id = this.questions.get(question);
      if (id === undefined) {
        id = this.questions.size;
        this.questions.set(question, id);
      }
      this.asked.push(id);
    }
    this.cores.push(facts.kind);
    return number;
  }

  get rows(): Int32Array {
    return Int32Array.from([...this.questions.keys()].flatMap((question) => question.split(',').map(Number)));
  }
}

const out = option('out') ?? 'numbered';
mkdirSync(out, { recursive: true });
const write = (name: string, values: Int32Array | Uint8Array): void =>
  writeFileSync(`${out}/${name}`, new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
const say = (what: string): boolean => process.stdout.write(`${(process.uptime() / 60).toFixed(1)} min: ${what}\n`);

const articles = Number(option('articles') ?? Number.POSITIVE_INFINITY);
const news = await readNews(articles);
const cores = news.cores.slice(Special.Words, Special.Words + MOST_WORDS);
say(`${cores.length} words of the news`);
writeFileSync(`${out}/cores.json`, JSON.stringify(cores));
const columns = columnsOf({ cores, kinds: cores.map((_, k) => k + 1), coarse: [] }, [], readLists());
const known = new KnownWords(
  columns.keys,
  columns.kinds,
  columns.lists,
  columns.mostly,
  new Uint8Array(cores.length + 1),
);
const numbers = new Numbers(known);
const open = await openDocuments();

const tokens = new Int32Array(1 << 25);
let size = 0;
const begins: number[] = [];
for await (const { title, text } of articlesOfNews()) {
  if (begins.length >= articles) break;
  begins.push(size);
  const doc = open(text.startsWith(title) ? text : `${title}\n${text}`);
  for (let i = 0; i < doc.count; i++) tokens[size++] = doc.kind(i) === Kind.Line ? EDGE : numbers.of(doc, i);
  tokens[size++] = EDGE;
  if (begins.length % 500 === 0) numbers.forget();
}
begins.push(size);
write('news.tokens', tokens.subarray(0, size));
write('news.begins', Int32Array.from(begins));
say(`${size} tokens of the news`);

/** Labelled documents: tokens and labels; words with the token that stands for each, and where sentences end. */
function writeLabelled(name: string, parts: readonly (readonly LabelledDocument[])[]): void {
  const all = { tokens: [], labels: [], docs: [], fold: [], words: [], gold: [], sentences: [] } as Record<
    'tokens' | 'labels' | 'docs' | 'fold' | 'words' | 'gold' | 'sentences',
    number[]
  >;
  parts.forEach((documents, fold) => {
    for (const { doc, labels, sentences, tokens: at } of documents) {
      const from = all.tokens.length;
      all.docs.push(from);
      all.fold.push(fold);
      for (let i = 0; i < doc.count; i++) {
        all.tokens.push(doc.kind(i) === Kind.Line ? EDGE : numbers.of(doc, i));
        all.labels.push(labels[i] ?? 0);
      }
      all.tokens.push(EDGE);
      all.labels.push(0);
      for (const token of at) all.words.push(from + token);
      for (const { labels: own } of sentences) {
        all.gold.push(...own);
        all.sentences.push(all.gold.length);
      }
    }
  });
  for (const [key, values] of Object.entries(all)) write(`${name}.${key}`, Int32Array.from(values));
  say(`${all.tokens.length} tokens of ${name}`);
}

const corpora = `${dataFolder()}/evaluation`;
const train = readColumns(`${corpora}/anercorp/ANERCorp_CamelLab_train.txt`);
writeLabelled(
  'anercorp',
  foldsOf(train).map((part) => documentsOf(part, open)),
);
writeLabelled('aqmar', [documentsOf(readAqmar(`${corpora}/aqmar/articles`), open)]);
// Only ever scored.
writeLabelled('test', [documentsOf(readColumns(`${corpora}/anercorp/ANERCorp_CamelLab_test.txt`), open)]);

write('words.cores', Int32Array.from(numbers.cores));
write('words.begins', Int32Array.from([...numbers.begins, numbers.asked.length]));
write('words.asked', Int32Array.from(numbers.asked));
write('rows', numbers.rows);
say(`${numbers.cores.length} words, ${numbers.asked.length} answers to ${numbers.rows.length / 3} questions`);
