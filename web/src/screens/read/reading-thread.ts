/** Asks the reading thread; it is started when it is first needed, and stays for the visit. */
import type { ReadingFormatName } from '../../../../src/forms/index.ts';
import type { Language } from '../../../../src/messages/index.ts';
import type { Article, Reading } from '../../../../src/reader/index.ts';
import { trustedScript } from '../../parts/trusted-script.ts';
import type { Answered, Granted, Wish } from './reading-worker.ts';
import workerAddress from './reading-worker.ts?worker&url';

/** A text that was read. */
export interface Read {
  readonly article: Article;
  readonly reading: Reading;
  /** Milliseconds. */
  readonly took: number;
}

let thread: Worker | null = null;
let last = 0;
const waiting = new Map<number, { resolve(granted: Granted): void; reject(error: Error): void }>();

/** Starts it, so that the first text does not wait for the lexicon. */
export function startThread(): void {
  if (thread !== null) return;
  thread = new Worker(trustedScript(workerAddress), { type: 'module' });
  thread.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    const asker = waiting.get(data.id);
    waiting.delete(data.id);
    if ('done' in data) asker?.resolve(data.done);
    else asker?.reject(new Error(data.failed));
  });
  thread.addEventListener('error', ({ message }) => {
    for (const asker of waiting.values()) asker.reject(new Error(message));
    waiting.clear();
    // The next wish starts another.
    thread?.terminate();
    thread = null;
  });
}

function ask(wish: Wish): Promise<Granted> {
  startThread();
  return new Promise((resolve, reject) => {
    const id = ++last;
    waiting.set(id, { resolve, reject });
    thread?.postMessage({ id, wish });
  });
}

export async function readHere(article: Article): Promise<{ readonly reading: Reading; readonly took: number }> {
  const granted = await ask({ kind: 'read', article });
  if (!('reading' in granted)) throw new Error('no reading');
  return granted;
}

export async function writeHere(
  article: Article,
  reading: Reading,
  form: ReadingFormatName,
  language: Language,
): Promise<string> {
  const granted = await ask({ kind: 'write', article, reading, form, language });
  if (!('text' in granted)) throw new Error('no text');
  return granted.text;
}
