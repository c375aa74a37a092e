/**
 * States and capitals by the list of nations, of one word or several.
 *
 * Example: «في جنوب السودان» has one state of two words; «للكويت» one behind ل. A tagger's place is a state where the list has just its words.
 */
import type { Document } from '../document.ts';
import type { TokenRange } from '../draft.ts';
import type { Lexicon } from '../lexicon.ts';
import { UNASKED, type WordType } from '../vocabulary.ts';

/** Whether the list has just these words as the name of a state: «العراق», «عراق» too. */
export function stateAt(doc: Document, { from, to }: TokenRange): boolean {
  const match = countryAt(doc, from);
  return match !== null && match.value === 'state' && from + match.words === to;
}

function countryAt(doc: Document, i: number): { readonly words: number; readonly value: 'state' | 'capital' } | null {
  const type = doc.type(i);
  if (type === null) return null;
  const { countries } = doc.lexicon;
  if (type.opensCountry === UNASKED) type.opensCountry = opensName(type, countries) ? 1 : 0;
  if (type.opensCountry === 0) return null;
  for (const word of firstWords(type)) {
    const match = countries.match(word, doc.types, i);
    if (match !== null) return match;
  }
  return null;
}

/** What the list may have the word as: itself, without ل, with the article that it has as a name, «عراق اليوم». */
function firstWords(type: WordType): readonly string[] {
  const { bare, preposition, article } = type;
  const rest = preposition === '' ? [] : [behindPreposition(bare)];
  return [bare, ...rest, ...(article ? [] : [`ال${bare}`])];
}

/** Whether any of {@link firstWords} begins a name: asked of every new spelling, so that no list is made for it. */
function opensName({ bare, preposition, article }: WordType, countries: Lexicon['countries']): boolean {
  return (
    countries.starts(bare) ||
    (preposition !== '' && countries.starts(behindPreposition(bare))) ||
    (!article && countries.starts(`ال${bare}`))
  );
}

function behindPreposition(bare: string): string {
  return bare.startsWith('لل') ? `ال${bare.slice(2)}` : bare.slice(1);
}

/** States and capitals anywhere in the text; those that are often another word need the tagger. */
export function listedCountries(doc: Document): (TokenRange & { readonly state: boolean })[] {
  const out: (TokenRange & { readonly state: boolean })[] = [];
  for (let i = 0; i < doc.count; ) {
    const type = doc.type(i);
    const match = type === null ? null : countryAt(doc, i);
    const sure =
      match !== null &&
      (match.words > 1 ||
        (doc.isNoun(i, 'country') && type?.given !== true && !doc.lexicon.nationWords.isUnsure(type?.bare ?? '')));
    if (match !== null && sure) out.push({ from: i, to: i + match.words, state: match.value === 'state' });
    i += match !== null && sure ? match.words : 1;
  }
  return out;
}
