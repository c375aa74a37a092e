/**
 * Statements without a cue: headlines with a colon, and quotations that run on.
 *
 * Examples: «السوداني: العراق مستقر»; «حمية بعد جولة في المطار: لبنان سيرفع دعوى»; a paragraph that is one quotation after
 * another statement of the same speaker.
 */
import { Kind } from '../text/index.ts';
import type { Document } from './document.ts';
import type { Draft, TokenRange } from './draft.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { trimRange } from './contents.ts';
import { isProper } from './word-class.ts';

const MOST_WORDS_BEFORE_COLON = 14;

/** A headline is the first line; summaries and captions are not looked at. */
export function draftHeadline(doc: Document, drafts: readonly Draft[]): Draft | null {
  let end = 0;
  while (end < doc.count && doc.kind(end) !== Kind.Line) end++;
  if (end === doc.count || end > 45) return null;
  let start = 0;
  // «غداة المسيرة.. حماس: ...»: the part behind the dots.
  let colon = -1;
  for (let j = 0; j < end && j < MOST_WORDS_BEFORE_COLON + 8; j++) {
    if (doc.isMark(j, '.…') && doc.end(j) - doc.start(j) > 1) start = j + 1;
    if (doc.isMark(j, ':') && (doc.quotations.innermost[j] ?? -1) === -1) {
      colon = j;
      break;
    }
  }
  if (colon === -1 || colon - start > MOST_WORDS_BEFORE_COLON || colon === start || end - colon < 3) return null;
  if (drafts.some((draft) => draft.cue !== -1 && draft.cue >= start && draft.cue < colon)) return null;
  const opensAtColon = doc.quotations.opensAt[start] ?? -1;
  const stop =
    opensAtColon !== -1
      ? (doc.quotations.list[opensAtColon]?.close ?? start) + 1
      : nounPhraseEnd(doc, start, colon, { single: false });
  if (stop === start || !canSpeak(doc, start, stop)) return null;
  const content = trimRange(doc, { from: colon + 1, to: end });
  const opening = doc.quotations.opensAt[content.from] ?? -1;
  const quotation = opening === -1 ? undefined : doc.quotations.list[opening];
  const range: TokenRange =
    quotation !== undefined && quotation.close >= content.to - 1
      ? { from: content.from + 1, to: Math.min(quotation.close, content.to) }
      : content;
  if (isCountry(doc, start, stop) && reportsEvent(doc, range.from)) return null;
  return {
    cue: -1,
    form: null,
    cueForm: null,
    lemma: '',
    class: 'say',
    frame: 'headline',
    sources: [{ from: start, to: stop }],
    content: [range],
    chain: [],
    addressee: null,
    negated: false,
    kind: 'indirect',
    antecedent: null,
    sentence: doc.sentenceOf(start),
    confidence: 0.7,
    rules: ['headline/colon'],
  };
}

function canSpeak(doc: Document, from: number, to: number): boolean {
  if (doc.quotations.opensAt[from] !== -1) return true;
  for (let k = from; k < to; k++)
    if (
      isProper(doc, k) ||
      doc.isNoun(
        k,
        'office',
        'rank',
        'honorific',
        'profession',
        'organisation',
        'state',
        'group',
        'unnamed',
        'document',
        'data',
        'carrier',
        'outlet',
        'country',
        'demonym',
      )
    )
      return true;
  const type = doc.type(from);
  // A surname alone: «حمية»، «السوداني»
  return (
    type !== null &&
    to - from === 1 &&
    type.function === null &&
    type.cues.length === 0 &&
    doc.phrase(doc.lexicon.times, from) === null &&
    doc.phrase(doc.lexicon.openers, from) === null
  );
}

function isCountry(doc: Document, from: number, to: number): boolean {
  return to - from <= 2 && doc.isNoun(from, 'country') && !doc.isNoun(from, 'outlet');
}

/** «تركيا: مقتل خمسة»: news of a place, not its words. */
function reportsEvent(doc: Document, from: number): boolean {
  return (
    /^(?:مقتل|إصابة|اعتقال|انفجار|وفاة|توقيف|ارتفاع|سقوط|استشهاد|هجوم|غارات|غارة|تفجير|زلزال|حريق|العثور|ضبط|إحباط|افتتاح|انطلاق|فوز|تأجيل|إغلاق|احتجاجات|تظاهرات|مظاهرات|قتلى|قتيل|عشرات|مئات|آلاف)$/.test(
      doc.bare(from),
    ) || doc.kind(from) === Kind.Number
  );
}

/** A sentence that is one long quotation with no cue of its own, right behind a statement. */
export function draftRunning(doc: Document, drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  const covered = new Uint8Array(doc.count);
  for (const draft of drafts) {
    if (draft.cue >= 0) covered[draft.cue] = 1;
    for (const range of draft.content) covered.fill(1, range.from, range.to);
  }
  let spoken = -1;
  const bySentence = new Map<number, number>();
  for (const draft of drafts) bySentence.set(draft.sentence, (bySentence.get(draft.sentence) ?? 0) + 1);
  for (let s = 0; s < doc.sentences.count; s++) {
    if (bySentence.has(s)) {
      spoken = s;
      continue;
    }
    if (spoken === -1 || s - spoken > 2) continue;
    const from = doc.sentences.start[s] ?? 0;
    const to = doc.sentences.end[s] ?? from;
    let k = from;
    while (k < to && doc.kind(k) === Kind.Line) k++;
    const opening = doc.quotations.opensAt[k] ?? -1;
    const quotation = opening === -1 ? undefined : doc.quotations.list[opening];
    if (quotation === undefined || quotation.words < 6 || covered[k + 1] === 1) continue;
    const rest = trimRange(doc, { from: quotation.close + 1, to });
    if (rest.to > rest.from && quotation.close < to - 1) continue;
    out.push({
      cue: -1,
      form: null,
      cueForm: null,
      lemma: '',
      class: 'say',
      frame: 'running',
      sources: [],
      content: [{ from: k + 1, to: quotation.close }],
      chain: [],
      addressee: null,
      negated: false,
      kind: 'direct',
      antecedent: null,
      sentence: s,
      confidence: 0.6,
      rules: ['quotation/running'],
    });
    spoken = s;
  }
  return out;
}
