/**
 * Puts strings in order by their UTF-16 units, tens of thousands at a time: the units that occur get small numbers in their own
 * order, the first eight or so of a string are packed into one number, and the numbers are sorted by their digits. Strings that
 * begin alike so far are then compared as a whole.
 */

/** Bits of a packed beginning, and of a digit. */
const PACKED_BITS = 48;
const DIGIT_BITS = 16;
/** Fewer strings are compared as they are. */
const FEW = 512;

export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Indexes of the strings in the order of the strings; of equal ones the first comes first. */
export function sortedOrdinals(keys: readonly string[]): Int32Array {
  const order = Int32Array.from(keys, (_, i) => i);
  if (keys.length < FEW) return order.sort((a, b) => compare(keys, a, b));
  const packed = packBeginnings(keys);
  let from = order;
  let into = new Int32Array(keys.length);
  const counts = new Int32Array(1 << DIGIT_BITS);
  for (let shift = 0; shift < PACKED_BITS; shift += DIGIT_BITS) {
    const unit = 2 ** shift;
    const digit = (i: number): number => Math.floor((packed[i] ?? 0) / unit) % counts.length;
    counts.fill(0);
    for (let i = 0; i < from.length; i++) {
      const at = digit(i);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    for (let d = 0, sum = 0; d < counts.length; d++) {
      const count = counts[d] ?? 0;
      counts[d] = sum;
      sum += count;
    }
    for (let i = 0; i < from.length; i++) {
      const key = from[i] ?? 0;
      const at = digit(key);
      const place = counts[at] ?? 0;
      counts[at] = place + 1;
      into[place] = key;
    }
    [from, into] = [into, from];
  }
  for (let begin = 0; begin < from.length; ) {
    let end = begin + 1;
    while (end < from.length && packed[from[end] ?? 0] === packed[from[begin] ?? 0]) end++;
    if (end - begin > 1) from.subarray(begin, end).sort((a, b) => compare(keys, a, b));
    begin = end;
  }
  return from;
}

function compare(keys: readonly string[], a: number, b: number): number {
  const first = keys[a] ?? '';
  const second = keys[b] ?? '';
  return first < second ? -1 : first > second ? 1 : a - b;
}

/** The beginning of each string as one number, in the order of the strings as far as it goes. */
function packBeginnings(keys: readonly string[]): Float64Array {
  const ranks = new Uint16Array(1 << 16);
  for (const key of keys) for (let i = 0; i < key.length; i++) ranks[key.charCodeAt(i)] = 1;
  let rank = 0;
  for (let unit = 0; unit < ranks.length; unit++) if (ranks[unit] === 1) ranks[unit] = ++rank;
  // Rank 0 is the end of the string, so that a beginning comes before what goes on.
  const base = rank + 1;
  const length = Math.max(1, Math.floor(PACKED_BITS / Math.log2(base)));
  const packed = new Float64Array(keys.length);
  for (const [k, key] of keys.entries()) {
    let number = 0;
    for (let i = 0; i < length; i++) number = number * base + (i < key.length ? (ranks[key.charCodeAt(i)] ?? 0) : 0);
    packed[k] = number;
  }
  return packed;
}
