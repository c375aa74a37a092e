/** Which tokens the models look at: the clause beside a cue, and the places where a content could end. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../document.ts';
import type { CueForm } from '../lexicon.ts';
import { openDocuments, tokensOf, writtenIn } from '../testing/documents.ts';
import { Guess } from './clause-features.ts';
import { clauseBefore, clauseBehind, REACH_BEFORE, REACH_BEHIND } from './clauses.ts';
import { endPlaces, limitOf } from './ends.ts';
import { loadSourcehood } from './load.ts';
import { Signs } from './signs.ts';
import type { Sourcehood } from './sourcehood.ts';

let open: (text: string) => Document;
let sourcehood: Sourcehood;
beforeAll(async () => {
  open = await openDocuments();
  sourcehood = await loadSourcehood();
});

function cueIn(doc: Document, word: string): { readonly cue: number; readonly form: CueForm } {
  const cue = tokensOf(doc, word).from;
  const form = doc.type(cue)?.cues[0];
  if (form === undefined) throw new RangeError(`cannot report: ${word}`);
  return { cue, form };
}

describe('the clause of a cue', () => {
  it('behind it runs to the end of the sentence', () => {
    const doc = open('وقال الوزير إن الطريق مفتوح. وأضاف أن العمل بدأ.');
    const { cue, form } = cueIn(doc, 'وقال');
    expect(writtenIn(doc, clauseBehind(doc, cue, form, null))).toBe('الوزير إن الطريق مفتوح.');
  });

  it('behind it runs on over a colon at the end of a line', () => {
    const doc = open('وقال الوزير:\n«الطريق مفتوح».\nوأضاف أن العمل بدأ.');
    const { cue, form } = cueIn(doc, 'وقال');
    expect(writtenIn(doc, clauseBehind(doc, cue, form, null))).toContain('الطريق مفتوح');
  });

  it('stays in the quotation around the cue', () => {
    const doc = open('قال المدير: «نعم، العمال قالوا إنهم عادوا اليوم» ثم غادر.');
    const { cue, form } = cueIn(doc, 'قالوا');
    expect(writtenIn(doc, clauseBehind(doc, cue, form, null))).toBe('إنهم عادوا اليوم');
    expect(writtenIn(doc, clauseBefore(doc, cue, form, null))).toBe('نعم، العمال');
  });

  it('before it begins with the sentence', () => {
    const doc = open('الطريق مفتوح. وزير النقل يؤكد أن العمل بدأ.');
    const { cue, form } = cueIn(doc, 'يؤكد');
    expect(writtenIn(doc, clauseBefore(doc, cue, form, null))).toBe('وزير النقل');
  });

  it('reaches no further than the models look', () => {
    const doc = open(`${'كلمة '.repeat(300)} قال ${'كلمة '.repeat(300)}`);
    const { cue, form } = cueIn(doc, 'قال');
    const behind = clauseBehind(doc, cue, form, null);
    const before = clauseBefore(doc, cue, form, null);
    expect([before.to - before.from, behind.to - behind.from]).toEqual([REACH_BEFORE, REACH_BEHIND]);
  });

  it('carries what the rules think, a label a token', () => {
    const doc = open('قال الوزير سليم للصحفيين إن الطريق مفتوح.');
    const { cue, form } = cueIn(doc, 'قال');
    const hypothesis = {
      sources: [tokensOf(doc, 'الوزير سليم')],
      addressee: tokensOf(doc, 'للصحفيين'),
      contentFrom: tokensOf(doc, 'الطريق').from,
    };
    const { SourceBegins, SourceGoesOn, Addressee, Outside, Content, Beyond } = Guess;
    expect([...clauseBehind(doc, cue, form, hypothesis).guess]).toEqual([
      SourceBegins,
      SourceGoesOn,
      Addressee,
      Outside,
      Content,
      Beyond,
      Beyond,
    ]);
  });
});

describe('the places where a content could end', () => {
  const placesIn = (text: string, from: string): string[] => {
    const doc = open(text);
    const { cue, form } = cueIn(doc, 'قال');
    const first = tokensOf(doc, from).from;
    const limit = limitOf(doc, cue, first);
    const opened = { cue, form, from: first, limit, guess: -1, boundaries: new Uint8Array(doc.count) };
    return endPlaces(doc, new Signs(doc, sourcehood), opened).map((place) =>
      writtenIn(doc, { from: first, to: place }),
    );
  };

  it('are marks, joining words and reporting words, and the sentence’s end', () => {
    const places = placesIn('قال الوزير إن الطريق مفتوح، مؤكدا أن العمل بدأ.', 'الطريق');
    expect(places).toContain('الطريق مفتوح');
    expect(places.at(-1)).toBe('الطريق مفتوح، مؤكدا أن العمل بدأ');
    expect(places).not.toContain('الطريق');
  });

  it('lie in the quotation that the content opens in, though it has several sentences', () => {
    const places = placesIn('قال الوزير: «الطريق مفتوح. العمل بدأ». ثم غادر.', 'الطريق');
    expect(places).toContain('الطريق مفتوح. العمل بدأ');
    expect(places.every((place) => !place.includes('غادر'))).toBe(true);
  });
});
