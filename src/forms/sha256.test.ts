/** SHA-256, held to Node's own. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64, hex, sha256 } from './sha256.ts';

const nodes = (text: string, as: 'hex' | 'base64'): string => createHash('sha256').update(text).digest(as);

test('the digest of any text is Node’s', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0x2fff }), { maxLength: 300 }), (units) => {
      const text = String.fromCharCode(...units);
      expect(hex(sha256(text))).toBe(nodes(text, 'hex'));
    }),
  );
  for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 2000]) {
    const text = 'ب'.repeat(length);
    expect(base64(sha256(text))).toBe(nodes(text, 'base64'));
  }
}, 30_000);
