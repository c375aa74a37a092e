/** The tagger by a few weights of our own: sums over neighbours, words kept from text to text, tokens that are outside at once. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Open, openDocuments } from '../../../training/entities/open.ts';
import { Rows, wordId } from '../model/features.ts';
import { EVIDENCE_ROWS } from './evidence.ts';
import { wordRows } from './features.ts';
import { KnownWords } from './known-words.ts';
import { beginOf, LABELS, OUTSIDE } from './labels.ts';
import { type EntityModel, ROWS } from './model.ts';
import { SparseRows } from './sparse-rows.ts';
import { Tagger } from './tagger.ts';
import { factsAt, TaggedWords } from './tagged-words.ts';

const PERSON = beginOf('person');
const PLACE = beginOf('location');
const NOTHING = new KnownWords(
  new Int32Array(0),
  new Uint16Array(0),
  new Uint8Array(0),
  new Uint8Array(0),
  new Uint8Array(1),
);

let open: Open;
beforeAll(async () => {
  open = await openDocuments();
});

/** What a word tells of the label so many tokens behind it. */
interface Told {
  readonly word: string;
  readonly offset: number;
  readonly label: number;
  readonly weight: number;
}

function modelOf(told: readonly Told[]): EntityModel {
  const own = new Int8Array(ROWS * LABELS);
  for (const { word, offset, label, weight } of told) {
    const doc = open(word);
    const rows = new Rows(ROWS - 1);
    wordRows(rows, factsAt(doc, 0, NOTHING), offset);
    // The first row is that of the word itself.
    const at = (rows.at[0] ?? 0) * LABELS + label;
    own[at] = weight;
  }
  return {
    known: NOTHING,
    scale: 0.1,
    own: SparseRows.of(own),
    links: new Int32Array((LABELS + 1) * LABELS),
    evidence: new Int8Array(EVIDENCE_ROWS * LABELS),
  };
}

function read(tagger: Tagger, text: string): string[] {
  const doc = open(text);
  return [...tagger.tag(doc)].map((label, i) => `${doc.written(i)} ${label}`);
}

describe('the tagger', () => {
  it('adds up what the words around tell of a token', () => {
    const tagger = new Tagger(
      modelOf([
        { word: 'المدرب', offset: 1, label: PERSON, weight: 10 },
        { word: 'غرنوف', offset: 0, label: PLACE, weight: 15 },
        { word: 'ميلاف', offset: -1, label: PERSON, weight: 7 },
      ]),
    );
    expect(read(tagger, 'غرنوف')).toEqual([`غرنوف ${PLACE}`]);
    expect(read(tagger, 'المدرب غرنوف')).toContain(`غرنوف ${PLACE}`);
    expect(read(tagger, 'المدرب غرنوف ميلاف')).toContain(`غرنوف ${PERSON}`);
  });

  it('hears nothing from another line', () => {
    const tagger = new Tagger(modelOf([{ word: 'المدرب', offset: 1, label: PERSON, weight: 10 }]));
    expect(read(tagger, 'المدرب غرنوف')).toContain(`غرنوف ${PERSON}`);
    expect(read(tagger, 'المدرب\nغرنوف')).toContain(`غرنوف ${OUTSIDE}`);
  });

  it('makes no name of a token that all around hold for outside, whatever stands beside it', () => {
    const tagger = new Tagger(
      modelOf([
        { word: 'المدرب', offset: 0, label: OUTSIDE, weight: 100 },
        { word: 'غرنوف', offset: 0, label: PERSON, weight: 50 },
        { word: 'غرنوف', offset: 1, label: PERSON, weight: 30 },
      ]),
    );
    expect(read(tagger, 'غرنوف المدرب غرنوف')).toEqual([`غرنوف ${PERSON}`, `المدرب ${OUTSIDE}`, `غرنوف ${PERSON}`]);
  });

  it('reads as it does although another one has read the same words', () => {
    const person = new Tagger(modelOf([{ word: 'غرنوف', offset: 0, label: PERSON, weight: 9 }]));
    const place = new Tagger(modelOf([{ word: 'غرنوف', offset: 0, label: PLACE, weight: 9 }]));
    const doc = open('غرنوف');
    expect([person.tag(doc)[0], place.tag(doc)[0], person.tag(doc)[0]]).toEqual([PERSON, PLACE, PERSON]);
  });
});

describe('words that are kept', () => {
  it('stay in their slots until the room is full, and come again after that', () => {
    const words = new TaggedWords(modelOf([]), 8);
    const doc = open('غرنوف ميلاف غرنوف');
    words.open();
    const slots = [0, 1, 2].map((i) => words.slot(doc, i));
    expect(slots[0]).toBe(slots[2]);
    expect(slots[1]).not.toBe(slots[0]);
    const more = open(
      Array.from({ length: 400 }, (_, i) => `كلمه${'ابتثجحخدذرزس'[i % 12]}${'ابتثجحخدذرزس'[i >> 5]}`).join(' '),
    );
    words.open();
    const met = new Set(Array.from({ length: more.count }, (_, i) => words.slot(more, i)));
    expect(met.size).toBeGreaterThan(100);
    words.open();
    const again = words.slot(doc, 0);
    expect(again).toBeLessThan(8);
    expect(words.rows[again * 32 + 25]).toBe(wordId('غرنوف'));
  });
});
