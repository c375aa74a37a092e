/** Names of users: letters of any script, digits and `. _ - @`; «سلمى.كنعان», `duty-desk`. One name however it is typed. */
import { AccountFault } from './fault.ts';

const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._@-]{0,63}$/u;

/** @throws {AccountFault} `bad-name` */
export function userName(typed: string): string {
  const name = typed.normalize('NFKC').trim();
  if (!NAME.test(name)) throw new AccountFault('bad-name', name.slice(0, 64));
  return name;
}

/** What two spellings of one name share. */
export function nameKey(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase().slice(0, 256);
}
