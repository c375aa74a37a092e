// Why: the rules that made each record, and the candidates that were looked at and left out.
import { loadReader } from 'musnad-reader';

const text = 'ويذكر أن الجسر أُغلق مرتين. وقال المهندس كريم سعدون: «لن يُغلق ثالثة».';

const reader = await loadReader({ explain: true });
const { statements, rejections } = reader.read({ text });

for (const { id, rules } of statements) console.log(`${id}: ${rules.join(', ')}`);
for (const { start, end, rule } of rejections ?? []) console.log(`not «${text.slice(start, end)}»: ${rule}`);
