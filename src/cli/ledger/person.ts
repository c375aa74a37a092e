/** Who corrects and reviews: the name given, else that of the user of the system. */
import { userInfo } from 'node:os';
import type { Surroundings } from '../surroundings.ts';
import { text } from './options.ts';

/** @param given what the option holds */
export function personOf(given: unknown, { env }: Surroundings): string {
  const named = text(given)?.trim() || env.MUSNAD_USER || env.USER || env.LOGNAME || env.USERNAME;
  if (named) return named;
  try {
    return userInfo().username;
  } catch {
    // A system that does not name its users.
    return 'musnad';
  }
}
