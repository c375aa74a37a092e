/** A ledger in memory with an invented story: a bridge, who closes it, who denies that, and what two states had to do with one another. */
import { type ArticleId, type Ledger, openLedger } from '../../ledger/index.ts';
import { entry, newArticle } from '../../ledger/testing/articles.ts';
import { loadReader } from '../../reader/index.ts';
import { actorJudge } from '../judge.ts';
import { relate } from '../relating.ts';

/** Outlet, day, text. */
const TOLD = [
  [
    'مرسى الغد',
    '2025-03-03',
    'قال وزير النقل العراقي سليم العطار إن إغلاق جسر الرمال الشرقي أمام الشاحنات الثقيلة سيبدأ مطلع الشهر المقبل.',
  ],
  [
    'صدى البحر',
    '2025-03-04',
    'وزعم وزير النقل العراقي سليم العطار أن إغلاق جسر الرمال الشرقي أمام الشاحنات الثقيلة سيبدأ مطلع الشهر المقبل.',
  ],
  ['الميزان', '2025-03-05', 'نفت مديرة الطرق ليلى النجار إغلاق جسر الرمال الشرقي أمام الشاحنات الثقيلة.'],
  ['مرسى الغد', '2025-04-02', 'حذر وزير النقل العراقي سليم العطار من تأخر أعمال الميناء في الأردن.'],
  ['مرسى الغد', '2025-04-10', 'استقبل وزير النقل العراقي سليم العطار في بغداد الخميس وزير النقل الأردني فادي السعدي.'],
  [
    'صدى البحر',
    '2025-04-11',
    'استقبل وزير النقل العراقي سليم العطار وزير النقل الأردني فادي السعدي في بغداد أمس الخميس.',
  ],
  ['الميزان', '2025-04-12', 'قال وزير النقل الأردني فادي السعدي إن العراق شريك قريب في مشاريع السكك.'],
  ['الميزان', '2025-05-18', 'يزور رئيس الوزراء العراقي كريم الحسني تونس في 20 مايو، بحسب مكتبه.'],
  ['الميزان', '2025-05-20', 'زار رئيس الوزراء العراقي كريم الحسني تونس اليوم الثلاثاء.'],
  ['مرسى الغد', '2025-06-01', 'وقع العراق والأردن اتفاقا للنقل البري.'],
] as const;

export interface BridgeLedger {
  readonly ledger: Ledger;
  /** In the order of the story. */
  readonly articles: readonly ArticleId[];
}

export async function bridgeLedger(): Promise<BridgeLedger> {
  const reader = await loadReader();
  const ledger = await openLedger(':memory:', { judge: actorJudge() });
  const run = await ledger.beginRun({ kind: 'add', reader: '1', lexicon: '1', inputs: [] });
  const articles: ArticleId[] = [];
  for (const [outlet, date, body] of TOLD) {
    const [outcome] = await ledger.add([entry(reader, newArticle(`أخبار اليوم\n${body}`, { outlet, date }))], run);
    if (outcome?.outcome !== 'added') throw new Error(body);
    articles.push(outcome.id);
  }
  await relate(ledger);
  return { ledger, articles };
}
