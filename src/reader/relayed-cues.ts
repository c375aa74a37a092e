/**
 * Words that somebody passes on: documents in which something stands, outlets that carry it from somebody else.
 *
 * Examples: «جاء في | بيان للوزارة | أن»; «نقلت | وكالة الضفاف | عن | مصدر أمني | أن»; «نقلت الوكالة عن | الوزير | قوله إن».
 */
import { findComplement } from './clause.ts';
import { clauseStart, namesSomebody } from './cue-clause.ts';
import type { Document } from './document.ts';
import type { Draft } from './draft.ts';
import { type Candidate, newDraft } from './hypothesis.ts';
import { Complement, type CueForm } from './lexicon.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { readParticipants } from './participants.ts';

/** «جاء في بيان للوزارة أن»: the document is the source. */
export function light(doc: Document, i: number, form: CueForm, sentence: number, limit: number): Candidate | null {
  if (doc.bare(i + 1) !== 'في' || !doc.isNoun(i + 2, 'document', 'data', 'post', 'speech')) return null;
  const that = { ...form.verb, prepositions: new Map(), complements: Complement.That | Complement.ByThat };
  const found = findComplement(doc, i + 1, { ...form, verb: that }, limit);
  if (found === null) return null;
  const stop = nounPhraseEnd(doc, i + 2, found.at, { single: false });
  if (stop === i + 2) return null;
  const draft = newDraft(i, form, form.form, sentence);
  draft.sources.push({ from: i + 2, to: stop });
  draft.rules.push('cue/light-verb', 'source/document');
  return {
    draft,
    contentFrom: found.content,
    outer: true,
    clauseStart: clauseStart(doc, i, doc.sentenceStart(i)),
  };
}

/** «نقلت وكالة كذا عن مصدر أن», «نقلت القناة أن». With «قوله» behind, the masdar is the cue. */
export function relay(doc: Document, i: number, form: CueForm, sentence: number, limit: number): Candidate | null {
  if (form.form === 'masdar') return null;
  // «في البيان الذي | نقلته | الوكالة، أن»: of the document, which carries the words.
  if (doc.type(i)?.cuePronoun !== '' && doc.isFunction(i - 1, 'relative')) return null;
  const found = findComplement(doc, i, { ...form, verb: { ...form.verb, prepositions: new Map() } }, limit);
  if (found === null) return null;
  for (let j = i + 1; j < found.at; j++) {
    const type = doc.type(j);
    if (type?.cues.some((inner) => inner.form === 'masdar' && inner.verb.lemma !== 'نقل') && type.cuePronoun !== '')
      return null;
    if (type?.bare === 'القول') return null;
  }
  const draft = newDraft(i, form, form.form, sentence);
  let at = -1;
  // «علمت «الشراع» | من | مصادر مطلعة أن»
  const by = form.verb.prepositions.has('من') ? 'من' : 'عن';
  for (let j = i + 1; j < found.at; j++)
    if (doc.bare(j) === by) {
      at = j;
      break;
    }
  if (at !== -1) {
    const source = nounPhraseEnd(doc, at + 1, found.at, { single: false });
    if (source > at + 1) draft.sources.push({ from: at + 1, to: source });
    const carrier = nounPhraseEnd(doc, i + 1, at, { single: false });
    if (carrier > i + 1)
      draft.chain.push({ from: i + 1, to: carrier, relation: carrierRelation(doc, i + 1, carrier), inherited: false });
  } else {
    if (by === 'من') return null;
    const participants = readParticipants(doc, i, form, found.at, false);
    draft.sources.push(...participants.sources);
    if (draft.sources.length === 0 || found.frame !== 'that') return null;
  }
  if (draft.sources.length === 0 || !draft.sources.every((range) => namesSomebody(doc, range))) return null;
  draft.rules.push('cue/relay', `content/${found.frame}`);
  return {
    draft,
    contentFrom: found.content,
    outer: true,
    clauseStart: clauseStart(doc, i, doc.sentenceStart(i)),
  };
}

/** «نقلت X عن Y قوله», «نُقل عن Y قوله», «على لسان Y قوله»: Y is the source, X a link of the chain. */
export function relayed(doc: Document, masdar: number, draft: Draft): void {
  const floor = Math.max(doc.sentenceStart(masdar), masdar - 40);
  for (let j = masdar - 1; j >= floor; j--) {
    const bare = doc.bare(j);
    if (bare === 'عن' || bare === 'إلى' || bare === 'لسان') {
      const verb = relayVerb(doc, j, floor);
      if (verb === -1 && bare !== 'لسان') {
        if (bare === 'عن' && doc.bare(j - 1) === 'نقلا') {
          sourceBetween(doc, j + 1, masdar, draft);
          return;
        }
        continue;
      }
      sourceBetween(doc, j + 1, masdar, draft);
      if (verb !== -1 && verb + 1 < j) {
        const stop = nounPhraseEnd(doc, verb + 1, j, { single: false });
        if (stop > verb + 1)
          draft.chain.push({
            from: verb + 1,
            to: stop,
            relation: carrierRelation(doc, verb + 1, stop),
            inherited: false,
          });
      }
      return;
    }
  }
}

function sourceBetween(doc: Document, from: number, to: number, draft: Draft): void {
  const stop = nounPhraseEnd(doc, from, to, { single: false });
  if (stop > from) {
    draft.sources.push({ from, to: stop });
    draft.rules.push('source/relayed');
  }
}

function relayVerb(doc: Document, j: number, floor: number): number {
  for (let k = j - 1; k >= floor && k >= j - 14; k--)
    if (doc.type(k)?.cues.some((form) => form.verb.strength === 'relay' && form.form !== 'masdar')) return k;
  return -1;
}

function carrierRelation(doc: Document, from: number, to: number): 'media' | 'document' | 'person' {
  for (let k = from; k < to; k++) {
    if (doc.isNoun(k, 'carrier', 'outlet', 'platform', 'post')) return 'media';
    if (doc.isNoun(k, 'document')) return 'document';
  }
  return 'person';
}
