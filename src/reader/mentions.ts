/**
 * Mentions: what a noun phrase that names somebody is made of.
 *
 * Example: «رئيس النيابة الخصوصية بالمنستير نبيل حميدة»: head رئيس (office), name «نبيل حميدة»; «وزارة البترول المصرية»: head وزارة.
 */
import { Kind } from '../text/index.ts';
import type { Document } from './document.ts';
import type { TokenRange } from './draft.ts';
import type { NounEntry } from './lexicon.ts';
import type { EntityType } from './reading.ts';
import { That } from './vocabulary.ts';

export interface Mention {
  readonly range: TokenRange;
  /** As written, without the conjunction and quotation marks around it. */
  readonly text: string;
  /** Content words for comparison: folded, article and proclitics off. */
  readonly words: readonly string[];
  /** The personal name in it, as words for comparison, and as a token range. */
  readonly name: readonly string[];
  readonly nameRange: TokenRange | null;
  readonly head: NounEntry | null;
  readonly type: EntityType;
  /** Whether it opens with the article. */
  readonly definite: boolean;
  /** Head with its article and nothing that tells it apart: «الوزير», «المصدر نفسه». */
  readonly anaphoric: boolean;
}

const ANAPHORS = new Set([
  'نفسه',
  'الذات',
  'نفسها',
  'ذاته',
  'ذاتها',
  'عينه',
  'عينها',
  'المذكور',
  'المذكورة',
  'أنفسهم',
  'الأخير',
  'الأخيرة',
]);
const SPEAKER_WORDS = new Set(['المتحدث', 'المتحدثة', 'المصدر', 'المصادر', 'الأخير', 'الأخيرة', 'المتكلم', 'القائل']);

/** Reads a noun phrase as a mention. */
export function mentionOf(doc: Document, range: TokenRange): Mention {
  const words: string[] = [];
  let head: NounEntry | null = null;
  let anaphor = false;
  for (let i = range.from; i < range.to; i++) {
    const type = doc.type(i);
    if (type !== null && ANAPHORS.has(type.bare)) anaphor = true;
    const word = comparable(doc, i);
    if (word !== '') words.push(word);
    if (head === null && type !== null && type.nouns.length > 0 && !type.given) head = type.nouns[0] ?? null;
  }
  const nameRange = head === null || isPersonHead(head) ? nameIn(doc, range, head !== null) : null;
  const first = doc.type(range.from);
  const name: string[] = [];
  if (nameRange !== null) for (let i = nameRange.from; i < nameRange.to; i++) name.push(comparable(doc, i));
  return {
    range,
    text: phraseText(doc, range),
    words,
    name: name.filter(Boolean),
    nameRange,
    head,
    definite: first !== null && (first.article || first.bare.startsWith('ال')),
    type: typeOf(head, nameRange !== null),
    anaphoric: anaphor || (SPEAKER_WORDS.has(first?.bare ?? '') && words.length <= 2),
  };
}

function isPersonHead(head: NounEntry): boolean {
  return (
    head.class === 'office' ||
    head.class === 'rank' ||
    head.class === 'honorific' ||
    head.class === 'profession' ||
    head.class === 'kin'
  );
}

/**
 * The personal name in a designation. A title opens a genitive that a definite word closes; what stands behind without
 * an article is the name: «وزير السياحة في حكومة تصريف الأعمال | وليد نصار». Without a title the words up to a comma are.
 */
function nameIn(doc: Document, range: TokenRange, titled: boolean): TokenRange | null {
  let best: TokenRange | null = null;
  let from = -1;
  let closed = !titled;
  let partHasTitle = false;
  const end = (to: number): void => {
    if (from !== -1) best = longer(best, { from, to });
    from = -1;
  };
  for (let i = range.from; i < range.to; i++) {
    const kind = doc.kind(i);
    if (kind === Kind.Mark) {
      if (from !== -1 && doc.isMark(i, "-.'’") && doc.glued(i)) continue;
      if (doc.isMark(i, '([')) {
        end(i);
        while (i < range.to && !doc.isMark(i, ')]')) i++;
        continue;
      }
      end(i);
      if (doc.isComma(i)) {
        closed = true;
        partHasTitle = false;
      }
      continue;
    }
    if (kind === Kind.Number || kind === Kind.Line) {
      end(i);
      continue;
    }
    const type = doc.type(i);
    if (type === null) {
      if (from === -1) from = i;
      continue;
    }
    const person = type.nouns.length > 0 && !type.given && type.nouns.some(isPersonHead);
    if (from !== -1) {
      if (type.function !== null && !/^(?:بن|من)$/.test(type.bare)) end(i);
      else if (person || (type.conjunction !== '' && i > from)) end(i);
      else if (
        type.nouns.length > 0 &&
        !type.given &&
        !type.nouns.some(
          (entry) => entry.class === 'country' || entry.class === 'demonym' || entry.class === 'outlet',
        ) &&
        !type.article
      )
        end(i);
      if (from !== -1) continue;
    }
    if (type.function !== null || type.that !== That.None) {
      if (type.function?.class === 'preposition') closed = false;
      continue;
    }
    if (person) {
      partHasTitle = true;
      closed = type.article;
      continue;
    }
    if (type.preposition !== '' && type.article) {
      closed = true;
      continue;
    }
    if (
      type.article ||
      type.bare.startsWith('ال') ||
      type.possessive !== '' ||
      type.nouns.some((entry) => entry.class === 'country' || entry.class === 'demonym')
    ) {
      if (!partHasTitle && closed && !titled && i === range.from) from = i;
      closed = true;
      continue;
    }
    if (type.conjunction !== '' && type.article) continue;
    if (type.preposition !== '' || (type.nouns.length > 0 && !type.given)) {
      closed = false;
      continue;
    }
    if ((closed || type.given) && !ANAPHORS.has(type.bare)) from = i;
  }
  end(range.to);
  return best;
}

function longer(a: TokenRange | null, b: TokenRange): TokenRange {
  return a === null || b.to - b.from >= a.to - a.from ? b : a;
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

const LIGHT = new Set([
  'في',
  'من',
  'الى',
  'على',
  'عن',
  'باسم',
  'بن',
  'و',
  'ل',
  'ب',
  'نفسه',
  'ذاته',
  'نفسها',
  'ذاتها',
  'السيد',
  'سيد',
  'الدكتور',
  'دكتور',
  'سابق',
  'حالي',
]);

/** A word as comparison sees it: folded, without conjunction, glued preposition and article; '' for words of no weight. */
export function comparable(doc: Document, i: number): string {
  const type = doc.type(i);
  if (type === null) return doc.kind(i) === Kind.Mark || doc.kind(i) === Kind.Line ? '' : doc.written(i).toLowerCase();
  let word = type.folded.slice(type.plain.length - type.bare.length);
  if (type.preposition !== '' && word.length > 3) word = word.startsWith('لل') ? word.slice(2) : word.slice(1);
  if (word.startsWith('ال') && word.length > 4) word = word.slice(2);
  return LIGHT.has(word) ? '' : word;
}

/** The phrase as written: from its first letter behind a conjunction to its last, marks around it off. */
export function phraseText(doc: Document, range: TokenRange): string {
  const [start, end] = phraseSpan(doc, range);
  return doc.text.slice(start, end).replace(/\s+/gu, ' ');
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
