/**
 * Which addresses may be connected to: those of the open internet, and private ones only where the user named the host.
 *
 * A name that leads inside (`intranet.example → 10.0.0.5`), a number in disguise (`http://2130706433/` is 127.0.0.1), an
 * IPv4 address in IPv6 clothes (`::ffff:127.0.0.1`, `64:ff9b::7f00:1`) are all told. The check stands where the connection
 * is made: what was checked is what is connected to, so a name that changes its mind between check and use gains nothing.
 */
import { lookup as systemLookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** A host leads to an address that may not be connected to. */
export class PrivateAddress extends Error {
  readonly address: string;

  constructor(address: string) {
    super(`private address ${address}`);
    this.address = address;
  }
}

/** Whether an address belongs to the open internet. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast';
  const inner = innerAddress(parsed);
  if (inner !== null) return inner.range() === 'unicast';
  // What is given out for use on the internet is 2000::/3; all else is special or not yet anything.
  return parsed.range() === 'unicast' && ((parsed.parts[0] ?? 0) & 0xe000) === 0x2000;
}

/** The IPv4 address inside: mapped, compatible, NAT64, 6to4. */
function innerAddress(address: ipaddr.IPv6): ipaddr.IPv4 | null {
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  const bytes = address.toByteArray();
  const at = (from: number): ipaddr.IPv4 => new ipaddr.IPv4(bytes.slice(from, from + 4));
  if (address.range() === 'rfc6052') return at(12);
  if (address.range() === '6to4') return at(2);
  return bytes.slice(0, 12).every((byte) => byte === 0) ? at(12) : null;
}

/** The host of an address as written, without the brackets of IPv6. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/**
 * Refuses a host that is itself an address which may not be connected to. Names are judged when they are looked up.
 *
 * @throws {PrivateAddress}
 */
export function checkLiteral(url: URL, allowed: ReadonlySet<string>): void {
  const host = hostOf(url);
  if (ipaddr.isValid(host) && !allowed.has(host) && !isPublicAddress(host)) throw new PrivateAddress(host);
}

export type Resolve = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

export const systemResolve: Resolve = (host) => systemLookup(host, { all: true });

/** The look-up of the connections: gives addresses only where every one of them may be connected to. */
export function guardedLookup(allowed: ReadonlySet<string>, resolve: Resolve): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (addresses) => {
        const wrong = allowed.has(host) ? undefined : addresses.find(({ address }) => !isPublicAddress(address));
        const [first] = addresses;
        if (wrong !== undefined) callback(new PrivateAddress(wrong.address), '', 0);
        else if (first === undefined) callback(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 0);
        else if (options.all === true) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };
}
