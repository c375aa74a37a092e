/**
 * Which language a text in Arabic script is in: Arabic told from Persian, Urdu, Kurdish, Pashto, Uyghur, Sindhi by letters
 * and everyday words that one of them has and the others have not.
 *
 * Example: «ئەم بڕیارە» has ە and ڕ: Kurdish; «این تصمیم» ی and «این»: Persian; «هذه خطوة» ة and «هذه»: Arabic. A Persian
 * name in an Arabic article (چ, گ) does not make it Persian: evidence is weighed, not looked for.
 */
import { LEXICON_FILES } from '../lexicon.generated.ts';

export interface LanguageFound {
  /** ISO 639 code; `und` where there is too little to say. */
  readonly language: string;
  /** Share of the letters that are of Arabic script. */
  readonly arabicScript: number;
  /** How sure, 0 to 1: the share of the evidence that speaks for it. */
  readonly confidence: number;
}

/** How much of a text is looked at. */
const SAMPLE = 20_000;
/** Below this share of Arabic script a text is in another one. */
const ARABIC_SCRIPT = 0.3;
/** So many letters of Arabic script are a text, whatever stands between them. */
const ENOUGH = 300;
/** A word tells more than a letter. */
const WORD_WORTH = 4;

interface Signs {
  readonly languages: readonly string[];
  /** Letter → worth by language. */
  readonly letters: ReadonlyMap<number, Float32Array>;
  readonly words: ReadonlyMap<string, Float32Array>;
}

const SIGNS = buildSigns();

/** Each sign is worth one in all, shared by the languages that have it. */
function buildSigns(): Signs {
  const rows = (LEXICON_FILES['languages'] ?? '')
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t'));
  const languages = rows.map(([language = '']) => language);
  const letters = new Map<number, Float32Array>();
  const words = new Map<string, Float32Array>();
  for (const [k, [, signs = '', list = '']] of rows.entries()) {
    for (const sign of signs) add(letters, sign.charCodeAt(0), k, languages.length);
    for (const word of list.split('|')) add(words, word, k, languages.length);
  }
  for (const worth of [...letters.values(), ...words.values()]) {
    const sum = worth.reduce((a, b) => a + b, 0);
    for (let k = 0; k < worth.length; k++) worth[k] = (worth[k] ?? 0) / sum;
  }
  return { languages, letters, words };
}

function add<Key>(map: Map<Key, Float32Array>, key: Key, language: number, size: number): void {
  const worth = map.get(key) ?? new Float32Array(size);
  worth[language] = 1;
  map.set(key, worth);
}

/** Tells the language of a text by the evidence in its first thousands of letters. */
export function languageOf(text: string): LanguageFound {
  const { languages, letters, words } = SIGNS;
  const sums = new Float32Array(languages.length);
  const add = (worth: Float32Array | undefined, weight: number): void => {
    if (worth === undefined) return;
    for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] ?? 0) + weight * (worth[k] ?? 0);
  };
  let arabic = 0;
  let other = 0;
  let wordStart = -1;
  const end = Math.min(text.length, SAMPLE);
  for (let i = 0; i <= end; i++) {
    const unit = i < end ? text.charCodeAt(i) : 0x20;
    const inWord = (unit >= 0x0620 && unit <= 0x06ff && unit !== 0x06d4) || unit === 0x200c;
    if (inWord) {
      if (wordStart === -1) wordStart = i;
      arabic++;
      add(letters.get(unit), 1);
    } else {
      if (wordStart !== -1 && i - wordStart <= 8) add(words.get(text.slice(wordStart, i)), WORD_WORTH);
      wordStart = -1;
      if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) other++;
      else if (unit >= 0xc0 && unit < 0x0600) other++;
      else if (unit >= 0x0900 && unit < 0x2000) other++;
      else if (unit >= 0x3040 && unit < 0xd800) other++;
    }
  }
  const arabicScript = arabic / Math.max(1, arabic + other);
  if (arabic + other < 2 || (arabicScript < ARABIC_SCRIPT && arabic < ENOUGH))
    return { language: 'und', arabicScript, confidence: 0 };
  let best = 0;
  let total = 0;
  for (let k = 0; k < sums.length; k++) {
    total += sums[k] ?? 0;
    if ((sums[k] ?? 0) > (sums[best] ?? 0)) best = k;
  }
  if (total === 0) return { language: 'und', arabicScript, confidence: 0 };
  return { language: languages[best] ?? 'und', arabicScript, confidence: (sums[best] ?? 0) / total };
}
