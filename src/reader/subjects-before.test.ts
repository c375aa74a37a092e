/**
 * Subjects before their verbs: who opens the sentence says, whoever stands behind the verb.
 *
 * Example: «رابطة الموانئ تدين المرسي»: the league speaks, and he is what it condemns.
 */
import { beforeAll, expect, it } from 'vitest';
import { loadReader, type Reader } from './index.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

/** Sources and contents of the first statement, as written. */
function first(text: string): { readonly sources: readonly string[]; readonly content: readonly string[] } {
  const [statement] = reader.read({ text }).statements;
  const written = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);
  return { sources: statement?.sources.map(written) ?? [], content: statement?.content.map(written) ?? [] };
}

it.each([
  ['رابطة الموانئ العربية تدين المرسي\n\nوصدر البيان أمس.', 'رابطة الموانئ العربية', 'المرسي'],
  ['صياد مسن يناشد "هادي بن سالم" إصلاح المرفأ\n\nوكان المرفأ قديما.', 'صياد مسن', 'إصلاح المرفأ'],
  ['الأمم المتحدة تدين الهجوم على القافلة\n\nوقع الهجوم أمس.', 'الأمم المتحدة', 'الهجوم على القافلة'],
])('%s', (text, source, content) => {
  expect(first(text)).toEqual({ sources: [source], content: [content] });
});

it('takes what a preposition opens for nobody', () => {
  expect(first('كما نوه على أهمية صيانة القوارب قبل الموسم.')).toEqual({
    sources: [],
    content: ['أهمية صيانة القوارب قبل الموسم'],
  });
});

it('has one alliance that two lead', () => {
  expect(first('وانتقد الائتلاف بقيادة فرنسا وإيطاليا القرار.').sources).toEqual(['الائتلاف بقيادة فرنسا وإيطاليا']);
});

it.each([
  ['أوضح صاحب المتجر لوسائل الإعلام أن الأسعار مرتفعة.', 'صاحب المتجر'],
  ['وقال خبير التجميل هادي سالم لصحيفة الشراع إن الموسم جيد.', 'خبير التجميل هادي سالم'],
  ['ذكر تقرير لصحيفة الشراع أن الوضع هادئ.', 'تقرير لصحيفة الشراع'],
  ['وقال عضو الجمعية العمومية لوكالات السفر هادي سالم إن الموسم جيد.', 'عضو الجمعية العمومية لوكالات السفر هادي سالم'],
])('the outlet somebody spoke to is no part of who he is: «%s»', (text, source) => {
  expect(first(text).sources).toEqual([source]);
});
