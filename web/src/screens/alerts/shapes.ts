/** What the server tells of alerts, and the questions by which the screen asks for it. */
import { useQuery } from '@tanstack/react-query';
import { ask, type StatementClass, type StatementKind } from '../../api/index.ts';

export interface Alert {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly watched: { readonly id: string; readonly name: string } | null;
  readonly createdAt: string;
  readonly statements: number;
  readonly problem: string | null;
}

export interface NewsEntry {
  readonly statement: string;
  readonly firedAt: string;
  readonly speakers: readonly string[];
  readonly class: StatementClass;
  readonly kind: StatementKind;
  readonly verb: string | null;
  readonly words: string;
  readonly article: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly date: string | null;
}

export interface Channel {
  readonly id: string;
  readonly kind: 'webhook' | 'mail';
  readonly to: string;
  readonly alert: string | null;
  readonly digestAt: string | null;
}

export interface Delivery {
  readonly id: string;
  readonly channel: string;
  readonly state: 'waiting' | 'sent' | 'given-up';
  readonly attempts: number;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly problem: string | null;
}

export const ALERTS = ['alerts'] as const;
export const CHANNELS = ['channels'] as const;

export function useAlerts() {
  return useQuery({
    queryKey: ALERTS,
    queryFn: ({ signal }) => ask<{ readonly items: readonly Alert[] }>('/alerts', { signal }),
    staleTime: 5_000,
  });
}
