/**
 * An office in the text: the longest pattern that begins at a word, with the nation, the standing and what it is of.
 *
 * Examples: «وزيرة الخارجية | الليبية | السابقة»: foreign-minister, LBY, former; «نائب | رئيس الوزراء»: prime-minister, deputy;
 * «الأمين العام | السابق | للأمم المتحدة»: un-secretary-general, former; «محافظ | النور»: governor of النور.
 */
import { Kind } from '../../text/index.ts';
import { nounsAt } from '../comparison.ts';
import { personNoun } from '../designation-words.ts';
import type { Document } from '../document.ts';
import type { Standing } from '../reading.ts';
import type { NationFound, Nations } from './nations.ts';
import type { Ending, Node, Office, Offices, Slot } from './offices.ts';
import { BETWEEN, headWord, isPreposition, LOOSE, MARKS, spelt, word } from './title-words.ts';

export interface OfficeAt {
  readonly office: Office;
  /** The state that the words themselves name. */
  readonly nation: string | null;
  /** The state that alone has an office of these words: «الكرملين» of RUS. */
  readonly only: string | null;
  /** A nation is named that has no state's code, so that no other may be put in its place. */
  readonly foreign: boolean;
  /** What the office is of, as written: «النور» of a governor; the code of a state for an envoy. */
  readonly body: string;
  readonly standing: Standing;
  /** Whether any body at all fits its pattern: «المتحدث باسم | ...». */
  readonly open: boolean;
  readonly from: number;
  readonly to: number;
}

const MOST_OF_BODY = 6;
const MOST_OF_PLACE = 3;

/** Of patterns of the same words, which says most. */
const RANK = { state: 3, none: 2, nation: 2, place: 1, body: 1 } as const;

/** What a walk along the tree has met so far. */
interface Walk {
  readonly node: Node;
  readonly at: number;
  readonly standing: Standing | null;
  readonly nation: NationFound | null;
}

interface Met extends Walk {
  readonly ending: Ending;
  readonly words: number;
}

export class OfficeReader {
  constructor(
    private readonly offices: Offices,
    private readonly nations: Nations,
  ) {}

  /**
   * The office that a title or a body's name opens with at `from`.
   *
   * @param limit first token that is no part of the title: its name's, or the end of the mention
   * @param organ whether the name of the organ is looked for, «وزارة الخارجية», and not that of the office
   */
  at(doc: Document, from: number, limit: number, organ = false): OfficeAt | null {
    const head = headWord(doc, from);
    const own = this.longest(doc, from, limit, organ, head);
    const before = organ ? null : this.beside(doc, from, limit, head);
    if (before !== null && (own === null || before.to > own.to || own.open)) return before;
    return own;
  }

  /** «رئيس الحكومة | المكلف»: no title of its own behind an office. */
  isStanding(doc: Document, i: number): boolean {
    return doc.type(i)?.article === true && this.standingAt(doc, i) !== null;
  }

  /** «تصريحات المسؤولة لنائب | الرئيس»: where the title begins, if the phrase was cut behind its first word. */
  start(doc: Document, at: number): number {
    const before = doc.type(at - 1);
    if (before === null || before.article || before.nouns.length === 0) return at;
    return this.offices.before.has(headWord(doc, at - 1)) ? at - 1 : at;
  }

  /** «نائب | وزير النقل», «المتحدث باسم | وزارة النقل». */
  private beside(doc: Document, from: number, limit: number, head: string): OfficeAt | null {
    const standing = this.offices.before.get(head);
    if (standing === undefined || !standing.rest.every((one, k) => word(doc, from + 1 + k) === one)) return null;
    let i = from + 1 + standing.rest.length;
    while (i < limit && (LOOSE.has(word(doc, i)) || BETWEEN.has(word(doc, i)))) i++;
    if (i >= limit) return null;
    const inner = headWord(doc, i);
    const whole = this.longest(doc, i, limit, false, inner) ?? this.longest(doc, i, limit, true, inner);
    // Whoever speaks for an organ or deputises in it: its own name says more than «المتحدث».
    if (whole === null || whole.standing !== 'holder') return null;
    if (standing.standing === 'spokesman' && whole.office.id === 'minister') return null;
    return { ...whole, from, standing: standing.standing };
  }

  private longest(doc: Document, from: number, limit: number, organ: boolean, head: string): OfficeAt | null {
    if (this.under(this.offices.root, head) === undefined) return null;
    let best: Met | null = null;
    let walk: Walk | null = { node: this.offices.root, at: from, standing: null, nation: null };
    let words = 0;
    while (walk !== null) {
      for (const ending of walk.node.endings)
        if (ending.organ === organ && words > 0 && this.ends(doc, walk, ending, limit, words)) {
          const better: boolean =
            best === null || words > best.words || RANK[ending.slot ?? 'none'] > RANK[best.ending.slot ?? 'none'];
          if (better) best = { ...walk, ending, words };
        }
      walk = this.step(doc, walk, limit, words === 0);
      words++;
    }
    return best === null ? null : this.finish(doc, best, from, limit);
  }

  /** The next word of the pattern, over prepositions, standings and nations that stand between. */
  private step(doc: Document, walk: Walk, limit: number, first: boolean): Walk | null {
    let { standing, nation } = walk;
    let i = walk.at;
    while (i < limit) {
      const here = first ? headWord(doc, i) : word(doc, i);
      const next = this.under(walk.node, here);
      if (next !== undefined) return { node: next, at: i + 1, standing, nation };
      if (first) return null;
      const beside = this.standingAt(doc, i);
      const demonym = this.nations.at(doc, i);
      if (beside !== null) standing = beside;
      else if (demonym?.form === 'demonym' && nation === null) {
        nation = demonym;
        i += demonym.words - 1;
      } else if (!LOOSE.has(here) && !isPreposition(doc, i) && !doc.isMark(i, MARKS)) return null;
      i++;
    }
    return null;
  }

  /** Where a word leads; a feminine one where its masculine does: «عامة» as عام. */
  private under(node: Node, here: string): Node | undefined {
    return node.next.get(here) ?? (here.endsWith('ه') ? node.next.get(here.slice(0, -1)) : undefined);
  }

  private standingAt(doc: Document, i: number): Standing | null {
    const found = this.offices.behind.get(word(doc, i));
    if (found === undefined) return null;
    // «الوزير المكلف | بالنقل» is in charge of it.
    if (found.unless !== '' && doc.type(i + 1)?.preposition === found.unless) return null;
    return found.standing;
  }

  /** Whether a pattern can end here. */
  private ends(
    doc: Document,
    walk: Walk,
    { slot, closed, office, organ }: Ending,
    limit: number,
    words: number,
  ): boolean {
    const { at } = walk;
    if (slot === 'nation' || (slot === null && closed)) {
      let i = at;
      let nation = walk.nation;
      for (; i < limit; i++) {
        const found: NationFound | null = this.nations.at(doc, i);
        if (found !== null && nation === null) {
          nation = found;
          i += found.words - 1;
        } else if (this.standingAt(doc, i) === null && !LOOSE.has(word(doc, i))) break;
      }
      const apart = i >= limit || doc.kind(i) === Kind.Mark || personNoun(doc, i) !== null || isPreposition(doc, i);
      if (closed) return doc.type(at - 1)?.article === true && apart && nation === null;
      if (nation === null) return false;
      return office.states.length === 0 || (nation.code !== null && office.states.includes(nation.code));
    }
    if (slot === null) return !this.runsOn(doc, walk, organ, limit, words);
    if (at >= limit || doc.kind(at) !== Kind.Arabic) return false;
    if (slot === 'state') return walk.nation !== null || this.nationAhead(doc, at, limit);
    // «النقيب في الاحتياط» is no head of a body.
    if (words === 1 && doc.type(at - 1)?.article === true) return false;
    return this.bodyEnd(doc, at, limit, slot) > at;
  }

  private nationAhead(doc: Document, at: number, limit: number): boolean {
    for (let i = at; i < limit && !doc.isComma(i); i++) if (this.nations.at(doc, i) !== null) return true;
    return false;
  }

  /** «رئيس مجلس شورى | حركة الوفاق», «الدفاع | المدني»: the words behind make it something else. */
  private runsOn(doc: Document, { at }: Walk, organ: boolean, limit: number, words: number): boolean {
    const next = doc.type(at);
    if (at >= limit || next === null || next.preposition !== '' || next.conjunction !== '') return false;
    if (this.nations.at(doc, at) !== null || this.standingAt(doc, at) !== null || LOOSE.has(word(doc, at)))
      return false;
    if (isPreposition(doc, at) || personNoun(doc, at) !== null) return false;
    return (
      (organ && words === 1) || (doc.type(at - 1)?.article === false && (next.article || nounsAt(doc, at).length > 0))
    );
  }

  /** The end of what a slot takes: up to a mark, a standing, a nation behind its first word. */
  private bodyEnd(doc: Document, from: number, limit: number, slot: Slot): number {
    let i = from;
    const most = slot === 'place' ? MOST_OF_PLACE : MOST_OF_BODY;
    while (i < limit && i - from < most) {
      if (doc.kind(i) !== Kind.Arabic && !(i > from && doc.kind(i) === Kind.Foreign)) {
        if (!doc.isMark(i, MARKS)) break;
      } else if (i > from && (this.standingAt(doc, i) !== null || this.nations.at(doc, i)?.form === 'demonym')) break;
      else if (i > from && personNoun(doc, i) !== null && doc.type(i)?.article === true) break;
      // «محافظ النور | سامي الحداد»: the name of the governor.
      else if (i > from && slot === 'place' && doc.type(i)?.given === true) break;
      i++;
    }
    return i;
  }

  private finish(doc: Document, met: Met, from: number, limit: number): OfficeAt {
    const { office, slot } = met.ending;
    let { standing, nation } = met;
    let to = met.at;
    let body = '';
    if (slot === 'body' || slot === 'place') {
      const end = this.bodyEnd(doc, met.at, limit, slot);
      // «رئيس | حزب الوفاق»: the kind of body is part of its name, that of a place is not.
      const kind = slot === 'body' && met.words > 1 && doc.isNoun(met.at - 1, 'organisation', 'state');
      body = spelt(doc, kind ? met.at - 1 : met.at, end);
      to = end;
    }
    let target: NationFound | null = null;
    let beside = true;
    let elsewhere = false;
    for (let i = to; i < limit; i++) {
      if (doc.isComma(i)) break;
      if (doc.isMark(i, MARKS)) continue;
      const found = this.nations.at(doc, i);
      const stands = this.standingAt(doc, i);
      if (found !== null && found.form !== 'capital') {
        if (nation === null && !(office.of !== null && slot === 'state')) nation = found;
        else target ??= found;
        i += found.words - 1;
        to = i + 1;
      } else if (found !== null && slot === 'state') {
        target ??= found;
        i += found.words - 1;
        to = i + 1;
      } else if (stands !== null && beside && standing === null) {
        standing = stands;
        to = i + 1;
      } else if (doc.type(i)?.article === true && personNoun(doc, i) !== null) break;
      else if (!LOOSE.has(word(doc, i)) && !isPreposition(doc, i)) {
        // «وزير الصحة في | سالدور»: a place that is no state, so that no other state may be put in its place.
        if (doc.bare(i - 1) === 'في' && nounsAt(doc, i).length === 0 && doc.type(i)?.article === false)
          elsewhere = true;
        beside = false;
      }
    }
    if (slot === 'state') body = target?.code ?? '';
    return {
      office,
      nation: nation?.code ?? null,
      only: nation === null ? met.ending.state : null,
      foreign: nation === null ? elsewhere : nation.code === null,
      body,
      standing: standing ?? 'holder',
      open: slot === 'body',
      from,
      to,
    };
  }
}
