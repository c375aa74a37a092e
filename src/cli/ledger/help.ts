/** The texts of `--help` for the commands of a ledger, in both languages. */
import type { Bilingual } from '../messages/index.ts';

export const LEDGER_HELP = {
  add: {
    en: 'take articles into a ledger: files, folders, pages, feeds, archives, tables, addresses',
    ar: 'يُدخل مقالات في سجل: ملفات ومجلدات وصفحات وخلاصات وأرشيفات وجداول وعناوين',
  },
  addInputs: {
    en: 'files, folders, patterns in quotes, addresses (https://…), or - for standard input',
    ar: 'ملفات أو مجلدات أو أنماط بين علامتي اقتباس أو عناوين (https://…) أو - للدخل المعياري',
  },
  ledgerFlag: {
    en: 'the ledger, a file (default: MUSNAD_LEDGER, else musnad.ledger)',
    ar: 'السجل، وهو ملف (المفترض: MUSNAD_LEDGER، وإلا musnad.ledger)',
  },
  json: { en: 'answer in JSON', ar: 'الجواب بصيغة JSON' },
  threads: {
    en: 'threads that read; 0 for none beside this one (default: one for each core)',
    ar: 'خيوط القراءة؛ و0 لئلا يكون غير هذا (المفترض: خيط لكل نواة)',
  },
  noOriginals: { en: 'do not keep the original pages', ar: 'لا تُحفظ الصفحات الأصلية' },
  languages: {
    en: 'languages taken in, as ar,fa, or all (default: ar)',
    ar: 'اللغات المقبولة، مثل ar,fa، أو all للجميع (المفترض: ar)',
  },
  allowPrivate: {
    en: 'hosts that may lie in a private network, as 127.0.0.1,intranet.example',
    ar: 'مضيفون يجوز أن يكونوا في شبكة خاصة، مثل 127.0.0.1,intranet.example',
  },
  search: { en: 'find statements, or whole articles', ar: 'يبحث عن التصريحات، أو عن المقالات كلها' },
  query: {
    en: 'what to find: words, "phrases", AND OR NOT, NEAR/5, word*, =exact, speaker: outlet: class: date:2024..2025 …; Arabic keywords do as well',
    ar: 'المطلوب: كلمات و"عبارات"، و/أو/ليس، قرب/5، كلمة*، =بنصها، المتحدث: المنفذ: الصنف: التاريخ:2024..2025 …؛ والكلمات الإنجليزية تصح أيضا',
  },
  who: { en: 'who speaks', ar: 'من يتكلم' },
  what: { en: 'what is said', ar: 'ماذا يقول' },
  unit: { en: 'statement or article (default: statement)', ar: 'statement أو article (المفترض: statement)' },
  sort: {
    en: 'relevance, newest or oldest (default: relevance)',
    ar: 'relevance أو newest أو oldest (المفترض: relevance)',
  },
  limit: { en: 'hits on a page (default: 20)', ar: 'النتائج في الصفحة (المفترض: 20)' },
  cursor: { en: 'goes on where a page ended', ar: 'يكمل من حيث انتهت صفحة' },
  facets: { en: 'counts by these, as speaker,outlet,class', ar: 'يعدّ بحسب هذه، مثل speaker,outlet,class' },
  show: {
    en: 'show an article, a statement or an actor by its id',
    ar: 'يعرض مقالا أو تصريحا أو فاعلا بمعرّفه',
  },
  showId: { en: 'the id', ar: 'المعرّف' },
  speaker: {
    en: 'what somebody said: offices, classes, topics, addressees, chains, the latest statements',
    ar: 'ما قاله أحدهم: مناصبه، والأصناف، والمواضيع، والمخاطَبون، وعمّن عُرف، وأحدث التصريحات',
  },
  speakerName: { en: 'a name, in Arabic or Latin letters, or an id', ar: 'اسم بحروف عربية أو لاتينية، أو معرّف' },
  stats: { en: 'what a ledger holds', ar: 'ما في السجل' },
  runs: { en: 'what was taken in when, and what failed and why', ar: 'ما أُدخل ومتى، وما تعذر ولماذا' },
  failuresOf: { en: 'the failures of a run', ar: 'ما تعذر في عملية إدخال' },
  verify: {
    en: 'check that every span still quotes its article, hashes, statements and index',
    ar: 'يتحقق من أن كل موضع ما زال يقتبس مقاله، ومن البصمات والتصريحات والفهرس',
  },
  repair: { en: 'build a damaged index anew', ar: 'يبني الفهرس التالف من جديد' },
  reread: {
    en: 'read all articles again with this version of the reader; ids and corrections stay',
    ar: 'يقرأ المقالات كلها من جديد بهذا الإصدار؛ وتبقى المعرّفات والتصحيحات',
  },
  backup: { en: 'copy the ledger as it is now', ar: 'ينسخ السجل كما هو الآن' },
  backupTo: { en: 'the file to copy to; it must not be there', ar: 'الملف المنسوخ إليه؛ ويجب ألا يكون موجودا' },
  forget: {
    en: 'take an article out with all that hangs on it, and never take it in again',
    ar: 'يُخرج مقالا بكل ما يتعلق به، ولا يُدخله ثانية',
  },
  export: {
    en: 'write the statements found, or the whole ledger, to a file or standard output',
    ar: 'يكتب التصريحات الموجودة، أو السجل كله، إلى ملف أو إلى الخرج المعياري',
  },
  exportFormat: {
    en: 'jsonl, csv or json-ld (statements of --query), or ledger: all, for musnad import (default: jsonl)',
    ar: 'jsonl أو csv أو json-ld (لتصريحات ‎--query)، أو ledger: كل شيء، للأمر musnad import (المفترض: jsonl)',
  },
  exportQuery: { en: 'only what this query finds', ar: 'ما يجده هذا الاستعلام فقط' },
  import: { en: 'bring in what export wrote with --format ledger', ar: 'يُدخل ما كتبه export بالخيار ‎--format ledger' },
  importInput: { en: 'the file', ar: 'الملف' },
  doctor: {
    en: 'check the installation, the ledger and the disk',
    ar: 'يفحص التثبيت والسجل والقرص',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
