/** Adverbial attribution, by example. */
import { beforeAll, describe, expect, it } from 'vitest';
import { attribute } from './adverbial-statements.ts';
import { findCandidates } from './candidates.ts';
import type { Document } from './document.ts';
import type { Draft } from './draft.ts';
import { documents, draftsOf, type Said, wordsOf } from './testing/by-example.ts';

let open: (text: string) => Document;

beforeAll(async () => {
  open = await documents();
});

const show = (doc: Document, { cue, sources, content }: Draft): string =>
  [
    wordsOf(doc, { from: cue, to: cue + 1 }),
    sources.map((range) => wordsOf(doc, range)).join(' + '),
    content.map((range) => wordsOf(doc, range)).join(' … '),
  ].join(' | ');

function read(text: string, said: readonly Said[] = []): { made: string[]; chains: string[] } {
  const doc = open(text);
  const drafts = draftsOf(doc, said);
  const { adverbials } = findCandidates(doc, () => {});
  attribute(doc, adverbials, drafts);
  return {
    made: drafts.slice(said.length).map((draft) => show(doc, draft)),
    chains: drafts
      .slice(0, said.length)
      .map(({ chain }) => chain.map((link) => `${link.relation} ${wordsOf(doc, link)}`).join('; ')),
  };
}

describe('alone, an adverbial speaks for its clause', () => {
  it.each([
    ['ستفتح المدارس الأحد، بحسب وزارة التعليم.', 'بحسب | وزارة التعليم | ستفتح المدارس الأحد'],
    [
      'وتواصل البلدية حسب ذات المصدر ضخ المياه من البئر قبل الصيف.',
      'حسب | ذات المصدر | وتواصل البلدية … ضخ المياه من البئر قبل الصيف',
    ],
    // Between two commas, before what no clause begins with.
    [
      'والأخطر من ذلك في ملف الميناء كله، حسب الصحيفة، أن الجسر لم يفتح بعد.',
      'حسب | الصحيفة | والأخطر من ذلك في ملف الميناء كله … أن الجسر لم يفتح بعد',
    ],
    ['ستفتح المدارس الأحد، حسب نفس الصحيفة.', 'حسب | نفس الصحيفة | ستفتح المدارس الأحد'],
    ['ووفقا لذات المصدر، ضبطت الشرطة سلعا مهربة.', 'ووفقا | لذات المصدر | ضبطت الشرطة سلعا مهربة'],
    // Whoever was named last speaks on.
    ['ووفقا له، فإن المدارس ستفتح الأحد.', 'ووفقا |  | المدارس ستفتح الأحد'],
    ['وبحسبها فإن المدارس ستفتح الأحد.', 'وبحسبها |  | المدارس ستفتح الأحد'],
    [
      'ستفتح المدارس الأحد، وفقا لمدير التعليم، سليم العطار.',
      'وفقا | لمدير التعليم، سليم العطار | ستفتح المدارس الأحد',
    ],
    ['وبحسب قناة السهل، فإن المدارس ستفتح الأحد.', 'وبحسب | قناة السهل | المدارس ستفتح الأحد'],
    ['وبحسب شهود عيان تحدثوا من السوق، تغلق الشرطة الجسر.', 'وبحسب | شهود عيان | تغلق الشرطة الجسر'],
    ['ستفتح المدارس الأحد، بحسب ما أعلنت الوزارة.', 'أعلنت | الوزارة | ستفتح المدارس الأحد'],
    ['ستفتح المدارس الأحد، وفق ما جاء في بيان للوزارة.', 'جاء | بيان للوزارة | ستفتح المدارس الأحد'],
    ['وعلى حد قول مدير الميناء، فإن المدارس ستفتح الأحد.', 'قول | مدير الميناء | المدارس ستفتح الأحد'],
    ['وفي رأي مدير الميناء، المدارس ستفتح الأحد.', 'رأي | مدير الميناء | المدارس ستفتح الأحد'],
    ['ستفتح المدارس الأحد، كما يقول سليم العطار.', 'يقول | سليم العطار | ستفتح المدارس الأحد'],
    [
      'ستفتح المدارس الأحد، كما قال سليم العطار الباحث بالشأن المحلي.',
      'قال | سليم العطار الباحث بالشأن المحلي | ستفتح المدارس الأحد',
    ],
    ['ستفتح المدارس الأحد، كما ذكر الكاتب في مقالته.', 'ذكر | الكاتب | ستفتح المدارس الأحد'],
    [
      'كان المدير مخطئا – كما يقول سليم العطار – في حق المعلمين.',
      'يقول | سليم العطار | كان المدير مخطئا … في حق المعلمين',
    ],
    // A verb and its subject close the sentence.
    [
      'وستفتح المدارس الأحد بعد عطلة طويلة، يضيف المصدر نفسه.',
      'يضيف | المصدر نفسه | وستفتح المدارس الأحد بعد عطلة طويلة',
    ],
    [
      'وستفتح المدارس الأحد بعد عطلة طويلة، أوضح سليم العطار.',
      'أوضح | سليم العطار | وستفتح المدارس الأحد بعد عطلة طويلة',
    ],
    // One word, and what it waits for.
    ['والسبب، بحسب الصحيفة، أن المدارس مغلقة.', 'بحسب | الصحيفة | والسبب … أن المدارس مغلقة'],
    // Who told of it stands behind when he did.
    [
      'ستفتح المدارس، وفق ما أفاد به، اليوم الأربعاء، مدير التعليم سليم العطار.',
      'أفاد | مدير التعليم سليم العطار | ستفتح المدارس',
    ],
    ['وبحسب هذا التقرير، ستفتح المدارس الأحد.', 'وبحسب | هذا التقرير | ستفتح المدارس الأحد'],
    ['هطلت الأمطار لكن المدارس ستفتح الأحد، بحسب وزارة التعليم.', 'بحسب | وزارة التعليم | المدارس ستفتح الأحد'],
  ])('%s', (text, made) => {
    expect(read(text).made).toEqual([made]);
  });

  it('attributes nothing where «كما» adds what is still to come', () => {
    expect(read('وشكر المعلمين، كما أكد سليم العطار، في بيان، أن المدارس ستفتح الأحد.').made).toEqual([]);
  });

  it.each([
    ['what leads up to the verb', 'وفي الأسبوع الذي سبق العطلة، توقع سليم العطار.'],
    ['what somebody does besides', 'وزار الوزير المدينة، كما ندد الوزير بالهجوم.'],
    ['what a thing shows', 'وصلت الحافلات إلى الساحة الكبيرة، توضح الطريقة المثلى.'],
    ['a clause that goes on behind the subject', 'وصلت الحافلات إلى الساحة الكبيرة، يقول سليم العطار إنها جديدة.'],
  ])('attributes nothing to a verb behind %s', (_, text) => {
    expect(read(text).made).toEqual([]);
  });

  it('attributes nothing where it means "in line with"', () => {
    expect(read('توزع المقاعد وفق القانون.').made).toEqual([]);
  });
});

describe('beside another cue it is a link', () => {
  const said: Said = { cue: 'وأكد', by: 'الوزير', says: 'الجسر آمن' };

  it.each([
    ['وأكد الوزير، بحسب البيان، أن الجسر آمن.', 'document البيان'],
    ['وأكد الوزير أن الجسر آمن، وفق ما أفاد مدير الميناء.', 'person مدير الميناء'],
    ['وأكد الوزير أن الجسر آمن، بحسب ما نقلت عنه قناة السهل.', 'media قناة السهل'],
    ['وأكد الوزير أن الجسر آمن، على حد قوله.', ''],
  ])('%s', (text, chain) => {
    expect(read(text, [said])).toEqual({ made: [], chains: [chain] });
  });

  it('says nothing more where a verb at the sentence end tells what was said already', () => {
    const { made, chains } = read('وأكد الوزير أن الجسر آمن بعد الصيانة، يضيف المصدر نفسه.', [
      { ...said, says: 'الجسر آمن بعد الصيانة' },
    ]);
    expect([made, chains]).toEqual([[], ['']]);
  });

  it('needs no comma before the cue', () => {
    const { made, chains } = read('وبحسب صحيفة السهل أكد الوزير أن الجسر آمن.', [{ ...said, cue: 'أكد' }]);
    expect([made, chains]).toEqual([[], ['media صحيفة السهل']]);
  });

  it('names the speaker behind the verb of an outlet', () => {
    const doc = open('وأوردت صحيفة السهل نقلا عن ضابط أن الجسر آمن.');
    const drafts = draftsOf(doc, [{ cue: 'وأوردت', by: 'صحيفة السهل', says: 'الجسر آمن' }]);
    attribute(doc, findCandidates(doc, () => {}).adverbials, drafts);
    expect(drafts.map((draft) => show(doc, draft))).toEqual(['نقلا | ضابط | الجسر آمن']);
    expect(drafts[0]?.chain.map(({ relation }) => relation)).toEqual(['media']);
  });
});
