/** The forms of each kind of verb: sound أعلن, hollow قال, weak نفى, doubled ردّ, with hamza هنّأ. */
import { describe, expect, test } from 'vitest';
import { conjugate, type GeneratedForm, type VerbForm } from './conjugation.ts';

/** The forms of a verb given as in verbs.tsv: «قال يقول قائل قول». */
function formsOf(verb: string): GeneratedForm[] {
  const [perfect = '', imperfect = '', participle = '', masdar = ''] = verb.split(' ');
  return conjugate({ perfect, imperfect, participle, masdar });
}

/** Third-person spellings in the order of their making, shortened ones last. */
function third(verb: string, form: VerbForm): string {
  return formsOf(verb)
    .filter((made) => made.form === form && made.agreement?.person === 3)
    .map(({ spelling, jussive }) => (jussive ? `لم ${spelling}` : spelling))
    .join(' ');
}

function spellings(verb: string, form: VerbForm): string {
  return formsOf(verb)
    .filter((made) => made.form === form)
    .map(({ spelling }) => spelling)
    .join(' ');
}

describe('the perfect', () => {
  test.each([
    ['أعلن يعلن', 'أعلن أعلنت أعلنتا أعلنا أعلنوا'],
    ['لفت يلفت', 'لفت لفتت لفتتا لفتا لفتوا لفتن'],
    ['قال يقول', 'قال قالت قالتا قالا قالوا قلن'],
    ['أشار يشير', 'أشار أشارت أشارتا أشارا أشاروا أشرن'],
    ['أبان يبين', 'أبان أبانت أبانتا أبانا أبانوا'],
    ['استغاث يستغيث', 'استغاث استغاثت استغاثتا استغاثا استغاثوا استغثن'],
    ['دعا يدعو', 'دعا دعت دعوا دعتا دعوا دعون'],
    ['حيا يحيي', 'حيا حيت حييا حيتا حيوا حيين'],
    ['نفى ينفي', 'نفى نفت نفيا نفتا نفوا نفين'],
    ['ادعى يدعي', 'ادعى ادعت ادعيا ادعتا ادعوا ادعين'],
    ['رأى يرى', 'رأى رأت رأيا رأتا رأوا رأين'],
    ['رد يرد', 'رد ردت ردتا ردا ردوا رددن'],
    ['حث يحث', 'حث حثت حثتا حثا حثوا حثثن'],
    ['أقر يقر', 'أقر أقرت أقرتا أقرا أقروا أقررن'],
    ['احتج يحتج', 'احتج احتجت احتجتا احتجا احتجوا احتججن'],
    ['هنأ يهنئ', 'هنأ هنأت هنأتا هنآ هنأوا هنؤوا هنأن'],
    ['تنبأ يتنبأ', 'تنبأ تنبأت تنبأتا تنبآ تنبأوا تنبؤوا تنبأن'],
    ['جاء يجيء', 'جاء جاءت جاءتا جاءا جاءوا جاؤوا جئن'],
    ['اتهم يتهم', 'اتهم اتهمت اتهمتا اتهما اتهموا اتهمن'],
  ])('of %s', (verb, forms) => {
    expect(third(verb, 'perfect')).toBe(forms);
  });

  test('has the first person without its vowels', () => {
    const first = formsOf('قال يقول').filter(({ agreement }) => agreement?.person === 1);
    expect(first.map(({ spelling }) => spelling)).toEqual(['قلنا', 'قلت', 'أقول', 'نقول']);
  });
});

describe('the imperfect', () => {
  test.each([
    ['أعلن يعلن', 'يعلن تعلن يعلنان تعلنان يعلنون يعلنوا يعلن'],
    ['أكد يؤكد', 'يؤكد تؤكد يؤكدان تؤكدان يؤكدون يؤكدوا يؤكدن'],
    ['قال يقول', 'يقول تقول يقولان تقولان يقولون يقولوا يقلن لم يقل لم تقل'],
    ['أشار يشير', 'يشير تشير يشيران تشيران يشيرون يشيروا يشرن لم يشر لم تشر'],
    ['لوح يلوح', 'يلوح تلوح يلوحان تلوحان يلوحون يلوحوا يلوحن'],
    ['دعا يدعو', 'يدعو تدعو يدعوان تدعوان يدعون يدعوا يدعون لم يدع لم تدع'],
    ['نفى ينفي', 'ينفي تنفي ينفيان تنفيان ينفون ينفوا ينفين لم ينف لم تنف'],
    ['رأى يرى', 'يرى ترى يريان تريان يرون يروا يرين لم ير لم تر'],
    ['تمنى يتمنى', 'يتمنى تتمنى يتمنيان تتمنيان يتمنون يتمنوا يتمنين لم يتمن لم تتمن'],
    ['رد يرد', 'يرد ترد يردان تردان يردون يردوا يرددن'],
    ['أقر يقر', 'يقر تقر يقران تقران يقرون يقروا يقررن'],
    ['هنأ يهنئ', 'يهنئ تهنئ يهنئان تهنئان يهنئون يهنئوا يهنئن'],
    ['تنبأ يتنبأ', 'يتنبأ تتنبأ يتنبآن تتنبآن يتنبأون يتنبأوا يتنبؤون يتنبؤوا يتنبأن'],
    ['جاء يجيء', 'يجيء تجيء يجيئان تجيئان يجيئون يجيئوا يجئن لم يجئ لم تجئ'],
    ['وعد يعد', 'يعد تعد يعدان تعدان يعدون يعدوا يعدن'],
  ])('of %s', (verb, forms) => {
    expect(third(verb, 'imperfect')).toBe(forms);
  });

  test('joins two hamzas in the first person', () => {
    expect(spellings('أمل يأمل', 'imperfect')).toContain(' آمل ');
  });
});

describe('the participle', () => {
  test.each([
    ['- - مؤكد', 'مؤكدا مؤكدة مؤكدين مؤكدتين مؤكدات'],
    ['- - داعي', 'داعيا داعية داعين داعيين داعيتين داعيات'],
    ['- - نافي', 'نافيا نافية نافين نافيين نافيتين نافيات'],
    ['- - مهنئ', 'مهنئا مهنئة مهنئين مهنئتين مهنئات'],
    ['- - قائل', 'قائلا قائلة قائلين قائلتين قائلات'],
  ])('%s stands in the accusative', (verb, forms) => {
    expect(spellings(verb, 'participle')).toBe(forms);
  });
});

describe('the masdar', () => {
  test.each([
    ['- - - تأكيد', 'تأكيد'],
    ['- - - دعوة', 'دعوة'],
    ['- - - ادعاء', 'ادعاء ادعاؤ ادعائ'],
  ])('%s has the seats its hamza takes before a pronoun', (verb, forms) => {
    expect(spellings(verb, 'masdar')).toBe(forms);
  });
});

test('forms that read as other words are left out', () => {
  for (const [verb, word] of [
    ['أجاب يجيب', 'يجب'],
    ['أدلى يدلي', 'يدل'],
    ['وصف يصف', 'نصف'],
    ['لام يلوم', 'لمن'],
    ['أبان يبين', 'أبن'],
  ] as const)
    expect(formsOf(verb).map(({ spelling }) => spelling)).not.toContain(word);
});

test('a part that is not in use makes no forms', () => {
  expect(formsOf('- - - -')).toEqual([]);
});

test('what is cut short says so', () => {
  expect(formsOf('نفى ينفي').filter(({ jussive }) => jussive)).toEqual([
    { spelling: 'ينف', form: 'imperfect', agreement: { person: 3, gender: 'm', number: 'singular' }, jussive: true },
    { spelling: 'تنف', form: 'imperfect', agreement: { person: 3, gender: 'f', number: 'singular' }, jussive: true },
  ]);
});
