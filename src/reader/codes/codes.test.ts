import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { LexiconError, loadReader, type Reader, type Statement } from '../index.ts';
import { PLOVER_EVENTS, ploverModes, ploverScore, quadClass } from './index.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

const first = (text: string): Statement => {
  const [statement] = reader.read({ text }).statements;
  if (statement === undefined) throw new Error(`no statement in: ${text}`);
  return statement;
};
const codes = (text: string): string => {
  const { plover, cameo } = first(text);
  return [plover?.event ?? '-', plover?.mode ?? '-', cameo ?? '-'].join(' ');
};

describe('the code of a statement', () => {
  it.each([
    ['قال الوزير سليم العطار إن الطريق مفتوح.', '- - 010'],
    ['نفى الوزير سليم العطار وجود خلاف.', '- - 016'],
    ['وأقر الوزير سليم العطار بوجود تأخير في المشروع.', '- - 015'],
    ['رفض المتحدث باسم الشركة التعليق على التقرير.', '- - 011'],
    ['أشاد الوزير سليم العطار بجهود الفرق.', 'SUPPORT - 051'],
    ['ندد الوزير سليم العطار بالهجوم.', 'ACCUSE disapprove 111'],
    ['اتهم الوزير سليم العطار الشركة بالتزوير.', 'ACCUSE allege 112'],
    ['تعهد الوزير سليم العطار بإنجاز الطريق.', 'AGREE - 030'],
    ['تعهد الوزير سليم العطار بمساعدات للمتضررين.', 'AGREE - 033'],
    ['تعهد الوزير سليم العطار بالإفراج عن الصيادين.', 'AGREE - 0353'],
    ['هدد النائب سليم العطار بمقاضاة الصحيفة.', 'THREATEN restrict 130'],
    ['هدد الوزير سليم العطار بعقوبات على الشركة.', 'THREATEN restrict 1312'],
    ['هدد الوزير سليم العطار بقطع العلاقات مع الجارة.', 'THREATEN relations 1313'],
    ['هددت نقابة المعلمين بالإضراب.', 'THREATEN - 133'],
    ['أعرب الوزير سليم العطار عن قلقه من التأخير.', '- - 012'],
    ['أعرب الوزير سليم العطار عن أمله في فتح الطريق.', '- - 013'],
    ['أعرب الوزير سليم العطار عن شكره للفرق.', 'SUPPORT - 051'],
    ['أعرب الوزير سليم العطار عن استعداده للمشاركة.', 'AGREE - 030'],
  ])('«%s» is %s', (text, code) => {
    expect(codes(text)).toBe(code);
  });

  it('goes by what is called for, and demands are not appeals', () => {
    expect(codes('دعا الوزير سليم العطار إلى انسحاب القوات.')).toBe('REQUEST yield 025');
    expect(codes('طالب الوزير سليم العطار بانسحاب القوات.')).toBe('REQUEST yield 105');
    expect(codes('دعا الوزير سليم العطار إلى الحوار.')).toBe('REQUEST meet 026');
    expect(codes('طالب النائب سليم العطار بإقالة المدير.')).toBe('REQUEST change 1041');
    expect(codes('دعا الوزير سليم العطار إلى ضبط النفس.')).toBe('REQUEST yield 0256');
    expect(codes('طالبت البلدية بالإفراج عن الصيادين.')).toBe('REQUEST yield 1053');
  });

  it('stays at the root of CAMEO where the words say no more', () => {
    expect(codes('طالبت البلدية بتوفير الخيام.')).toBe('REQUEST assist 100');
    expect(codes('طالب النائب سليم العطار بإصلاح الجسر.')).toBe('REQUEST change 100');
    expect(codes('دعا الوزير سليم العطار إلى وقف الصيد.')).toBe('REQUEST yield 020');
    expect(codes('رفض الوزير سليم العطار تقديم أي مساعدة للشركة، قائلا إن البلاد لا تحتاجها.')).toBe(
      'REJECT assist 120',
    );
  });

  it('says no mode where the words give none', () => {
    expect(codes('دعا الوزير سليم العطار إلى الهدوء.')).toBe('REQUEST - 020');
  });

  it('is not that of a saying that did not take place', () => {
    const { negated, plover, cameo } = first('لم يهدد الوزير سليم العطار بالاستقالة.');
    expect([negated, plover, cameo]).toEqual([true, null, null]);
  });

  it('is told with the rule that chose it', () => {
    expect(first('نفى الوزير سليم العطار وجود خلاف.').rules).toContain('code/class');
    expect(first('رفض المتحدث باسم الشركة التعليق على التقرير.').rules).toContain('code/cue-and-words');
  });

  it('can be changed by rows of one’s own', async () => {
    const header = 'class\tlemma\twords\tnegated\tplover\tmode\tcameo\tnote\n';
    const own = await loadReader({
      lexicon: { 'statement-codes': `${header}deny\t-\t-\tno\tREJECT\t-\t120\t-\n` },
    });
    expect(own.read({ text: 'نفى الوزير سليم العطار وجود خلاف.' }).statements[0]?.cameo).toBe('120');
    await expect(
      loadReader({ lexicon: { 'statement-codes': `${header}deny\t-\t-\tno\tREFUSE\t-\t120\t-\n` } }),
    ).rejects.toThrow(LexiconError);
  });
});

describe('the codebook', () => {
  it('has a quad class and a score for each event, and the printed ones', () => {
    for (const event of PLOVER_EVENTS) expect(Number.isFinite(ploverScore(event, null))).toBe(true);
    expect([quadClass('AGREE'), ploverScore('AGREE', null)]).toEqual([1, 2.5]);
    expect([quadClass('SANCTION'), ploverScore('SANCTION', 'expel')]).toEqual([4, -5.5]);
    expect([quadClass('REQUEST'), ploverScore('REQUEST', 'assist')]).toEqual([3, 0.5]);
    expect(ploverScore('PROTEST', 'vandalize')).toBe(-5);
  });

  it('knows every mode that the table of statements uses', () => {
    const table = readFileSync(new URL('../../../lexicon/statement-codes.tsv', import.meta.url), 'utf8');
    const rows = table
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .slice(1);
    expect(rows.length).toBeGreaterThan(40);
    for (const row of rows) {
      const [, , , , plover, mode, cameo] = row.split('\t');
      const event = PLOVER_EVENTS.find((name) => name === plover);
      if (mode !== '-')
        expect([row, event !== undefined && ploverModes(event).includes(mode ?? '')]).toEqual([row, true]);
      expect(cameo).toMatch(/^(?:0[1-9]|1\d|20)\d{1,2}$/);
    }
  });
});
