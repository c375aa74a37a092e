/** Making a correction: it names the version that was looked at, and what it changes is asked for anew. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Correction, type KeptCorrection, send, Trouble } from '../../api/index.ts';
import { notify } from '../../parts/index.ts';
import { say, type Word } from '../../words/index.ts';
import { articleWords } from '../../words/article.ts';

export const SPAN_FIELDS = ['content', 'cue', 'source', 'addressee'] as const;
export type SpanField = (typeof SPAN_FIELDS)[number];

export const FIELD_WORDS: Readonly<Record<SpanField, Word>> = {
  content: articleWords.content,
  cue: articleWords.cue,
  source: articleWords.source_,
  addressee: articleWords.addressee,
};

interface Made {
  readonly correction: Correction;
  readonly base: number;
  /** What is told when it is kept. */
  readonly told?: Word;
}

/** @param article whose statements change */
export function useCorrecting(article: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ correction, base }: Made) => send<KeptCorrection>('POST', '/corrections', { correction, base }),
    onSuccess: async ({ id }, { told = articleWords.corrected }) => {
      await client.invalidateQueries({ queryKey: ['article', article] });
      void client.invalidateQueries({ queryKey: ['search'] });
      notify({
        text: say(told),
        action: {
          label: say(articleWords.undo),
          run: () => {
            send('DELETE', `/corrections/${id}`).then(
              () => client.invalidateQueries({ queryKey: ['article', article] }),
              (fault: unknown) =>
                notify({ text: fault instanceof Trouble ? fault.message : String(fault), tone: 'trouble' }),
            );
          },
        },
      });
    },
    onError: (fault) => {
      // What it is now must be seen before it is corrected again.
      if (fault instanceof Trouble && fault.status === 409) {
        void client.invalidateQueries({ queryKey: ['article', article] });
        notify({ text: say(articleWords.stale), tone: 'trouble' });
      } else notify({ text: fault.message, tone: 'trouble' });
    },
  });
}
