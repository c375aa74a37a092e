/**
 * What is too long for one answer, piece by piece: the ledger, or what a question finds, in a form for other programs. A piece is made when
 * it is asked for, so that nobody's slow line fills memory.
 */
import { understand } from '../../desk/index.ts';
import {
  exportedFrom,
  type LedgerFormName,
  loadLedgerForm,
  loadParquet,
  loadWorkbook,
  workedOn,
} from '../../forms/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import type { Language } from '../../messages/index.ts';
import type { Boxes, QueryNode } from '../../query/index.ts';

type Piece = string | Uint8Array;

/** @param boxes understood already: what is wrong with them was said before the stream began */
async function* exported(
  ledger: Ledger,
  form: LedgerFormName,
  boxes: Boxes,
  language: Language,
): AsyncGenerator<Piece> {
  const query = await queryOf(boxes, language);
  if (form === 'ledger') {
    for await (const line of ledger.exportLines()) yield `${line}\n`;
  } else if (form === 'parquet') {
    yield (await (await loadParquet())(exportedFrom(ledger, query))).bytes;
  } else if (form === 'xlsx') {
    yield* (await loadWorkbook())(exportedFrom(ledger, query), language).bytes;
  } else {
    const records = await loadLedgerForm(form);
    yield records.open();
    // What a reader is held to is what people have looked at.
    for await (const one of (form === 'gold' ? workedOn : exportedFrom)(ledger, query)) yield records.records(one).text;
    yield records.close();
  }
}

async function queryOf(boxes: Boxes, language: Language): Promise<QueryNode | null> {
  if (Object.values(boxes).every((typed) => typed.trim() === '')) return null;
  const question = await understand(boxes, language);
  return question.ok ? question.query : null;
}

export const STREAMS = { exported };
export type Streams = typeof STREAMS;
export type StreamName = keyof Streams;

/** Bytes of a piece, about: small ones are put together. */
const PIECE = 64 * 1024;

/** A stream in pieces of a size that is worth a way between threads. */
export async function* inPieces(stream: AsyncIterable<Piece>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = '';
  for await (const piece of stream) {
    if (typeof piece === 'string') text += piece;
    else {
      if (text !== '') yield encoder.encode(text);
      text = '';
      yield piece;
    }
    if (text.length >= PIECE) {
      yield encoder.encode(text);
      text = '';
    }
  }
  if (text !== '') yield encoder.encode(text);
}
