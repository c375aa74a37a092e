/** What stands behind, by example: who is named for the next statements. */
import { beforeAll, describe, expect, it } from 'vitest';
import { aheadOf, describeAhead } from './ahead.ts';
import type { Surroundings } from './candidate.ts';
import type { Document } from './document.ts';
import { Sourcehood, SOURCEHOOD_PLACES } from './model/sourcehood.ts';
import { describeSituation } from './situation.ts';
import { documents, draftsOf, type Said } from './testing/by-example.ts';

let open: (text: string) => Document;

beforeAll(async () => {
  open = await documents();
});

/** The surroundings of an example; `told` has the clusters that the sources name. */
function around(
  text: string,
  said: readonly Said[],
  told: readonly (readonly number[])[],
  parents?: number[],
): Surroundings {
  const doc = open(text);
  return {
    doc,
    drafts: draftsOf(doc, said),
    sourcehood: new Sourcehood(new Uint8Array(SOURCEHOOD_PLACES)),
    mentions: [],
    parents: parents ?? said.map(() => -1),
    owner: new Int32Array(doc.count).fill(-1),
    clusterOf: () => -1,
    cluster: () => undefined,
    spoken: told.flatMap((clusters, draft) => (draft === 0 && clusters.length > 0 ? [{ draft, clusters }] : [])),
    speakers: new Set(),
    told,
  };
}

const WORKS: Said = { cue: 'وأكد', says: 'العمل بدأ' };

describe('behind a statement without a source', () => {
  it('who adds has said it', () => {
    const where = around(
      'وأكد أن العمل بدأ. وأضاف العطار أن السد سليم.',
      [WORKS, { cue: 'وأضاف', by: 'العطار', says: 'السد سليم' }],
      [[], [7]],
    );
    expect(describeAhead(aheadOf(where, 0), 7)).toEqual([
      'ahead:same',
      'ahead:same:goes-on',
      'ahead:same:goes-on:next',
      'ahead:later',
    ]);
    expect(describeAhead(aheadOf(where, 0), 3)).toEqual([
      'ahead:other',
      'ahead:other:goes-on',
      'ahead:other:goes-on:next',
    ]);
  });

  it('who takes a turn, or opens a paragraph, is another', () => {
    const where = around(
      'وأكد أن العمل بدأ.\nمن جانبه، قال النجار إن السد سليم.',
      [WORKS, { cue: 'قال', by: 'النجار', says: 'السد سليم' }],
      [[], [4]],
    );
    expect(describeAhead(aheadOf(where, 0), 7)).toEqual([
      'ahead:other',
      'ahead:other:turn',
      'ahead:other:turn:next',
      'ahead:other:paragraph',
    ]);
  });

  it('one told in short may be he', () => {
    const where = around(
      'وأكد أن العمل بدأ. وقال الوزير إن السد سليم.',
      [WORKS, { cue: 'وقال', by: 'الوزير', says: 'السد سليم' }],
      [[], [-1]],
    );
    expect(describeAhead(aheadOf(where, 0), 7)[0]).toBe('ahead:short');
  });

  it('nobody may be named, or only inside the words of another', () => {
    const text = 'وأكد أن العمل بدأ. وأضاف أن العطار قال إن السد سليم.';
    const said: Said[] = [
      WORKS,
      { cue: 'وأضاف', says: 'العطار قال إن السد سليم' },
      { cue: 'قال', by: 'العطار', says: 'السد سليم' },
    ];
    expect(aheadOf(around(text, said, [[], [], [7]], [-1, -1, 1]), 0)).toBeNull();
    expect(describeAhead(null, 7)).toEqual(['ahead:nobody']);
  });
});

describe('the situation of a statement', () => {
  const text = 'قال العطار إن العمل بدأ، كما أكد أن السد سليم. ولم يذكر أن الجسر مغلق.';
  const said: Said[] = [
    { cue: 'قال', by: 'العطار', says: 'العمل بدأ' },
    { cue: 'أكد', says: 'السد سليم' },
    { cue: 'يذكر', says: 'الجسر مغلق' },
  ];

  it('tells the verb, what introduces it and what was said last', () => {
    expect(describeSituation(around(text, said, [[7], [], []]), 1)).toEqual([
      'lemma:أكّد',
      'joined::كما',
      'gap:3',
      'last:قال',
      'last:perfect:named',
      'last:frame:that',
    ]);
  });

  it('tells nothing of what was said on another level', () => {
    expect(describeSituation(around(text, said, [[7], [], []], [-1, 0, -1]), 1)).toEqual(['lemma:أكّد', 'joined::كما']);
  });

  it('tells how far behind the last words it stands', () => {
    expect(describeSituation(around(text, said, [[7], [], []]), 2)).toContain('gap:8');
  });
});
