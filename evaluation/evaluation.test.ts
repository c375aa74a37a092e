/** Gold files, options, folds and the floor. */
import { describe, expect, it } from 'vitest';
import type { GoldDocument } from './articles/compile.ts';
import type { FlatStatement } from './flat.ts';
import { fallen, floorBelow } from './floor.ts';
import { foldsOf, type ReadFold, readInFolds } from './folds.ts';
import { GoldFormatError, idRange, parseGold, within } from './gold.ts';
import { OptionError, parseOptions } from './options.ts';
import type { Analysis } from '../src/text/index.ts';
import { EntityTally } from './entities-score.ts';
import { Conflation, Tally } from './morphology-tally.ts';
import { judgeLayers } from './layers/judge.ts';
import { NO_LAYERS } from './layers/form.ts';
import { scoreLayers } from './layers/score.ts';
import { type LayersMeasured, withLayers } from './report/layers-page.ts';
import { accuracyPage } from './report/page.ts';
import { errorsOf, errorText } from './report/errors.ts';
import { terminalReport } from './report/terminal.ts';
import { judge } from './scoring/judgement.ts';
import { score } from './scoring/score.ts';
import { topicFigures } from './topics/score.ts';

const text = 'عنوان\n\nقال سليم إن الجسر آمن.';
const statement: FlatStatement = {
  cue: [7, 10],
  source: [[11, 15]],
  speaker: ['سليم'],
  content: [[19, 28]],
  kind: 'indirect',
  chain: [],
  class: 'say',
  addressee: null,
  negated: false,
};
const document = (id: string, outlet = 'الشراع'): GoldDocument => ({
  id,
  outlet,
  country: 'IQ',
  date: null,
  title: 'عنوان',
  text,
  statements: [statement],
});

describe('a gold file', () => {
  it('is read line by line, empty lines left out', () => {
    const line = JSON.stringify(document('a1'));
    expect(parseGold(`${line}\n\n${line}\n`, 'x.jsonl')).toHaveLength(2);
  });

  it('tells the line and the field that are wrong', () => {
    const wrong = JSON.stringify({ ...document('a1'), statements: [{ ...statement, kind: 'loud' }] });
    expect(() => parseGold(`\n${wrong}`, 'x.jsonl')).toThrow(/x\.jsonl:2: statement 1: kind/);
    expect(() => parseGold('{', 'x.jsonl')).toThrow(GoldFormatError);
    const outside = JSON.stringify({ ...document('a1'), statements: [{ ...statement, cue: [0, 999] }] });
    expect(() => parseGold(outside, 'x.jsonl')).toThrow(/not a span/);
  });

  it('is cut to a range of ids, both ends included', () => {
    const documents = ['a1', 'a2', 'a3', 'a4'].map((id) => document(id));
    expect(within(documents, idRange('a2-a3')).map(({ id }) => id)).toEqual(['a2', 'a3']);
    expect(within(documents, idRange('a4')).map(({ id }) => id)).toEqual(['a4']);
  });
});

describe('options', () => {
  it('take several gold files and both kinds of folds', () => {
    const options = parseOptions(['--gold', 'a', '--gold', 'b', '--folds', 'outlet', '--errors', '3']);
    expect(options).toMatchObject({ gold: ['a', 'b'], folding: { by: 'outlet' }, errors: 3, floor: false });
    expect(parseOptions(['--unread']).unread).toBe(true);
    expect(parseOptions([]).unread).toBe(false);
    expect(parseOptions(['--folds', '5']).folding).toEqual({ by: 'count', count: 5 });
    expect(parseOptions(['--folds', 'outlet:3']).folding).toEqual({ by: 'outlet', count: 3 });
  });

  it('are refused where they make no sense', () => {
    for (const folds of ['1', 'outlet:1', 'outlet:x', 'outlets'])
      expect(() => parseOptions(['--folds', folds])).toThrow(OptionError);
    expect(() => parseOptions(['--errors', 'many'])).toThrow(OptionError);
    expect(() => parseOptions(['--golden'])).toThrow(OptionError);
  });
});

describe('folds', () => {
  const documents = ['a', 'b', 'a', 'c', 'b'].map((outlet, i) => document(`d${i}`, outlet));

  it('hold every document once', () => {
    for (const folding of [{ by: 'count', count: 2 } as const, { by: 'outlet' } as const]) {
      const ids = foldsOf(documents, folding).flatMap((fold) => fold.map(({ id }) => id));
      expect([...ids].sort()).toEqual(['d0', 'd1', 'd2', 'd3', 'd4']);
    }
    expect(foldsOf(documents, { by: 'outlet' })).toHaveLength(3);
    const dealt = foldsOf(documents, { by: 'outlet', count: 2 }).map((fold) => fold.map(({ outlet }) => outlet));
    expect(dealt).toEqual([
      ['a', 'a', 'c'],
      ['b', 'b'],
    ]);
  });

  it('hold all articles of an outlet in one fold, outlets dealt in turn', () => {
    const outlets = ['أ', 'ب', 'أ', 'ج', 'د', 'ه', 'ب'].map((outlet) => ({ outlet }));
    const dealt = foldsOf(outlets, { by: 'outlet', count: 4 }).map((fold) => fold.map(({ outlet }) => outlet).join(''));
    expect(dealt).toEqual(['أأه', 'بب', 'ج', 'د']);
  });

  it('are read by a reader that has not seen them, and come back in order', async () => {
    const reader: ReadFold = async (training, fold) => {
      const seen = new Set(training.map(({ outlet }) => outlet));
      expect(seen.has('d')).toBe(true);
      return fold.map(({ id, outlet }) => {
        expect(seen.has(outlet)).toBe(false);
        return { id, statements: [] };
      });
    };
    const others = [document('d8', 'a'), document('d9', 'd')];
    for (const folding of [{ by: 'outlet' } as const, { by: 'outlet', count: 2 } as const]) {
      const read = await readInFolds(documents, others, reader, folding);
      expect(read.map(({ id }) => id)).toEqual(['d0', 'd1', 'd2', 'd3', 'd4']);
    }
  });
});

const whole = score([judge(document('a1'), { id: 'a1', statements: [statement] })]);
const nothing = score([judge(document('a1'), { id: 'a1', statements: [] })]);

describe('the floor', () => {
  it('lies a little below the figures it was set from', () => {
    const floor = floorBelow(whole);
    expect(floor['relation']).toBe(0.99);
    expect(floor['addressee']).toBeUndefined();
    expect(fallen(whole, floor)).toEqual([]);
  });

  it('names what fell', () => {
    expect(fallen(nothing, floorBelow(whole)).map(({ id }) => id)).toContain('relation');
    expect(fallen(whole, { gone: 0.5 })).toEqual([{ id: 'gone', label: 'gone', value: 0, floor: 0.5 }]);
  });
});

describe('errors', () => {
  const kinds = (statements: readonly FlatStatement[]): readonly string[] =>
    errorsOf(judge(document('a1'), { id: 'a1', statements })).map(({ kind }) => kind);

  it('are told apart', () => {
    expect(kinds([statement])).toEqual([]);
    expect(kinds([])).toEqual(['missed']);
    expect(kinds([statement, { ...statement, cue: [0, 5], content: [[0, 5]] }])).toEqual(['extra']);
    expect(kinds([{ ...statement, speaker: ['هدى'] }])).toEqual(['speaker']);
    expect(kinds([{ ...statement, content: [[19, 24]] }])).toEqual(['content']);
  });

  it('show gold and what was read', () => {
    const [error] = errorsOf(judge(document('a1'), { id: 'a1', statements: [{ ...statement, speaker: ['هدى'] }] }));
    const shown = error === undefined ? '' : errorText(error, text);
    expect(shown).toContain('[قال] سليم | الجسر آمن');
    expect(shown).toContain('[قال] هدى | الجسر آمن');
  });
});

describe('reports', () => {
  it('show a dash where there is nothing to measure', () => {
    expect(terminalReport(whole)).toMatch(/addressee +-/);
  });

  const names = new EntityTally();
  names.add([1, 2, 0], [1, 2, 0]);
  const [pud, wikiNews, conflation] = [new Tally(), new Tally(), new Conflation()];
  const word = { text: 'وبيت', segments: ['و', 'بيت'], pos: ['CCONJ', 'NOUN'], lemmas: ['', 'بَيْت'], features: [] };
  const cut: Analysis = {
    segments: [
      { start: 0, end: 1, role: 'conjunction', pos: 'CCONJ' },
      { start: 1, end: 4, role: 'stem', pos: 'NOUN' },
    ],
    pos: 'NOUN',
    lemma: 'بَيْت',
    lemmaId: 'بيت',
    known: true,
  };
  pud.add(word, cut);
  conflation.add(word, cut);
  const layers: LayersMeasured = {
    words: { pud, wikiNews, conflation },
    layers: ['our articles', 'published articles'].map((title) => ({
      title,
      byOutlet: true,
      score: scoreLayers([judgeLayers({ ...document('e1'), ...NO_LAYERS }, NO_LAYERS)]),
    })),
    names: { tally: names, sentences: 1, words: 3 },
    topics: new Map([['articles, unseen', topicFigures([{ gold: ['a/a', 'b/b'], found: ['a/a'] }])]]),
  };

  it('make a page with every figure of every gold file', () => {
    const page = accuracyPage(
      { own: whole, unread: whole, others: [{ all: nothing, heldOut: nothing }], news: whole },
      layers,
    );
    expect(page).toContain('published, held out');
    expect(page).toContain('### Annotated news');
    expect(accuracyPage({ own: whole, unread: whole, others: [], news: null }, layers)).not.toContain(
      '### Annotated news',
    );
    expect(page).toContain('| statement |');
    expect(page).not.toContain('undefined');
    expect(page).not.toContain('NaN');
  });

  it('tell of each layer how large its gold is, what prints its figures, and what others reach', () => {
    const page = accuracyPage({ own: whole, unread: whole, others: [], news: null }, layers);
    for (const command of ['morphology.ts', 'layers/main.ts', 'entities.ts', 'topics/score.ts'])
      expect(page).toContain(`npx tsx evaluation/${command}`);
    expect(page).toContain('| PUD, in folds | 1 | **100.00** | **100.0**<br>100.0 / 100.0 | 100.0 | 100.0 |');
    expect(page).toMatch(/UDPipe 1[^|]*\| 97\.67/);
    expect(page).toContain('1 sentences, 3 words');
    expect(page).toContain('| all | 1 | 100.0 | 100.0 | **100.0** |');
    expect(page).toContain('| articles, unseen | 1 | 2 | **66.7** | 100.0 | 50.0 | 50.0 |');
    expect(page).toMatch(/AraBERTv02[^|]*\| 81\.3/);
    expect(page).toMatch(/UniversalPetrarch/);
  });

  it('write the layers alone, and leave the rest as it was', () => {
    const page = accuracyPage({ own: whole, unread: whole, others: [], news: null }, layers);
    expect(withLayers(page, layers)).toBe(page);
    const without = withLayers(page, { ...layers, names: null, words: null });
    expect(without).toContain('the texts were not at hand');
    expect(without).toContain('the corpus was not at hand');
    expect(without.split('## Topics')[1]).toBe(page.split('## Topics')[1]);
    expect(() => withLayers('# How right it is', layers)).toThrow(/--write/);
  });
});
