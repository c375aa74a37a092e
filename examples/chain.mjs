// Through whom it is known: the links between the speaker and the outlet, from the speaker outward.
import { loadReader } from 'musnad-reader';

const text = 'وأكد العطار، بحسب بيان لمكتبه تلقته «الشراع»، أن الرسوم باقية على حالها.';

const reader = await loadReader();
const { statements } = reader.read({ text, outlet: 'الشراع' });

for (const { speakers, chain } of statements) {
  console.log(`speaker: ${speakers[0]?.name}`);
  for (const link of chain) {
    console.log(`${link.relation}${link.inherited ? ' (inherited)' : ''}: ${text.slice(link.start, link.end)}`);
  }
}
