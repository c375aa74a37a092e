/**
 * Gold for search: running words of two treebanks, as printed, each with the lemma of its content word.
 *
 * Example: «وبالمدينة» with «مدينه»; lemmas lose their tashkeel and are folded, since nobody types a query with vowels.
 * PUD keeps words whole (tokens glued by SpaceAfter=No); PADT gives syntactic tokens without saying which are glued, so
 * they are joined by the rules of the script: و ف ب ل ك س before, pronouns in the genitive and accusative behind.
 */
import { readFileSync } from 'node:fs';
import { fold, plain } from '../../src/text/index.ts';
import { readPud } from '../morphology-gold.ts';

/** One running word. */
export interface LemmaWord {
  readonly text: string;
  /** Folded lemma of its one content word. */
  readonly lemma: string;
  /** The same as a person would type it. */
  readonly typed: string;
}

const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'VERB']);
const ARABIC = /^[\u0621-\u064a]+$/u;

/** A lemma as a person would type it: no tashkeel, no number of a homograph («كَتَب-ُ_1»). */
function asTyped(lemma: string): string {
  return plain(lemma.replace(/[-_].*$/u, ''));
}

/** Running words of UD Arabic-PUD with one content word. */
export function pudWords(path: string): LemmaWord[] {
  return readPud(path).flatMap((sentence) =>
    sentence.flatMap(({ text, pos, lemmas }) => {
      const content = pos.flatMap((one, i) => (CONTENT.has(one) ? [i] : []));
      const [at] = content;
      const typed = at === undefined ? '' : asTyped(lemmas[at] ?? '');
      return content.length === 1 && ARABIC.test(typed) ? [{ text, lemma: fold(typed), typed }] : [];
    }),
  );
}

interface Token {
  readonly form: string;
  readonly lemma: string;
  readonly pos: string;
  readonly tag: string;
}

/** Running words of UD Arabic-PADT with one content word, put together again. */
export function padtWords(path: string): LemmaWord[] {
  const out: LemmaWord[] = [];
  for (const block of readFileSync(path, 'utf8').split(/\n\n+/u)) {
    const tokens: Token[] = block
      .split('\n')
      .filter((line) => /^\d+\t/u.test(line))
      .map((line) => line.split('\t'))
      .map(([, form = '', lemma = '', pos = '', tag = '']) => ({ form: plain(form), lemma, pos, tag }));
    let word: Token[] = [];
    const close = (): void => {
      const content = word.filter(({ pos, tag }) => CONTENT.has(pos) && !tag.startsWith('U'));
      const [one] = content;
      const text = joined(word);
      const typed = one === undefined ? '' : asTyped(one.lemma);
      if (content.length === 1 && ARABIC.test(text) && ARABIC.test(typed))
        out.push({ text, lemma: fold(typed), typed });
      word = [];
    };
    for (const token of tokens) {
      const before = word.at(-1);
      if (before !== undefined && !proclitic(before) && !enclitic(token)) close();
      word.push(token);
    }
    close();
  }
  return out;
}

function proclitic({ form, tag }: Token): boolean {
  return /^[وفبلكس]$/u.test(form) && /^[CPF]/u.test(tag);
}

function enclitic({ tag }: Token): boolean {
  return /^SP.{6}[24]/u.test(tag);
}

/** «ل» + «الحظر» → «للحظر», «مدينة» + «ه» → «مدينته». */
function joined(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) {
    const { form } = token;
    if (text.endsWith('ل') && proclitic(tokens[tokens.indexOf(token) - 1] ?? token) && form.startsWith('ال'))
      text += form.startsWith('الل') ? form.slice(2) : form.slice(1);
    else if (enclitic(token) && text.endsWith('ة')) text = `${text.slice(0, -1)}ت${form}`;
    else if (enclitic(token) && text.endsWith('ى')) text = `${text.slice(0, -1)}ا${form}`;
    else text += form;
  }
  return text;
}
