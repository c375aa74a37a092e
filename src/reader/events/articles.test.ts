/**
 * Whole articles of our own: two hosts of one guest are two meetings, an invitation told in the lead and at the end is one, and what
 * a headline tells is told again below.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadReader, type Reader } from '../index.ts';
import type { EventRecord } from './event.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

const DELEGATIONS = [
  'أبدى رئيس الجمهورية سليم طارق العطار، ورئيس الوزراء كمال فؤاد الزين، أمس الأحد، رغبة البلاد بتوسيع العمل مع اتحاد "الموانئ" في مجال الملاحة، بينما تلقى الزين، دعوة رسمية لحضور ملتقى الموانئ الشرقية في أثينا.',
  'وذكر بيان رئاسي، تلقته "الشراع"، أن "رئيس الجمهورية، استقبل أمين عام اتحاد الموانئ الشرقية فادي النجار، والوفد المرافق له، وجرى خلال اللقاء، بحث حركة السفن بين الطرفين، فضلاً عن استعراض أسعار الشحن في المتوسط".',
  'وأكد رئيس الجمهورية، بحسب البيان، "ضرورة صيانة الأرصفة القديمة".',
  'وذكر بيان لمكتبه، تلقته "الشراع"، أن "رئيس الوزراء، استقبل الأمين العام لاتحاد الموانئ الشرقية، والوفد المرافق له، وجرى خلال اللقاء بحث تدريب المرشدين البحريين، كما شهد الاجتماع مناقشة سلامة الممرات".',
  'بدوره، عبر الأمين العام لاتحاد الموانئ الشرقية، عن شكره للمضيفين، ووجه دعوة رسمية للزين لحضور ملتقى الموانئ الشرقية الذي سيعقد قريباً في أثينا.',
].join('\n\n');

function find(events: readonly EventRecord[], kind: string): readonly EventRecord[] {
  return events.filter((event) => event.kind === kind);
}

function people(event: EventRecord | undefined): string[] {
  return (event?.participants ?? []).map(
    ({ role, name, delegation }) => `${role} ${name}${delegation === true ? ' +' : ''}`,
  );
}

describe('an article of two meetings, an invitation and a gathering to come', () => {
  test('has two meetings: one guest, two hosts, each with its topics', () => {
    const [first, second, ...others] = find(reader.read({ text: DELEGATIONS }).events, 'meeting');
    const cut = ({ start, end }: { start: number; end: number }): string => DELEGATIONS.slice(start, end);
    expect(others).toEqual([]);
    expect(people(first)).toEqual(['host سليم طارق العطار', 'guest فادي النجار +']);
    expect(people(second)).toEqual(['host كمال فؤاد الزين', 'guest فادي النجار +']);
    expect(first?.discussed.map(cut)).toEqual(['حركة السفن بين الطرفين', 'أسعار الشحن في المتوسط']);
    expect(second?.discussed.map(cut)).toEqual(['تدريب المرشدين البحريين', 'سلامة الممرات']);
    expect(first?.evidence.map(({ trigger }) => cut(trigger))).toEqual(['استقبل', 'اللقاء', 'بحث', 'استعراض']);
    expect(second?.evidence.map(({ trigger }) => cut(trigger))).toEqual([
      'استقبل',
      'اللقاء',
      'بحث',
      'الاجتماع',
      'مناقشة',
    ]);
    expect([first?.plover, first?.mode, first?.cameo, first?.status]).toEqual(['CONSULT', 'visit', '043', 'held']);
  });

  test('has one invitation, told twice', () => {
    const [invitation, ...others] = find(reader.read({ text: DELEGATIONS }).events, 'invitation');
    expect(others).toEqual([]);
    expect(people(invitation)).toEqual(['invited كمال فؤاد الزين', 'inviter فادي النجار']);
    expect(invitation?.evidence).toHaveLength(2);
    expect(invitation?.plover).toBe('AGREE');
  });

  test('has one gathering, planned', () => {
    const [gathering, ...others] = find(reader.read({ text: DELEGATIONS }).events, 'gathering');
    expect(others).toEqual([]);
    expect([gathering?.status, gathering?.plover, gathering?.place?.name]).toEqual(['planned', 'AGREE', 'أثينا']);
    expect(gathering?.evidence).toHaveLength(2);
  });

  test('says within which statement each is told', () => {
    const reading = reader.read({ text: DELEGATIONS });
    const statements = new Map(reading.statements.map((one) => [one.id, one]));
    const meeting = find(reading.events, 'meeting')[0];
    for (const { trigger, statement } of meeting?.evidence ?? []) {
      const content = statements.get(statement ?? '')?.content ?? [];
      expect(content.some(({ start, end }) => start <= trigger.start && trigger.end <= end)).toBe(true);
    }
  });
});

test('a headline and the text below tell of one meeting; the headline kept apart counts by itself', () => {
  const title = 'وزير النقل يلتقي رئيس هيئة الموانئ';
  const text =
    'التقى وزير النقل سليم العطار في بغداد رئيس هيئة الموانئ كمال الزين.\n\nوقال الوزير إن اللقاء كان مثمرا.';
  const [meeting, ...others] = reader.read({ title, text }).events;
  expect(others).toEqual([]);
  expect(meeting?.evidence.map(({ trigger }) => trigger.part ?? 'text')).toEqual(['headline', 'text', 'text']);
  const [first] = meeting?.evidence ?? [];
  expect(title.slice(first?.trigger.start, first?.trigger.end)).toBe('يلتقي');
});

test('what is denied is told as denied, apart from what is said to have been', () => {
  const text = 'زار المدير كمال الزين بغداد.\n\nولم يزر المدير سليم العطار عمّان.';
  expect(find(reader.read({ text }).events, 'visit').map(({ status }) => status)).toEqual(['held', 'denied']);
});
