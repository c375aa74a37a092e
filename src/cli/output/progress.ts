/**
 * The line that tells how far the reading is, redrawn in place on standard error: only on a terminal, and only when
 * it takes more than a second, so that short runs stay silent.
 */
import { type Language, WORDS } from '../../messages/index.ts';
import type { Terminal } from '../terminal.ts';

const WAIT_MS = 1000;
const REDRAW_MS = 200;

export interface Counts {
  readonly articles: number;
  readonly statements: number;
  /** Bytes of article text and its wrapping, unpacked. */
  readonly bytes: number;
}

export interface ProgressState extends Counts {
  readonly ms: number;
  /** Bytes of the inputs consumed, and in all; null while the total is unknown. */
  readonly consumed: number;
  readonly total: number | null;
}

/** `12,345 articles · 1,204/s · 5.1 MB/s · 43% · 1:05 left`. */
export function progressLine(language: Language, terminal: Terminal, state: ProgressState): string {
  const seconds = Math.max(state.ms / 1000, 0.001);
  const parts = [
    `${WORDS.articles[language]} ${whole(state.articles)}`,
    `${whole(state.articles / seconds)}/s`,
    `${(state.bytes / 1e6 / seconds).toFixed(1)} MB/s`,
  ];
  if (state.total !== null && state.total > 0 && state.consumed > 0) {
    const share = Math.min(1, state.consumed / state.total);
    parts.push(`${Math.floor(share * 100)}%`, `${WORDS.left[language]} ${clock((seconds * (1 - share)) / share)}`);
  }
  return parts.map((part) => terminal.isolate(part)).join(' · ');
}

/** Whole numbers in groups of three. */
export function whole(count: number): string {
  return Math.round(count).toLocaleString('en-US');
}

function clock(seconds: number): string {
  const left = Math.round(seconds);
  const minutes = Math.floor(left / 60) % 60;
  const rest = String(left % 60).padStart(2, '0');
  const hours = Math.floor(left / 3600);
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

export class Progress {
  readonly #write: ((text: string) => void) | null;
  readonly #line: (state: ProgressState) => string;
  readonly #started: number;
  #drawnAt = 0;
  #shown = false;

  /** `write` is null where no progress is to be shown. */
  constructor(write: ((text: string) => void) | null, line: (state: ProgressState) => string, now: number) {
    this.#write = write;
    this.#line = line;
    this.#started = now;
  }

  update(now: number, state: Omit<ProgressState, 'ms'>): void {
    const ms = now - this.#started;
    if (this.#write === null || ms < WAIT_MS || now - this.#drawnAt < REDRAW_MS) return;
    this.#drawnAt = now;
    this.#shown = true;
    this.#write(`\r\x1b[K${this.#line({ ...state, ms })}`);
  }

  /** Takes the line away, so that something else can be written. */
  clear(): void {
    if (!this.#shown || this.#write === null) return;
    this.#write('\r\x1b[K');
    this.#shown = false;
    this.#drawnAt = 0;
  }
}
