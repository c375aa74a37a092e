/** Words of the screen of two actors. */
import { words } from './words.ts';

export const relationsWords = words('relations', {
  title: { ar: '{one} و{other}', en: '{one} and {other}' },
  counted: {
    ar: '{count, plural, zero {وحده} one {ومعه واحد يُحسب منه} two {ومعه اثنان يُحسبان منه} few {ومعه # يُحسبون منه} many {ومعه # يُحسبون منه} other {ومعه # يُحسبون منه}}',
    en: '{count, plural, =0 {alone} one {with one other who counts as part of it} other {with # others who count as part of it}}',
  },
  countedHow: {
    ar: 'مع الدولة مسؤولوها ومناصبها وهيئاتها، ومع الهيئة أسماؤها الأخرى ومن يرأسها.',
    en: 'With a state count its people, offices and bodies; with a body its other names and whoever heads it.',
  },
  met: { ar: 'من ظهر منهم هنا', en: 'Those who turn up here' },
  between: { ar: 'ما بين اثنين', en: 'Between two' },
  happenings: { ar: 'ما وقع بينهما', en: 'What happened between them' },
  saidBy: { ar: 'ما قاله {one} عن {other} أو له', en: 'What {one} said of {other}, or to it' },
  timeline: { ar: 'الخط الزمني', en: 'Timeline' },
  pointAt: {
    ar: 'أشِر إلى نقطة لتقرأها، أو تنقّل بالأسهم؛ واضغط لتبلغ موضعها في القائمة',
    en: 'Point at a mark to read it, or go by the arrow keys; press to reach it in the list',
  },
  show: { ar: 'أظهر', en: 'Show' },
  all: { ar: 'الكل', en: 'All' },
  events: { ar: 'الوقائع', en: 'Events' },
  statements: { ar: 'التصريحات', en: 'Statements' },
  list: { ar: 'كل ما بينهما', en: 'All between them' },
  told: {
    ar: '{count, plural, zero {لا رواية} one {رواية واحدة} two {روايتان} few {# روايات} many {# رواية} other {# رواية}}',
    en: '{count, plural, one {told once} other {told # times}}',
  },
  published: { ar: 'تاريخ النشر', en: 'day of publication' },
  place: { ar: 'المكان', en: 'Place' },
  found: {
    ar: '{count, plural, zero {لا شيء} one {واحد} two {اثنان} few {#} many {#} other {#}}',
    en: '{count, number}',
  },
  more: { ar: 'وهناك أقدم منها لم يُنظر فيه.', en: 'There are older ones that were not looked at.' },
  shown: { ar: 'المعروض {shown} من {total}', en: '{shown} of {total} shown' },
  nothing: { ar: 'لا شيء بينهما في السجل.', en: 'Nothing between them in the ledger.' },
  nothingHow: {
    ar: 'لا لقاء ولا زيارة ولا اتفاق، ولا ذكر أحدهما الآخر. جرّب دولة أو هيئة بدل شخص: يُحسب معها مسؤولوها.',
    en: 'No meeting, visit or agreement, and neither names the other. Try a state or body instead of a person: its people count with it.',
  },
  change: { ar: 'غيّر {name}', en: 'Change {name}' },
  swap: { ar: 'بدّل الموضعين', en: 'Change places' },
  compare: { ar: 'قارن تصريحاتهما', en: 'Compare their statements' },
});
