/** Whom a source that is told in short means, by given weights: what can be chosen from, and what a choice does. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from './document.ts';
import type { Referent } from './referents.ts';
import { resolveSpeakers } from './speakers.ts';
import { documents, draftsOf, rankersWith, type Said } from './testing/by-example.ts';

let open: (text: string) => Document;

beforeAll(async () => {
  open = await documents();
});

const models = (weights: Readonly<Record<string, number>>) => rankersWith({ referents: weights });

function speakersIn(text: string, said: readonly Said[], weights: Readonly<Record<string, number>>): string[] {
  const doc = open(text);
  const { speakers, names } = resolveSpeakers(doc, draftsOf(doc, said), models(weights));
  return speakers.map((own) => own.map(({ cluster }) => names[cluster] ?? '').join(' + '));
}

function offered(
  text: string,
  said: readonly Said[],
): readonly (readonly [name: string, features: readonly string[]])[] {
  const doc = open(text);
  let last: readonly (readonly [string, readonly string[]])[] = [];
  resolveSpeakers(doc, draftsOf(doc, said), models({}), {
    subject: () => -1,
    referent: (found: readonly Referent[], _, name) => {
      last = found.map((one) => [
        name(one)
          .map(([first = '']) => first)
          .join(' + '),
        one.features,
      ]);
      return 0;
    },
    name: () => 0,
  });
  return last;
}

const COACH = 'وصل سليم العطار أمس. وقال المدرب التونسي إن الفريق جاهز.';
const SAID = [{ cue: 'وقال', by: 'المدرب التونسي', says: 'الفريق جاهز' }];

describe('words that are found to mean somebody after they have spoken', () => {
  it('have spoken as him', () => {
    const doc = open('وصل سليم العطار أمس. وقال المدرب إن الفريق جاهز. وأضاف المدرب أن المباراة صعبة.');
    const drafts = draftsOf(doc, [
      { cue: 'وقال', by: 'المدرب', says: 'الفريق جاهز' },
      { cue: 'وأضاف', by: 'المدرب', says: 'المباراة صعبة' },
    ]);
    const { speakers, names } = resolveSpeakers(doc, drafts, models({}), {
      subject: () => -1,
      referent: (found, index, name) =>
        index === 0 ? 0 : found.findIndex((one) => name(one).flat().includes('سليم العطار')),
      name: () => 0,
    });
    expect(speakers.map((own) => own.map(({ cluster }) => names[cluster]))).toEqual([['سليم العطار'], ['سليم العطار']]);
  });
});

describe('one who has spoken', () => {
  const TALK = 'قال سليم العطار إن الفريق جاهز. وأضاف المدرب التونسي أن المباراة صعبة.';
  const TOLD = [
    { cue: 'قال', by: 'سليم العطار', says: 'الفريق جاهز' },
    { cue: 'وأضاف', by: 'المدرب التونسي', says: 'المباراة صعبة' },
  ];

  it('is weighed by whether he goes on: the verb, the distance, the paragraph', () => {
    const named = offered(TALK, TOLD).find(([name]) => name === 'سليم العطار');
    expect(named?.[1]).toEqual(
      expect.arrayContaining([
        'spoke:1:goes-on',
        'spoke:1:next',
        'spoke:1:inside',
        'spoke:only:goes-on',
        'spoke:1:told',
      ]),
    );
    expect(named?.[1]).not.toContain('spoke:1:turn');
  });

  it('or passes the word on', () => {
    const named = offered(TALK.replace('وأضاف', 'من جانبه، ذكر'), [
      { cue: 'قال', by: 'سليم العطار', says: 'الفريق جاهز' },
      { cue: 'ذكر', by: 'المدرب التونسي', says: 'المباراة صعبة' },
    ]).find(([name]) => name === 'سليم العطار');
    expect(named?.[1]).toEqual(expect.arrayContaining(['spoke:1:other', 'spoke:1:turn', 'spoke:only:other']));
  });
});

describe('a title whose bearer the article names without it', () => {
  it('is what the rules make of it, or the one named, as the weights say', () => {
    expect(speakersIn(COACH, SAID, { found: 1 })).toEqual(['المدرب التونسي']);
    expect(speakersIn(COACH, SAID, { found: 1, 'untitled:only': 3 })).toEqual(['سليم العطار']);
  });

  it('is weighed by what is known of each', () => {
    const [rule, named] = offered(COACH, SAID);
    expect(rule?.[0]).toBe('المدرب التونسي');
    expect(rule?.[1]).toContain('found');
    expect(named?.[0]).toBe('سليم العطار');
    expect(named?.[1]).toEqual(expect.arrayContaining(['untitled:only', 'spoke:never', 'place:before:1']));
  });

  it('goes where it was chosen for whoever speaks next', () => {
    const text = `${COACH} وأكد المدرب التونسي أن اللاعبين عادوا.`;
    const both = [...SAID, { cue: 'وأكد', by: 'المدرب التونسي', says: 'اللاعبين عادوا' }];
    expect(speakersIn(text, both, { 'untitled:only': 3 })).toEqual(['سليم العطار', 'سليم العطار']);
  });
});

describe('a source that the rules have joined with somebody', () => {
  const text = 'وصل وزير النقل سليم العطار. وقال وزير النقل في بلدة السد إن الجسر آمن.';
  const said = [{ cue: 'وقال', by: 'وزير النقل في بلدة السد', says: 'الجسر آمن' }];

  it('may stand for itself, as the weights say', () => {
    expect(speakersIn(text, said, { found: 1 })).toEqual(['سليم العطار']);
    expect(speakersIn(text, said, { found: 1, alone: 3 })).toEqual(['وزير النقل في بلدة السد']);
  });

  it('is offered so only where it is joined', () => {
    expect(offered(text, said).filter(([, features]) => features.includes('alone'))).toHaveLength(1);
    expect(offered(COACH, SAID).filter(([, features]) => features.includes('alone'))).toEqual([]);
  });
});

describe('others that may be meant', () => {
  it('are of the same kind: a ministry is no person', () => {
    const text = 'أعلنت وزارة النقل خطة جديدة. وقال الخبير إن الخطة جيدة.';
    const names = offered(text, [{ cue: 'وقال', by: 'الخبير', says: 'الخطة جيدة' }]).map(([name]) => name);
    expect(names).not.toContain('وزارة النقل');
  });

  it('are those whose name is written nearly so', () => {
    const text = 'حضر سالم الدليمي الحفل. وقال الديلمي إن الحفل كبير.';
    const found = offered(text, [{ cue: 'وقال', by: 'الديلمي', says: 'الحفل كبير' }]);
    expect(found.find(([name]) => name === 'سالم الدليمي')?.[1]).toContain('written:nearly');
  });

  it('do not stand beside a full name', () => {
    const text = 'حضر سالم الدليمي الحفل. وقال هادي المرسي إن الحفل كبير.';
    expect(offered(text, [{ cue: 'وقال', by: 'هادي المرسي', says: 'الحفل كبير' }])).toEqual([]);
  });
});
