/**
 * How long somebody who typed a wrong password has to wait before the next try: nothing at first, then one second, two, four …
 *
 * Counted for three things at once. A name from one address soon waits long: that is somebody guessing. An address waits after many
 * names: that is somebody with a list. A name from anywhere waits, but never more than a minute, so that nobody can be locked out for
 * long by others; that still leaves less than the hundred tries an hour that ASVS allows.
 */

const SECOND = 1000;
const MINUTE = 60 * SECOND;

export interface WaitRule {
  /** How many failures cost nothing. */
  readonly free: number;
  /** The longest wait, in milliseconds. */
  readonly longest: number;
}

export const WAIT_RULES = {
  nameFromAddress: { free: 5, longest: 15 * MINUTE },
  address: { free: 20, longest: 15 * MINUTE },
  name: { free: 20, longest: MINUTE },
} as const satisfies Readonly<Record<string, WaitRule>>;

/** After a day without a failure the count begins anew. */
export const FORGOTTEN_AFTER = 24 * 60 * MINUTE;

/** What failures are counted for, and how it waits. */
export interface Counted {
  readonly key: string;
  readonly rule: WaitRule;
}

export interface Failures {
  readonly count: number;
  /** Of the last one, in milliseconds since 1970. */
  readonly last: number;
}

/** When the next try may be made, in milliseconds since 1970. */
export function nextTry({ count, last }: Failures, { free, longest }: WaitRule): number {
  return count < free ? 0 : last + Math.min(longest, SECOND * 2 ** Math.min(count - free, 30));
}

/** One network, as far as one customer of a provider holds it: a whole IPv4 address, the first half of an IPv6 one. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1] !== undefined) return mapped[1];
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const parts = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const middle = tail === undefined ? [] : Array<string>(Math.max(0, 8 - parts.length - after.length)).fill('0');
  const whole = [...parts, ...middle, ...after].map((part) => part.replace(/^0+(?=.)/, ''));
  return `${whole.slice(0, 4).join(':')}::/64`;
}
