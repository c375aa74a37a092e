/**
 * Puts what was taken in into the queue, for workers to read: the fresh before the rest, and no more than the queue may hold. Where it is full,
 * putting waits until workers have made room, so that an archive of twenty years does not fill the disk.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { hashOfArticle, type NewArticle, type Original } from '../../ledger/index.ts';
import { type ArticleQueue, type MostWaiting, priorityByDate, type PutOutcome, USUAL_MOST } from '../../queue/index.ts';
import { Patience, Stopped } from './patience.ts';

/** Milliseconds between two looks whether there is room again. */
const LOOK = 1000;

export interface PutterOptions {
  readonly queue: ArticleQueue;
  /** For all of them; by their dates where left out. */
  readonly priority?: number;
  /** For those without a date, where dates decide. */
  readonly undated?: number;
  readonly most?: MostWaiting;
  /** Called when putting begins to wait for room. */
  readonly onFull?: (waiting: MostWaiting) => void;
  readonly onAway?: (error: unknown) => void;
  readonly onBack?: () => void;
}

export interface Putter {
  /**
   * Puts articles; an outcome for each, in their order.
   *
   * @returns null where it was asked to stop before they were put
   * @throws {QueueFault}
   */
  put(
    articles: readonly { readonly article: NewArticle; readonly original: Original | null }[],
    signal: AbortSignal,
  ): Promise<readonly PutOutcome[] | null>;
}

export function putter(options: PutterOptions): Putter {
  const { queue, priority, undated, most = USUAL_MOST, onFull, onAway, onBack } = options;
  const room = async (patience: Patience, signal: AbortSignal): Promise<void> => {
    for (let told = false; ; told = true) {
      const waiting = await patience.through(() => queue.amount());
      if (waiting.articles < most.articles && waiting.bytes < most.bytes) return;
      if (!told) onFull?.(waiting);
      await pause(LOOK, undefined, { signal }).catch(() => {});
      if (signal.aborted) throw new Stopped();
    }
  };
  return {
    put: async (articles, signal) => {
      const patience = new Patience({
        signal,
        ...(onAway === undefined ? {} : { onAway }),
        ...(onBack === undefined ? {} : { onBack }),
      });
      const now = Date.now();
      const toPut = articles.map(({ article, original }) => ({
        article,
        original,
        hash: hashOfArticle(article),
        priority: priority ?? priorityByDate(article.date, now, undated),
      }));
      try {
        await room(patience, signal);
        // Put again after a connection was lost, it is known to be there: the answer is then `there`, and nothing is put twice.
        return await patience.through(() => queue.put(toPut));
      } catch (error) {
        if (error instanceof Stopped) return null;
        throw error;
      }
    },
  };
}
