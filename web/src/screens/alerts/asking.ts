/** What the alerts screen asks of the server, and what it changes there. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { AlertNews, Channel, Delivery, ShownAlert } from '../../../../src/server/index.ts';
import { ask, send } from '../../api/index.ts';
import { notify } from '../../parts/index.ts';

export type { AlertNews, Channel, Delivery, ShownAlert };

export const useAlerts = () =>
  useQuery({
    queryKey: ['alerts'],
    queryFn: ({ signal }) => ask<{ items: readonly ShownAlert[] }>('/alerts', { signal }),
  });

export const useNews = (id: string) =>
  useQuery({
    queryKey: ['alerts', id, 'news'],
    queryFn: ({ signal }) => ask<AlertNews>(`/alerts/${id}/news`, { query: { limit: 100 }, signal }),
  });

export const useChannels = () =>
  useQuery({
    queryKey: ['channels'],
    queryFn: ({ signal }) => ask<{ items: readonly Channel[]; mail: boolean }>('/channels', { signal }),
  });

export const useDeliveries = () =>
  useQuery({
    queryKey: ['deliveries'],
    queryFn: ({ signal }) => ask<{ items: readonly Delivery[] }>('/deliveries', { query: { limit: 50 }, signal }),
  });

/** Does something at the server, asks again for what it changes, and says what went wrong. Gives null where it did. */
export function useDoing(): <Answer>(step: () => Promise<Answer>) => Promise<Answer | null> {
  const client = useQueryClient();
  return async (step) => {
    try {
      const answer = await step();
      await Promise.all(
        ['alerts', 'channels', 'deliveries'].map((name) => client.invalidateQueries({ queryKey: [name] })),
      );
      return answer;
    } catch (fault) {
      notify({ text: fault instanceof Error ? fault.message : String(fault), tone: 'trouble' });
      return null;
    }
  };
}

export const makeAlert = (given: { name: string; query?: string; speaker?: string }): Promise<ShownAlert> =>
  send('POST', '/alerts', given);
export const renameAlert = (id: string, name: string): Promise<ShownAlert> => send('PATCH', `/alerts/${id}`, { name });
export const removeAlert = (id: string): Promise<unknown> => send('DELETE', `/alerts/${id}`);
export const lookNow = (): Promise<unknown> => send('POST', '/alerts/look');
export const addChannel = (
  given: Pick<Channel, 'kind' | 'to' | 'alert' | 'digestAt'>,
): Promise<Channel & { readonly secret: string | null }> => send('POST', '/channels', given);
export const removeChannel = (id: string): Promise<unknown> => send('DELETE', `/channels/${id}`);
