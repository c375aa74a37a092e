/**
 * Independent roots: through whom the outlets of a family have the words in the end. Two outlets that both cite one agency are one root.
 *
 * Examples: «بحسب وكالة النخيل» and «نقلت النخيل عن ...» are one root, the agency; «جاء في بيان» in two outlets is one, the document; an outlet
 * that names nobody is its own root.
 */
import { speakerWords } from './speakers.ts';
import type { ComparedStatement } from './statement.ts';

export interface Root {
  readonly kind: 'media' | 'document' | 'outlet' | 'unknown';
  /** The fullest name under which it is cited. */
  readonly name: string | null;
  /** Ids of the statements that come from it. */
  readonly statements: readonly string[];
}

interface Cited {
  readonly kind: Root['kind'];
  readonly name: string | null;
  readonly words: readonly string[];
}

/** The roots of some statements, in their order. Outlets without a name are one root, for nothing tells them apart. */
export function rootsOf(statements: readonly ComparedStatement[]): readonly Root[] {
  const roots: { kind: Root['kind']; name: string | null; words: readonly string[]; statements: string[] }[] = [];
  for (const statement of statements) {
    const cited = citedBy(statement);
    const known = roots.find((root) => sameRoot(root, cited));
    if (known === undefined) roots.push({ ...cited, statements: [statement.id] });
    else {
      known.statements.push(statement.id);
      if (cited.words.length > known.words.length) Object.assign(known, { name: cited.name, words: cited.words });
    }
  }
  return roots.map(({ kind, name, statements: ids }) => ({ kind, name, statements: ids }));
}

/** The outermost medium that is not the outlet itself, else the outermost document, else the outlet. */
function citedBy({ chain, outlet }: ComparedStatement): Cited {
  const own = speakerWords(outlet ?? '');
  for (const { relation, name } of [...chain].reverse()) {
    const words = speakerWords(name);
    if ((relation === 'media' || relation === 'received') && words.length > 0 && !within(words, own))
      return { kind: 'media', name, words };
  }
  const document = [...chain].reverse().find(({ relation }) => relation === 'document');
  // Of a document its kind counts, «بيان»: the family has one speaker.
  if (document !== undefined)
    return { kind: 'document', name: document.name, words: speakerWords(document.name).slice(0, 1) };
  return outlet === null ? { kind: 'unknown', name: null, words: [] } : { kind: 'outlet', name: outlet, words: own };
}

/** An outlet that others cite is one root with them. */
function sameRoot(a: Cited, b: Cited): boolean {
  if ((a.kind === 'document') !== (b.kind === 'document') || (a.kind === 'unknown') !== (b.kind === 'unknown'))
    return false;
  if (a.kind === 'outlet' && b.kind === 'outlet') return a.name === b.name;
  return within(a.words, b.words);
}

/** «رويترز» within «وكالة رويترز». */
function within(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return a.length === b.length || short.length > 0 ? short.every((word) => long.includes(word)) : false;
}
