/** The shape of a cue, from its spelling. */
import { describe, expect, it } from 'vitest';
import { formOf } from './shape.ts';

describe('the form of a cue', () => {
  it.each([
    ['وأكد', 'verb'],
    ['قالت', 'verb'],
    ['يذكر', 'verb'],
    ['ذكر', 'verb'],
    ['سيعلن', 'verb'],
    ['مشيراً', 'participle'],
    ['مؤكدة', 'participle'],
    ['لافتا', 'participle'],
    ['مبينين', 'participle'],
    ['قوله', 'masdar'],
    ['بالقول', 'masdar'],
    ['تأكيدها', 'masdar'],
    ['وبحسب', 'adverbial'],
    ['وفقا', 'adverbial'],
    ['نقلا', 'adverbial'],
  ])('«%s» is a %s', (cue, form) => {
    expect(formOf(cue)).toBe(form);
  });
});
