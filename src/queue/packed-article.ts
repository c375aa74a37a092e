/**
 * An article as it waits: everything that intake found of it, and the page as it came, as bytes that a table holds without looking at them. Arabic
 * text deflates to about a third.
 *
 * `[length of the head, 4 bytes][head: JSON, raw deflate][the original, raw deflate; nothing where there is none]`
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { NewArticle, Original } from '../ledger/index.ts';

export interface WaitingArticle {
  readonly article: NewArticle;
  readonly original: Original | null;
}

interface Head {
  readonly article: NewArticle;
  readonly mediaType: string | null;
}

/** As the ledger packs: more effort saves little on texts as short as news. */
const LEVEL = 3;

export function packArticle({ article, original }: WaitingArticle): Buffer {
  const head: Head = { article, mediaType: original?.mediaType ?? null };
  const packed = deflateRawSync(Buffer.from(JSON.stringify(head), 'utf8'), { level: LEVEL });
  const length = Buffer.alloc(4);
  length.writeUInt32BE(packed.length);
  return Buffer.concat([
    length,
    packed,
    original === null ? Buffer.alloc(0) : deflateRawSync(original.bytes, { level: LEVEL }),
  ]);
}

/** @throws {Error} where the bytes are none that `packArticle` made */
export function unpackArticle(bytes: Buffer): WaitingArticle {
  const end = 4 + bytes.readUInt32BE(0);
  // Written by packArticle from just that type.
  const head = JSON.parse(inflateRawSync(bytes.subarray(4, end)).toString('utf8')) as Head;
  if (head.mediaType === null) return { article: head.article, original: null };
  return {
    article: head.article,
    original: { bytes: new Uint8Array(inflateRawSync(bytes.subarray(end))), mediaType: head.mediaType },
  };
}
