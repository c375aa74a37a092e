/** What tells whether a draft is a statement, by example. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../document.ts';
import { documents, draftsOf } from '../testing/by-example.ts';
import { draftFeatures } from './draft-features.ts';
import { NO_CUE } from './end-choice.ts';
import { loadSourcehood } from './load.ts';
import { Signs } from './signs.ts';
import type { Sourcehood } from './sourcehood.ts';

let open: (text: string) => Document;
let sourcehood: Sourcehood;
beforeAll(async () => {
  open = await documents();
  sourcehood = await loadSourcehood();
});

type Example = Parameters<typeof draftsOf>[1][number];

function features(text: string, example: Example, odds = 1.2): string[] {
  const doc = open(text);
  const [draft] = draftsOf(doc, [example]);
  const form = draft?.form;
  if (draft === undefined || form === null || form === undefined) throw new RangeError(`no cue: ${text}`);
  const signs = new Signs(doc, sourcehood);
  const cueOdds = new Float32Array(doc.count).fill(NO_CUE);
  cueOdds[draft.cue] = -0.4;
  const weighed = { draft, around: { inside: 0, since: 31 }, odds, cueOdds };
  return draftFeatures(
    doc,
    signs,
    {
      cue: draft.cue,
      form,
      verdict: 'accepted',
      frame: draft.frame,
      hasSource: draft.sources.length > 0,
      contentFrom: draft.content[0]?.from ?? -1,
    },
    weighed,
  );
}

describe('a draft is weighed', () => {
  it('by the odds of the models before, in steps', () => {
    const told = features('قال العطار إن الجسر آمن.', { cue: 'قال', by: 'العطار', says: 'الجسر آمن' });
    expect(told.filter((one) => /^(?:odds|cue)(?:>|:\d)/u.test(one))).toEqual([
      'odds:10',
      'cue:7',
      ...['odds>-4', 'odds>-3', 'odds>-2', 'odds>-1', 'odds>0', 'odds>1'],
      ...['cue>-3', 'cue>-2', 'cue>-1'],
    ]);
  });

  it('by its source, its cue and how its words begin', () => {
    const told = features('قال العطار إن الجسر آمن.', { cue: 'قال', by: 'العطار', says: 'الجسر آمن' });
    expect(told).toEqual(expect.arrayContaining(['source:behind', 'form:perfect', 'opener:that', 'gap:2', 'words:1']));
  });

  it('by having no source', () => {
    const told = features('وأضاف أن الجسر آمن.', { cue: 'وأضاف', says: 'الجسر آمن' });
    expect(told).toContain('source:none');
    expect(told.some((one) => one.startsWith('speaks:'))).toBe(false);
  });
});
