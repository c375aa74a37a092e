/**
 * Annotated texts: sentences whose words have a label each, and the same as documents of the reader with a label a token.
 *
 * Example: the words «برند» B-PERS, «جوتشولك» I-PERS of a column file are «person begins», «person goes on». A word that the reader
 * takes for several tokens («(د») gives its label to all, the first one beginning.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Document } from '../../src/reader/document.ts';
import { beginOf, begins, type NameClass, OUTSIDE } from '../../src/reader/entities/labels.ts';

export interface LabelledSentence {
  readonly words: readonly string[];
  readonly labels: readonly number[];
}

const CLASSES: Readonly<Record<string, NameClass>> = {
  PERS: 'person',
  PER: 'person',
  ORG: 'organisation',
  LOC: 'location',
  MISC: 'other',
  MIS: 'other',
};

/** Reads a file of two columns, a blank line between sentences. */
export function readColumns(path: string): LabelledSentence[] {
  return readFileSync(path, 'utf8')
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/u)
    .map((block) => {
      const words: string[] = [];
      const labels: number[] = [];
      let last: number = OUTSIDE;
      for (const line of block.split('\n')) {
        const [word, tag] = line.trim().split(/\s+/u);
        if (word === undefined || word === '' || tag === undefined) continue;
        const name = CLASSES[tag.slice(2)];
        const begin = name === undefined ? OUTSIDE : beginOf(name);
        // An inside that goes on from nothing begins a name.
        last =
          begin === OUTSIDE
            ? OUTSIDE
            : tag.startsWith('I') && (last === begin || last === begin + 1)
              ? begin + 1
              : begin;
        words.push(word);
        labels.push(last);
      }
      return { words, labels };
    })
    .filter(({ words }) => words.length > 0);
}

export function readAqmar(folder: string): LabelledSentence[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readColumns(`${folder}/${name}`));
}

/** Sentences in a row as one document: the label of each of its tokens, and the first token of each word. */
export interface LabelledDocument {
  readonly doc: Document;
  readonly labels: Uint8Array;
  readonly sentences: readonly LabelledSentence[];
  /** Index of the token that stands for each word, sentence by sentence. */
  readonly tokens: Int32Array;
}

/** Sentences to a document: about what an article of news has. */
const SENTENCES = 12;

export function documentsOf(
  sentences: readonly LabelledSentence[],
  open: (text: string) => Document,
): LabelledDocument[] {
  const out: LabelledDocument[] = [];
  for (let from = 0; from < sentences.length; from += SENTENCES) {
    const part = sentences.slice(from, from + SENTENCES);
    const doc = open(part.map(({ words }) => words.join(' ')).join('\n'));
    const labels = new Uint8Array(doc.count);
    const tokens: number[] = [];
    let token = 0;
    let at = 0;
    for (const { words, labels: own } of part) {
      words.forEach((word, k) => {
        const end = at + word.length;
        const label = own[k] ?? OUTSIDE;
        let first = true;
        while (token < doc.count && doc.start(token) < at) token++;
        tokens.push(Math.min(token, doc.count - 1));
        for (; token < doc.count && doc.start(token) < end; token++) {
          labels[token] = first || !begins(label) ? label : label + 1;
          first = false;
        }
        at = end + 1;
      });
    }
    out.push({ doc, labels, sentences: part, tokens: Int32Array.from(tokens) });
  }
  return out;
}
