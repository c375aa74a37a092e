import { describe, expect, it } from 'vitest';
import { MESSAGES, message, say, systemLanguage } from './index.ts';

describe('the catalogue', () => {
  it('gives each message one code of its own', () => {
    const codes = Object.values(MESSAGES).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => /^MSN-\d{4}$/.test(code))).toBe(true);
  });

  it('names the same values in both languages', () => {
    const names = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    for (const { ar, en, code } of Object.values(MESSAGES)) expect([code, names(ar)]).toEqual([code, names(en)]);
  });

  it('fills values in once, whatever they hold', () => {
    expect(say('en', message('unreadable', { reason: '{reason} $&' }))).toBe('cannot be read ({reason} $&)');
  });
});

describe('systemLanguage', () => {
  it('follows the order of the environment', () => {
    expect(systemLanguage({ LANG: 'ar_IQ.UTF-8' })).toBe('ar');
    expect(systemLanguage({ LANG: 'ar', LC_ALL: 'en_GB.UTF-8' })).toBe('en');
    expect(systemLanguage({ LANG: 'arn_CL' })).toBe('en');
    expect(systemLanguage({})).toBe('en');
  });
});
