/** Links of the chain, by example. */
import { beforeAll, describe, expect, it } from 'vitest';
import { linkChains } from './chains.ts';
import type { Document } from './document.ts';
import { documents, draftsOf, type Said, wordsOf } from './testing/by-example.ts';

let open: (text: string) => Document;

beforeAll(async () => {
  open = await documents();
});

/** The chain of each statement, as «relation words». */
function chainsIn(text: string, said: readonly Said[], outlet: string | null = null): string[] {
  const doc = open(text);
  const drafts = draftsOf(doc, said);
  linkChains(doc, drafts, outlet);
  return drafts.map(({ chain }) => chain.map((link) => `${link.relation} ${wordsOf(doc, link)}`).join('; '));
}

const chainOf = (text: string, said: Said, outlet?: string): string | undefined =>
  chainsIn(text, [said], outlet ?? null)[0];

describe('documents', () => {
  const words = { cue: 'وأكدت', by: 'البلدية', says: 'الجسر آمن' };

  it.each([
    ['وأكدت البلدية، في بيان صحفي صادر عن مكتبها، أن الجسر آمن.', 'document بيان صحفي'],
    ['وأكدت البلدية ضمن البلاغ نفسه أن الجسر آمن.', 'document البلاغ نفسه'],
    ['وأكدت البلدية في بيان نشرته وكالة السهل أن الجسر آمن.', 'document بيان; media وكالة السهل'],
    ['وأكدت البلدية، في بيان تلقته "الشراع"، أن الجسر آمن.', 'document بيان; received "الشراع"'],
    ['وأكدت البلدية، في بلاغ توصلت جريدة السهل بنسخة منه، أن الجسر آمن.', 'document بلاغ; received جريدة السهل'],
    ['وأكدت البلدية، في تصريح صحفي اطلعت عليه "الشراع"، أن الجسر آمن.', 'document تصريح صحفي; received "الشراع"'],
    ['وأكدت البلدية، في كلمة أمس، أن الجسر آمن.', ''],
  ])('%s', (text, chain) => {
    expect(chainOf(text, words)).toBe(chain);
  });

  it('belong to what is said in them', () => {
    const text = 'أصدرت النقابة بيانا، توصلت به وكالة السهل، استنكرت فيه طرد العمال.';
    expect(chainOf(text, { cue: 'استنكرت', says: 'طرد العمال' })).toBe('document بيانا; received وكالة السهل');
  });
});

describe('media', () => {
  const words = { cue: 'وقال', by: 'العطار', says: 'الجسر آمن' };

  it.each([
    ['وقال العطار لقناة «المرفأ» إن الجسر آمن.', 'media لقناة «المرفأ»'],
    ['وقال العطار لـ«الشراع» إن الجسر آمن.', 'media «الشراع»'],
    ['وقال العطار في تصريح خاص للشراع إن الجسر آمن.', 'media للشراع'],
    ['وقال العطار لمراسل إذاعة السهل إن الجسر آمن.', 'media إذاعة السهل'],
    ['وقال العطار في مقابلة مع قناة السهل إن الجسر آمن.', 'media قناة السهل'],
    ['وقال العطار على حسابه في تويتر إن الجسر آمن.', 'media تويتر'],
    ['وقال العطار في تغريدة إن الجسر آمن.', 'media تغريدة'],
    ['وقال العطار في تغريدة على حسابه إن الجسر آمن.', 'media تغريدة'],
    [
      'وقال العطار خلال برنامج "مساء المدينة" المذاع على قناة السهل إن الجسر آمن.',
      'media برنامج "مساء المدينة"; media قناة السهل',
    ],
    ['وقال العطار للصحفيين إن الجسر آمن.', ''],
    ['وقال العطار في موقع الحادث إن الجسر آمن.', ''],
  ])('%s', (text, chain) => {
    expect(chainOf(text, words)).toBe(chain);
  });

  it('may open the sentence', () => {
    const text = 'وفي تصريح لـ«الشراع»، أوضح العطار أن الجسر آمن.';
    expect(chainOf(text, { cue: 'أوضح', by: 'العطار', says: 'الجسر آمن' })).toBe('media «الشراع»');
  });

  it('may stand behind the words', () => {
    const text = 'وأكد العطار أن الجسر آمن، وذلك في مقابلة مع قناة السهل.';
    expect(chainOf(text, { cue: 'وأكد', by: 'العطار', says: 'الجسر آمن' })).toBe('media قناة السهل');
  });

  it('may be told by name', () => {
    const text = 'وأبلغ «الشراع» مصدر أمني أن الجسر آمن.';
    expect(chainOf(text, { cue: 'وأبلغ', by: 'مصدر أمني', says: 'الجسر آمن' })).toBe('media «الشراع»');
  });

  it('are known by the name of the outlet that printed the article', () => {
    const text = 'وقالت المعلمة شيلان بارام للسهل إن الجسر آمن.';
    const said = { cue: 'وقالت', by: 'المعلمة شيلان بارام', says: 'الجسر آمن' };
    expect([chainOf(text, said), chainOf(text, said, 'صحيفة السهل')]).toEqual(['', 'media للسهل']);
  });

  it('are no part of a source that took them in', () => {
    const doc = open('كشف مصدر أمني لوكالة السهل أن الجسر آمن.');
    const drafts = draftsOf(doc, [{ cue: 'كشف', by: 'مصدر أمني لوكالة السهل', says: 'الجسر آمن' }]);
    linkChains(doc, drafts, null);
    expect(drafts[0]?.sources.map((range) => wordsOf(doc, range))).toEqual(['مصدر أمني']);
    expect(drafts[0]?.chain.map((link) => wordsOf(doc, link))).toEqual(['لوكالة السهل']);
  });

  it('stay with the one who works for them', () => {
    const doc = open('وقال المدير العام لقناة السهل إن الجسر آمن.');
    const drafts = draftsOf(doc, [{ cue: 'وقال', by: 'المدير العام لقناة السهل', says: 'الجسر آمن' }]);
    linkChains(doc, drafts, null);
    expect(drafts[0]?.chain).toEqual([]);
  });
});

describe('persons', () => {
  it('pass on another’s words', () => {
    const text = 'ونقل المتحدث باسم الرئاسة عن الرئيس قوله إن الجسر آمن.';
    expect(chainOf(text, { cue: 'قوله', by: 'الرئيس', says: 'الجسر آمن', form: 'masdar' })).toBe(
      'person المتحدث باسم الرئاسة',
    );
  });

  it('speak for a body', () => {
    const text = 'ونفت النقابة، على لسان رئيسها، أن الجسر أغلق.';
    expect(chainOf(text, { cue: 'ونفت', by: 'النقابة', says: 'الجسر أغلق' })).toBe('person رئيسها');
  });
});

describe('relays', () => {
  it('come outward from the speaker', () => {
    const text = 'ونقلت صحيفة المدى عن قناة السهل عن ضابط قوله إن الجسر آمن.';
    expect(chainOf(text, { cue: 'قوله', by: 'ضابط', says: 'الجسر آمن', form: 'masdar' })).toBe(
      'media قناة السهل; media صحيفة المدى',
    );
  });

  it('hold for the masdars that follow', () => {
    const text = 'ونقلت صحيفة المدى عن ضابط قوله إن الجسر آمن، وتأكيده أن السد سليم.';
    expect(
      chainsIn(text, [
        { cue: 'قوله', by: 'ضابط', says: 'الجسر آمن', form: 'masdar' },
        { cue: 'وتأكيده', says: 'السد سليم', form: 'masdar' },
      ]),
    ).toEqual(['media صحيفة المدى', 'media صحيفة المدى']);
  });

  it('may stand before their verb', () => {
    const text = 'لكن وكالة السهل نقلت عن ضابط نفيه أن الجسر أغلق.';
    expect(chainOf(text, { cue: 'نفيه', by: 'ضابط', says: 'الجسر أغلق', form: 'masdar' })).toBe('media وكالة السهل');
  });
});

describe('statements beside each other', () => {
  it('keep their links apart', () => {
    const text = 'وقال العطار لقناة السهل إن الجسر آمن، فيما أكد القيسي في بيان أن السد سليم.';
    expect(
      chainsIn(text, [
        { cue: 'وقال', by: 'العطار', says: 'الجسر آمن' },
        { cue: 'أكد', by: 'القيسي', says: 'السد سليم' },
      ]),
    ).toEqual(['media لقناة السهل', 'document بيان']);
  });

  it('have none inside another’s quotation', () => {
    const text = 'وقال العطار في بيان: «إن المهندس أكد أن الجسر آمن تماما».';
    expect(
      chainsIn(text, [
        { cue: 'وقال', by: 'العطار', says: 'إن المهندس أكد أن الجسر آمن تماما' },
        { cue: 'أكد', by: 'المهندس', says: 'الجسر آمن تماما' },
      ]),
    ).toEqual(['document بيان', '']);
  });
});
