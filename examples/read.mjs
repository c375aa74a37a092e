// Who said what: each statement with its speaker and its words.
import { loadReader } from 'musnad-reader';

const text = `أكد وزير النقل سليم العطار أن «الرصيف الجديد سيُفتح مطلع الشهر المقبل»، مشيراً إلى أن الكلفة لم ترتفع.
وقالت مديرة الميناء هدى القيسي إن العمل يجري ليلاً ونهاراً.`;

const reader = await loadReader();
const reading = reader.read({ text, outlet: 'الشراع', date: '2025-03-10' });

for (const statement of reading.statements) {
  const speaker = statement.speakers.map(({ name }) => name).join(' + ') || '?';
  const words = statement.content.map(({ start, end }) => text.slice(start, end)).join(' … ');
  console.log(`${statement.id} ${statement.class}, ${statement.kind} | ${speaker} | ${words}`);
}
