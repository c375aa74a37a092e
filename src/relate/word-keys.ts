/**
 * What words are compared by: the lemma of a word read by itself, so that one spelling always has one key, whatever was read before.
 *
 * Example: «وبالجسور» and «جسر» have the key «جسر»; «٢٥» and «25» the key «25»; «إن» carries no content.
 */
import { fold, Kind, type Morphology, plain, type Pos, splitWords } from '../text/index.ts';
import type { Wording } from './statement.ts';

const CLOSED: ReadonlySet<Pos> = new Set(['ADP', 'CCONJ', 'SCONJ', 'PRON', 'DET', 'PART', 'AUX', 'INTJ']);

/** Words whose keys are kept: when so many were met, it begins anew. */
const KEPT = 1 << 17;

interface WordKey {
  readonly key: string;
  readonly carries: boolean;
}

/** A span of the text, and whether it is quoted. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

/** Finds keys of words; keeps those it has met, and is otherwise a function of its arguments. */
export class WordKeys {
  private readonly morphology: Pick<Morphology, 'analyse'>;
  private met = new Map<string, WordKey>();

  constructor(morphology: Pick<Morphology, 'analyse'>) {
    this.morphology = morphology;
  }

  /** The words of some spans of a text. */
  wording(text: string, spans: readonly WordSpan[], isQuoted: (at: number) => boolean): Wording {
    const out = {
      start: [] as number[],
      end: [] as number[],
      form: [] as string[],
      key: [] as string[],
      carries: [] as boolean[],
      quoted: [] as boolean[],
    };
    for (const span of spans) {
      const words = splitWords(text.slice(span.start, span.end));
      for (let i = 0; i < words.count; i++) {
        const kind = words.kind[i];
        if (kind === Kind.Mark || kind === Kind.Line) continue;
        const start = words.start[i] ?? 0;
        const end = words.end[i] ?? 0;
        const written = words.text.slice(start, end);
        const form = fold(written);
        if (form === '') continue;
        const { key, carries } = kind === Kind.Arabic ? this.of(written, form) : { key: form, carries: true };
        out.start.push(span.start + start);
        out.end.push(span.start + end);
        out.form.push(form);
        out.key.push(key);
        out.carries.push(carries);
        out.quoted.push(isQuoted(span.start + start));
      }
    }
    return out;
  }

  /** The keys of the words of a name that carry content: «وزارة النقل» → وزار · نقل. */
  ofName(name: string): readonly string[] {
    const { key, carries } = this.wording(name, [{ start: 0, end: name.length }], () => false);
    return key.filter((_, i) => carries[i]);
  }

  /** By the word as written, tashkeel aside: «إن» and «أن» are two; what a spelling leaves open, the morphology knows. */
  private of(written: string, form: string): WordKey {
    const spelling = plain(written);
    const known = this.met.get(spelling);
    if (known !== undefined) return known;
    const analysis = this.morphology.analyse([spelling])[0];
    const made =
      analysis === undefined
        ? { key: form, carries: true }
        : { key: analysis.lemmaId === '' ? form : analysis.lemmaId, carries: !CLOSED.has(analysis.pos) };
    if (this.met.size >= KEPT) this.met = new Map();
    this.met.set(spelling, made);
    return made;
  }
}
