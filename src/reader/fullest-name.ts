/**
 * What somebody is called: of all that the article says of one and the same, the fullest name.
 *
 * Examples: «العطار», «الوزير», «سليم هادي العطار» are «سليم هادي العطار»; «الوزارة», «وزارة النقل» are «وزارة النقل».
 */
import type { Document } from './document.ts';
import type { MentionCluster } from './entries.ts';
import { CARRIERS, isKind } from './likeness.ts';
import { type Mention, nameText } from './mentions.ts';

/** A name of more words than this is a phrase that ran on. */
const MOST_WORDS = 12;

/** The fullest name the article has for a cluster: a person's longest name, else the longest designation. */
export function fullestName(doc: Document, cluster: MentionCluster | undefined, inner: ReadonlySet<Mention>): string {
  if (cluster === undefined) return '';
  let name = '';
  for (const mention of cluster.mentions) {
    if (mention.nameRange === null) continue;
    const text = nameText(doc, mention, mention.nameRange);
    if (text.length > name.length) name = text;
  }
  const body = cluster.mentions.some(({ type }) => type === 'organisation' || type === 'state' || type === 'media');
  const person = !body && cluster.mentions.some((mention) => mention.nameRange !== null && mention.type === 'person');
  if (name !== '' && (person || cluster.mentions.every((mention) => mention.nameRange !== null))) return name;
  // The mention of most words; among equals the one written most often, then the one without «في».
  const often = new Map<string, number>();
  for (const one of cluster.mentions) if (!inner.has(one)) often.set(one.text, (often.get(one.text) ?? 0) + 1);
  let fullest: Mention | null = null;
  const better = (a: Mention, b: Mention): boolean => {
    if (a.same !== b.same) return b.same;
    if (isKind(a) !== isKind(b)) return isKind(b);
    if (body && isSource(a) !== isSource(b)) return isSource(b);
    // «التحالف بقيادة ...» and not «تحالف عسكري», by which the background explains it.
    if (spellsOut(a, b) || spellsOut(b, a)) return (often.get(a.text) ?? 0) > (often.get(b.text) ?? 0);
    if (body && a.definite !== b.definite) return a.definite;
    if (a.words.length !== b.words.length) return a.words.length > b.words.length;
    if (inner.has(a) !== inner.has(b)) return inner.has(b);
    const difference = (often.get(a.text) ?? 0) - (often.get(b.text) ?? 0);
    return difference === 0 ? tokens(a) < tokens(b) : difference > 0;
  };
  for (const mention of cluster.mentions)
    if (mention.words.length <= MOST_WORDS && (fullest === null || better(mention, fullest))) fullest = mention;
  return fullest?.text ?? cluster.mentions[0]?.text ?? '';
}

/** All that an article calls one and the same, the fullest first; without what one mention says, where others say anything. */
export function allNames(
  doc: Document,
  cluster: MentionCluster,
  inner: ReadonlySet<Mention>,
  but: Mention | null,
): readonly string[] {
  const others = cluster.mentions.filter((mention) => mention !== but);
  const told = others.length === 0 ? cluster.mentions : others;
  return [fullestName(doc, cluster, inner), ...told.flatMap((mention) => namesIn(doc, mention))];
}

/** What a mention calls somebody, the personal name in it first: «سليم العطار», «وزير النقل سليم العطار». */
export function namesIn(doc: Document, mention: Mention): readonly string[] {
  const { text, nameRange } = mention;
  return nameRange === null ? [text] : [nameText(doc, mention, nameRange), text];
}

/** «وسائل إعلام محلية» is «الإعلام المحلي» spelt out. */
function spellsOut({ head, words }: Mention, other: Mention): boolean {
  return head !== null && CARRIERS.has(head.word) && words[1] === other.words[0];
}

/** «المصدر», said again of a body. */
function isSource({ head, words }: Mention): boolean {
  return head?.class === 'unnamed' && words.length === 1;
}

function tokens({ range }: Mention): number {
  return range.to - range.from;
}
