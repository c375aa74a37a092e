/**
 * Mentions: what a phrase that names somebody is made of: titles, each with what it governs, and the name.
 *
 * Example: «رئيس النيابة الخصوصية بالمنستير نبيل حميدة»: title رئيس of {نيابة، خصوصية، منستير}, name «نبيل حميدة»; «سليم العطار، وزير
 * النقل»: name, then title; «وزارة البترول المصرية»: a body, nation مصر.
 */
import { Kind } from '../text/index.ts';
import { comparable, isLight, nation, nounsAt } from './comparison.ts';
import type { Document } from './document.ts';
import type { TokenRange } from './draft.ts';
import type { NounClass, NounEntry } from './lexicon.ts';
import { headsTitle, isGovernedName, nameEnd, startsName } from './names.ts';
import type { EntityType } from './reading.ts';
import { That } from './vocabulary.ts';
import { isAdjective, isProper } from './word-class.ts';

/** An office or another designation of a person, by its head and the words it governs. */
export interface Title {
  readonly head: NounEntry;
  /** Content words behind the head for comparison, nations left out. */
  readonly of: readonly string[];
  /** Nations that countries and demonyms in it name. */
  readonly nations: readonly string[];
}

export interface Mention {
  readonly range: TokenRange;
  /** As written, without the conjunction, the glued preposition and the quotation marks around it. */
  readonly text: string;
  /** Content words for comparison: folded, article and proclitics off; nations by their stem. */
  readonly words: readonly string[];
  /** The personal name in it, as words for comparison, and as a token range. */
  readonly name: readonly string[];
  readonly nameRange: TokenRange | null;
  readonly titles: readonly Title[];
  readonly head: NounEntry | null;
  readonly type: EntityType;
  /** Whether it opens with the article, or its head governs a definite word: «وزير النقل». */
  readonly definite: boolean;
  /** The words that the body itself is called by: up to a place behind a preposition, «وزارة الصحة | في غزة». */
  readonly core: readonly string[];
  /** «نفسه», «ذاتها» ... stand in it. */
  readonly same: boolean;
}

/** Words that say "the one just named": «المصدر نفسه», «المتحدث ذاته», «الأخير». */
const SAME: ReadonlySet<string> = new Set(
  'نفسه نفسها نفسهم نفسهما ذاته ذاتها ذاتهم عينه عينها المذكور المذكورة أنفسهم ذاتهما الأخير الأخيرة إياه إياها'.split(' '),
);

/** «محدثنا»: the outlet's own guest, the one who speaks all along. */
const OUR_GUEST: ReadonlySet<string> = new Set(['محدثنا', 'محدثتنا', 'ضيفنا', 'ضيفتنا', 'مصدرنا', 'متحدثنا']);

const PLACING: ReadonlySet<string> = new Set(['في', 'من', 'لدى', 'إلى', 'عن', 'على']);

const PERSON_CLASSES: ReadonlySet<NounClass> = new Set<NounClass>(['office', 'rank', 'honorific', 'profession', 'kin']);

export function isPersonHead(head: NounEntry | null): boolean {
  return head !== null && PERSON_CLASSES.has(head.class);
}

/** The entry of a token that heads a designation of a person, if it can. */
export function personNoun(doc: Document, i: number): NounEntry | null {
  return nounsAt(doc, i).find((entry) => PERSON_CLASSES.has(entry.class)) ?? null;
}

/** Reads a noun phrase as a mention. */
export function mentionOf(doc: Document, range: TokenRange): Mention {
  const reading = new PhraseReading(doc, range);
  const guest = range.to === range.from + 1 && OUR_GUEST.has(doc.bare(range.from));
  const { titles, head } = reading;
  const name = guest ? null : reading.name;
  const words: string[] = [];
  let core = -1;
  let same = guest;
  for (let i = range.from; i < range.to; i++) {
    if (SAME.has(doc.bare(i))) {
      same = true;
      continue;
    }
    if (core === -1 && i > range.from && (PLACING.has(doc.bare(i)) || doc.type(i)?.preposition === 'ب')) core = words.length;
    if (doc.isMark(i, '([')) core = -2;
    if (doc.isFunction(i, 'preposition', 'relative', 'demonstrative') && doc.type(i)?.nouns.length === 0) continue;
    const word = weighty(doc, i);
    if (word !== '' && !words.includes(word)) words.push(word);
  }
  const nameWords: string[] = [];
  if (name !== null) for (let i = name.from; i < name.to; i++) nameWords.push(comparable(doc, i));
  const first = doc.type(range.from);
  return {
    range,
    text: nominative(doc, range),
    words,
    core: core < 0 ? words : words.slice(0, core),
    name: nameWords.filter(Boolean),
    nameRange: name,
    titles,
    head,
    type: typeOf(head, name !== null && (titles.length > 0 || doc.type(name.from)?.given === true)),
    definite: first !== null && (first.article || first.bare.startsWith('ال') || reading.governsDefinite),
    same,
  };
}

/** A word for comparison, nations by their stem; '' where it tells nobody apart. */
function weighty(doc: Document, i: number): string {
  const word = comparable(doc, i);
  if (word === '' || isLight(word)) return '';
  return doc.isNoun(i, 'country', 'demonym') ? nation(word) : word;
}

/**
 * Walks a phrase once. A title opens a genitive that a definite word or a name closes; what stands behind it is the name or the next
 * title: «وزير السياحة في حكومة تصريف الأعمال | وليد نصار».
 */
class PhraseReading {
  name: TokenRange | null = null;
  head: NounEntry | null = null;
  governsDefinite = false;
  readonly titles: Title[] = [];
  private current: { head: NounEntry; of: string[]; nations: string[] } | null = null;

  constructor(
    private readonly doc: Document,
    range: TokenRange,
  ) {
    this.walk(range.from, range.to);
    this.finish();
  }

  private walk(from: number, to: number): void {
    const { doc } = this;
    let closed = true;
    let fresh = true;
    let i = from;
    while (i < to) {
      const kind = doc.kind(i);
      if (kind === Kind.Mark) {
        if (doc.isMark(i, '([')) {
          while (i < to && !doc.isMark(i, ')]')) i++;
        } else if (doc.isComma(i)) {
          closed = true;
          fresh = true;
        } else {
          const close = this.quotedTo(i, to);
          if (close > i) {
            closed = true;
            i = close;
          }
        }
        i++;
        continue;
      }
      const type = doc.type(i);
      if (type === null) {
        this.govern(i);
        closed = kind !== Kind.Number || closed;
        i++;
        continue;
      }
      if (type.that !== That.None || doc.isFunction(i, 'relative')) return;
      if (type.function !== null && type.nouns.length === 0 && !startsName(doc, i, false)) {
        if (type.function.class === 'preposition') closed = false;
        fresh = false;
        i++;
        continue;
      }
      if (SAME.has(type.bare)) {
        i++;
        continue;
      }
      const end = this.nameAt(i, to, closed, fresh);
      if (end > i) {
        this.name = { from: i, to: end };
        closed = true;
        fresh = false;
        i = end;
        continue;
      }
      const person = personNoun(doc, i);
      if (person !== null && closed && (fresh || type.preposition === '')) {
        this.finish();
        this.current = { head: person, of: [], nations: [] };
        this.head ??= person;
        closed = type.article || type.possessive !== '';
        fresh = false;
        i++;
        continue;
      }
      this.head ??= nounsAt(doc, i)[0] ?? null;
      this.govern(i);
      fresh = false;
      if (type.article || type.bare.startsWith('ال') || type.possessive !== '' || isProper(doc, i) || doc.isNoun(i, 'country')) {
        closed = true;
        if (i > from) this.governsDefinite = true;
      } else if (type.nouns.length > 0 && !doc.isNoun(i, 'demonym')) closed = false;
      else if (!isAdjective(doc, i)) closed = false;
      i++;
    }
  }

  /** The end of a name that begins here, `i` where none does. Only the first name counts. */
  private nameAt(i: number, to: number, closed: boolean, fresh: boolean): number {
    const { doc } = this;
    if (this.name !== null) return i;
    const type = doc.type(i);
    if (type === null) return i;
    if (this.head === null) {
      // Nothing before it: «سليم العطار، وزير النقل».
      if (!fresh || (personNoun(doc, i) !== null && headsTitle(doc, i))) return i;
      return startsName(doc, i, false) || isGovernedName(doc, i) ? nameEnd(doc, i, to) : i;
    }
    if (this.current === null && !isPersonHead(this.head)) return i;
    if (personNoun(doc, i) !== null && !type.given && !startsName(doc, i, true)) return i;
    if (closed && startsName(doc, i, true)) return nameEnd(doc, i, to);
    if (closed && fresh && type.nouns.length === 0 && type.function === null && type.preposition === '') {
      // «..., المولدي الزواوي»
      const end = nameEnd(doc, i, to);
      return end - i >= 2 ? end : i;
    }
    const { current } = this;
    if (
      current !== null &&
      current.of.length + current.nations.length === 0 &&
      (current.head.class === 'honorific' || current.head.class === 'rank') &&
      !type.article &&
      type.nouns.length === 0 &&
      type.function === null &&
      !doc.isFunction(i - 1, 'preposition')
    )
      return nameEnd(doc, i, to);
    const courtesy = this.head.class === 'honorific' || this.head.class === 'rank' || this.head.class === 'profession';
    if (!closed && courtesy && type.given && this.current?.of.length === 0) return nameEnd(doc, i, to);
    return i;
  }

  /** A quotation behind a head names what the head governs: «حزب «القوات»»; its closing mark, `i` where there is none. */
  private quotedTo(i: number, to: number): number {
    const quotation = this.doc.quotations.opensAt[i] ?? -1;
    const found = quotation === -1 ? undefined : this.doc.quotations.list[quotation];
    if (found === undefined || this.head === null || this.name !== null || found.close >= to) return i;
    for (let k = i + 1; k < found.close; k++) this.govern(k);
    return found.close;
  }

  private govern(i: number): void {
    if (this.current === null) return;
    const word = weighty(this.doc, i);
    if (word === '') return;
    const place = this.current.of.length === 0 && this.doc.parts(i) === 0 && isProper(this.doc, i);
    if (place || this.doc.isNoun(i, 'country', 'demonym')) this.current.nations.push(word);
    else this.current.of.push(word);
  }

  private finish(): void {
    if (this.current !== null) this.titles.push(this.current);
    this.current = null;
  }
}

function typeOf(head: NounEntry | null, named: boolean): EntityType {
  if (head === null) return named ? 'person' : 'unknown';
  switch (head.class) {
    case 'office':
    case 'rank':
    case 'honorific':
    case 'profession':
    case 'kin':
      return 'person';
    case 'organisation':
      return 'organisation';
    case 'state':
    case 'country':
      return 'state';
    case 'group':
    case 'demonym':
      return 'group';
    case 'unnamed':
      return 'unnamed';
    case 'document':
    case 'data':
    case 'speech':
      return 'document';
    default:
      return 'media';
  }
}

/** The phrase as written: from its first letter behind a conjunction to its last, marks around it off. */
export function phraseText(doc: Document, range: TokenRange): string {
  const [start, end] = phraseSpan(doc, range);
  return doc.text.slice(start, end).replace(/\s+/gu, ' ');
}

/** The phrase as a name: as written, a glued preposition off: «للصحيفة» → «الصحيفة», «لواشنطن» → «واشنطن». */
export function nominative(doc: Document, range: TokenRange): string {
  const text = phraseText(doc, range);
  const type = doc.type(range.from);
  if (type === null || type.preposition === '') return text;
  if (!type.article && type.nouns.length === 0 && !isGovernedName(doc, range.from)) return text;
  return text.startsWith('لل') ? `ال${text.slice(2)}` : text.slice(1);
}

/** Offsets of a phrase without the conjunction it opens with and without marks around it. */
export function phraseSpan(doc: Document, range: TokenRange): readonly [number, number] {
  let { from, to } = range;
  while (from < to - 1 && doc.kind(from) === Kind.Mark && !doc.isMark(from, '([')) from++;
  while (to > from + 1 && doc.kind(to - 1) === Kind.Mark && !doc.isMark(to - 1, ')]')) to--;
  const type = doc.type(from);
  // The conjunction is one letter; the silent marks behind it go with it.
  let start = doc.start(from);
  if (type !== null && type.conjunction !== '') {
    start++;
    while (start < doc.end(from) && /[\u064b-\u0652\u0640]/.test(doc.text[start] ?? '')) start++;
  }
  return [start, doc.end(to - 1)];
}
