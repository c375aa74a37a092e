/**
 * Masdars as cues: a noun of saying with its agent and what was said.
 *
 * Examples: «نقلت الوكالة عن الوزير | قوله | إن ...», «| تأكيده | أن», «نقل عنه | نفيه | وجود خلاف», «| ادعاءات | الصحيفة بوجود تلوث»,
 * «| إعلان | الوزارة أن».
 */
import { Kind } from '../text/index.ts';
import { prepositionOf } from './clause.ts';
import type { Document } from './document.ts';
import type { TokenRange } from './draft.ts';
import { Complement, type CueForm } from './lexicon.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { That } from './vocabulary.ts';
import { canSpeak } from './speaking-nouns.ts';
import { isFiniteVerb, isProper } from './word-class.ts';

export interface NominalFound {
  readonly form: CueForm;
  readonly source: TokenRange | null;
  /** First token of the content, and whether it opens with a complementiser. */
  readonly content: number;
  readonly frame: 'that' | 'colon' | 'quote' | 'preposition';
}

const AGENT_REACH = 12;
const RELAY_REACH = 40;

/** Reads a masdar at `cue`, or null where it is a mere noun: «تصريحات الوزير», «في إطار التأكيد». */
export function readNominal(doc: Document, cue: number, end: number): NominalFound | null {
  const type = doc.type(cue);
  const form = type?.cues.find((candidate) => candidate.form === 'masdar');
  if (type === undefined || type === null || form === undefined) return null;
  const plural = type.cuePronoun === '' && doc.lexicon.nominalCues.has(stemOf(type.bare, type.preposition));
  if (type.nouns.length > 0 && type.cuePronoun === '' && !plural) return null;
  const pronoun = type.cuePronoun;
  if (
    pronoun !== '' &&
    pronoun !== 'ه' &&
    pronoun !== 'ها' &&
    pronoun !== 'هم' &&
    pronoun !== 'هما' &&
    pronoun !== 'هن'
  )
    return null;
  if (pronoun !== '') {
    // «اختتم العطار | حديثه | بأن»: the verb reports.
    if (form.verb.lemma === 'تحدّث' && !isRelayed(doc, cue)) return null;
    // «معربا عن أمله أن»: the noun belongs to the cue before it.
    if (
      doc.isFunction(cue - 1, 'preposition') &&
      doc.bare(cue - 1) === 'عن' &&
      (doc.type(cue - 2)?.cues.length ?? 0) > 0 &&
      form.verb.lemma !== 'قال'
    )
      return null;
    const at = opens(doc, cue + 1, form) ?? (isRelayed(doc, cue) ? opensPhrase(doc, cue + 1, form) : null);
    return at === null ? null : { form, source: null, ...at };
  }
  if (type.article) return null;
  if (plural && isClaimed(doc, cue)) {
    const at = opens(doc, cue + 1, form) ?? opensPhrase(doc, cue + 1, form);
    return at === null ? null : { form, source: null, ...at };
  }
  const agentEnd = nounPhraseEnd(doc, cue + 1, Math.min(end, cue + AGENT_REACH), { single: true });
  if (agentEnd === cue + 1) return null;
  const at = opens(doc, agentEnd, form) ?? (plural ? opensPhrase(doc, agentEnd, form) : null);
  if (at === null || (at.frame !== 'that' && at.frame !== 'preposition')) return null;
  if (!isAgent(doc, cue + 1, agentEnd)) return null;
  return { form, source: { from: cue + 1, to: agentEnd }, ...at };
}

/** «أعادوا القافلة | بدعوى | أن التصريح منته»: he who acts claims it. */
export function isClaimed(doc: Document, cue: number): boolean {
  return doc.lexicon.nominalCues.get(doc.bare(cue)) === 'clause';
}

function stemOf(bare: string, preposition: string): string {
  return bare.slice(preposition.length);
}

/** Whether somebody passes the words on before it: «نقلت الوكالة عن مصدر | نفيه |». */
function isRelayed(doc: Document, cue: number): boolean {
  for (let k = cue - 1; k >= Math.max(doc.sentenceStart(cue), cue - RELAY_REACH); k--)
    if (doc.type(k)?.cues.some((form) => form.verb.strength === 'relay' && form.form !== 'masdar')) return true;
  return false;
}

/** What was said as a phrase: «نفيه | وجود خلاف», «ادعاءات الصحيفة | بوجود تلوث», «تحذيره من | انهيار السد». */
function opensPhrase(doc: Document, j: number, form: CueForm): { content: number; frame: 'preposition' } | null {
  const type = doc.type(j);
  if (type === null || doc.kind(j) !== Kind.Arabic) return null;
  const { complements, prepositions } = form.verb;
  if (
    type.preposition === 'ب' &&
    (prepositions.has('ب') || (complements & (Complement.ByThat | Complement.Noun)) !== 0)
  )
    return { content: j, frame: 'preposition' };
  if (doc.isFunction(j, 'preposition'))
    return prepositions.has(prepositionOf(doc, j)) ? { content: j + 1, frame: 'preposition' } : null;
  const noun = type.function === null && type.preposition === '' && !isFiniteVerb(doc, j);
  return noun && (complements & Complement.Noun) !== 0 ? { content: j, frame: 'preposition' } : null;
}

function opens(doc: Document, j: number, form: CueForm): { content: number; frame: NominalFound['frame'] } | null {
  const type = doc.type(j);
  if (type !== null && type.that !== That.None && type.conjunction === '') return { content: j + 1, frame: 'that' };
  if (doc.isMark(j, ':')) return { content: j + 1, frame: 'colon' };
  if (doc.isFunction(j, 'preposition') && doc.type(j + 1)?.that && form.verb.prepositions.has(prepositionOf(doc, j)))
    return { content: j + 2, frame: 'that' };
  const quotation = doc.quotations.opensAt[j] ?? -1;
  if (quotation !== -1 && (doc.quotations.list[quotation]?.words ?? 0) >= 3) return { content: j, frame: 'quote' };
  return null;
}

function isAgent(doc: Document, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (isProper(doc, k) || canSpeak(doc, k)) return true;
  return false;
}
