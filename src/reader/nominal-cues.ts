/**
 * Masdars as cues: a noun of saying with its agent and what was said.
 *
 * Examples: «نقلت الوكالة عن الوزير | قوله | إن ...», «| تأكيده | أن», «| ادعاءات | الحوثيين بوجود ...», «| إعلان | الوزارة أن».
 */
import type { Document } from './document.ts';
import type { TokenRange } from './draft.ts';
import type { CueForm } from './lexicon.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { That } from './vocabulary.ts';
import { isProper } from './word-class.ts';

export interface NominalFound {
  readonly form: CueForm;
  readonly source: TokenRange | null;
  /** First token of the content, and whether it opens with a complementiser. */
  readonly content: number;
  readonly frame: 'that' | 'colon' | 'quote' | 'preposition';
}

const AGENT_REACH = 12;

/** Reads a masdar at `cue`, or null where it is a mere noun: «تصريحات الوزير», «في إطار التأكيد». */
export function readNominal(doc: Document, cue: number, end: number): NominalFound | null {
  const type = doc.type(cue);
  const form = type?.cues.find((candidate) => candidate.form === 'masdar');
  if (type === undefined || type === null || form === undefined) return null;
  if (type.nouns.length > 0 && type.cuePronoun === '') return null;
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
    // «معربا عن أمله أن»: the noun belongs to the cue before it.
    if (
      doc.isFunction(cue - 1, 'preposition') &&
      doc.bare(cue - 1) === 'عن' &&
      (doc.type(cue - 2)?.cues.length ?? 0) > 0 &&
      form.verb.lemma !== 'قال'
    )
      return null;
    const at = opens(doc, cue + 1, form);
    return at === null ? null : { form, source: null, ...at };
  }
  if (type.article) return null;
  const agentEnd = nounPhraseEnd(doc, cue + 1, Math.min(end, cue + AGENT_REACH), { single: true });
  if (agentEnd === cue + 1) return null;
  const at = opens(doc, agentEnd, form);
  if (at === null || at.frame !== 'that') return null;
  if (!isAgent(doc, cue + 1, agentEnd)) return null;
  return { form, source: { from: cue + 1, to: agentEnd }, ...at };
}

function opens(doc: Document, j: number, form: CueForm): { content: number; frame: NominalFound['frame'] } | null {
  const type = doc.type(j);
  if (type !== null && type.that !== That.None && type.conjunction === '') return { content: j + 1, frame: 'that' };
  if (doc.isMark(j, ':')) return { content: j + 1, frame: 'colon' };
  if (doc.isFunction(j, 'preposition') && doc.type(j + 1)?.that && form.verb.prepositions.has(doc.bare(j)))
    return { content: j + 2, frame: 'that' };
  const quotation = doc.quotations.opensAt[j] ?? -1;
  if (quotation !== -1 && (doc.quotations.list[quotation]?.words ?? 0) >= 3) return { content: j, frame: 'quote' };
  return null;
}

function isAgent(doc: Document, from: number, to: number): boolean {
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
        'demonym',
        'document',
        'carrier',
        'outlet',
        'country',
      )
    )
      return true;
  return false;
}
