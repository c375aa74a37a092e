/**
 * How much a text looks like Arabic, by how common its letters are: what tells windows-1256 from ISO-8859-6, and both
 * from noise, whatever a page declares.
 *
 * Example: the bytes of «الوزير» in windows-1256, read as ISO-8859-6, are «اهوزêر»: a rare letter and a sign no word has.
 */
import { LEXICON_FILES } from '../lexicon.generated.ts';

/** Worth of a sign that the press hardly uses, and of one that no text has. Logarithms of shares. */
const RARE = Math.log(0.0004);
const NEVER = Math.log(0.00001);
const FOREIGN_IN_WORD = Math.log(0.0001);

/** Worth of a letter of a Latin script that stands beside other Latin letters, as in «café». */
const LATIN_WORD = Math.log(0.02);

const WORTH = buildWorth();

function buildWorth(): Float32Array {
  const worth = new Float32Array(0x10000).fill(NEVER);
  worth.fill(RARE, 0x0620, 0x0700);
  worth.fill(RARE, 0x2010, 0x2040);
  for (const sign of '«»\u00a0°²³½¼·') worth[sign.charCodeAt(0)] = RARE;
  worth[0x200c] = RARE;
  for (const row of (LEXICON_FILES['letter-frequencies'] ?? '').split('\n').slice(1)) {
    const [letter = '', thousandths = '1'] = row.split('\t');
    worth[letter.charCodeAt(0)] = Math.log(Number(thousandths) / 1000);
  }
  return worth;
}

/** Letters that end a word, ة and ى: inside one they tell that a text was read wrongly. */
const isFinal = (unit: number): boolean => unit === 0x0629 || unit === 0x0649;
const isArabicLetter = (unit: number): boolean => unit >= 0x0621 && unit <= 0x064a && unit !== 0x0640;
const isLatin = (unit: number): boolean =>
  (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f);

/**
 * Mean worth of the signs above ASCII: the nearer to nought, the more the text looks like Arabic; about -3 for Arabic,
 * below -6 for noise. Nought where there is no such sign.
 */
export function likeness(text: string): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    count++;
    const before = i === 0 ? 0x20 : text.charCodeAt(i - 1);
    const after = i + 1 === text.length ? 0x20 : text.charCodeAt(i + 1);
    if (unit < 0x250 && isLatin(unit)) sum += isLatin(before) || isLatin(after) ? LATIN_WORD : FOREIGN_IN_WORD;
    else if (isFinal(unit) && isArabicLetter(after)) sum += FOREIGN_IN_WORD;
    else sum += WORTH[unit] ?? NEVER;
  }
  return count === 0 ? 0 : sum / count;
}
