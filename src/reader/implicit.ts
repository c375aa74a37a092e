/**
 * Implicit subjects: who speaks where no source stands, «وأضاف», «مؤكدا», «قوله», «وتعهدت».
 *
 * Candidates are the speakers before and the mentions before the cue; a ranker weighs what tells for each: «استقبل الوزير
 * الوفد، مؤكدا» (subject of the clause), «وأضافت» (the last speaker, if a woman or a body), «نقل عنه قوله» (who was named last).
 * It is learnt by `training/reader/ranker.ts`.
 */
import type { Document } from './document.ts';
import type { Draft, TokenRange } from './draft.ts';
import type { Candidate, Surroundings } from './candidate.ts';
import { describe } from './candidate-features.ts';
import type { Mention } from './mentions.ts';
import { Part } from './parts.ts';
import { wordId } from './model/features.ts';
import { barred, besideVerb, isOblique, opensClause, roleOf } from './subject-roles.ts';
import { aheadOf, describeAhead } from './ahead.ts';
import { describeProminence } from './prominence.ts';
import { describeSituation } from './situation.ts';
import { isContinuing, opensParagraph, passesOn, runOf, sinceThen, standsAt } from './turns.ts';
import { isFiniteVerb } from './word-class.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

const STATEMENTS_BACK = 12;
const MENTIONS_BACK = 14;
/** Words between a letter and who it is from, at most. */
const TO_LETTER = 4;
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
  const last = offerSpeakers(around, d, at, offer);
  const subject = offerMentions(around, draft, at, how, offer, last);
  offerBehind(around, draft, at, offer);
  if (subject !== '')
    for (const candidate of byKey.values())
      if (candidate.features.has('spoke1') && !candidate.features.has('fresh'))
        candidate.features.add('superseded').add(`superseded:${subject}`);
  const situation = describeSituation(around, d);
  const ahead = aheadOf(around, d);
  for (const candidate of byKey.values()) {
    candidate.features.add(`cue:${how}`);
    for (const feature of situation) candidate.features.add(feature);
    describe(around, draft, candidate);
    const [only, another] = candidate.clusters;
    if (only === undefined || another !== undefined) continue;
    candidate.features.add(`class:${draft.class}`);
    for (const feature of describeProminence(around, only, null, d)) candidate.features.add(feature);
    for (const feature of describeAhead(ahead, only)) candidate.features.add(feature);
  }
  markRivals([...byKey.values()]);
  return [...byKey.values()];
}

/** «قالت المديرة ...، ودعت | الشركات | إلى»: beside whom somebody stands who has just spoken and with whom the verb agrees too. */
function markRivals(candidates: readonly Candidate[]): void {
  const rivals = candidates.filter(({ features }) => features.has('spoke1'));
  const agrees = rivals.some(({ features }) => features.has('gender:agrees') && !features.has('number:plural'));
  const rival = rivals.length === 0 ? 'none' : agrees ? 'agrees' : 'clashes';
  const here = rivals.some(({ features }) => features.has('spoke1:here')) ? 'here' : 'far';
  for (const { features } of candidates)
    if (features.has('behind')) features.add(`rival:${rival}`).add(`rival:${rival}:${here}`);
}

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

function offerSpeakers(around: Surroundings, d: number, at: number, offer: Offer): number {
  const { doc, drafts, parents, spoken } = around;
  let last = -1;
  const parent = parents[d] ?? -1;
  const turn = passesOn(doc, at);
  const place = opensParagraph(doc, at) ? 'paragraph:opens' : 'paragraph:inside';
  const goesOn = isContinuing(drafts[d]) ? 'goes-on' : 'goes-on:not';
  let rank = 0;
  const seen = new Set<string>();
  for (let k = spoken.length - 1; k >= 0 && k >= spoken.length - STATEMENTS_BACK; k--) {
    const before = spoken[k];
    const other = before === undefined ? undefined : drafts[before.draft];
    if (before === undefined || other === undefined || before.clusters.length === 0) continue;
    if (before.draft === parent) {
      offer(before.clusters, null, ['parent']);
      continue;
    }
    const key = before.clusters.join('+');
    if (parents[before.draft] !== parent) {
      // Words inside words of another, or around these.
      if (rank === 0) offer(before.clusters, null, ['aside']);
      continue;
    }
    if (seen.has(key)) continue;
    seen.add(key);
    rank++;
    if (rank > 4) break;
    const near = sinceThen(doc, standsAt(other), at);
    if (rank === 1) {
      last = standsAt(other);
      const asked = other.addressee;
      const mention = asked === null ? undefined : around.mentions[firstBehind(around.mentions, asked.from)];
      if (mention !== undefined && asked !== null && mention.range.from < asked.to)
        offerMention(around, mention, ['addressee', `addressee:${other.class}`], offer);
    }
    const features = ['spoke', `spoke${Math.min(rank, 3)}`, `spoke${Math.min(rank, 3)}:${near}`, place, goesOn];
    if (turn) features.push('turn');
    if (rank === 1) features.push(`spoke1:run:${runOf(spoken, k)}`);
    if (other.sources.length > 0) features.push('spoke:named');
    if (parent !== -1) features.push('spoke:inside');
    offer(before.clusters, null, features);
  }
  return last;
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
  const takenUp = draft.cue !== -1 && isTakenUp(doc, at + 1);
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
      if (here && order < 3) offerMention(around, mention, ['mention:foreign'], offer);
      continue;
    }
    order++;
    const place = here ? 'here' : 'before';
    const role = roleOf(doc, mention, mentions[k - 1]);
    const features = [
      `mention:${place}`,
      `role:${role}`,
      `role:${role}:${place}`,
      `mention${Math.min(order, 4)}`,
      `mention${Math.min(order, 4)}:${place}`,
    ];
    // «الوزير | يصر على إكماله»
    if (role !== 'oblique' && role !== 'genitive' && isFiniteVerb(doc, mention.range.to)) {
      features.push('svo', `svo:${place}`);
      if (here && mention.range.from > last) features.push('fresh:svo');
    }
    // Nobody has spoken since: «وانتقد النائب ...، وزار الوزير المدينة، مؤكدا».
    if (here && mention.range.from > last) {
      features.push('fresh', `fresh:${role}`);
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
      features.push('beside', `beside:${role}`, mention.definite ? 'definite' : 'bare', `type:${mention.type}`);
      // «غارات قالت إنها استهدفت»: the words are about what stands before the verb.
      if (doc.type(at + 1)?.thatPronoun === true) features.push('beside:about');
    }
    if (barred(doc, mention.range.to, at)) features.push('mention:barred');
    if (here && givesWords(doc, mention)) features.push(takenUp ? 'giver:taken-up' : 'giver');
    const relative =
      how === 'relative' && features.includes('relative:antecedent') && doc.bare(at - 1).startsWith('ال');
    offerMention(around, mention, features, offer, beside || relative ? mention.range : null);
  }
  return subject;
}

/** «وتقول | سيرال | إن», «طالبت | لجنة برلمانية | الوزير بـ»: the phrase right behind the verb, where nothing was read as its source. */
function offerBehind(around: Surroundings, draft: Draft, at: number, offer: Offer): void {
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
  const features = [
    'behind',
    `behind:${place}`,
    `behind:${object}`,
    told ? 'told' : 'told:not',
    definite ? 'definite' : 'bare',
    `type:${type}`,
    `behind:frame:${draft.frame}`,
  ];
  if ((doc.type(at)?.cuePronoun ?? '') !== '') features.push('behind:pronoun');
  if (isOblique(doc, range.from)) features.push('behind:accusative');
  offerMention(around, mention, features, offer, range);
}

/** «تلقى اتصالا من الأمير، أعرب | فيه | عن»: what was said there is told. */
function isTakenUp(doc: Document, i: number): boolean {
  return /^(?:في|خلال|ب)(?:ه|ها|هما)$/.test(doc.bare(i));
}

/** «اتصالا هاتفيا من | الأمير», «مقال | للكاتب»: whose words the call, the letter or the article brings. */
function givesWords(doc: Document, { range }: Mention): boolean {
  let i = range.from - 1;
  if (doc.bare(i) !== 'من' && doc.type(range.from)?.preposition !== 'ل') return false;
  if (doc.bare(i) === 'من') i--;
  for (const floor = Math.max(0, i - TO_LETTER); i >= floor; i--)
    if (doc.isNoun(i, 'speech', 'document', 'post')) return true;
  return false;
}

/** «إنجازها», «بدء العمل»: no lexicon has it, nobody has it for a source, and it has not spoken. */
function isNoise({ doc, sourcehood, clusterOf, speakers }: Surroundings, mention: Mention): boolean {
  if (mention.type !== 'unknown' || mention.name.length > 0 || speakers.has(clusterOf(mention))) return false;
  // «من جانبها», «ننمو»
  const { from, to } = mention.range;
  if (to === from + 1 && ((doc.parts(from) & Part.Pronoun) !== 0 || isFiniteVerb(doc, from))) return true;
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
