/** The texts of `--help`, in both languages. */
import type { Bilingual } from '../messages/index.ts';

export const HELP = {
  musnad: {
    en: 'Reads Arabic news: who said what, to whom, in which words, and through whom it is known.',
    ar: 'يقرأ الأخبار العربية: من قال ماذا، ولمن، وبأي لفظ، وعمّن عُرف ذلك.',
  },
  read: { en: 'read articles and print the statements in them', ar: 'يقرأ المقالات ويعرض ما فيها من تصريحات' },
  explain: {
    en: 'tell which rules made the record at a place in the text, or why there is none',
    ar: 'يبيّن أي القواعد صنعت السجل عند موضع من النص، أو لمَ لا سجل هناك',
  },
  schema: { en: 'print the JSON Schema of a reading', ar: 'يعرض مخطط JSON للقراءة' },
  inputs: {
    en: 'text files, .jsonl or .jsonl.gz (one article a line: text, and if known id, title, outlet, date, url), .json, folders, patterns in quotes, or - for standard input',
    ar: 'ملفات نص، أو ‎.jsonl أو ‎.jsonl.gz (مقالة في السطر: text، وإن عُرفت id وtitle وoutlet وdate وurl)، أو ‎.json، أو مجلدات، أو أنماط بين علامتي اقتباس، أو - للدخل المعياري',
  },
  explained: {
    en: 'a text file, or .jsonl or .json with --id, or - for standard input',
    ar: 'ملف نص، أو ‎.jsonl أو ‎.json مع ‎--id، أو - للدخل المعياري',
  },
  format: {
    en: 'pretty, json, jsonl, csv (statements), csv-events, html, or event data: polecat, icews, plover (default: by the name of --output, else pretty on a terminal and for a single article, jsonl for several)',
    ar: 'pretty أو json أو jsonl أو csv (للتصريحات) أو csv-events أو html، أو بيانات أحداث: polecat أو icews أو plover (المفترض: بحسب اسم ‎--output، وإلا pretty على الطرفية وللمقالة الواحدة، وjsonl للعديد)',
  },
  input: {
    en: 'text, jsonl or json: what standard input and files without a telling name hold (default: by content)',
    ar: 'text أو jsonl أو json: محتوى الدخل المعياري وما لا يدل اسمه عليه (المفترض: بحسب المحتوى)',
  },
  outlet: { en: 'the outlet of articles that name none', ar: 'وسيلة الإعلام لما لم يسمِّ وسيلته من المقالات' },
  date: {
    en: 'the day of publication of articles that name none: 2025-02-06',
    ar: 'يوم النشر لما لم يُذكر يومه من المقالات: 2025-02-06',
  },
  explainFlag: { en: 'also tell rules, and what was left out and why', ar: 'يبيّن القواعد أيضا، وما تُرك ولماذا' },
  brief: { en: 'cut long words in pretty to two lines', ar: 'يقصر المقول الطويل في pretty على سطرين' },
  output: {
    en: 'write to a file, which appears when it is whole; never over an input',
    ar: 'يكتب إلى ملف يظهر حين يكتمل؛ ولا يكتب فوق دخل أبدا',
  },
  force: { en: 'let --output replace an existing file', ar: 'يأذن للخيار ‎--output أن يحل محل ملف موجود' },
  quiet: {
    en: 'no progress, notices or summary; failures are still told',
    ar: 'لا تقدم ولا تنبيهات ولا خلاصة؛ ويبقى ذكر ما تعذر',
  },
  lang: {
    en: 'ar or en: the language of messages and labels (default: the system’s)',
    ar: 'ar أو en: لغة الرسائل والعناوين (المفترض: لغة النظام)',
  },
  colour: { en: 'no colours', ar: 'بلا ألوان' },
  at: { en: 'place in the text, in UTF-16 units from 0', ar: 'الموضع في النص، بوحدات UTF-16 من 0' },
  headline: {
    en: 'count --at in the headline that is kept apart from the text',
    ar: 'يُعدّ ‎--at في العنوان المحفوظ منفصلا عن النص',
  },
  id: { en: 'the article to explain, where the file holds several', ar: 'المقالة المراد بيانها، إن كان في الملف عدة' },
  lexiconFlag: {
    en: 'a folder of tables of your own (.tsv), read after the built-in ones: musnad lexicon import makes one',
    ar: 'مجلد جداول لك (‎.tsv) تُقرأ بعد الجداول المضمّنة: ويصنع مثله musnad lexicon import',
  },
  lexicon: { en: 'fill a lexicon of your own', ar: 'يملأ معجما لك' },
  lexiconImport: {
    en: 'take people, offices held, organisations and their Arabic names from a dump; goes on where it was stopped',
    ar: 'يأخذ من نسخة الأشخاص والمناصب المشغولة والمنظمات وأسماءها العربية؛ ويستأنف حيث توقف',
  },
  importKind: { en: 'what kind of dump it is: wikidata', ar: 'نوع النسخة: wikidata' },
  importFile: {
    en: 'the dump as Wikidata publishes it: JSON, plain or packed with gzip or bzip2',
    ar: 'النسخة كما تنشرها ويكي بيانات: JSON، مجردة أو مضغوطة بـ gzip أو bzip2',
  },
  importTo: { en: 'the folder that the tables go to', ar: 'المجلد الذي تُكتب فيه الجداول' },
  everybody: {
    en: 'keep people who have held no office too: millions of rows',
    ar: 'يبقي من لم يشغل منصبا أيضا: ملايين الصفوف',
  },
  restart: { en: 'begin anew, whatever a stopped run has done', ar: 'يبدأ من جديد مهما أنجز تشغيل توقف' },
  helpFlag: { en: 'show this help', ar: 'يعرض هذه المساعدة' },
  versionFlag: { en: 'show the version', ar: 'يعرض رقم الإصدار' },
  usageTitle: { en: 'Usage:', ar: 'الاستعمال:' },
  argumentsTitle: { en: 'Arguments:', ar: 'المعطيات:' },
  optionsTitle: { en: 'Options:', ar: 'الخيارات:' },
  commandsTitle: { en: 'Commands:', ar: 'الأوامر:' },
  exitCodes: {
    en: `
Exit codes:
  0    everything was read
  1    some inputs or lines were not read, or the output could not be written
  2    the command was given wrongly
  130  interrupted (Ctrl-C): the record at hand was finished

Examples:
  musnad read article.txt
  musnad read news/ "archive/2025-*.jsonl.gz" --output statements.csv
  curl -s https://example.org/article.txt | musnad read - --format json`,
    ar: `
رموز الخروج:
  0    قُرئ كل شيء
  1    تعذرت قراءة بعض الدخل أو الأسطر، أو تعذرت كتابة الخرج
  2    أُعطي الأمر خطأ
  130  قوطع (Ctrl-C)، وأُتمّ السجل الذي كان بيده

أمثلة:
  musnad read article.txt
  musnad read news/ "archive/2025-*.jsonl.gz" --output statements.csv
  curl -s https://example.org/article.txt | musnad read - --format json`,
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
