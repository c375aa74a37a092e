// Arabic text: forms in which spellings meet, with the way back to the original, and quotations.
import { findQuotations, fold, foldWithMap, originalSpan, splitWords } from 'musnad-reader/text';

const text = 'أعلنت الحُكومـة: «الأسعارُ ثابتة».';

// Hamzas, vowel signs and tatweel fall away; every unit knows where it came from.
const folding = foldWithMap(text);
const at = folding.text.indexOf(fold('الحكومة'));
const [start, end] = originalSpan(folding, at, at + fold('الحكومة').length);
console.log(`${folding.text} | ${text.slice(start, end)}`);

const words = splitWords(text);
for (const { open, close } of findQuotations(words).list) {
  console.log(text.slice(words.start[open + 1], words.end[close - 1]));
}
