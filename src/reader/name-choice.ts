/**
 * The choice of a name: of all by which the article calls one and the same, the one that says best who it is.
 *
 * Example: of «المرفأ», «شركة المرفأ», «دور المرفأ في التضامن», «شركة المرفأ للنقل» the last; of «العطار», «سليم العطار», «وزير النقل» the second. What
 * tells for a name is learnt by `training/reader/ranker.ts`: a phrase that ran on over a preposition or a verb tells against it, that it is a
 * source or that the tagger has just its words for a name tells for it.
 */
import { Kind } from '../text/index.ts';
import type { Document } from './document.ts';
import type { TokenRange } from './draft.ts';
import { beginOf, begins, classOf, goesOn } from './entities/labels.ts';
import { type MentionCluster, REACH } from './entries.ts';
import { type Mention, nameText, nominative } from './mentions.ts';
import { isNameOfBody } from './name-signs.ts';
import { NOMINAL, Part } from './parts.ts';
import type { Ranked } from './ranker.ts';
import { That } from './vocabulary.ts';
import { isFiniteVerb } from './word-class.ts';
import { WORD_LISTS } from './word-lists.generated.ts';
import { family } from './model/feature-names.ts';

const SON = WORD_LISTS['son'];

/** Families of features. */
const F = {
  before: family('before'),
  behind: family('behind'),
  common: family('common'),
  count: family('count'),
  ends: family('ends'),
  extended: family('extended'),
  extends: family('extends'),
  extendsOften: family('extends:often'),
  first: family('first'),
  glued: family('glued'),
  has: family('has'),
  head: family('head'),
  kind: family('kind'),
  mention: family('mention'),
  names: family('names'),
  next: family('next'),
  sourceNext: family('source:next'),
  sources: family('sources'),
  tail: family('tail'),
  type: family('type'),
  words: family('words'),
} as const;

/** One of the names. */
export interface NameCandidate extends Ranked {
  readonly text: string;
  /** Whether it is a person's and opens with a given name. */
  readonly given: boolean;
  readonly features: readonly string[];
}

/** What all mentions of an article are told by besides themselves. */
export interface Naming {
  /** Mentions that stand inside others. */
  readonly inner: ReadonlySet<Mention>;
  /** Mentions that statements have for their sources. */
  readonly sources: ReadonlySet<Mention>;
  /** First token behind the headline. */
  readonly headline: number;
}

interface Spelt {
  readonly text: string;
  readonly range: TokenRange;
  /** Whether it is the name of a person within its mention. */
  readonly named: boolean;
  readonly mentions: Mention[];
  /** Whether a statement has it for its source: of such phrases the ends are known best. */
  told: boolean;
}

/** All names of a cluster, `usual` first. */
export function namesFor(doc: Document, cluster: MentionCluster, usual: string, naming: Naming): NameCandidate[] {
  const byText = new Map<string, Spelt>();
  const call = (text: string, range: TokenRange, named: boolean, mention: Mention): void => {
    const known = byText.get(text);
    if (known !== undefined) {
      known.mentions.push(mention);
      known.told ||= naming.sources.has(mention);
    } else if (text !== '')
      byText.set(text, { text, range, named, mentions: [mention], told: naming.sources.has(mention) });
  };
  const mentions = cluster.mentions.slice(0, REACH);
  for (const mention of mentions) {
    if (mention.nameRange !== null) call(nameText(doc, mention, mention.nameRange), mention.nameRange, true, mention);
    call(mention.text, mention.range, false, mention);
    for (const range of taggedIn(doc, mention.range))
      if (!isNameOfBody(doc, mention.range.from, range.from)) call(nominative(doc, range), range, true, mention);
  }
  const all = [...byText.values()];
  if (all.length < 2) return all.map(({ text }) => ({ text, given: false, features: [] }));
  const type = mentions.find((one) => one.type !== 'unknown')?.type ?? 'unknown';
  const anyNamed = all.some(({ named }) => named);
  const longest = Math.max(...all.filter(({ named }) => named === anyNamed).map(({ text }) => wordsOf(text)));
  const most = Math.max(...all.map((one) => one.mentions.length));
  const candidates = all.map((one): NameCandidate => {
    const base = describe(doc, one, naming);
    if (one.text === usual) base.push('usual');
    if (wordsOf(one.text) === longest && one.named === anyNamed) base.push('longest');
    if (one.mentions.length === most) base.push('most');
    related(doc, one, all, base);
    if (one.mentions[0] === mentions[0]) base.push('first:mention');
    supported(one, all, base);
    const kind = one.named ? 'name' : anyNamed ? 'beside' : 'phrase';
    return {
      text: one.text,
      given: one.named && doc.type(one.range.from)?.given === true,
      features: [...base, F.kind(kind), F.type(type)],
    };
  });
  const first = candidates.findIndex(({ text }) => text === usual);
  if (first > 0) candidates.unshift(...candidates.splice(first, 1));
  return candidates;
}

/** The name chosen, with the given name before it that one of the others has: «منصور الساري» of «عبدربه منصور الساري», but not his father's. */
export function withGivenName(chosen: string, all: readonly NameCandidate[]): string {
  let name = chosen;
  for (const { text, given } of all)
    if (given && text.length > name.length && text.endsWith(` ${chosen}`) && !isFather(text, chosen)) name = text;
  return name;
}

/** «سليم بن | هادي العطار» */
function isFather(text: string, chosen: string): boolean {
  return SON.has(text.slice(0, -chosen.length).trimEnd().split(' ').at(-1) ?? '');
}

/** The names of persons that the tagger has in a phrase. */
function taggedIn(doc: Document, { from, to }: TokenRange): TokenRange[] {
  const out: TokenRange[] = [];
  for (let i = from; i < to; i++) {
    if (doc.names[i] !== PERSON) continue;
    let end = i + 1;
    while (end < to && doc.names[end] === PERSON + 1) end++;
    out.push({ from: i, to: end });
    i = end - 1;
  }
  return out;
}

const PERSON = beginOf('person');

function wordsOf(text: string): number {
  return text.split(' ').length;
}

function describe(
  doc: Document,
  { text, range, mentions, told }: Spelt,
  { inner, sources, headline }: Naming,
): string[] {
  const [mention] = mentions;
  if (mention === undefined) return [];
  const words = wordsOf(text);
  const out = [F.words(words <= 4 ? words : words <= 6 ? 5 : words <= 9 ? 7 : 10)];
  out.push(F.count(Math.min(3, mentions.length)));
  if (told) out.push('source');
  out.push(F.sources(Math.min(3, mentions.filter((one) => sources.has(one)).length)));
  out.push(F.before(beforeOf(doc, range.from - 1)));
  out.push(F.mention(mention.type));
  if (mentions.every(({ range: own }) => own.from < headline)) out.push('headline');
  if (mentions.every((one) => inner.has(one))) out.push('inner');
  if (mention.same) out.push('same');
  out.push(mention.definite ? 'definite' : 'bare', F.head(mention.head?.class ?? 'none'));
  if (mention.head?.number === 'plural') out.push('plural');
  if (text.startsWith('ال')) out.push(words === 1 ? 'article:alone' : 'article');
  let tagged = 0;
  let begun = 0;
  let label = 'none';
  for (let i = range.from; i < range.to; i++) {
    const own = doc.names[i] ?? 0;
    if (own === 0) continue;
    tagged++;
    if (begins(own)) begun++;
    if (label === 'none') label = classOf(own) ?? 'none';
  }
  const next = goesOn(doc.names[range.to] ?? 0);
  out.push(
    `tagged:${label}:${tagged === 0 ? 'none' : tagged < range.to - range.from ? 'part' : 'all'}:${begun > 1 ? 'several' : 'one'}${next ? ':cut' : ''}`,
  );
  for (let i = range.from + 1; i < range.to; i++) {
    const what = asideAt(doc, i);
    if (what !== '') out.push(F.has(what), `has:${what}:${told ? 'source' : 'mention'}`);
  }
  // «قالت وزارة النقل والأشغال في الرمال | إن»: nothing was left to take in.
  const source = told ? mentions.find((one) => sources.has(one)) : undefined;
  if (source !== undefined) out.push(F.sourceNext(nextTo(doc, source.range.to)));
  const first = asideAt(doc, range.from);
  if (first !== '') out.push(F.first(first));
  out.push(F.next(nextTo(doc, range.to)));
  const last = range.to - 1;
  const type = doc.type(last);
  const parts = doc.parts(last);
  out.push(
    `tail:${type === null ? 'mark' : type.article ? 'article' : 'bare'}:${(parts & Part.Proper) !== 0 ? 'proper' : (parts & Part.Adjective) !== 0 ? 'adjective' : (parts & Part.Noun) !== 0 ? 'noun' : parts === 0 ? 'unknown' : 'other'}`,
  );
  if (type !== null && type.nouns[0] !== undefined) out.push(F.tail(type.nouns[0].class));
  return [...new Set(out)];
}

/** What stands in a phrase that may have run on. */
function asideAt(doc: Document, i: number): string {
  const type = doc.type(i);
  if (type === null) return doc.isComma(i) ? 'comma' : doc.isMark(i, '([)]') ? 'bracket' : 'mark';
  if (type.that !== That.None) return 'that';
  if (type.function !== null && type.nouns.length === 0) return type.function.class;
  if (type.conjunction !== '') return 'conjunction';
  if (type.preposition !== '') return F.glued(type.preposition);
  if (type.cues.length > 0) return 'cue';
  return isFiniteVerb(doc, i) ? 'verb' : '';
}

/** What stands behind a phrase: where it could have gone on and did not, it is whole. */
function nextTo(doc: Document, i: number): string {
  if (i >= doc.count || doc.kind(i) === Kind.Line) return 'end';
  const aside = asideAt(doc, i);
  if (aside !== '') return doc.type(i) === null ? 'mark' : aside;
  return (doc.parts(i) & NOMINAL) !== 0 ? 'noun' : 'word';
}

/** What stands before a phrase. */
function beforeOf(doc: Document, i: number): string {
  if (i < 0 || doc.kind(i) === Kind.Line) return 'start';
  const aside = asideAt(doc, i);
  if (aside !== '') return doc.type(i) === null ? 'mark' : aside;
  return (doc.parts(i) & NOMINAL) !== 0 ? 'noun' : 'word';
}

/** «الشركة المصرية | للنقل», «كرّم | الوزير العطار»: another name with more words, and what those begin with. */
function related(doc: Document, one: Spelt, all: readonly Spelt[], out: string[]): void {
  const own = one.told ? 'source' : 'mention';
  for (const other of all) {
    if (other === one) continue;
    const how = `${other.told ? 'source' : 'mention'}:${other.named ? 'name' : 'phrase'}`;
    if (one.text.startsWith(`${other.text} `)) {
      const what = wordAt(doc, one.range.from + other.range.to - other.range.from, one.range.to);
      out.push(F.extends(what), F.extends(how), `extends:${what}:${own}:${how}`);
      if (other.mentions.length > 1) out.push(F.extendsOften(what));
    } else if (other.text.startsWith(`${one.text} `))
      out.push(F.extended(wordAt(doc, other.range.from + one.range.to - one.range.from, other.range.to)));
    else if (one.text.endsWith(` ${other.text}`)) {
      const what = wordAt(doc, one.range.from, one.range.to);
      out.push(F.behind(what), `behind:${what}:${own}:${how}`);
    }
  }
}

/** The kind of a word that may be one too many, as the tagger has it where nothing else tells. */
function wordAt(doc: Document, i: number, to: number): string {
  if (i >= to) return 'none';
  const aside = asideAt(doc, i);
  if (aside !== '') return aside;
  const label = doc.names[i] ?? 0;
  const tagged = label === 0 ? 'out' : `${classOf(label) ?? 'none'}${begins(label) ? ':begins' : ''}`;
  return `${tagged}:${doc.type(i)?.article === true ? 'article' : 'bare'}`;
}

/** How many of its words the other names have, and how many of those end in its last: «سليم العطار» of «العطار» and «سليم هادي العطار». */
function supported({ text }: Spelt, all: readonly Spelt[], out: string[]): void {
  const words = text.split(' ');
  const last = words.at(-1);
  const others = all.flatMap((other) => (other.text === text ? [] : [other.text.split(' ')]));
  const common = words.filter((word) => others.some((other) => other.includes(word))).length;
  const ends = others.filter((other) => other.at(-1) === last).length;
  const share = common === 0 ? 'none' : common === words.length ? 'all' : common === 1 ? 'one' : 'some';
  out.push(F.common(share), F.ends(Math.min(2, ends)), F.names(Math.min(6, all.length)));
}
