// Words of your own: rows for the tables of lexicon/, in the same form, read after the built-in ones.
import { loadReader } from 'musnad-reader';

const text = 'غمغم الشاعر نزار المرسي بأن ديوانه الجديد اكتمل.';

const verbs = `lemma\tperfect\timperfect\tparticiple\tmasdar\tclass\tcomplements\taddressee\tstrength\tnote
غمغم\tغمغم\tيغمغم\tمغمغم\tغمغمة\tsay\tأن بأن\t-\tstrong\t-
`;

const usual = await loadReader();
const own = await loadReader({ lexicon: { verbs } });
console.log(`without the row: ${usual.read({ text }).statements.length}`);
console.log(`with the row: ${own.read({ text }).statements.length}`);
