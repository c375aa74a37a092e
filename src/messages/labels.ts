/** What the parts of a record are called, in both languages: the words of the interface, not of the article. */
import type { EntityType, Reading, Relation, Statement, StatementClass, StatementKind } from '../reader/index.ts';
import type { Bilingual } from './language.ts';

type Labels<Name extends string> = Readonly<Record<Name, Bilingual>>;

export const CLASS_LABELS: Labels<StatementClass> = {
  say: { ar: 'قول', en: 'say' },
  stress: { ar: 'تأكيد', en: 'stress' },
  announce: { ar: 'إعلان', en: 'announce' },
  call: { ar: 'دعوة', en: 'call' },
  pledge: { ar: 'تعهد', en: 'pledge' },
  threat: { ar: 'تهديد', en: 'threat' },
  warn: { ar: 'تحذير', en: 'warn' },
  deny: { ar: 'نفي', en: 'deny' },
  claim: { ar: 'زعم', en: 'claim' },
  admit: { ar: 'إقرار', en: 'admit' },
  praise: { ar: 'إشادة', en: 'praise' },
  blame: { ar: 'إدانة', en: 'blame' },
  express: { ar: 'إعراب', en: 'express' },
  judge: { ar: 'رأي', en: 'judge' },
  ask: { ar: 'سؤال', en: 'ask' },
};

export const KIND_LABELS: Labels<StatementKind> = {
  direct: { ar: 'بالنص', en: 'direct' },
  mixed: { ar: 'بعضه بالنص', en: 'mixed' },
  indirect: { ar: 'بالمعنى', en: 'indirect' },
};

/** How a link of the chain passed the words on, read as "passed on through". */
export const RELATION_LABELS: Labels<Relation> = {
  document: { ar: 'في وثيقة', en: 'in a document' },
  media: { ar: 'عبر وسيلة إعلام', en: 'through media' },
  person: { ar: 'على لسان', en: 'through a person' },
  received: { ar: 'تلقّته', en: 'received by' },
};

export const ENTITY_LABELS: Labels<EntityType> = {
  person: { ar: 'شخص', en: 'person' },
  group: { ar: 'جماعة', en: 'group' },
  organisation: { ar: 'مؤسسة', en: 'organisation' },
  state: { ar: 'دولة', en: 'state' },
  document: { ar: 'وثيقة', en: 'document' },
  media: { ar: 'وسيلة إعلام', en: 'media' },
  unnamed: { ar: 'غير مسمى', en: 'unnamed' },
  unknown: { ar: 'غير معروف', en: 'unknown' },
};

export const UNRESOLVED_LABELS: Labels<NonNullable<Statement['unresolved']>> = {
  'no-candidate': { ar: 'لم يُعرف: لا تذكر المقالة من تكلم', en: 'not known: the article names nobody' },
  ambiguous: { ar: 'لم يُعرف: يصح على أكثر من واحد', en: 'not known: it fits more than one' },
};

export const EMPTY_LABELS: Labels<NonNullable<Reading['empty']>> = {
  'no-text': { ar: 'لا نص للقراءة', en: 'no text to read' },
  'no-arabic': { ar: 'لا عربية في النص', en: 'no Arabic in the text' },
};

/** The words around the records: headings, fields, flags. */
export const WORDS = {
  statements: { ar: 'التصريحات', en: 'statements' },
  statement: { ar: 'تصريح', en: 'statement' },
  noStatements: { ar: 'لا تصريحات', en: 'no statements' },
  speaker: { ar: 'القائل', en: 'speaker' },
  type: { ar: 'نوعه', en: 'type' },
  source: { ar: 'كما ذُكر', en: 'as printed' },
  cue: { ar: 'لفظ القول', en: 'verb' },
  content: { ar: 'المقول', en: 'words' },
  chain: { ar: 'السند', en: 'chain' },
  addressee: { ar: 'المخاطَب', en: 'to' },
  negated: { ar: 'منفي', en: 'negated' },
  headline: { ar: 'في العنوان', en: 'in the headline' },
  implied: { ar: 'مضمر', en: 'implied' },
  inherited: { ar: 'موروث من جملة سابقة', en: 'inherited' },
  published: { ar: 'نشرته', en: 'published by' },
  rules: { ar: 'القواعد', en: 'rules' },
  rejected: { ar: 'ما تُرك', en: 'left out' },
  confidence: { ar: 'الثقة', en: 'confidence' },
  inText: { ar: 'اعرضه في النص', en: 'show it in the text' },
  articles: { ar: 'المقالات', en: 'articles' },
  events: { ar: 'الأحداث', en: 'events' },
  delegation: { ar: 'مع وفد', en: 'with a delegation' },
  place: { ar: 'المكان', en: 'place' },
  time: { ar: 'الزمان', en: 'time' },
  discussed: { ar: 'الموضوع', en: 'discussed' },
  told: { ar: 'رُوي بلفظ', en: 'told by' },
  left: { ar: 'بقي', en: 'left' },
  topics: { ar: 'المواضيع', en: 'topics' },
  said: { ar: 'قيل في', en: 'said on' },
  code: { ar: 'الرمز', en: 'code' },
  who: { ar: 'من في المقال', en: 'who is in it' },
  office: { ar: 'المنصب', en: 'office' },
  holder: { ar: 'شاغله يومها', en: 'held by' },
  evidence: { ar: 'مقالات', en: 'articles' },
  dates: { ar: 'التواريخ', en: 'dates' },
  names: { ar: 'الأسماء والتواريخ', en: 'names and dates' },
  shown: { ar: 'المُعلَّم في النص', en: 'marked in the text' },
  hijri: { ar: 'بالتقويم الهجري', en: 'hijri calendar' },
  weekdayConflict: { ar: 'يوم الأسبوع لا يوافق التاريخ', en: 'the weekday is not that of the date' },
  date: { ar: 'تاريخ', en: 'date' },
  stateOrPlace: { ar: 'دولة أو مكان', en: 'state or place' },
} as const satisfies Labels<string>;
