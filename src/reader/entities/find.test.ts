/** Named mentions by example: what is named, as what, and in which cluster. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadReader, type NamedMention, type Reader } from '../index.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

/** Mentions of a text as «type: words». */
function named(text: string): string[] {
  return reader.read({ text }).mentions.map(({ start, end, type }) => `${type}: ${text.slice(start, end)}`);
}

describe('persons and offices', () => {
  it('are two mentions of one cluster', () => {
    const text = 'وأكد رئيس الوزراء سليم العطار أن الطريق مفتوح.';
    const { mentions, clusters } = reader.read({ text });
    expect(named(text)).toEqual(['office: رئيس الوزراء', 'person: سليم العطار']);
    expect(mentions[0]?.cluster).toBe(mentions[1]?.cluster);
    expect(clusters[mentions[0]?.cluster ?? -1]?.name).toBe('سليم العطار');
  });

  it('leave a courtesy between them out', () => {
    expect(named('قال وزير النقل الدكتور سليم العطار إن الطريق مفتوح.')).toEqual([
      'office: وزير النقل',
      'person: سليم العطار',
    ]);
  });

  it('hold what the office governs', () => {
    expect(
      named(
        'استقبل الوزير الأمين العام لجامعة الدول العربية في المطار، وقال الأمين العام لجامعة الدول العربية إن اللقاء مثمر.',
      ),
    ).toContain('office: الأمين العام لجامعة الدول العربية');
  });

  it('know a family name that is a nation’s adjective too', () => {
    const text = 'قال الوزير سليم العراقي إن الطريق مفتوح. وأضاف العراقي أن الجسر مغلق.';
    expect(named(text).filter((one) => one.startsWith('person'))).toEqual(['person: سليم العراقي', 'person: العراقي']);
    expect(named(`${text} ووجهت دعوة للعراقي.`).at(-1)).toBe('person: لعراقي');
  });
});

describe('states, nationalities and places', () => {
  it('are told apart', () => {
    expect(named('زار الوفد العراقي دمشق ثم عاد إلى العراق.')).toEqual([
      'nationality: العراقي',
      'place: دمشق',
      'state: العراق',
    ]);
  });

  it('have no clitics', () => {
    expect(named('تصل القافلة إلى حلب وبغداد.')).toContain('place: بغداد');
    expect(named('اتفق الجانبان على دعم فرنسا وبدعم لليمن.')).toEqual(expect.arrayContaining(['state: فرنسا']));
  });

  it('may have several words', () => {
    expect(named('عاد الوفد من جنوب السودان أمس.')).toContain('state: جنوب السودان');
  });
});

describe('organisations', () => {
  it('hold the quotation marks of a name that stand inside', () => {
    expect(named('قالت حركة "الوفاق" إن الاتفاق قريب.')).toContain('organisation: حركة "الوفاق"');
  });
});

describe('documents', () => {
  it('are those that carry words, wherever they are named again', () => {
    const found = named('وذكر بيان لوزارة النقل أن الطريق مفتوح. وأضاف البيان أن الجسر مغلق. ووقع الوزير القرار.');
    expect(found).toContain('document: البيان');
    expect(found).not.toContain('document: القرار');
  });
});

const WORDS =
  'قال وأكد رئيس الوزراء سليم العطار وبغداد للعراق العراقية بيان البيان حركة " الوفاق « » في ، . ( ) وزارة النقل كسوريا فلبنان والسوداني الأمين العام لحلف الناتو بالقاهرة \n وَبغداد محمد بن خالد 12 NATO'.split(
    ' ',
  );

describe('every mention of any text', () => {
  it('lies in the text, holds no other, stands in order, begins with a letter that is no clitic', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }), (words) => {
        const text = words.join(' ');
        const { mentions, clusters } = reader.read({ text });
        let last = 0;
        for (const { start, end, cluster } of mentions) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
          const words = text.slice(start, end);
          expect(words).toBe(words.trim());
          for (const name of ['بغداد', 'سوريا', 'لبنان', 'القاهرة', 'السوداني'])
            if (words.endsWith(name) && !words.includes(' ')) expect(words).toBe(name);
          if (cluster !== null) expect(clusters[cluster]).toBeDefined();
        }
      }),
      { numRuns: 150, seed: 3 },
    );
  });

  it('counts in its own part where the headline stands apart', () => {
    const title = 'وزير النقل سليم العطار: الجسر مفتوح';
    const text = 'قال الوزير سليم العطار في بغداد إن الجسر مفتوح.';
    const words = ({ start, end, part }: NamedMention): string =>
      (part === 'headline' ? title : text).slice(start, end);
    const found = reader.read({ title, text }).mentions;
    expect(found.filter(({ part }) => part === 'headline').map(words)).toContain('سليم العطار');
    expect(found.filter(({ part }) => part !== 'headline').map(words)).toEqual(
      expect.arrayContaining(['سليم العطار', 'بغداد']),
    );
  });
});
