/** The texts of `--help` for `musnad work`, `musnad queue` and the options by which others put into the queue, in both languages. */
import type { Bilingual } from '../../messages/index.ts';

export const QUEUE_HELP = {
  work: {
    en: 'read what waits in the queue of a ledger on PostgreSQL, on any number of machines, until it is asked to end',
    ar: 'يقرأ ما في طابور سجل على PostgreSQL، على أي عدد من الأجهزة، حتى يُطلب منه الانتهاء',
  },
  batch: { en: 'articles of a batch (default: 100)', ar: 'مقالات الدفعة (المفترض: 100)' },
  untilEmpty: {
    en: 'end when all that was queued is finished, by whichever worker',
    ar: 'ينتهي حين يُنجز كل ما في الطابور، أيا كان منجزه',
  },
  workRelate: {
    en: 'keep families and threads up to date: what this worker keeps is related, by one worker at a time',
    ar: 'يبقي العائلات والروابط محدّثة: يضم ما يحفظه هذا العامل إليها، ولا يضم إلا عامل واحد في كل حين',
  },
  claim: {
    en: 'how long a batch stays with a worker that is not heard of: 30s, 2m (default: 30s)',
    ar: 'كم تبقى الدفعة عند عامل انقطع خبره: 30s أو 2m (المفترض: 30s)',
  },
  workExamples: {
    en: `
Examples:
  musnad add "archive/*.jsonl.gz" --queue --ledger postgres://desk@db.example/news
  musnad work --ledger postgres://desk@db.example/news
  musnad work --threads 2 --relate --until-empty

An article is finished when the ledger has acknowledged it; whatever dies, each is kept once. Ctrl-C gives back what has not
been read; a second one ends at once. docs/workers.md tells the rest.
Exit codes: 0 ended · 1 the queue cannot be had, or with --until-empty something was set aside · 2 given wrongly`,
    ar: `
أمثلة:
  musnad add "archive/*.jsonl.gz" --queue --ledger postgres://desk@db.example/news
  musnad work --ledger postgres://desk@db.example/news
  musnad work --threads 2 --relate --until-empty

تُنجز المقالة حين يُقرّ بها السجل؛ ومهما تعطل فإن كلا منها تُحفظ مرة. ويعيد Ctrl-C ما لم يُقرأ إلى الطابور؛
والثانية تنهي في الحال. وفي docs/workers.md البقية.
رموز الخروج: 0 انتهى · 1 تعذر الطابور، أو نُحّي شيء مع ‎--until-empty · 2 أُعطي الأمر خطأ`,
  },
  queue: {
    en: 'what waits in the queue, which workers have what, what was set aside',
    ar: 'ما ينتظر في الطابور، وما عند كل عامل، وما نُحّي',
  },
  show: { en: 'show the queue and its workers', ar: 'يعرض الطابور وعماله' },
  make: {
    en: 'make the tables of the ledger and of its queue, or bring them to this version; what is there stays',
    ar: 'ينشئ جداول السجل وطابوره أو يرقيها إلى هذا الإصدار؛ ويبقى ما فيها',
  },
  aside: { en: 'list what was set aside, with the reasons', ar: 'يسرد ما نُحّي بأسبابه' },
  retry: { en: 'put what was set aside back into its turn', ar: 'يعيد ما نُحّي إلى دوره' },
  discard: { en: 'throw away what was set aside', ar: 'يُسقط ما نُحّي' },
  hashes: { en: 'articles, by the beginning of their hashes', ar: 'مقالات، بأول بصماتها' },
  all: { en: 'all that was set aside', ar: 'كل ما نُحّي' },
  asideLimit: { en: 'how many are listed (default: 20)', ar: 'كم يُسرد منها (المفترض: 20)' },
  intoQueue: {
    en: 'put what is new into the ledger’s queue, for «musnad work» to read',
    ar: 'يضع الجديد في طابور السجل، ليقرأه musnad work',
  },
  priority: {
    en: 'with --queue: fresh, archive or a number, the higher the sooner (default: by the day of publication)',
    ar: 'مع ‎--queue: fresh أو archive أو رقم، والأعلى أسبق (المفترض: بحسب يوم النشر)',
  },
  mostWaiting: {
    en: 'with --queue: wait while so much waits: 50000 articles, 2GB, or 50000,2GB (default: 100000,2GB)',
    ar: 'مع ‎--queue: يتوقف ما دام ينتظر هذا القدر: 50000 مقالة، أو 2GB، أو 50000,2GB (المفترض: 100000,2GB)',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
