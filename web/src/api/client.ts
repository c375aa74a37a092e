/** Answers of the server, kept for a while: one client of TanStack Query for the app. */
import { QueryClient } from '@tanstack/react-query';
import { Trouble } from './ask.ts';

export const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      // The server said no: asking again changes nothing.
      retry: (failures, fault) =>
        failures < 2 && fault instanceof Trouble && (fault.status === 0 || fault.status >= 502),
      retryDelay: (failures) => 400 * 2 ** failures,
    },
  },
});
