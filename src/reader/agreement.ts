/**
 * Agreement: the gender and number of the verb that goes with a mention, as far as its words tell.
 *
 * Examples: «الوزيرة» goes with «أضافت», «المصادر» too, «الأهالي» with «أضافوا»; «سعادة المهندس سالم» with «أضاف», for all its courtesy.
 */
import { isPersonHead } from './designation-words.ts';
import type { Mention } from './mentions.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

/** «وسائل إعلام», «مواقع»: plurals of things. */
const CARRIERS = WORD_LISTS['media-plurals'];
const COURTESIES = WORD_LISTS['courtesies'];

/** The gender of the verb that goes with a mention in the singular, where its words tell. */
export function genderOf(mention: Mention): 'm' | 'f' | null {
  if (mention.gender !== null) return mention.gender;
  // «سعادة المهندس سالم»: the courtesy is feminine, not he.
  const title = mention.titles.find(({ head }) => !COURTESIES.has(head.word));
  if (title === undefined && mention.titles.length > 0) return null;
  const head = title?.head ?? mention.head;
  if (head === null) return null;
  if (head.number === 'plural' || CARRIERS.has(head.word)) return isPlural(mention) ? null : 'f';
  if (head.word === 'بنت') return 'f';
  return head.gender;
}

/** Whether a verb behind the mention stands in the plural: people, not things. */
export function isPlural(mention: Mention): boolean {
  const head = mention.titles[0]?.head ?? mention.head;
  return (
    head !== null &&
    (head.number === 'plural' || (head.class !== 'honorific' && /.{3}(?:ون|يين)$/.test(head.word))) &&
    (isPersonHead(head) || head.class === 'group' || head.class === 'demonym')
  );
}
