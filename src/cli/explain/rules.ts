/** What the reader's rules look at, in words: a rule's name is `pass/rule`, and the rule falls back to its pass. */
import type { Bilingual } from '../messages/index.ts';

const RULES: Readonly<Record<string, Bilingual>> = {
  cue: { en: 'looks for words of reporting', ar: 'يبحث عن ألفاظ القول' },
  'cue/perfect': { en: 'a perfect verb of reporting: «قال»', ar: 'فعل قول ماض: «قال»' },
  'cue/imperfect': { en: 'an imperfect verb of reporting: «يؤكد»', ar: 'فعل قول مضارع: «يؤكد»' },
  'cue/participle': { en: 'a participle that reports: «مشيرا»', ar: 'اسم فاعل للقول: «مشيرا»' },
  'cue/masdar': { en: 'a verbal noun that reports: «قوله»', ar: 'مصدر للقول: «قوله»' },
  'cue/passive': { en: 'a passive verb of reporting: «نُقل»', ar: 'فعل قول مبني للمجهول: «نُقل»' },
  'cue/adverbial': { en: 'an attribution without a verb: «بحسب»', ar: 'إسناد بلا فعل: «بحسب»' },
  'cue/light-verb': {
    en: 'a verb that reports only with its noun: «جاء في»',
    ar: 'فعل لا يفيد القول إلا مع اسمه: «جاء في»',
  },
  'cue/relay': { en: 'a verb that passes on another’s words: «نقل عن»', ar: 'فعل نقل عن غيره: «نقل عن»' },
  'cue/no-complement': { en: 'a verb of reporting with nothing reported after it', ar: 'فعل قول لا مقول بعده' },
  'cue/weak-without-complement': {
    en: 'a verb that reports only with «أن» or a quotation, and has neither',
    ar: 'فعل لا يفيد القول إلا مع «أن» أو اقتباس، وليس معه أحدهما',
  },
  'cue/imperfect-without-source': { en: 'an imperfect verb with nobody named to speak', ar: 'فعل مضارع لم يُسمّ قائله' },
  'cue/subject-cannot-speak': { en: 'its subject cannot speak', ar: 'فاعله لا يصح منه القول' },
  'cue/adjective': { en: 'used as an adjective', ar: 'استُعمل صفة' },
  'cue/object-pronoun': { en: 'its pronoun is an object, not a speaker', ar: 'ضميره مفعول به لا قائل' },
  'cue/no-noun-content': { en: 'a verb that does not report a bare noun', ar: 'فعل لا يكون مقوله اسما مجردا' },
  'cue/inside-quotation-without-source': {
    en: 'inside a quotation, with nobody named: the speaker’s own words',
    ar: 'داخل اقتباس ولم يُسمّ قائله: من كلام المتكلم نفسه',
  },
  'false-cue': { en: 'a set phrase that reports nobody: «يذكر أن»', ar: 'عبارة ثابتة لا تسند إلى أحد: «يذكر أن»' },
  source: { en: 'looks for who speaks', ar: 'يبحث عن القائل' },
  'source/before': { en: 'the speaker stands before the verb', ar: 'القائل قبل الفعل' },
  'source/behind': { en: 'the speaker stands behind the verb', ar: 'القائل بعد الفعل' },
  'source/antecedent': { en: 'the speaker is what «الذي» refers to', ar: 'القائل ما يعود إليه «الذي»' },
  'source/document': { en: 'a document speaks', ar: 'القائل وثيقة' },
  'source/relayed': { en: 'the speaker is named behind «عن»', ar: 'القائل مذكور بعد «عن»' },
  content: { en: 'looks for the reported words', ar: 'يبحث عن المقول' },
  'content/that': { en: 'words behind «أن» or «إن»', ar: 'المقول بعد «أن» أو «إن»' },
  'content/colon': { en: 'words behind a colon', ar: 'المقول بعد نقطتين' },
  'content/quote': { en: 'words in quotation marks', ar: 'المقول بين علامتي اقتباس' },
  'content/preposition': {
    en: 'words behind the verb’s preposition: «أشار إلى»',
    ar: 'المقول بعد حرف الفعل: «أشار إلى»',
  },
  'content/noun': { en: 'a noun with what hangs on it', ar: 'المقول اسم وما يتعلق به' },
  'content/object': { en: 'the verb’s object', ar: 'المقول مفعول الفعل' },
  'content/before': { en: 'words before the verb', ar: 'المقول قبل الفعل' },
  'content/before-cue': { en: 'words before the verb', ar: 'المقول قبل الفعل' },
  'content/behind': { en: 'words behind the verb', ar: 'المقول بعد الفعل' },
  headline: { en: 'reads the headline', ar: 'يقرأ العنوان' },
  'headline/colon': { en: 'a headline with a speaker before a colon', ar: 'عنوان فيه القائل قبل نقطتين' },
  'quotation/running': { en: 'a quotation that goes on without a verb', ar: 'اقتباس يستمر بلا فعل' },
  chain: { en: 'looks for who passed the words on', ar: 'يبحث عمّن نقل المقول' },
  speaker: { en: 'resolves who the speaker is', ar: 'يعيّن القائل' },
};

/** A rule in words, or null where it has none here: rules are the reader's, and their names go on growing. */
export function ruleInWords(rule: string, language: 'ar' | 'en'): string | null {
  const pass = rule.split('/', 1)[0] ?? '';
  const words = RULES[rule] ?? RULES[pass];
  return words === undefined ? null : words[language];
}
