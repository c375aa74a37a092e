/** Sources of a running server: followed in a thread of their own; what comes is told to whoever listens, what goes wrong to whoever runs it. */
import { followInThread } from '../../desk/index.ts';
import { type Message, message } from '../../messages/index.ts';

export interface FollowingOptions {
  readonly address: string;
  readonly privateHosts: readonly string[];
  readonly lexicon?: Readonly<Record<string, string>>;
  /** Called when a look has brought something. */
  readonly onNews: () => void;
  readonly say: (said: Message) => void;
}

/** @returns what ends it */
export function beginFollowing({ onNews, say, ...options }: FollowingOptions): () => Promise<void> {
  const following = followInThread({
    ...options,
    onLook: (_, { added, revisions }) => {
      if (added + revisions > 0) onNews();
    },
    onError: (reason) => say(message('requestFailed', { request: 'sources', reason })),
  });
  return () => following.stop();
}
