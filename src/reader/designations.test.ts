import { beforeAll, describe, expect, it } from 'vitest';
import { loadMorphology } from '../text/index.ts';
import { Document } from './document.ts';
import { buildLexicon } from './lexicon.ts';
import { LEXICON_FILES, LEXICON_VERSION } from './lexicon.generated.ts';
import { mentionOf } from './mentions.ts';
import { partBits } from './parts.ts';
import { Vocabulary } from './vocabulary.ts';

let open: (text: string) => Document;

beforeAll(async () => {
  const lexicon = buildLexicon(LEXICON_FILES, LEXICON_VERSION);
  const morphology = await loadMorphology();
  const vocabulary = new Vocabulary(lexicon, (plain) => partBits(morphology.candidates(plain)));
  open = (text) => new Document(text, lexicon, vocabulary);
});

describe('names in designations', () => {
  it.each([
    ['رئيس بلدية السدرة حسين أبو ركبة', 'حسين أبو ركبة'],
    ['مدير المشروع المهندس قصي بني عودة', 'قصي بني عودة'],
    ['وزير الري في حكومة الوحدة الانتقالية ماهر سلوم', 'ماهر سلوم'],
    ['سليم العطار، وزير النقل', 'سليم العطار'],
    ['الناطق باسم الجيش، العميد الركن عوض الكريم ساتي', 'عوض الكريم ساتي'],
    ['رئيس حزب «الوفاق» سمير جبارة', 'سمير جبارة'],
    ['وزير الخارجية جان إيف لو مارشان', 'جان إيف لو مارشان'],
    ['الكاتب العام للنقابة، حسين بوجرة', 'حسين بوجرة'],
    ['وزير الصيد، سيدي ولد الناجي', 'سيدي ولد الناجي'],
    ['المواطنة أم يزن', 'أم يزن'],
    ['مدير مركز الملك فهد الثقافي سعيد الحارثي', 'سعيد الحارثي'],
    ['الفريق أول سالم شنقيط', 'سالم شنقيط'],
    ['الحسين أجير بومعزة، الأستاذ الجامعي', 'الحسين أجير بومعزة'],
    ['مدرب روفن يونايتد، الهولندي ماركوس فان دام', 'ماركوس فان دام'],
    ['أمين عام حزب البناء رياض الصيد', 'رياض الصيد'],
    ['رئيس الحكومة سامي الشاهد الأمين العام للاتحاد', 'سامي الشاهد'],
    ['مدير القناة سيد مختار', 'سيد مختار'],
    ['النائب الأول لرئيس المجلس حاكم عبد الأمير', 'حاكم عبد الأمير'],
    ['عبد الحق لمسعودي، رئيس الجمعية', 'عبد الحق لمسعودي'],
    ['السفير ال ثنيان', 'ال ثنيان'],
    ['رائد بن علي رئيس نادي الواحة', 'رائد بن علي'],
    ['ناصر الجار الله نائب وزير السياحة', 'ناصر الجار الله'],
    ['ابن علي', 'ابن علي'],
    ['أمين الحمداني', 'أمين الحمداني'],
    ['أمينة مظالم حقوق الطلاب في نروفيا، ليزافيتا كورينوفا', 'ليزافيتا كورينوفا'],
    ['أمير منطقة الرياض سالم الهادي', 'سالم الهادي'],
    ['الباحث في الأنثروبولوجيا إبراهيم حسناني', 'إبراهيم حسناني'],
    ['رئيس وزراء مولدوفا الجديد فاليريو كاستران', 'فاليريو كاستران'],
    ['مدير المعهد الوطني لتعارف الناس، سامي بنسعيدة', 'سامي بنسعيدة'],
    ['فالح الزيداني عضو المجلس', 'فالح الزيداني'],
  ])('«%s» is named «%s»', (phrase, name) => {
    const doc = open(phrase);
    const { nameRange } = mentionOf(doc, { from: 0, to: doc.count }, true);
    expect(nameRange === null ? null : doc.text.slice(doc.start(nameRange.from), doc.end(nameRange.to - 1))).toBe(name);
  });

  it.each([
    'مسؤول أميركي رفيع المستوى',
    'وزارة الصحة في غزة',
    'مقربون من الوزير سالم العطار',
    'مدير جامعتي الملك فهد والساحل المكلف',
    'والدة المختطف صادق العريقي',
    'أمير منطقة الرياض',
    'أمين العاصمة',
  ])('«%s» is nobody by name', (phrase) => {
    const doc = open(phrase);
    expect(mentionOf(doc, { from: 0, to: doc.count }, true).nameRange).toBeNull();
  });
});
