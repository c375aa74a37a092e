/**
 * Titles compared: whether one can be meant by another.
 *
 * Examples: «الوزير» and «وزير النقل», «الناطق باسم الحركة» and «المتحدث باسم حركة الوفاق»; never «نائب الرئيس» and «الرئيس», «الوزيرة» and
 * «الوزير», «الرئيس الغاني» and «الرئيس الجزائري».
 */
import { isPlural } from './agreement.ts';
import type { Title } from './designation-words.ts';
import type { Mention } from './mentions.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

/** Titles that say the same. */
const SYNONYMS: ReadonlyMap<string, string> = new Map(
  [...WORD_LISTS['same-titles']].map((pair): [string, string] => {
    const [word = '', other = ''] = pair.split('=');
    return [word, other];
  }),
);

const singular = (word: string): string => SYNONYMS.get(word) ?? word;

/** «الوزير», «المتحدث»: a title that says of nothing and of no nation. */
export function isBareTitle({ of, nations }: Title): boolean {
  return of.length + nations.length === 0;
}

/** «الوزير العيسى»: a title with its article and one word, which is a name; «محامي العيسى», «المتحدث باسم العيسى» are others. */
export function isTitleWithName({ text, spelt, titles }: Mention): boolean {
  return titles.length > 0 && text.startsWith('ال') && spelt.length === 2;
}

export function titleKey(title: Title): string {
  return `${singular(title.head.word)}${title.head.number === 'plural' ? '+' : ''}`;
}

export function headKey(mention: Mention): string {
  return mention.head === null ? '' : `${singular(mention.head.word)}${mention.head.number === 'plural' ? '+' : ''}`;
}

/** Heads that fit anybody who speaks. */
export const ANYBODY = WORD_LISTS['anybody'];

export const ORDINALS = WORD_LISTS['ordinals'];

/** A description by trade and no more, with the article: «الخبير الاقتصادي», «المسؤول الحكومي», «الفاعل النقابي». */
export function isGeneral(mention: Mention): boolean {
  if (!mention.text.startsWith('ال') || mention.head === null || isPlural(mention)) return false;
  if (mention.titles.some((title) => title.of.length > 2 || title.of.some((word) => ORDINALS.has(word)))) return false;
  // «المتحدث باسم الحكومة» is one of his own, and so is «المسؤول في الهيئة».
  if (mention.core.length < mention.words.length) return false;
  const spokesman = mention.head.word === 'متحدث' || mention.head.word === 'ناطق';
  if (spokesman) return mention.titles.every(isBareTitle);
  return mention.head.class === 'profession' || ANYBODY.has(mention.head.word);
}

/** Offices that one names in short by the bare word: «الوزير سليم العطار». */
export const POSTS = WORD_LISTS['posts'];
/** Words for who heads a body. */
const LEADERS = WORD_LISTS['leaders'];
/** «المدير | العام», «الرئيس | التنفيذي» */
const HIGHEST: ReadonlySet<string> = new Set(['عام', 'تنفيذي']);
/** Words by which two holders of like offices differ. */
const APART = WORD_LISTS['titles-apart'];

/** Whether a title can be meant by another that says less or as much. */
export function fitsTitle(own: Title, other: Title): boolean {
  if (singular(own.head.word) !== singular(other.head.word)) return leadsSame(own, other);
  if (own.head.gender !== other.head.gender || own.head.number !== other.head.number) return false;
  if (own.nations.length > 0 && other.nations.length > 0 && !own.nations.every((one) => other.nations.includes(one)))
    return false;
  // «رئيس سالدور», «الرئيس ماركو دالين»
  if (own.of.length === 0 && other.of.length === 0) return true;
  if (own.of.includes('جمهوريه') && other.of.length > 0 && !other.of.includes('جمهوريه')) return false;
  const shared = own.of.filter((word) => other.of.includes(word)).length;
  if (shared === own.of.length)
    return own.of.length > 0 || own.nations.length === 0 || other.nations.length > 0 || other.of.length > 0;
  if (other.of.length === 0) return false;
  // «الناطق باسم وزارة النقل», «الناطق باسم النقل»
  const longer = shared === other.of.length && own.of.at(-1) === other.of.at(-1);
  if (own.of[0] !== other.of[0] && !longer) return false;
  for (const word of APART) if (own.of.includes(word) !== other.of.includes(word)) return false;
  return shared === other.of.length || (2 * shared) / (own.of.length + other.of.length) >= 0.66;
}

/** «رئيس منظمة الموانئ الدولية» for «المدير العام لمنظمة الموانئ الدولية»: who heads a body, by whichever word. */
function leadsSame(own: Title, other: Title): boolean {
  if (!leads(own) || !leads(other)) return false;
  if (own.head.number !== other.head.number || own.head.gender !== other.head.gender) return false;
  const body = (title: Title): string =>
    [...title.of, ...title.nations]
      .filter((word) => !HIGHEST.has(word))
      .sort()
      .join(' ');
  return body(own).includes(' ') && body(own) === body(other);
}

/** «رئيس», «مدير عام»; a manager without more is one of many. */
function leads({ head, of }: Title): boolean {
  return LEADERS.has(head.word) && (head.word === 'رئيس' || of.some((word) => HIGHEST.has(word)));
}

/** The keys under which the head of a body is found too. */
export function leaderKeys(title: Title): readonly string[] {
  if (!leads(title) || title.head.number === 'plural' || title.of.length < 2) return [];
  return [...LEADERS].filter((word) => word !== title.head.word);
}

const TEAM_OFFICES = WORD_LISTS['team-offices'];

/** «مدرب البرازيل»: of what he trains, not where he is from. */
export function isOfTeam({ titles, text, words }: Mention): boolean {
  const [own] = titles;
  if (own === undefined || own.head.number === 'plural' || words.length !== 2 || text.startsWith('ال')) return false;
  const trade = own.head.class === 'profession' || (own.head.class === 'office' && TEAM_OFFICES.has(own.head.word));
  return trade && own.of.length === 0 && own.nations.length === 1 && /\sال/u.test(text);
}

const PLACING = WORD_LISTS['placing'];

/** «المدير الإقليمي», «لاعب النادي»: may be one whom the text has named without a title; «مستشار الرئيس» is somebody else. */
export function maySayOfNamed({ text, head, name, definite }: Mention): boolean {
  if (text.startsWith('ال')) return true;
  // «حارس | في أحد المخازن» keeps no goal.
  if (PLACING.has(text.split(' ')[1] ?? '')) return false;
  const trade = head?.class === 'profession' || TEAM_OFFICES.has(head?.word ?? '');
  return trade && definite && name.length === 0 && head?.number === 'singular';
}

/** «المدير الفني لفريق الشراع»: «مدرب الشراع». */
export function asCoach(title: Title): Title | null {
  if (title.head.word !== 'مدير' || title.of[0] !== TECHNICAL) return null;
  return { ...title, head: { ...title.head, word: 'مدرب' }, of: title.of.slice(1).filter((word) => !TEAMS.has(word)) };
}

const TECHNICAL = 'فني';
const TEAMS = WORD_LISTS['team-words'];
const PARLIAMENT = WORD_LISTS['parliament'];

/** «عضو مجلس النواب», «عضو اللجنة النيابية»: «النائب»; «السيناتور»: «عضو مجلس الشيوخ». */
export function asDeputy(title: Title): Title | null {
  if (title.head.word === 'سيناتور') return { ...title, head: { ...title.head, word: 'عضو' }, of: ['مجلس', 'شيوخ'] };
  if (title.head.word !== 'عضو' || !title.of.some((word) => PARLIAMENT.has(word))) return null;
  return { ...title, head: { ...title.head, word: 'نائب' }, of: [] };
}
