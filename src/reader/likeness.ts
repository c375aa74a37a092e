/**
 * Likeness: whether two names are of one person, two designations of one body.
 *
 * Examples: «سعيد المرهوبي» and «سعيد بن حمود المرهوبي»; «الخارجية الإيرانية» and «وزارة الخارجية الإيرانية»; «حماس» and «حركة المقاومة
 * الإسلامية (حماس)»; never «هادي بن عبد المولى» and «سالم بن هادي بن عبد المولى», nor one unnamed source and another.
 */
import { sound } from './comparison.ts';
import type { Mention } from './mentions.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

const SON = WORD_LISTS['son'];

/** One name within the other: the given name agrees, or the short one ends the long one and is nobody's father: «بن». */
export function sameName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const end = short.length - 1;
  if (!short.every((word, i) => long.some((other, k) => meets(word, i === end, other, k === long.length - 1))))
    return false;
  if (sameWord(short[0] ?? '', long[0] ?? '')) return true;
  if (short.length >= 2 && runsInside(short, long)) return true;
  const before = long[long.length - short.length - 1] ?? '';
  return (
    sameWord(short.at(-1) ?? '', long.at(-1) ?? '') &&
    sameWord(short[0] ?? '', long[long.length - short.length] ?? '') &&
    !SON.has(before)
  );
}

/** «محمود صابري» is no «محمود صابر النعيمي»: what only sounds the same is the same name where it stands at the same end. */
function meets(word: string, last: boolean, other: string, otherLast: boolean): boolean {
  return word === other || (last === otherLast && sameWord(word, other));
}

/** «ولد الشيخ», «سالم العطار» in «محمد سالم العطار الحسني»: side by side, not as somebody's father. */
function runsInside(short: readonly string[], long: readonly string[]): boolean {
  for (let k = 1; k + short.length <= long.length; k++)
    if (short.every((word, i) => sameWord(word, long[k + i] ?? ''))) return !SON.has(long[k - 1] ?? '');
  return false;
}

export function sameWord(a: string, b: string): boolean {
  return a === b || (a.length > 3 && b.length > 3 && sound(a) !== '' && sound(a) === sound(b));
}

/** Carriers in the plural: those that one sentence means are not those of the next, «وسائل إعلام محلية». */
export const CARRIERS = WORD_LISTS['media-plurals'];

/** 0 where two designations are not of the same one, else how sure that is. */
export function sameDesignation(a: Mention, b: Mention): number {
  const first = a.words.length <= b.words.length;
  const short = first ? a : b;
  const long = first ? b : a;
  if (short.words.length === 0 || !holdsAll(long.words, short.words)) return 0;
  const equal = short.words.length === long.words.length;
  if (kindOf(a) !== '' && kindOf(b) !== '' && kindOf(a) !== kindOf(b)) return 0;
  if (a.head !== null && b.head !== null) {
    if ((a.head.number === 'plural') !== (b.head.number === 'plural')) return 0;
    if (a.head.word !== b.head.word) {
      if (isWholeOf(long, short)) return short.words.length > 1 ? 2 : 1;
      // «الخارجية الإيرانية», «وزارة الخارجية الإيرانية»
      const at = long.words.indexOf(short.words[0] ?? '');
      if (at === 1 && short.words.length >= 2) return 2;
      // «حماس», «رويترز»: bodies that have names.
      return isNamedBody(short) && (at === 1 || long.core.includes(short.words[0] ?? '')) ? 1 : 0;
    }
    if (equal) return 3;
    if (CARRIERS.has(a.head.word)) return 0;
    if (kindOf(a) === 'unnamed' || !short.definite) return 0;
    // «تقرير لوزارة النقل», then «التقرير السنوي لوزارة النقل»; but «تقرير» is any.
    if (kindOf(a) === 'document' && !short.text.startsWith('ال'))
      return short.words.length > 2 && long.text.startsWith('ال') && short.range.from < long.range.from ? 2 : 0;
    if (short.words.length < 2) return 0;
    // «المقاومة العراقية» is no «مقاومة الاحتلال في العراق»: the nation alone tells only bodies without other words apart.
    const told = short.words.slice(1).some((word) => !short.nations.includes(word));
    return told || long.words.slice(1).every((word) => long.nations.includes(word)) ? 2 : 0;
  }
  if (isWholeOf(long, short)) return short.words.length > 1 ? 2 : 1;
  // One without a head: «حماس», «رويترز», «الأحرار» within a body's name, not the country that a body has in its name.
  if (equal) return 3;
  if (short.head !== null || short.type === 'state' || short.type === 'person' || long.head === null) return 0;
  if (!short.words.every((word) => long.core.includes(word))) return 0;
  // «مكتب لأوبك» is not it.
  if (long.text.includes(` ل${short.text}`)) return 0;
  return ['organisation', 'media', 'group', 'state'].includes(long.type) && long.head.class !== 'country' ? 1 : 0;
}

/** «القيادة العامة لشرطة الرمال» is «شرطة الرمال», «الهيئة العامة للأرصاد الجوية» «الأرصاد»: a body that runs all of what it is for. */
function isWholeOf({ words }: Mention, short: Mention): boolean {
  return short.definite && opensWhole(words) && short.words.every((word, i) => words[i + 2] === word);
}

/** Whether words, as mentions have them, open the name of a body that runs all of something: «المديرية العامة». */
export function opensWhole([head = '', all = '']: readonly string[]): boolean {
  return AUTHORITIES.has(head) && ALL.has(all);
}

/** «هيئة», «مديرية»; «عامة», «وطنية» */
const AUTHORITIES = WORD_LISTS['authorities'];
const ALL = WORD_LISTS['authorities-of-all'];

function holdsAll(words: readonly string[], others: readonly string[]): boolean {
  for (let k = 0; k < others.length; k++) if (!words.includes(others[k] ?? '')) return false;
  return true;
}

/** Heads under which any body goes once it has been named. */
const ANY_BODY = WORD_LISTS['any-body'];

/** «الشركة», «الموقع البريطاني», «المنظمة الحقوقية»: a body by its kind and one word more, no name of its own. */
export function isKind(mention: Mention): boolean {
  const { head, definite, text } = mention;
  if (head === null || !definite || !text.startsWith('ال') || !ANY_BODY.has(head.word)) return false;
  const words = text.split(' ');
  return words.length <= 2 && words.every((word) => word.startsWith('ال'));
}

export function isNamedBody(mention: Mention): boolean {
  if (mention.head === null || mention.words.length !== 1) return false;
  return mention.head.class === 'outlet' || (mention.head.class === 'organisation' && !mention.definite);
}

/** «الحوثيون» → «حوثي», the word by which their body goes: «جماعة الحوثي»; '' for other words. */
export function memberOf(mention: Mention): string {
  const word = mention.words[0] ?? '';
  if (mention.words.length !== 1 || mention.name.length > 0 || !/[وي]ن$/.test(word) || word.length < 6) return '';
  return word.endsWith('يين') || word.endsWith('يون') ? word.slice(0, -2) : '';
}

export function kindOf({ head, type }: Mention): string {
  if (head === null) return '';
  if (head.class === 'country') return 'country';
  if (type === 'organisation' || type === 'state' || type === 'media') return 'body';
  return type;
}
