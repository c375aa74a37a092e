/**
 * Candidate keys: a few short strings of a statement, made so that two statements of the same words nearly always share one, and two
 * others seldom. A store that lists statements by key finds candidates without comparing all with all.
 *
 * Example: «الجسر سيفتح أمام السيارات غدا» gives hashes of pairs of neighbouring words, «جسر فتح», «امام سيارة» ..., the smallest few of them, and
 * the speaker's last name with the day.
 */
import { contentKeys, neighbours } from './evidence.ts';
import { speakerWords } from './speakers.ts';
import { type ComparedStatement, dayOf } from './statement.ts';

/**
 * Pairs of words kept of a statement, those whose hashes are smallest, which are the same ones wherever a text has them: half of all, so that a
 * short statement is found in a long one, but within these bounds.
 */
const FEWEST_PAIRS = 8;
const MOST_PAIRS = 24;
/** Single content words kept with the speaker's name. */
const WORDS = 5;

/** Keys under which a statement is listed and looked for; at most forty. */
export function candidateKeys(statement: ComparedStatement): readonly string[] {
  const content = contentKeys(statement.wording);
  const pairs = neighbours(content);
  const most = Math.min(MOST_PAIRS, Math.max(FEWEST_PAIRS, pairs.size >> 1));
  const keys = smallest(pairs, most).map((hash) => `p${hash.toString(36)}`);
  const day = dayOf(statement.date);
  const words = smallest(new Set(content), WORDS).map((hash) => hash.toString(36));
  const names = new Set<string>();
  for (const { name, actor } of statement.speakers) names.add(actor ?? speakerWords(name).at(-1) ?? '');
  for (const name of [...names].slice(0, 2)) {
    if (name === '') continue;
    for (const word of words) keys.push(`w${name}:${word}`);
    // Two days that are neighbours share one of these.
    if (day !== null) for (const near of [day, day + 1]) keys.push(`d${name}:${near.toString(36)}`);
  }
  return [...new Set(keys)];
}

function smallest(items: ReadonlySet<string>, most: number): readonly number[] {
  const hashes = [...items].map(hashOf);
  hashes.sort((a, b) => a - b);
  return hashes.slice(0, most);
}

/** FNV-1a over UTF-16 units, mixed once more so that small differences change the order. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}
