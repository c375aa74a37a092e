/**
 * Implicit subjects: who speaks where no source stands, «وأضاف», «مؤكدا», «قوله», «وتعهدت».
 *
 * Candidates are the speakers before and the mentions before the cue; a linear ranker weighs what tells for each: «استقبل الوزير
 * الوفد، مؤكدا» (subject of the clause), «وأضافت» (the last speaker, if a woman or a body), «نقل عنه قوله» (who was named last).
 * The weights are learnt by `training/reader/implicit.ts`.
 */
import { Kind } from '../text/index.ts';
import { genderOf, isPlural } from './agreement.ts';
import type { MentionCluster } from './clusters.ts';
import type { Agreement } from './conjugation.ts';
import type { Document } from './document.ts';
import type { Draft, TokenRange } from './draft.ts';
import { REACH } from './entries.ts';
import { WEIGHTS } from './implicit-weights.ts';
import type { Mention } from './mentions.ts';
import { wordId } from './model/features.ts';
import type { Sourcehood } from './model/sourcehood.ts';
import { NOMINAL, Part, VERBAL } from './parts.ts';
import { isFiniteVerb } from './word-class.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

/** Somebody, or several together, who may be the one that speaks. */
export interface Candidate {
  readonly clusters: readonly number[];
  /** A mention that has no cluster yet; `clusters` is empty then. */
  readonly mention: Mention | null;
  readonly features: Set<string>;
  /** Where it stands beside the verb, so that it is the verb's source that nothing has found so far; null elsewhere. */
  source: TokenRange | null;
}

export interface SpokenBefore {
  readonly draft: number;
  readonly clusters: readonly number[];
}

/** What the ranker may look at. */
export interface Surroundings {
  readonly doc: Document;
  readonly drafts: readonly Draft[];
  readonly sourcehood: Sourcehood;
  readonly mentions: readonly Mention[];
  /** The statement inside whose content a draft stands, or -1. */
  readonly parents: readonly number[];
  /** For each token the innermost statement whose content it is in, or -1. */
  readonly owner: Int32Array;
  readonly clusterOf: (mention: Mention) => number;
  readonly cluster: (index: number) => MentionCluster | undefined;
  /** Statements resolved so far with their speakers, in order. */
  readonly spoken: readonly SpokenBefore[];
  /** The clusters among them. */
  readonly speakers: ReadonlySet<number>;
}

const STATEMENTS_BACK = 12;
const MENTIONS_BACK = 14;
/** From this level on a word belongs to the names of sources more often than other words do. */
const NOT_NOISE = 8;

/** All who may be the subject of a draft without a source. */
export function candidatesFor(around: Surroundings, d: number): Candidate[] {
  const draft = around.drafts[d];
  if (draft === undefined) return [];
  const byKey = new Map<string, Candidate>();
  const offer: Offer = (clusters, mention, features, source = null) => {
    const key = clusters.length > 0 ? [...clusters].sort((a, b) => a - b).join('+') : `m${mention?.range.from ?? -1}`;
    const known = byKey.get(key);
    if (known !== undefined) for (const feature of features) known.features.add(feature);
    else byKey.set(key, { clusters, mention, features: new Set(features), source: null });
    if (source !== null) {
      const candidate = byKey.get(key);
      if (candidate !== undefined) candidate.source = source;
    }
  };
  const at = draft.cue !== -1 ? draft.cue : (draft.content[0]?.from ?? 0);
  const how = cueKind(around.doc, draft);
  const last = offerSpeakers(around, d, at, how, offer);
  const subject = offerMentions(around, draft, at, how, offer, last);
  offerBehind(around, draft, at, how, offer);
  if (subject !== '')
    for (const candidate of byKey.values())
      if (candidate.features.has('spoke1') && !candidate.features.has('fresh'))
        candidate.features.add('superseded').add(`superseded:${subject}:${how}`);
  for (const candidate of byKey.values()) describe(around, draft, candidate);
  return [...byKey.values()];
}

/** By feature; a feature's name is made anew for each candidate, and a map takes it as it is. */
const WEIGHT: ReadonlyMap<string, number> = new Map(Object.entries(WEIGHTS));

/** The candidate that weighs most; -1 where there is none. */
export function best(candidates: readonly Candidate[]): number {
  let index = -1;
  let most = Number.NEGATIVE_INFINITY;
  candidates.forEach((candidate, i) => {
    let sum = 0;
    for (const feature of candidate.features) sum += WEIGHT.get(feature) ?? 0;
    if (sum > most) {
      most = sum;
      index = i;
    }
  });
  return index;
}

const WHO_IS = WORD_LISTS['who-is'];
/** «سأله القاضي ...، فأجاب»: he who was asked. */
const ANSWERS = WORD_LISTS['answers'];

/** Participle, finite verb with or without a conjunction, finite verb behind a relative, masdar or another. */
function cueKind(doc: Document, draft: Draft): string {
  if (draft.cue === -1) return 'none';
  if (draft.cueForm === 'participle') return 'participle';
  if (draft.cueForm === 'masdar') return 'masdar';
  if (draft.cueForm === 'perfect' || draft.cueForm === 'imperfect' || draft.cueForm === 'passive') {
    if (isRelative(doc, draft.cue - 1)) return 'relative';
    if (ANSWERS.has(draft.lemma) && doc.type(draft.cue)?.conjunction === 'ف') return 'answer';
    return doc.type(draft.cue)?.conjunction === '' ? 'verb' : 'joined';
  }
  return 'other';
}

function isRelative(doc: Document, i: number): boolean {
  return doc.isFunction(i, 'relative') || /^(?:ب|ل|ع|م)?ما$/.test(doc.bare(i)) || doc.bare(i) === 'وهو';
}

const SUBJECTS: ReadonlySet<string> = new Set(['subject', 'opening', 'topic']);

type Offer = (
  clusters: readonly number[],
  mention: Mention | null,
  features: readonly string[],
  source?: TokenRange | null,
) => void;

function offerSpeakers(around: Surroundings, d: number, at: number, how: string, offer: Offer): number {
  const { doc, drafts, parents, spoken } = around;
  let last = -1;
  const parent = parents[d] ?? -1;
  const sentence = doc.sentenceOf(at);
  const turn = turns(doc, at);
  let rank = 0;
  const seen = new Set<string>();
  for (let k = spoken.length - 1; k >= 0 && k >= spoken.length - STATEMENTS_BACK; k--) {
    const before = spoken[k];
    const other = before === undefined ? undefined : drafts[before.draft];
    if (before === undefined || other === undefined || before.clusters.length === 0) continue;
    if (before.draft === parent) {
      offer(before.clusters, null, ['parent', `parent:${how}`]);
      continue;
    }
    const key = before.clusters.join('+');
    if (parents[before.draft] !== parent) {
      // Words inside words of another, or around these.
      if (rank === 0) offer(before.clusters, null, [`aside:${how}`]);
      continue;
    }
    if (seen.has(key)) continue;
    seen.add(key);
    rank++;
    if (rank > 4) break;
    const gap = sentence - doc.sentenceOf(other.cue !== -1 ? other.cue : (other.content[0]?.from ?? 0));
    const near = gap === 0 ? 'here' : gap === 1 ? 'next' : gap <= 3 ? 'near' : 'far';
    if (rank === 1) {
      last = other.cue !== -1 ? other.cue : (other.content[0]?.from ?? 0);
      const asked = other.addressee;
      const mention = asked === null ? undefined : around.mentions[firstBehind(around.mentions, asked.from)];
      if (mention !== undefined && asked !== null && mention.range.from < asked.to)
        offerMention(around, mention, ['addressee', `addressee:${how}`, `addressee:${other.class}`], offer);
    }
    const features = [`spoke${Math.min(rank, 3)}`, `spoke${Math.min(rank, 3)}:${near}`, `spoke:${near}:${how}`];
    if (turn) features.push(`spoke${Math.min(rank, 3)}:turn`);
    if (other.sources.length > 0) features.push(`spoke${Math.min(rank, 3)}:named`);
    if (parent !== -1) features.push(`spoke${Math.min(rank, 3)}:inside`);
    offer(before.clusters, null, features);
  }
  return last;
}

/** «من جانبه», «بدورها» before the cue in its sentence: the word passes on. */
function turns(doc: Document, at: number): boolean {
  for (let i = doc.sentenceStart(at); i < at && i < doc.sentenceStart(at) + 6; i++)
    if (doc.phrase(doc.lexicon.openers, i)?.value === 'turn') return true;
  return false;
}

function offerMentions(
  around: Surroundings,
  draft: Draft,
  at: number,
  how: string,
  offer: Offer,
  last: number,
): string {
  const { doc, mentions, owner } = around;
  let subject = '';
  const floor = doc.sentenceStart(Math.max(0, doc.sentenceStart(at) - 1));
  const low = firstBehind(mentions, at);
  let order = 0;
  for (let k = low - 1; k >= 0 && k >= low - MENTIONS_BACK; k--) {
    const mention = mentions[k];
    if (mention === undefined || mention.range.from < floor) break;
    if (mention.type === 'document' && mention.words.length < 2 && draft.cueForm === 'participle') continue;
    if (isNoise(around, mention)) continue;
    const inside = owner[mention.range.from] ?? -1;
    const here = doc.sentenceOf(mention.range.from) === doc.sentenceOf(at);
    if (inside !== (owner[at] ?? -1)) {
      if (here && order < 3) offerMention(around, mention, [`mention:foreign:${how}`], offer);
      continue;
    }
    order++;
    const place = here ? 'here' : 'before';
    const role = roleOf(doc, mention, mentions[k - 1]);
    const features = [
      `mention:${place}`,
      `role:${role}:${place}`,
      `role:${role}:${place}:${how}`,
      `mention${Math.min(order, 4)}:${place}:${how}`,
    ];
    // «الوزير | يصر على إكماله»
    if (role !== 'oblique' && role !== 'genitive' && isFiniteVerb(doc, mention.range.to)) {
      features.push('svo', `svo:${place}`, `svo:${place}:${how}`);
      if (here && mention.range.from > last) features.push('fresh:svo');
    }
    // Nobody has spoken since: «وانتقد النائب ...، وزار الوزير المدينة، مؤكدا».
    if (here && mention.range.from > last) {
      features.push('fresh', `fresh:${role}`, `fresh:${role}:${how}`);
      if ((SUBJECTS.has(role) || features.includes('svo')) && mention.type !== 'document' && mention.type !== 'unknown')
        subject = role;
    }
    if (how === 'relative' && mention.range.to >= at - 2) {
      features.push('relative:antecedent', `relative:antecedent:${mention.type}`);
      // «الإجراءات التي قال إنها طويلة»: what is spoken of.
      if (doc.type(at + 1)?.thatPronoun === true || (doc.type(at)?.cuePronoun ?? '') !== '')
        features.push('relative:about');
    }
    const beside = here && besideVerb(doc, mention, at, draft);
    if (beside) {
      features.push(
        'beside',
        `beside:${how}`,
        `beside:${role}`,
        `beside:${mention.definite ? 'definite' : 'bare'}:${mention.type}`,
      );
      // «غارات قالت إنها استهدفت»: the words are about what stands before the verb.
      if (doc.type(at + 1)?.thatPronoun === true)
        features.push(`beside:about:${mention.definite ? 'definite' : 'bare'}`);
    }
    if (barred(doc, mention.range.to, at)) features.push('mention:barred');
    const relative =
      how === 'relative' && features.includes('relative:antecedent') && doc.bare(at - 1).startsWith('ال');
    offerMention(around, mention, features, offer, beside || relative ? mention.range : null);
  }
  return subject;
}

/** «لكن العطار | قد | أشار إلى», «العطار، الذي زار المدينة، | قال»: nothing but what belongs to the verb, or a clause between commas. */
function besideVerb(doc: Document, { range }: Mention, at: number, { cueForm }: Draft): boolean {
  if ((cueForm !== 'perfect' && cueForm !== 'imperfect') || doc.type(at)?.conjunction === 'و') return false;
  let i = at;
  while (i > range.to && doc.isFunction(i - 1, 'auxiliary', 'negation', 'particle')) i--;
  if (i === range.to) return true;
  if (!doc.isMark(i - 1, '،,-–') || !doc.isMark(range.to, '،,-–') || i - range.to < 3) return false;
  for (let k = range.to + 1; k < i - 1; k++) if (doc.isComma(k)) return false;
  const first = doc.type(range.to + 1);
  if (first === null) return false;
  return (
    doc.isFunction(range.to + 1, 'relative') ||
    (isFiniteVerb(doc, range.to + 1) && first.conjunction === '') ||
    WHO_IS.has(first.plain)
  );
}

/** «وتقول | سيرال | إن», «طالبت | لجنة برلمانية | الوزير بـ»: the phrase right behind the verb, where nothing was read as its source. */
function offerBehind(around: Surroundings, draft: Draft, at: number, how: string, offer: Offer): void {
  const { doc, mentions } = around;
  const agreement = draft.form?.agreement;
  if ((draft.cueForm !== 'perfect' && draft.cueForm !== 'imperfect') || agreement?.number !== 'singular') return;
  if (agreement.person === 1 || !opensClause(doc, at)) return;
  const mention = mentions[firstBehind(mentions, at + 1)];
  if (mention === undefined || doc.sentenceOf(mention.range.from) !== doc.sentenceOf(at)) return;
  for (let i = at + 1; i < mention.range.from; i++)
    if (
      !doc.isFunction(i, 'quantifier') &&
      (doc.quotations.opensAt[i] === -1 || doc.quotationFrom(i)?.close !== mention.range.to)
    )
      return;
  const first = draft.content[0];
  if (first !== undefined && first.from < mention.range.from && first.to > at) return;
  const { range, type, definite } = mention;
  const place = first === undefined || first.from >= range.to ? 'gap' : first.to > range.to + 1 ? 'words' : 'all';
  if (place === 'all') return;
  const object = draft.form?.verb.addressee.includes('NP') === true ? 'object' : 'none';
  const told = draft.addressee !== null && draft.addressee.from < range.to && range.from < draft.addressee.to;
  const joined = doc.type(at)?.conjunction === '' ? 'verb' : 'joined';
  const features = [
    'behind',
    `behind:${place}`,
    `behind:${place}:${object}:${told ? 'told' : 'free'}`,
    `behind:${object}:${definite ? 'definite' : 'bare'}`,
    `behind:${type}`,
    `behind:${place}:${joined}`,
    `behind:frame:${draft.frame}`,
  ];
  if ((doc.type(at)?.cuePronoun ?? '') !== '') features.push('behind:pronoun');
  if (isIn(doc, range.from, 'ين')) features.push('behind:accusative');
  if (how === 'relative') features.push('behind:relative');
  offerMention(around, mention, features, offer, range);
}

/** Whether no noun stands right before a verb, which could be its subject: «فيما طلب», «ولم تعلق», «، وقال». */
function opensClause(doc: Document, at: number): boolean {
  const before = doc.type(at - 1);
  return doc.type(at)?.conjunction !== '' || before === null || before.that !== 0 || before.function !== null;
}

function isIn(doc: Document, i: number, ending: string): boolean {
  const type = doc.type(i);
  return type?.article === true && type.bare.endsWith(ending) && type.nouns.some(({ number }) => number === 'plural');
}

/** «إنجازها», «بدء العمل»: no lexicon has it, nobody has it for a source, and it has not spoken. */
function isNoise({ doc, sourcehood, clusterOf, speakers }: Surroundings, mention: Mention): boolean {
  if (mention.type !== 'unknown' || mention.name.length > 0 || speakers.has(clusterOf(mention))) return false;
  const word = wordId(doc.bare(mention.range.from));
  const level = sourcehood.level(word);
  return level > 0 && (level < NOT_NOISE || sourcehood.first(word) === 0);
}

/** Index of the first mention that begins at a token or behind it. */
export function firstBehind(mentions: readonly Mention[], at: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.range.from ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function offerMention(
  around: Surroundings,
  mention: Mention,
  features: readonly string[],
  offer: Offer,
  source: TokenRange | null = null,
): void {
  const cluster = around.clusterOf(mention);
  offer(cluster === -1 ? [] : [cluster], mention, features, source);
}

/** Whether another finite verb stands between a mention and the cue. */
function barred(doc: Document, from: number, at: number): boolean {
  for (let i = from; i < at && i < from + 30; i++) if (isFiniteVerb(doc, i)) return true;
  return false;
}

/** What a mention is in its clause, as far as the word before it tells. */
function roleOf(doc: Document, mention: Mention, previous: Mention | undefined): string {
  const { from } = mention.range;
  const type = doc.type(from);
  if (type !== null && type.preposition !== '') return 'oblique';
  let i = from - 1;
  while (i >= 0 && doc.kind(i) === Kind.Mark && !doc.isComma(i)) i--;
  const start = doc.sentenceStart(from);
  if (i < start || doc.kind(i) === Kind.Line) return 'opening';
  if (doc.isComma(i)) return 'comma';
  if (doc.isFunction(i, 'preposition')) return 'oblique';
  const before = doc.type(i);
  if (before === null) return 'other';
  if (before.that !== 0 || before.bare === 'أما' || doc.isFunction(i, 'auxiliary', 'subordinator', 'conjunction'))
    return 'topic';
  // «الصحيفة تنقل | الواقع»: the verb has its subject before it.
  if (isVerb(doc, i, start))
    return previous !== undefined && previous.range.to === i && previous.range.from >= start ? 'object' : 'subject';
  if (type !== null && type.conjunction !== '') return 'joined';
  if (!before.article && before.possessive === '' && (doc.parts(i) & NOMINAL) !== 0) return 'genitive';
  return 'object';
}

function isVerb(doc: Document, i: number, start: number): boolean {
  if (isFiniteVerb(doc, i)) return true;
  if ((doc.parts(i) & VERBAL) === 0 || doc.type(i)?.article === true) return false;
  // «طلب الوزير», «بدوره، عرض المدير»: a noun too, but a verb where a clause opens.
  const opens = i <= start + 1 || doc.kind(i - 1) === Kind.Mark || doc.type(i)?.conjunction === 'و';
  return opens && (doc.parts(i) & Part.Perfect) !== 0;
}

function hasSpoken(features: ReadonlySet<string>): boolean {
  return features.has('spoke1') || features.has('spoke2') || features.has('spoke3') || features.has('parent');
}

/** How much the words of a mention are those of sources: «مواطن», «الوزارة»; not «سحب», «أهمية الاتفاق». */
function sourceLevel({ doc, sourcehood }: Surroundings, { range, name }: Mention): string {
  if (name.length > 0) return 'name';
  const level = (i: number): number => sourcehood.level(wordId(doc.bare(i)));
  const first = sourcehood.first(wordId(doc.bare(range.from)));
  const head = level(range.from);
  if (head === 0) return 'unknown';
  return `${first > 0 ? 'opens' : 'goes-on'}:${head <= 3 ? 'low' : head <= 6 ? 'middle' : head <= 9 ? 'high' : 'highest'}`;
}

/** «قوله», «تأكيدها», «رفضهم»: the pronoun of a masdar tells what a verb's form tells. */
function agreementOf(pronoun: string): Agreement | null {
  return PRONOUNS.get(pronoun) ?? null;
}

const PRONOUNS: ReadonlyMap<string, Agreement> = new Map<string, Agreement>([
  ['ه', { person: 3, gender: 'm', number: 'singular' }],
  ['ها', { person: 3, gender: 'f', number: 'singular' }],
  ['هم', { person: 3, gender: 'm', number: 'plural' }],
  ['هما', { person: 3, number: 'dual' }],
]);

/** What tells for a candidate by himself: agreement and kind. */
function describe(around: Surroundings, draft: Draft, candidate: Candidate): void {
  const { features } = candidate;
  if (candidate.mention !== null && !hasSpoken(features))
    features.add(`source:${sourceLevel(around, candidate.mention)}`);
  const first = candidate.clusters[0];
  const cluster = first === undefined ? undefined : around.cluster(first);
  const agreement = draft.form?.agreement ?? agreementOf(around.doc.type(draft.cue)?.cuePronoun ?? '');
  if (agreement === null) return;
  if (agreement.person === 1) {
    features.add('first-person');
    if (features.has('parent')) features.add('first-person:parent');
    return;
  }
  // A verb before its subject is in the singular, whatever the subject's number.
  if (features.has('behind') && candidate.mention !== null) {
    const own = candidate.mention.gender ?? genderOf(candidate.mention);
    features.add(
      own === null
        ? 'behind:gender:unknown'
        : own === agreement.gender
          ? 'behind:gender:agrees'
          : 'behind:gender:clashes',
    );
    return;
  }
  const several =
    candidate.clusters.length > 1 || (cluster?.plural ?? (candidate.mention !== null && isPlural(candidate.mention)));
  if (agreement.number !== 'singular') {
    features.add(several ? 'number:agrees' : 'number:clashes');
    if (candidate.clusters.length > 1) features.add('number:agrees:several');
    return;
  }
  features.add(candidate.clusters.length > 1 ? 'number:several' : several ? 'number:plural' : 'number:one');
  const gender = cluster?.gender ?? (candidate.mention === null ? null : genderOf(candidate.mention));
  if (agreement.gender === undefined) return;
  if (gender === null) features.add(`gender:unknown:${agreement.gender}`);
  else if (gender === agreement.gender) features.add('gender:agrees');
  else {
    features.add('gender:clashes');
    // What a body is called may be of either gender, «مجلس», «الرئاسة»; a person is of one.
    if (cluster?.mentions.slice(0, REACH).some((one) => one.type === 'person')) features.add('gender:clashes:person');
  }
}
