/**
 * Gold segmentation, read into one form: sentences of words, each with its clitics, parts of speech and lemmas.
 *
 * UD PUD: a word is a run of tokens glued by SpaceAfter=No, punctuation off, tashkeel off («ل» + «لسلطة» → ل|لسلطة).
 * WikiNews: Farasa's marks folded to clitics: «و+ال+تلفزيون» → و|التلفزيون, «ترشيح+ات+ها» → ترشيحات|ها,
 * «أعلن+ت» → أعلنت; «ل+ال+فنون» stands in the text as «للفنون» → ل|لفنون.
 */
import { readFileSync } from 'node:fs';
import { plain } from '../src/text/index.ts';

/** One word of the gold text. */
export interface GoldWord {
  readonly text: string;
  readonly segments: readonly string[];
  /** Part of speech of each segment. */
  readonly pos: readonly string[];
  /** Lemma id of each segment; empty where there is none. */
  readonly lemmas: readonly string[];
  /** UD features of each segment. */
  readonly features: readonly string[];
}

const ARABIC = /[\u0621-\u064a]/;

/** Sentences of UD Arabic-PUD. */
export function readPud(path: string): GoldWord[][] {
  const sentences: GoldWord[][] = [];
  for (const block of readFileSync(path, 'utf8').split(/\n\n+/)) {
    const words: GoldWord[] = [];
    let run: string[][] = [];
    const close = (): void => {
      const word: GoldWord = {
        text: run.map((cells) => plain(cells[1] ?? '')).join(''),
        segments: run.map((cells) => plain(cells[1] ?? '')),
        pos: run.map((cells) => cells[3] ?? ''),
        lemmas: run.map((cells) => /LId=([^|]+)/.exec(cells[9] ?? '')?.[1] ?? ''),
        features: run.map((cells) => cells[5] ?? ''),
      };
      if (ARABIC.test(word.text)) words.push(word);
      run = [];
    };
    for (const line of block.split('\n')) {
      if (line === '' || line.startsWith('#')) continue;
      const cells = line.split('\t');
      const mark = cells[3] === 'PUNCT' || cells[3] === 'SYM';
      if (!mark) run.push(cells);
      if (run.length > 0 && (mark || !(cells[9] ?? '').includes('SpaceAfter=No'))) close();
    }
    if (run.length > 0) close();
    if (words.length > 0) sentences.push(words);
  }
  return sentences;
}

const PROCLITIC = /^[وفبكلس]$/;
const PRONOUN = /^(ه|ها|هم|هما|هن|ك|كم|كن|كما|ي|ني|نا)$/;

/** WikiNews as one list of words per sentence (sentences end at a full stop). */
export function readWikiNews(path: string): GoldWord[][] {
  const sentences: GoldWord[][] = [];
  let words: GoldWord[] = [];
  for (const line of readFileSync(path, 'utf8').split(/\r?\n/).slice(1)) {
    const [cut = '', tags = ''] = line.split('\t');
    if (cut === '.' || cut === '؟' || cut === '!') {
      if (words.length > 0) sentences.push(words);
      words = [];
    }
    if (!ARABIC.test(cut)) continue;
    words.push(
      foldFarasa(
        cut.split('+').map((part) => plain(part)),
        tags.split('+'),
      ),
    );
  }
  if (words.length > 0) sentences.push(words);
  return sentences;
}

/** Folds one word's Farasa marks to clitics; exported for tests. */
export function foldFarasa(parts: readonly string[], tags: readonly string[]): GoldWord {
  const before: string[] = [];
  let i = 0;
  while (i < parts.length - 1 && PROCLITIC.test(parts[i] ?? '') && /^(CONJ|PREP|FUT_PART|PART)$/.test(tags[i] ?? ''))
    before.push(parts[i++] ?? '');
  let end = parts.length;
  const after: string[] = [];
  const last = parts[end - 1] ?? '';
  if (end - 1 > i && tags[end - 1] === 'PRON' && PRONOUN.test(last) && !(tags[end - 2] === 'V' && last === 'نا')) {
    after.push(last);
    end--;
  }
  let stem = parts.slice(i, end);
  const lam = before.at(-1) === 'ل';
  if (lam && stem[0] === 'ال') stem = (stem[1] ?? '').startsWith('ل') ? stem.slice(1) : ['ل', ...stem.slice(1)];
  // «من+ما» and «أن+لا» stand in the text as «مما» and «ألا», one word each.
  const joined = stem
    .join('')
    .replace(/^منما$/, 'مما')
    .replace(/^منمن$/, 'ممن')
    .replace(/^عنما$/, 'عما')
    .replace(/^أنلا$/, 'ألا');
  const segments = [...before, joined, ...after];
  return { text: segments.join(''), segments, pos: [], lemmas: [], features: [] };
}
