/** The ends that are weighed for a content, and what tells for each. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../document.ts';
import { openDocuments, tokensOf } from '../testing/documents.ts';
import { type EndCandidate, endCandidates, NO_CUE } from './end-choice.ts';
import { endPlaces, limitOf, type Opened } from './ends.ts';
import { loadSourcehood } from './load.ts';
import { Signs } from './signs.ts';
import type { Sourcehood } from './sourcehood.ts';

let open: (text: string) => Document;
let sourcehood: Sourcehood;
beforeAll(async () => {
  open = await openDocuments();
  sourcehood = await loadSourcehood();
});

const TEXT = 'وأكد الوزير أن الجسر مفتوح، وأن العمل يبدأ غدا، وذلك في بيان أصدره أمس. وغادر الوفد.';

/** The candidates for the content that begins with a word; `logit` scores the text up to a place. */
function candidates(text: string, first: string, logit: (content: string) => number): Map<string, EndCandidate> {
  const doc = open(text);
  const { from } = tokensOf(doc, first);
  const opened: Opened = {
    cue: 0,
    form: doc.type(0)?.cues[0] ?? null,
    from,
    limit: limitOf(doc, 0, from),
    guess: -1,
    boundaries: new Uint8Array(doc.count),
  };
  const places = endPlaces(doc, new Signs(doc, sourcehood), opened);
  const content = (place: number): string => text.slice(doc.start(from), doc.end(place - 1));
  const logits = places.map((place) => logit(content(place)));
  return new Map(
    endCandidates(doc, opened, places, logits, {
      told: ['frame:that'],
      cueOdds: new Float32Array(doc.count).fill(NO_CUE),
    }).map((one) => [content(one.place), one]),
  );
}

describe('the likely ends of a content', () => {
  it('are those that score near the likeliest, which comes first', () => {
    const ends = candidates(TEXT, 'الجسر', (content) =>
      content.endsWith('غدا') ? 9 : content.endsWith('مفتوح') ? 7 : content.endsWith('أمس') ? 8 : 0,
    );
    expect([...ends.keys()]).toEqual([
      'الجسر مفتوح، وأن العمل يبدأ غدا',
      'الجسر مفتوح، وأن العمل يبدأ غدا، وذلك في بيان أصدره أمس',
      'الجسر مفتوح',
    ]);
  });

  it('are not described where there is one alone', () => {
    const ends = candidates(TEXT, 'الجسر', (content) => (content.endsWith('غدا') ? 9 : 0));
    expect([...ends.values()].map(({ features }) => features)).toEqual([[]]);
  });

  it('are told by what follows them: another أن, a clause about the saying, nothing', () => {
    const ends = candidates(TEXT, 'الجسر', (content) => (/(?:مفتوح|غدا|أمس)$/u.test(content) ? 5 : 0));
    const of = (content: string): readonly string[] => ends.get(content)?.features ?? [];
    expect(of('الجسر مفتوح')).toEqual(
      expect.arrayContaining(['frame:that', 'mark:comma', 'next:that', 'conjunction:و', 'first']),
    );
    expect(of('الجسر مفتوح، وأن العمل يبدأ غدا')).toEqual(
      expect.arrayContaining(['next:demonstrative', 'word:ذلك', 'clause:carrier', 'clause:last', 'that']),
    );
    expect(of('الجسر مفتوح، وأن العمل يبدأ غدا، وذلك في بيان أصدره أمس')).toEqual(
      expect.arrayContaining(['next:none', 'limit', 'last', 'mark:stop']),
    );
  });

  it('are told by whose words stand inside', () => {
    const ends = candidates('وقال الوزير إن الجسر مفتوح، ونرحب بالزوار، وغادر', 'الجسر', () => 1);
    const of = (content: string): readonly string[] => ends.get(content)?.features ?? [];
    expect(of('الجسر مفتوح')).toContain('clause:own');
    expect(of('الجسر مفتوح')).not.toContain('own');
    expect(of('الجسر مفتوح، ونرحب بالزوار')).toContain('own');
  });
});
