/** Tests by example: a text, and the statements in it as the earlier passes would have drafted them. */
import { loadMorphology } from '../../text/index.ts';
import { Document } from '../document.ts';
import type { Draft, TokenRange } from '../draft.ts';
import { buildLexicon } from '../lexicon.ts';
import { LEXICON_FILES, LEXICON_VERSION } from '../lexicon.generated.ts';
import { DEPTH, type Forest, forestOf, STEP } from '../model/forest.ts';
import type { Models } from '../model/models.ts';
import { Sourcehood, SOURCEHOOD_PLACES } from '../model/sourcehood.ts';
import { partBits } from '../parts.ts';
import { Vocabulary } from '../vocabulary.ts';

/** Opens documents with the built-in lexicon. */
export async function documents(): Promise<(text: string) => Document> {
  const lexicon = buildLexicon(LEXICON_FILES, LEXICON_VERSION);
  const morphology = await loadMorphology();
  const vocabulary = new Vocabulary(lexicon, (plain) => partBits(morphology.candidates(plain)));
  return (text) => new Document(text, lexicon, vocabulary);
}

/** One statement of an example; what it names is looked for from the statement before on. */
export interface Said {
  /** The reporting word as printed; none for a headline. */
  readonly cue?: string;
  readonly by?: string;
  /** The content, its marks left out. */
  readonly says: string;
  /** Where the spelling may be several forms. */
  readonly form?: Draft['cueForm'];
}

/** The tokens of a phrase, searched from a token on, else from the start. */
export function tokensOf(doc: Document, phrase: string, after = 0): TokenRange {
  let start = doc.text.indexOf(phrase, doc.start(after));
  if (start === -1) start = doc.text.indexOf(phrase);
  if (start === -1) throw new Error(`not in the text: ${phrase}`);
  let from = 0;
  while (doc.end(from) <= start) from++;
  let to = from;
  while (to < doc.count && doc.start(to) < start + phrase.length) to++;
  return { from, to };
}

/** The words of a range. */
export function wordsOf(doc: Document, { from, to }: TokenRange): string {
  return doc.text.slice(doc.start(from), doc.end(to - 1));
}

/** Drafts for the statements of an example, in the order given. */
export function draftsOf(doc: Document, said: readonly Said[]): Draft[] {
  let after = 0;
  return said.map(({ cue, by, says, form }): Draft => {
    const at = cue === undefined ? -1 : tokensOf(doc, cue, after).from;
    if (at !== -1) after = at;
    const forms = at === -1 ? [] : (doc.type(at)?.cues ?? []);
    const wanted = form === undefined ? forms : forms.filter((one) => one.form === form);
    const found = wanted.find((one) => one.agreement?.person !== 1) ?? null;
    const content = tokensOf(doc, says, after);
    return {
      cue: at,
      form: found,
      cueForm: at === -1 ? null : (form ?? found?.form ?? 'nominal'),
      lemma: found?.verb.lemma ?? '',
      class: found?.verb.class ?? 'say',
      frame: at === -1 ? 'headline' : 'that',
      sources: by === undefined ? [] : [tokensOf(doc, by, at === -1 ? 0 : Math.max(0, at - 12))],
      content: [content],
      chain: [],
      addressee: null,
      negated: false,
      kind: 'indirect',
      antecedent: null,
      sentence: doc.sentenceOf(at === -1 ? content.from : at),
      confidence: 1,
      rules: [],
    };
  });
}

/** Models for the rankers alone, by given weights; without any, what the rules find stands. */
export function rankersWith(
  weights: Readonly<Partial<Record<'subjects' | 'referents' | 'names', Readonly<Record<string, number>>>>> = {},
): Pick<Models, 'sourcehood' | 'subjects' | 'referents' | 'names'> {
  const of = (ranker: keyof typeof weights): Forest => forestByWeights(weights[ranker] ?? {});
  return {
    sourcehood: new Sourcehood(new Uint8Array(SOURCEHOOD_PLACES)),
    subjects: of('subjects'),
    referents: of('referents'),
    names: of('names'),
  };
}

/** A tree for each feature, which gives what has it the weight. */
function forestByWeights(weights: Readonly<Record<string, number>>): Forest {
  const features = Object.keys(weights);
  return forestOf({
    features,
    questions: features.flatMap((_, place) => Array.from({ length: DEPTH }, () => place)),
    leaves: features.flatMap((feature) =>
      Array.from({ length: 1 << DEPTH }, (_, leaf) => (leaf === 0 ? 0 : Math.round((weights[feature] ?? 0) / STEP))),
    ),
  });
}
