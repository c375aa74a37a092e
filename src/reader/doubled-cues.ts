/**
 * Doubled cues: a verb that says how somebody spoke, and «قائلا» before his words. The verb is the cue, and who stands behind it speaks.
 *
 * Examples: «| علّق | الوزير على القرار قائلا إن ...»; «| واختتم | العطار قائلا: "..."»; not «استقبل الوفد | قائلا | إن ...», where nothing but «قائلا» tells that he
 * spoke, nor «انتقد القرار قائلا إنه ...», where each of the two has words of its own.
 */
import type { Possible } from './candidates.ts';
import { namesSomebody } from './cue-clause.ts';
import type { Document } from './document.ts';
import type { Draft } from './draft.ts';
import type { CueForm } from './lexicon.ts';
import { isNegated } from './negation.ts';
import { readParticipants } from './participants.ts';
import { refineSources } from './sources.ts';
import { isAccusative, isFiniteVerb } from './word-class.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

/** «قائلا» doubles the verbs of this many tokens before it. */
const REACH = 24;
/** The verb whose participle it is. */
const SAYS = 'قال';
/** Verbs that say no more than how somebody spoke: «علّق», «ردّ», «ختم». */
const SPEAKING = WORD_LISTS['ways-of-speaking'];

/** Gives drafts of «قائلا» the verb that it doubles. @param drafts in the order of the text; changed in place */
export function takeDoubledVerbs(doc: Document, cues: readonly Possible[], drafts: Draft[]): void {
  if (!drafts.some(doubles)) return;
  const taken = new Set(drafts.map(({ cue }) => cue));
  const forms = new Map(cues.map(({ cue, form }): [number, CueForm] => [cue, form]));
  for (const [d, draft] of drafts.entries()) {
    if (!doubles(draft)) continue;
    const verb = verbBefore(doc, draft, forms, taken);
    const before = drafts[d - 1];
    if (verb === null || (before !== undefined && before.cue >= verb.cue)) continue;
    const { form } = verb;
    drafts[d] = {
      ...draft,
      ...verb,
      lemma: form.verb.lemma,
      cueForm: form.form,
      class: draft.class === 'say' ? form.verb.class : draft.class,
      rules: [
        `cue/${form.form}`,
        ...(verb.sources.length > 0 ? ['source/behind'] : []),
        ...draft.rules.filter((rule) => !rule.startsWith('cue/')),
      ],
    };
  }
}

function doubles({ cueForm, lemma, sources }: Draft): boolean {
  return cueForm === 'participle' && lemma === SAYS && sources.length === 0;
}

/** The finite verb nearest before «قائلا», where it can say that somebody spoke and has no words of its own. */
function verbBefore(
  doc: Document,
  draft: Draft,
  forms: ReadonlyMap<number, CueForm>,
  taken: ReadonlySet<number>,
): (Pick<Draft, 'cue' | 'sources'> & { readonly form: CueForm }) | null {
  const first = Math.max(doc.sentenceStart(draft.cue), draft.cue - REACH);
  for (let k = draft.cue - 1; k >= first; k--) {
    const form = forms.get(k);
    if (form === undefined || (form.form !== 'perfect' && form.form !== 'imperfect')) {
      if (taken.has(k) || isFiniteVerb(doc, k)) return null;
      continue;
    }
    if (taken.has(k) || !SPEAKING.has(form.verb.lemma) || isNegated(doc, k) || !agree(form, draft.form)) return null;
    if (doc.quotations.innermost[k] !== doc.quotations.innermost[draft.cue]) return null;
    const { sources } = readParticipants(doc, k, form, draft.cue, false);
    // «اختتم | حديثه | قائلا»: what he ended is no speaker.
    const named = sources.filter(
      (source) =>
        doc.type(source.from)?.possessive === '' && !isAccusative(doc, source.from) && namesSomebody(doc, source),
    );
    return { cue: k, form, sources: refineSources(doc, form, named, draft.cue) };
  }
  return null;
}

/** «علّقت ... قائلة», not «علّق ... قائلة». */
function agree(verb: CueForm, participle: CueForm | null): boolean {
  const gender = participle?.agreement?.gender;
  return gender === undefined || verb.agreement?.gender === undefined || verb.agreement.gender === gender;
}
