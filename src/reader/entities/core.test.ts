import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../document.ts';
import { openDocuments } from '../testing/documents.ts';
import { coreOf, restsOf } from './core.ts';

let open: (text: string) => Document;
beforeAll(async () => {
  open = await openDocuments();
});

const core = (word: string): string => {
  const type = open(word).type(0);
  return type === null ? '' : coreOf(type);
};

describe('the core of a word', () => {
  it('leaves out conjunction and preposition and keeps the article', () => {
    expect(core('وللرئيس')).toBe('الرييس');
    expect(core('الرئيس')).toBe('الرييس');
    expect(core('بيان')).toBe('بيان');
  });

  it('keeps the first letter of a word that nobody knows', () => {
    expect(core('وبرانكوفيتش')).toBe('وبرانكوفيتش');
  });
});

describe('what may be left of an unknown word', () => {
  it('takes a clitic off, and two', () => {
    expect(restsOf('وبرانكوف')).toContain('برانكوف');
    expect(restsOf('ولبرانكوف')).toEqual(['لبرانكوف', 'برانكوف']);
  });

  it('gives the article back its alef behind ل', () => {
    expect(restsOf('للبنتاغون')[0]).toBe('البنتاغون');
  });

  it('leaves short words and words without a clitic alone', () => {
    expect(restsOf('ولد')).toEqual([]);
    expect(restsOf('مرسيليا')).toEqual([]);
  });
});
