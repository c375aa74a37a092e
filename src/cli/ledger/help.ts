/** The texts of `--help` for the commands on a ledger, in both languages. */
import type { Bilingual } from '../../messages/index.ts';

export const LEDGER_HELP = {
  add: {
    en: 'take articles into the ledger: from files, folders, archives, pages, feeds',
    ar: 'يأخذ مقالات إلى السجل: من ملفات ومجلدات وأراشيف وصفحات وخلاصات',
  },
  addInputs: {
    en: 'files, folders, patterns in quotes, addresses (pages, feeds, site maps), or - for standard input: text, HTML, RSS/Atom, WARC, JSONL, CSV, Parquet, ZIP, PDF, e-mail',
    ar: 'ملفات، مجلدات، أنماط بين علامتي اقتباس، عناوين (صفحات وخلاصات وخرائط مواقع)، أو - للدخل المعياري: نص، HTML، RSS/Atom، WARC، JSONL، CSV، Parquet، ZIP، PDF، بريد',
  },
  example: {
    en: 'fill an empty ledger with the example world: invented articles of invented outlets, to try everything on',
    ar: 'يملأ سجلا فارغا بعالم المثال: مقالات مختلقة من وسائل مختلقة، يُجرَّب عليها كل شيء',
  },
  relate: {
    en: 'find the families of statements (the same words in several outlets), and what denies, corrects or repeats what',
    ar: 'يجد عائلات التصريحات (القول نفسه في عدة وسائل)، وما ينفي منها غيره أو يصححه أو يكرره',
  },
  family: {
    en: 'one statement in all outlets: who was first, how the wording and the verb changed, from how many roots',
    ar: 'تصريح واحد في كل الوسائل: من سبق به، وكيف تغير لفظه وفعله، ومن كم أصل جاء',
  },
  familyId: { en: 'the id of a statement', ar: 'معرّف تصريح' },
  thread: {
    en: 'what became of a statement: what denies, corrects or repeats it, and what it denies',
    ar: 'ما آل إليه تصريح: ما ينفيه أو يصححه أو يكرره، وما ينفيه هو',
  },
  threadId: { en: 'the id of a statement or an event', ar: 'معرّف تصريح أو حدث' },
  ledger: {
    en: 'the ledger: sqlite:FILE, a path, or postgres://user@host/database (default: $MUSNAD_LEDGER, else ./musnad.ledger)',
    ar: 'السجل: sqlite:FILE أو مسار أو postgres://user@host/database (المفترض: ‎$MUSNAD_LEDGER، وإلا ‎./musnad.ledger)',
  },
  json: { en: 'print JSON', ar: 'يطبع JSON' },
  quiet: { en: 'no progress, notices or summary', ar: 'لا تقدم ولا تنبيهات ولا خلاصة' },
  kind: { en: 'what an input is whose name and content do not tell', ar: 'نوع ما لا يدل اسمه ومحتواه على نوعه' },
  fields: {
    en: 'columns or keys of your own: text=body,title=head',
    ar: 'أعمدة أو مفاتيح من عندك: text=body,title=head',
  },
  languages: { en: 'ISO codes, or all (default: ar)', ar: 'رموز ISO أو all (المفترض: ar)' },
  since: { en: 'first day of publication', ar: 'أول يوم نشر' },
  until: { en: 'last day of publication', ar: 'آخر يوم نشر' },
  noOriginals: { en: 'do not keep the pages as they came', ar: 'لا يحفظ الصفحات كما جاءت' },
  allowPrivate: {
    en: 'hosts inside a private network that may be fetched from',
    ar: 'مضيفات داخل شبكة خاصة يؤذن بالجلب منها',
  },
  links: {
    en: 'whether links of feeds are fetched: when-cut, always, never (default: when-cut)',
    ar: 'هل تُجلب روابط الخلاصات: when-cut (إن كانت مقتطفة)، always، never (المفترض: when-cut)',
  },
  most: { en: 'the most pages that one feed or site map may lead to', ar: 'أقصى عدد صفحات تقود إليها خلاصة أو خريطة' },
  relateToo: {
    en: 'put what came into families and threads at once, as relate does',
    ar: 'يضم ما جاء إلى عائلاته وروابطه في الحال، كما يفعل relate',
  },
  threads: {
    en: 'how many threads read beside the one that keeps; 0: that one reads too (default: cores less one)',
    ar: 'كم خيطا يقرأ بجانب الخيط الذي يحفظ؛ 0: يقرأ الحافظ نفسه (المفترض: الأنوية إلا واحدة)',
  },
  follow: { en: 'follow feeds for ever and keep what is new', ar: 'يتابع الخلاصات دائما ويحفظ الجديد' },
  feeds: {
    en: 'addresses of feeds or pages; those of «musnad source» where none is named',
    ar: 'عناوين خلاصات أو صفحات؛ وما في musnad source إن لم تُسمَّ',
  },
  every: {
    en: 'time between two looks: 30s, 15m, 2h (default: 15m)',
    ar: 'ما بين نظرتين: 30s أو 15m أو 2h (المفترض: 15m)',
  },
  looks: { en: 'end after so many looks', ar: 'ينتهي بعد هذا العدد من النظرات' },
  search: {
    en: 'find statements or articles',
    ar: 'يجد تصريحات أو مقالات',
  },
  query: {
    en: 'the question: words, "phrases", AND OR NOT, NEAR/5, begin*, =exact, speaker: addressee: outlet: class: kind: chain: via: topic: place: date: event:',
    ar: 'السؤال: كلمات، «عبارات»، و أو ليس، بقرب/5، بداية*، =باللفظ، قائل: مخاطب: وسيلة: نوع: سند: موضوع: مكان: تاريخ: حدث:',
  },
  who: { en: 'who speaks', ar: 'من يقول' },
  what: { en: 'what is said', ar: 'ماذا يقول' },
  unit: {
    en: 'statement or article (default: statement)',
    ar: 'statement للتصريحات أو article للمقالات (المفترض: statement)',
  },
  sort: { en: 'relevance, newest or oldest', ar: 'relevance (الأقرب) أو newest (الأحدث) أو oldest (الأقدم)' },
  limit: { en: 'hits on a page (default: 20)', ar: 'نتائج الصفحة (المفترض: 20)' },
  cursor: { en: 'the page that an answer called the next', ar: 'الصفحة التي سماها جواب بالتالية' },
  facets: {
    en: 'count by speaker, outlet, class, topic, month ... (default: speaker,outlet,class,month)',
    ar: 'يعدّ بحسب speaker وoutlet وclass وtopic وmonth ... (المفترض: speaker,outlet,class,month)',
  },
  batch: {
    en: 'a CSV with a question a row, in columns query, who, what; id and others are carried through',
    ar: 'ملف CSV فيه سؤال في كل صف، في الأعمدة query وwho وwhat؛ ويُنقل id وغيره كما هو',
  },
  batchOutput: { en: 'the CSV of hits', ar: 'ملف CSV للنتائج' },
  show: { en: 'show an article, a statement or an actor', ar: 'يعرض مقالة أو تصريحا أو فاعلا' },
  id: { en: 'an id, as search prints it', ar: 'معرّف كما يظهر في البحث' },
  withText: { en: 'with the whole text', ar: 'مع النص كله' },
  original: { en: 'write the bytes as they came', ar: 'يكتب الأصل كما جاء' },
  stats: { en: 'what the ledger holds', ar: 'ما في السجل' },
  verify: {
    en: 'check that every hash, span and index entry is right',
    ar: 'يفحص البصمات والمقاطع والفهرس كلها',
  },
  repair: { en: 'rebuild what can be rebuilt', ar: 'يعيد بناء ما يمكن' },
  runs: { en: 'what was taken in when, by which reader, and what failed', ar: 'ما أُخذ ومتى، وبأي قارئ، وما تعذر' },
  runId: { en: 'a run, to list what failed in it', ar: 'تشغيل، لسرد ما تعذر فيه' },
  reread: {
    en: 'read kept articles anew; corrections and ids of statements stay',
    ar: 'يعيد قراءة المقالات المحفوظة؛ وتبقى التصحيحات ومعرّفات التصريحات',
  },
  rereadIds: { en: 'articles; all where none is named', ar: 'مقالات؛ وكلها إن لم تُسمَّ' },
  rereadAll: { en: 'those too that this very reader has read', ar: 'وما قرأه هذا القارئ نفسه أيضا' },
  speaker: { en: 'the dossier of one who speaks', ar: 'ملف من يتكلم' },
  speakerName: { en: 'words of the name, in Arabic or Latin letters', ar: 'كلمات من الاسم، بحروف عربية أو لاتينية' },
  latest: { en: 'how many statements are shown (default: 5)', ar: 'كم تصريحا يُعرض (المفترض: 5)' },
  pair: {
    en: 'what two had to do with one another: meetings, visits, invitations, what either said of the other',
    ar: 'ما كان بين اثنين: لقاءات وزيارات ودعوات، وما قاله كل منهما في الآخر',
  },
  compare: {
    en: 'two who speak, side by side: how much, about what, how, in which outlets, through whom',
    ar: 'قائلان جنبا إلى جنب: كم قالا، وفيمَ، وكيف، وفي أي وسائل، وعبر من',
  },
  oneActor: { en: 'a name, in Arabic or Latin letters, or an id', ar: 'اسم، بحروف عربية أو لاتينية، أو معرّف' },
  otherActor: { en: 'the other', ar: 'الآخر' },
  comparedValues: { en: 'values of each count (default: 8)', ar: 'القيم في كل عدّ (المفترض: 8)' },
  timeline: { en: 'count what a question finds over time', ar: 'يعدّ نتائج سؤال عبر الزمن' },
  by: { en: 'day, month or year (default: month)', ar: 'day أو month أو year (المفترض: month)' },
  backup: { en: 'copy the ledger while others use it', ar: 'ينسخ السجل وغيره يستعمله' },
  move: {
    en: 'move a ledger into another engine, and compare both',
    ar: 'ينقل سجلا إلى محرك آخر ويقارن بينهما',
  },
  moveFrom: {
    en: 'the ledger that is: sqlite:FILE or postgres://… (default: that of --ledger)',
    ar: 'السجل القائم: sqlite:FILE أو postgres://…‎ (المفترض: سجل ‎--ledger)',
  },
  moveTo: { en: 'the new one: postgres://… or sqlite:FILE', ar: 'السجل الجديد: postgres://…‎ أو sqlite:FILE' },
  backupTo: { en: 'the file of the copy', ar: 'ملف النسخة' },
  forget: { en: 'take articles out for good', ar: 'يحذف مقالات نهائيا' },
  articleIds: { en: 'ids of articles', ar: 'معرّفات مقالات' },
  yes: { en: 'do it', ar: 'ينفّذ' },
  doctor: { en: 'check versions, ledger, free space and rights', ar: 'يفحص الإصدارات والسجل والمساحة والأذون' },
  export: {
    en: 'write the ledger, or what a question finds, in a form for others',
    ar: 'يكتب السجل أو نتائج سؤال بصيغة لغيره',
  },
  exportFormat: {
    en: 'ledger (all, for «musnad import»), jsonl, csv, xlsx, parquet, jsonld, ftm, gqg, gold (articles that people worked on, for training and scoring), polecat, icews, plover (default: by the name of --output, else jsonl)',
    ar: 'ledger (الكل، لأمر musnad import)، jsonl، csv، xlsx، parquet، jsonld، ftm، gqg، gold (المقالات التي عمل فيها الناس، للتدريب والقياس)، polecat، icews، plover (المفترض: بحسب اسم ‎--output، وإلا jsonl)',
  },
  exportOutput: { en: 'the file; standard output where left out', ar: 'الملف؛ والخرج المعياري إن تُرك' },
  import: {
    en: 'bring in what «musnad export --format ledger» wrote',
    ar: 'يُدخل ما كتبه musnad export --format ledger',
  },
  importFile: { en: 'the file, or - for standard input', ar: 'الملف، أو - للدخل المعياري' },
  cite: { en: 'cite a statement or an article', ar: 'يصوغ إحالة إلى تصريح أو مقالة' },
  citeStyle: {
    en: 'ar, en, ris or bibtex (default: the language of messages)',
    ar: 'ar أو en أو ris أو bibtex (المفترض: لغة الرسائل)',
  },
  mcp: {
    en: 'serve the ledger to an assistant over standard input and output (Model Context Protocol)',
    ar: 'يتيح السجل لمساعد آلي عبر الدخل والخرج المعياريين (بروتوكول MCP)',
  },
  mcpExample: {
    en: `
It is started by the assistant's program, not by hand. For example in claude_desktop_config.json:
  { "mcpServers": { "musnad": { "command": "npx", "args": ["-y", "musnad", "mcp", "--ledger", "/path/to/news.ledger"] } } }

All tools only read. docs/mcp.md has the configurations of other programs.`,
    ar: `
يشغّله برنامج المساعد لا المستخدم. مثلا في claude_desktop_config.json:
  { "mcpServers": { "musnad": { "command": "npx", "args": ["-y", "musnad", "mcp", "--ledger", "/path/to/news.ledger"] } } }

الأدوات كلها للقراءة فقط. وفي docs/mcp.md إعدادات غيره من البرامج.`,
  },
  completions: {
    en: 'print completions for a shell: bash, zsh or fish',
    ar: 'يطبع إكمال الأوامر للصدفة: bash أو zsh أو fish',
  },
  addExamples: {
    en: `
Examples:
  musnad add news/ "archive/*.jsonl.gz"
  musnad add https://example.org/feed.xml --outlet "مرسى الغد"
  musnad add crawl.warc.gz --since 2031-01-01 --ledger 2031.ledger

The same command again goes on where it was stopped: what is known already is not kept twice.
Exit codes: 0 all taken in · 1 something was not (musnad runs tells what) · 2 given wrongly · 130 interrupted`,
    ar: `
أمثلة:
  musnad add news/ "archive/*.jsonl.gz"
  musnad add https://example.org/feed.xml --outlet "مرسى الغد"
  musnad add crawl.warc.gz --since 2031-01-01 --ledger 2031.ledger

الأمر نفسه ثانية يستأنف من حيث توقف: لا يُحفظ المعروف مرتين.
رموز الخروج: 0 أُخذ كل شيء · 1 تعذر بعضه (يبينه musnad runs) · 2 أُعطي الأمر خطأ · 130 قوطع`,
  },
  searchExamples: {
    en: `
Examples:
  musnad search 'هدنة OR "وقف إطلاق النار"' --sort newest
  musnad search --who 'وزير النقل' --what 'جسر*' --facets speaker,month
  musnad search 'speaker:Haddad class:deny date:2031..2032' --json
  musnad search 'إغلاق الميناء' --unit article --limit 100
  musnad search --batch queries.csv -o hits.csv

A fault in a question is shown under its characters. docs/query.md tells the whole language.`,
    ar: `
أمثلة:
  musnad search 'هدنة أو «وقف إطلاق النار»' --sort newest
  musnad search --who 'وزير النقل' --what 'جسر*' --facets speaker,month
  musnad search 'قائل:الحداد نوع:نفي تاريخ:2031..2032' --json
  musnad search 'إغلاق الميناء' --unit article --limit 100
  musnad search --batch queries.csv -o hits.csv

يُبيَّن الخطأ في السؤال تحت حروفه. وفي docs/query.md اللغة كلها.`,
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
