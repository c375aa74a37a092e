import { beforeAll, describe, expect, it } from 'vitest';
import { loadMorphology } from '../text/index.ts';
import { Document } from './document.ts';
import type { Draft, TokenRange } from './draft.ts';
import { buildLexicon } from './lexicon.ts';
import { LEXICON_FILES, LEXICON_VERSION } from './lexicon.generated.ts';
import { loadModels } from './model/load.ts';
import type { Models } from './model/models.ts';
import { partBits } from './parts.ts';
import { resolveSpeakers } from './speakers.ts';
import { Vocabulary } from './vocabulary.ts';

let models: Models;
let open: (text: string) => Document;

beforeAll(async () => {
  models = await loadModels();
  const lexicon = buildLexicon(LEXICON_FILES, LEXICON_VERSION);
  const morphology = await loadMorphology();
  const vocabulary = new Vocabulary(lexicon, (plain) => partBits(morphology.candidates(plain)));
  open = (text) => new Document(text, lexicon, vocabulary);
});

/** The tokens of a phrase, searched from a token on. */
function tokensOf(doc: Document, phrase: string, after = 0): TokenRange {
  const start = doc.text.indexOf(phrase, doc.start(after));
  if (start === -1) throw new Error(`not in the text: ${phrase}`);
  let from = after;
  while (doc.end(from) <= start) from++;
  let to = from;
  while (to < doc.count && doc.start(to) < start + phrase.length) to++;
  return { from, to };
}

interface Said {
  readonly cue: string;
  readonly by?: string | readonly string[];
  /** First and last words of the content where another statement stands inside. */
  readonly says?: string;
}

/** Names of the speakers of statements given in order, «؟» where nobody is found, and the rules that found them. */
function speakersIn(text: string, said: readonly Said[]): { names: string[]; rules: string[] } {
  const doc = open(text);
  let after = 0;
  const drafts = said.map(({ cue, by, says }): Draft => {
    const at = tokensOf(doc, cue, after).from;
    after = at + 1;
    const phrases = by === undefined ? [] : typeof by === 'string' ? [by] : by;
    const form = doc.type(at)?.cues.find((one) => one.agreement?.person !== 1) ?? null;
    return {
      cue: at,
      form,
      cueForm: form?.form ?? 'nominal',
      lemma: form?.verb.lemma ?? '',
      class: 'say',
      frame: 'that',
      sources: phrases.map((phrase) => {
        try {
          return tokensOf(doc, phrase, after);
        } catch {
          return tokensOf(doc, phrase);
        }
      }),
      content: says === undefined ? [] : [tokensOf(doc, says, after)],
      chain: [],
      addressee: null,
      negated: false,
      kind: 'indirect',
      antecedent: null,
      sentence: doc.sentenceOf(at),
      confidence: 1,
      rules: [],
    };
  });
  const { speakers, names } = resolveSpeakers(doc, drafts, models);
  return {
    names: speakers.map((own) => own.map(({ cluster }) => names[cluster] ?? '').join(' + ') || '؟'),
    rules: drafts.map(({ rules }) => rules.join(' ')),
  };
}

const lastName = (text: string, said: readonly Said[]): string | undefined => speakersIn(text, said).names.at(-1);

describe('explicit sources', () => {
  it('finds the name of a title where its bearer is no source', () => {
    const text = 'التقى وزير النقل سليم العطار وفدا من البحارة أمس. وقال الوزير إن المرفأ مفتوح.';
    expect(speakersIn(text, [{ cue: 'وقال', by: 'الوزير' }])).toEqual({
      names: ['سليم العطار'],
      rules: ['speaker/title'],
    });
  });

  it('finds the name of a title in the headline behind it', () => {
    const text = 'وزيرة التموين: لا زيادة\n\nأكدت الدكتورة هالة البسيوني، وزيرة التموين، أنه لا زيادة.';
    const said = [
      { cue: 'لا', by: 'وزيرة التموين' },
      { cue: 'أكدت', by: 'الدكتورة هالة البسيوني، وزيرة التموين' },
    ];
    expect(speakersIn(text, said).names).toEqual(['هالة البسيوني', 'هالة البسيوني']);
  });

  it('joins a surname to the full name, also where the name is written in another way', () => {
    const text = 'قال الأمين العام ينس هولتنبرغ إن القمة قريبة. وأكد هولتنبرج أن الدعوة وجهت.';
    const said = [
      { cue: 'قال', by: 'الأمين العام ينس هولتنبرغ' },
      { cue: 'وأكد', by: 'هولتنبرج' },
    ];
    expect(lastName(text, said)).toBe('ينس هولتنبرغ');
  });

  it('joins the son of somebody to the full name', () => {
    const found = speakersIn('أشاد عبد العزيز بن حمدان بالعمل. وقال ابن حمدان إن الجسر آمن.', [
      { cue: 'أشاد', by: 'عبد العزيز بن حمدان' },
      { cue: 'وقال', by: 'ابن حمدان' },
    ]);
    expect(found.names).toEqual(['عبد العزيز بن حمدان', 'عبد العزيز بن حمدان']);
  });

  it.each(['(البنتاغون)', '"البنتاغون"'])('knows what a body is called besides: %s', (besides) => {
    const text = `أعلنت وزارة الدفاع الأميركية ${besides} الخطة. وقال البنتاغون إن الجسر آمن.`;
    const said = [
      { cue: 'أعلنت', by: 'وزارة الدفاع الأميركية' },
      { cue: 'وقال', by: 'البنتاغون' },
    ];
    expect(lastName(text, said)).toBe('وزارة الدفاع الأميركية');
  });

  it('keeps two people of one family apart', () => {
    const text =
      'قال سمير الحداد إن البيت احترق. وقالت ليلى الحداد إن الجيران ساعدوا. وأضاف سمير الحداد أن السبب مجهول.';
    const said = [
      { cue: 'قال', by: 'سمير الحداد' },
      { cue: 'وقالت', by: 'ليلى الحداد' },
      { cue: 'وأضاف', by: 'سمير الحداد' },
    ];
    expect(speakersIn(text, said).names).toEqual(['سمير الحداد', 'ليلى الحداد', 'سمير الحداد']);
  });

  it('does not take one office for another', () => {
    const text =
      'قال وزير النقل سليم العطار إن الطريق مفتوح. وقال وزير المال نبيل شاهين إن المال موجود. وأضاف وزير النقل أن العمل بدأ.';
    const said = [
      { cue: 'قال', by: 'وزير النقل سليم العطار' },
      { cue: 'وقال', by: 'وزير المال نبيل شاهين' },
      { cue: 'وأضاف', by: 'وزير النقل' },
    ];
    expect(lastName(text, said)).toBe('سليم العطار');
  });

  it('does not take the president of one nation for another', () => {
    const text = 'قال الرئيس الكيني وليام موانغي إن بلاده ترحب. وقال الرئيس الغاني إن الاتفاق قريب.';
    const said = [
      { cue: 'قال', by: 'الرئيس الكيني وليام موانغي' },
      { cue: 'وقال', by: 'الرئيس الغاني' },
    ];
    expect(lastName(text, said)).toBe('الرئيس الغاني');
  });

  it('calls a body by its fullest name', () => {
    const text =
      'أعلنت وزارة الزراعة والري المصرية خطة جديدة. وقالت وزارة الزراعة إن الموسم جيد. وأضافت الوزارة أن القمح يكفي.';
    const said = [
      { cue: 'أعلنت', by: 'وزارة الزراعة والري المصرية' },
      { cue: 'وقالت', by: 'وزارة الزراعة' },
      { cue: 'وأضافت', by: 'الوزارة' },
    ];
    expect(speakersIn(text, said).names).toEqual(Array(3).fill('وزارة الزراعة والري المصرية'));
  });

  it('knows a body from inside the title of its spokesman', () => {
    const text = 'قال الناطق باسم هيئة الموانئ الشرقية بندر الشهري إن الرصيف جاهز. وأعلنت الهيئة موعد الافتتاح.';
    const said = [
      { cue: 'قال', by: 'الناطق باسم هيئة الموانئ الشرقية بندر الشهري' },
      { cue: 'وأعلنت', by: 'الهيئة' },
    ];
    expect(speakersIn(text, said).names).toEqual(['بندر الشهري', 'هيئة الموانئ الشرقية']);
  });

  it('tells a ministry without its word from others', () => {
    const text = 'أعلنت وزارة الخارجية النروفية موقفها. وقالت الخارجية إن السفير عاد.';
    const said = [
      { cue: 'أعلنت', by: 'وزارة الخارجية النروفية' },
      { cue: 'وقالت', by: 'الخارجية' },
    ];
    expect(lastName(text, said)).toBe('وزارة الخارجية النروفية');
  });

  it.each([
    ['المصدر نفسه', 'مصدر أمني رفيع', 'مصدر أمني رفيع'],
    ['المتحدث ذاته', 'رئيس النقابة كمال الزين', 'كمال الزين'],
    ['ذات المتحدث', 'رئيس النقابة كمال الزين', 'كمال الزين'],
    ['سعادته', 'سعادة المهندس خلفان الزعابي', 'خلفان الزعابي'],
    ['محدثنا', 'رئيس النقابة كمال الزين', 'كمال الزين'],
    ['الفاعل النقابي', 'رئيس النقابة كمال الزين', 'كمال الزين'],
  ])('«%s» is the last speaker', (short, first, name) => {
    const said = [
      { cue: 'قال', by: first },
      { cue: 'وأوضح', by: short },
    ];
    expect(lastName(`قال ${first} إن الحل قريب. وأوضح ${short} أن الحوار بدأ.`, said)).toBe(name);
  });

  it('makes of a source without the article somebody new', () => {
    const text = 'قال مصدر أمني إن الطريق مغلق. وقال مصدر طبي إن الجرحى خرجوا.';
    const said = [
      { cue: 'قال', by: 'مصدر أمني' },
      { cue: 'وقال', by: 'مصدر طبي' },
    ];
    expect(speakersIn(text, said).names).toEqual(['مصدر أمني', 'مصدر طبي']);
  });

  it('knows two persons in one source', () => {
    const text = 'قال الفنانان رائد سلوم وهاني النجار إن المعرض مفتوح.';
    const said = [{ cue: 'قال', by: 'الفنانان رائد سلوم وهاني النجار' }];
    expect(lastName(text, said)).toBe('رائد سلوم + هاني النجار');
  });

  it("gives a headline's body the full name that the text has for it where both say the same", () => {
    const text =
      'طرق الجزيرة: إغلاق الجسر أسبوعا\n\nكشفت الإدارة العامة للطرق والموانئ بالجزيرة أن الجسر سيغلق أسبوعا.';
    const said = [
      { cue: 'إغلاق', by: 'طرق الجزيرة', says: 'الجسر أسبوعا' },
      { cue: 'كشفت', by: 'الإدارة العامة للطرق والموانئ بالجزيرة', says: 'الجسر سيغلق أسبوعا' },
    ];
    expect(speakersIn(text, said).names).toEqual(Array(2).fill('الإدارة العامة للطرق والموانئ بالجزيرة'));
  });

  it('links a name to what the text says its bearer is', () => {
    const text = 'وصل سالم العطار، وهو متطوع في الإطفاء، أولا. وقال المتطوع إن النار خمدت.';
    const said = [{ cue: 'وقال', by: 'المتطوع' }];
    expect(lastName(text, said)).toBe('سالم العطار');
  });

  it('takes a glued preposition off a name', () => {
    expect(lastName('ووفقا للصحيفة فإن اللقاء تأجل.', [{ cue: 'ووفقا', by: 'للصحيفة' }])).toBe('الصحيفة');
  });
});

describe('implicit subjects', () => {
  it('gives a verb without a subject to the last speaker', () => {
    const text = 'قال وزير النقل سليم العطار إن الطريق مفتوح. وأضاف أن العمل بدأ، مؤكدا أن المال موجود.';
    const said = [{ cue: 'قال', by: 'وزير النقل سليم العطار' }, { cue: 'وأضاف' }, { cue: 'مؤكدا' }];
    const { names, rules } = speakersIn(text, said);
    expect(names).toEqual(Array(3).fill('سليم العطار'));
    expect(rules.slice(1)).toEqual(['speaker/last', 'speaker/last']);
  });

  it('finds whom a relative clause is about', () => {
    const text = 'زار الوزير سليم العطار السفير ماركو روسي، الذي أشاد بالتعاون.';
    expect(lastName(text, [{ cue: 'أشاد', says: 'بالتعاون' }])).toBe('ماركو روسي');
  });

  it('heeds the gender of the verb', () => {
    const text =
      'قالت الوزيرة هالة البسيوني إن الخبز متوفر. وقال النائب شريف الحداد إن السعر مرتفع. وأكدت أن الدعم باق.';
    const said = [
      { cue: 'قالت', by: 'الوزيرة هالة البسيوني' },
      { cue: 'وقال', by: 'النائب شريف الحداد' },
      { cue: 'وأكدت' },
    ];
    expect(lastName(text, said)).toBe('هالة البسيوني');
  });

  it('gives a participle to the subject of a clause that reports nothing', () => {
    const text =
      'قالت النائبة ريتا الحلبي إن الجلسة قريبة.\nواستقبل وزير النقل سليم العطار وفدا من البحارة، مؤكدا أن المرفأ مفتوح.';
    const said = [{ cue: 'قالت', by: 'النائبة ريتا الحلبي' }, { cue: 'مؤكدا' }];
    const { names, rules } = speakersIn(text, said);
    expect(names.at(-1)).toBe('سليم العطار');
    expect(rules.at(-1)).toBe('speaker/clause-subject');
  });

  it('knows a family name by itself in a clause that reports nothing', () => {
    const text = 'وصل الوزير ماركو كيرو إلى الميناء. وظهر كيرو في الاجتماع متعبا. وقال إن الرحلة طويلة.';
    expect(lastName(text, [{ cue: 'وقال' }])).toBe('ماركو كيرو');
  });

  it('says nothing where there is nobody', () => {
    expect(speakersIn('وأضاف أن العمل بدأ.', [{ cue: 'وأضاف' }]).names).toEqual(['؟']);
  });
});
