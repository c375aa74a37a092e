/** What relating came to, in words: `add` and `work` say it. */
import type { RelatingTally } from '../../desk/index.ts';
import { type Message, message } from '../../messages/index.ts';
import { whole } from '../output/progress.ts';

export function relatedMessage({ statements, joined, threads }: RelatingTally): Message {
  return message('related', { statements: whole(statements), joined: whole(joined), threads: whole(threads) });
}
