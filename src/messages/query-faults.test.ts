import { describe, expect, it } from 'vitest';
import { FAULTS, parseQuery } from '../query/index.ts';
import { MESSAGES } from './catalogue.ts';
import { codeOf, say } from './index.ts';
import { faultMessages } from './query-faults.ts';

/** What a person reads of a query's faults. */
function told(query: string, language: 'ar' | 'en'): string[] {
  const parsed = parseQuery(query);
  return parsed.ok
    ? []
    : parsed.faults.flatMap((fault) =>
        faultMessages(fault, language).map((one) => `${codeOf(one)} ${say(language, one)}`),
      );
}

describe('what is wrong with a query', () => {
  it('is said in both languages', () => {
    expect(told('speker:سالم', 'en')).toEqual([
      'MSN-0409 there is no field "speker"; to look for the words, put them in quotation marks',
      'MSN-0420 did you mean speaker?',
    ]);
    expect(told('(هدنة', 'ar')).toEqual(['MSN-0405 هذا القوس غير مغلق؛ أغلقه بـ )']);
  });

  it('has a message for every fault, and fills in all values', () => {
    for (const code of FAULTS) {
      const fault = { code, at: [0, 1], found: 'س', suggestions: ['ص'] } as const;
      for (const language of ['ar', 'en'] as const)
        for (const one of faultMessages(fault, language)) {
          expect(MESSAGES[one.key].code).toMatch(/^MSN-04\d\d$/);
          expect(say(language, one)).not.toMatch(/\{\w+\}/);
        }
    }
  });
});

describe('the words of the query language', () => {
  it('has every class, kind, relation and event of the records', async () => {
    const { CLASS_LABELS, KIND_LABELS, RELATION_LABELS } = await import('./labels.ts');
    const { EVENT_LABELS } = await import('./event-labels.ts');
    const { valueName, valueNamed, valuesOf } = await import('../query/index.ts');
    const fields = { class: CLASS_LABELS, kind: KIND_LABELS, chain: RELATION_LABELS, event: EVENT_LABELS } as const;
    for (const [field, labels] of Object.entries(fields) as [keyof typeof fields, object][]) {
      expect([...valuesOf(field)].sort()).toEqual(Object.keys(labels).sort());
      for (const id of valuesOf(field))
        for (const language of ['ar', 'en'] as const)
          expect(valueNamed(field, valueName(field, id, language))).toBe(id);
    }
  });

  it('calls classes, kinds and events as the records do', async () => {
    const { CLASS_LABELS, KIND_LABELS } = await import('./labels.ts');
    const { EVENT_LABELS } = await import('./event-labels.ts');
    const { valueNamed } = await import('../query/index.ts');
    for (const [field, labels] of [
      ['class', CLASS_LABELS],
      ['kind', KIND_LABELS],
      ['event', EVENT_LABELS],
    ] as const)
      for (const [id, { ar, en }] of Object.entries(labels))
        expect([valueNamed(field, ar), valueNamed(field, en)]).toEqual([id, id]);
  });
});
