/**
 * In which form an answer may be sent packed, by the client's `Accept-Encoding` (RFC 9110, 12.5.3).
 *
 * Example: «gzip, br;q=0.8» takes gzip before Brotli; «gzip, br;q=0» gzip alone; «*» whatever is offered first; nothing, nothing.
 */
export type Encoding = 'br' | 'gzip';

/** @param offered the best first */
export function encodingFor(header: string | undefined, offered: readonly Encoding[]): Encoding | null {
  const weights = new Map<string, number>();
  for (const part of (header ?? '').split(',', 16)) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const weight = parameters.find((one) => one.startsWith('q='))?.slice('q='.length);
    if (name !== '') weights.set(name, weight === undefined ? 1 : Number(weight) || 0);
  }
  const weightOf = (name: Encoding): number => weights.get(name) ?? weights.get('*') ?? 0;
  const [best] = [...offered].sort((a, b) => weightOf(b) - weightOf(a));
  return best !== undefined && weightOf(best) > 0 ? best : null;
}
