/**
 * Which passwords are taken: length counts, composition does not (NIST SP 800-63B, OWASP ASVS 2.1). At least twelve characters; none of
 * the most common ones; nothing that repeats («121212121212»), runs along a row of keys or digits («qwertyuiop12», «ضصثقفغعهخحجد»,
 * «١٢٣٤٥٦٧٨٩٠١٢»), only hangs digits on a common word, or holds the user's own name.
 */
import { COMMON_PASSWORDS } from './common-passwords.ts';
import { AccountFault } from './fault.ts';
import { asTyped } from './passwords.ts';

export const LEAST_LENGTH = 12;
/** No more than this is hashed. */
export const MOST_LENGTH = 256;

/** Rows of keys and other orders that fingers follow. */
const ROWS = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qazwsxedcrfvtgbyhnujmikolp',
  'azertyuiop',
  'qsdfghjklm',
  'ضصثقفغعهخحجد',
  'شسيبلاتنمكط',
  'ئءؤرلاىةوزظ',
  'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  'ابجدهوزحطيكلمنسعفصقرشتثخذضظغ',
];
const BOTH_WAYS = ROWS.flatMap((row) => [row, [...row].reverse().join('')]);
const LEAST_RUN = 4;

const WORDS = new Set(
  `password passw0rd passwort motdepasse admin administrator welcome letmein qwerty login changeme secret default iloveyou monkey dragon
musnad newsroom كلمةالمرور كلمةالسر كلمهالسر مرحبا اهلا مسند السلام السلامعليكم بسمالله الحمدلله محمد احمد حبيبي سر`.split(
    /\s+/,
  ),
);

/** @throws {AccountFault} `password-short`, `password-long`, `password-common`, `password-name` */
export function checkPassword(password: string, userName: string): void {
  const letters = [...asTyped(password)];
  if (letters.length < LEAST_LENGTH) throw new AccountFault('password-short', String(LEAST_LENGTH));
  if (letters.length > MOST_LENGTH) throw new AccountFault('password-long', String(MOST_LENGTH));
  const plain = withPlainDigits(letters.join('').toLowerCase());
  const name = withPlainDigits(asTyped(userName).toLowerCase());
  if (name.length >= 4 && plain.includes(name)) throw new AccountFault('password-name');
  if (isCommon(plain)) throw new AccountFault('password-common');
}

function isCommon(plain: string): boolean {
  if (COMMON_PASSWORDS.has(plain)) return true;
  if (new Set(plain).size < 5) return true;
  const core = plain.replace(/[\s\p{P}\p{S}_]/gu, '');
  const word = core.replace(/^\d+|\d+$/g, '');
  if (WORDS.has(word) || repeats(core) || repeats(plain)) return true;
  return withoutRuns(core).length < LEAST_RUN;
}

/** «abcabcabcabc»: one piece again and again. */
function repeats(text: string): boolean {
  const at = (text + text).indexOf(text, 1);
  return at < text.length && at <= text.length / 2;
}

/** What is left when runs along a row of keys are taken out. */
function withoutRuns(text: string): string {
  let rest = '';
  for (let at = 0; at < text.length; ) {
    const run = Math.max(...BOTH_WAYS.map((row) => runAt(text, at, row)));
    if (run < LEAST_RUN) rest += text.charAt(at);
    at += run < LEAST_RUN ? 1 : run;
  }
  return rest;
}

function runAt(text: string, at: number, row: string): number {
  let longest = 0;
  for (let from = row.indexOf(text.charAt(at)); from !== -1; from = row.indexOf(text.charAt(at), from + 1)) {
    let length = 0;
    while (at + length < text.length && from + length < row.length && text[at + length] === row[from + length])
      length++;
    longest = Math.max(longest, length);
  }
  return longest;
}

function withPlainDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.charCodeAt(0) - (digit < '۰' ? 0x660 : 0x6f0)) % 10));
}
