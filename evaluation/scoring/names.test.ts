/** Which names name the same speaker. */
import { describe, expect, it } from 'vitest';
import { nameLikeness, sameSpeakers } from './names.ts';

const same = (a: string, b: string): boolean => nameLikeness(a, b) > 0;

describe('names of speakers', () => {
  it('are the same with and without titles, articles and spelling variants', () => {
    expect(same('وزير النقل سليم العطار', 'سليم العطار')).toBe(true);
    expect(same('العطار', 'سليم العطار')).toBe(true);
    expect(same('إسراء الهاشمي', 'اسراء الهاشمى')).toBe(true);
    expect(same('مصدر أمني', 'مصدرٌ أمنيّ')).toBe(true);
  });

  it('are not the same where only a title or a common given name is shared', () => {
    expect(same('محمد العطار', 'محمد القيسي')).toBe(false);
    expect(same('رئيس المجلس البلدي', 'رئيس الغرفة الملاحية')).toBe(false);
    expect(same('محمد', 'محمد العطار')).toBe(false);
  });

  it('tell a spokesman from the one he speaks for, and a minister from his ministry', () => {
    expect(same('المتحدث باسم وزارة النقل', 'وزارة النقل')).toBe(false);
    expect(same('وزير النقل', 'وزارة النقل')).toBe(false);
  });

  it('are matched one for one', () => {
    expect(sameSpeakers(['سليم العطار', 'هدى القيسي'], ['القيسي', 'العطار'], [])).toBe(true);
    expect(sameSpeakers(['سليم العطار', 'هدى القيسي'], ['العطار', 'العطار'], [])).toBe(false);
    expect(sameSpeakers(['سليم العطار'], [], [])).toBe(false);
  });

  it('do not match where another of the document is more alike', () => {
    const inDocument = ['سليم بدر العطار', 'هاني بدر العطار'];
    expect(sameSpeakers(['سليم بدر العطار'], ['هاني بدر العطار'], inDocument)).toBe(false);
  });
});
