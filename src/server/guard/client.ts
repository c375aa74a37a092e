/**
 * From where a request comes. `X-Forwarded-For`, `-Proto` and `-Host` are believed only where a proxy sent them that the settings name,
 * and only what that proxy added itself: whatever stood there before, anybody can have written.
 */
import ipaddr from 'ipaddr.js';
import type { Client } from './principal.ts';

/** What Node knows of a connection. */
export interface Connection {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string; readonly encrypted?: boolean } };
}

type Network = readonly [ipaddr.IPv4 | ipaddr.IPv6, number];
const LOOPBACK = ['127.0.0.0/8', '::1/128'];

export class TrustedProxies {
  private readonly networks: readonly Network[];

  private constructor(networks: readonly Network[]) {
    this.networks = networks;
  }

  /** Null and what was wrong where a name is no address, network or `loopback`. */
  static of(names: readonly string[]): TrustedProxies | { readonly wrong: string } {
    const networks: Network[] = [];
    for (const name of names.flatMap((one) => (one === 'loopback' ? LOOPBACK : [one]))) {
      const network = networkOf(name);
      if (network === null) return { wrong: name };
      networks.push(network);
    }
    return new TrustedProxies(networks);
  }

  get none(): boolean {
    return this.networks.length === 0;
  }

  has(address: string): boolean {
    const parsed = parse(address);
    return (
      parsed !== null &&
      this.networks.some(([network, bits]) => network.kind() === parsed.kind() && parsed.match(network, bits))
    );
  }
}

export const NO_PROXIES = TrustedProxies.of([]) as TrustedProxies;

/** @param header gives a header of the request */
export function clientOf(
  header: (name: string) => string | undefined,
  connection: Connection,
  proxies: TrustedProxies,
): Client {
  const socket = connection.incoming?.socket;
  const peer = plain(socket?.remoteAddress ?? '');
  const direct: Client = {
    address: peer,
    secure: socket?.encrypted === true,
    authority: (header('host') ?? '').toLowerCase(),
  };
  if (!proxies.has(peer)) return direct;
  const last = (name: string): string | undefined => header(name)?.split(',').at(-1)?.trim();
  return {
    address: farthest(header('x-forwarded-for'), peer, proxies),
    secure: direct.secure || last('x-forwarded-proto') === 'https',
    authority: last('x-forwarded-host')?.toLowerCase() || direct.authority,
  };
}

/** Whether something between has forwarded the request. */
export function isForwarded(header: (name: string) => string | undefined): boolean {
  return ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'forwarded', 'via'].some(
    (name) => header(name) !== undefined,
  );
}

/** The last address that no trusted proxy has. */
function farthest(forwarded: string | undefined, peer: string, proxies: TrustedProxies): string {
  let address = peer;
  for (const named of (forwarded ?? '').split(',').reverse()) {
    const one = plain(named.trim());
    if (parse(one) === null) return address;
    address = one;
    if (!proxies.has(one)) return address;
  }
  return address;
}

/** An address without port, brackets and IPv6 clothes: `::ffff:192.0.2.1` is 192.0.2.1. */
function plain(address: string): string {
  const bare =
    /^\[([^\]]+)\](?::\d+)?$/.exec(address)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(address)?.[1] ?? address;
  return parse(bare)?.toString() ?? bare.slice(0, 64);
}

function parse(address: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  return ipaddr.isValid(address) ? ipaddr.process(address) : null;
}

function networkOf(name: string): Network | null {
  try {
    if (name.includes('/')) return ipaddr.parseCIDR(name);
    const address = parse(name);
    return address === null ? null : [address, address.kind() === 'ipv4' ? 32 : 128];
  } catch {
    return null;
  }
}
