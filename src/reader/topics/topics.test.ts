import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { LexiconError, loadReader, type Reader, type Reading } from '../index.ts';
import { stem } from './index.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

const statementsOf = (text: string, title?: string): Reading['statements'] => reader.read({ text, title }).statements;
const topicsOf = (said: string): readonly string[] =>
  statementsOf(`وأكد الوزير سليم العطار أن ${said}.`)[0]?.topics ?? [];

describe('a stem', () => {
  it('is shared by the forms of a word', () => {
    const shared = (...words: readonly string[]): void => expect(new Set(words.map(stem)).size).toBe(1);
    shared('تدريب', 'التدريب', 'تدريبات', 'تدريبهم');
    shared('شركة', 'الشركات', 'شركتها');
    shared('عسكري', 'العسكرية', 'عسكريين');
    shared('إغاثة', 'اغاثة');
  });

  it('keeps apart what only looks alike', () => {
    expect(stem('البحرين')).not.toBe(stem('البحر'));
    expect(stem('أسهم')).not.toBe(stem('أس'));
  });
});

describe('topics of a statement', () => {
  it('are shown by a sure word, whatever hangs on it', () => {
    expect(topicsOf('المستشفيات تعمل')).toContain('health/care');
    expect(topicsOf('العمل جار لتوفير الدعم اللوجستي')).toContain('cooperation/logistics');
    expect(topicsOf('المرحلة تقتضي التدريب والتجهيز')).toContain('cooperation/training');
  });

  it('are shown by a phrase, with a word between too', () => {
    expect(topicsOf('الاتفاق يشمل تبادل المعلومات')).toContain('cooperation/information');
    expect(topicsOf('الاتفاق يشمل تبادل الخبرات والمعلومات')).toContain('cooperation/information');
    expect(topicsOf('لدينا معلومات')).not.toContain('cooperation/information');
  });

  it('are not shown by one hint, but by two', () => {
    expect(topicsOf('الشبكة قديمة')).not.toContain('water/resources');
    expect(topicsOf('الشبكة قديمة والشبكة بالية')).not.toContain('water/resources');
    expect(topicsOf('الحصص لا تبلغ الشبكة')).toContain('water/resources');
  });

  it('come from its own words, not from those around', () => {
    expect(statementsOf('قال وزير الصحة إن الجسر مفتوح.')[0]?.topics).not.toContain('health/care');
  });

  it('are none where the words show none', () => {
    expect(topicsOf('الأمر لا يستحق التعليق')).toEqual([]);
  });
});

// An invented meeting in the shape in which presidencies report theirs.
const COMMUNIQUE = `أوراسيا تبحث مع رابطة الشمال توسيع الشراكة الدفاعية

أبدى رئيس جمهورية أوراسيا، كمال الدروبي، أول من أمس الاثنين، رغبة بلاده بتوسيع التعاون مع رابطة الشمال في مجالات تبادل المعلومات والصناعات العسكرية والتدريب.

وذكر بيان رئاسي، تلقته «المرفأ»، أن «الرئيس استقبل رئيسة الرابطة، إنغا سورين، وبحث معها مجمل الأوضاع الأمنية في المنطقة ومسائل تخص الدعم اللوجستي لبعثة الرابطة».

وأكد الدروبي، بحسب البيان، «ضرورة تقديم الاستشارة والإسهام في بناء القدرات العسكرية»، مشيرا إلى أن «الحرب على الإرهاب انتهت».

وأوضح الدروبي أن «البلاد ترحب برجال الأعمال والمستثمرين».

من جانبها، أشادت سورين بـ«الاستقرار الداخلي في البلاد»، مؤكدة «حرص الرابطة على التعاون في مجال المشورة والتدريب».`;

describe('a communiqué of cooperation', () => {
  const about = (words: string): readonly string[] => {
    const { statements } = reader.read({ text: COMMUNIQUE });
    const at = COMMUNIQUE.indexOf(words);
    const found = statements.filter(({ content }) => content.some(({ start, end }) => start <= at && at < end));
    return found.flatMap(({ topics }) => topics);
  };

  it('gives each field of cooperation to the statement that names it', () => {
    expect(about('تبادل المعلومات')).toEqual(
      expect.arrayContaining(['cooperation/training', 'cooperation/information', 'defence/industry']),
    );
    expect(about('مجمل الأوضاع')).toEqual(
      expect.arrayContaining(['diplomacy/regional', 'cooperation/logistics', 'security/stability']),
    );
    expect(about('تقديم الاستشارة')).toEqual(expect.arrayContaining(['cooperation/advice', 'cooperation/capacity']));
    expect(about('الحرب على')).toContain('security/terrorism');
    expect(about('البلاد ترحب')).toEqual(['economy/investment']);
    expect(about('الاستقرار الداخلي')).toContain('security/stability');
    expect(about('المشورة والتدريب')).toEqual(expect.arrayContaining(['cooperation/advice', 'cooperation/training']));
  });

  it('is about them as a whole', () => {
    const { topics } = reader.read({ text: COMMUNIQUE });
    expect(topics.map(({ id }) => id)).toEqual(expect.arrayContaining(['cooperation/training', 'cooperation/advice']));
    const scores = topics.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeLessThanOrEqual(1.01);
  });
});

describe('words of one’s own', () => {
  it('add to a topic, and may make a new one', async () => {
    const topics =
      'topic\ten\tar\tsure\thint\nwater/resources\tWater\tالمياه\tناعورة|نواعير\t-\nsport/chess\tChess\tالشطرنج\tشطرنج\t-\n';
    const own = await loadReader({ lexicon: { topics } });
    const [first] = own.read({ text: 'قال المدير إن نواعير المدينة وبطولة الشطرنج بخير.' }).statements;
    expect(first?.topics).toEqual(expect.arrayContaining(['water/resources', 'sport/chess']));
    expect(reader.read({ text: 'قال المدير إن نواعير المدينة بخير.' }).statements[0]?.topics).toEqual([]);
  });

  it('are refused where no topic is named or the phrase is too long', async () => {
    const load = (row: string) => loadReader({ lexicon: { topics: `topic\ten\tar\tsure\thint\n${row}\n` } });
    await expect(load('water\tWater\tالمياه\tنهر\t-')).rejects.toThrow(LexiconError);
    await expect(load('water/x\tWater\tالمياه\tنهر كبير جدا\t-')).rejects.toThrow(/two words/);
  });
});

describe('for every text', () => {
  it('topics are known, named once, and the same each time', () => {
    const words = ['مياه', 'تبادل', 'المعلومات', 'قال', 'الوزير', 'إن', '"', '.', '\n', 'الأمن', 'وحرب'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (chosen) => {
        const text = chosen.join(' ');
        const reading = reader.read({ text });
        expect(reader.read({ text })).toEqual(reading);
        for (const { topics } of reading.statements) expect(new Set(topics).size).toBe(topics.length);
        for (const { id, score } of reading.topics) {
          expect(id).toMatch(/^[a-z-]+\/[a-z-]+$/);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 50 },
    );
  });
});
