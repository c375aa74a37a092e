/**
 * What is too long for one answer, piece by piece: the ledger, or what a question finds, in a form for other programs. A piece is made when
 * it is asked for, so that nobody's slow line fills memory.
 */
import { understand } from '../../desk/index.ts';
import {
  collectedIn,
  type Exported,
  exportedFrom,
  type LedgerFormName,
  loadLedgerForm,
  loadParquet,
  loadWorkbook,
  workedOn,
} from '../../forms/index.ts';
import type { FacetFilter, Ledger } from '../../ledger/index.ts';
import type { Language } from '../../messages/index.ts';
import type { Boxes, QueryNode } from '../../query/index.ts';

type Piece = string | Uint8Array;

export interface ExportAsked {
  readonly form: LedgerFormName;
  /** Understood already: what is wrong with them was said before the stream began. */
  readonly boxes: Boxes;
  readonly filters: readonly FacetFilter[];
  /** What is in a collection, in the place of what a question finds. */
  readonly collection: string | null;
}

async function* exported(ledger: Ledger, asked: ExportAsked, language: Language): AsyncGenerator<Piece> {
  const { form } = asked;
  if (form === 'ledger') {
    for await (const line of ledger.exportLines()) yield `${line}\n`;
    return;
  }
  const records = await recordsOf(ledger, asked, language);
  if (form === 'parquet') yield (await (await loadParquet())(records)).bytes;
  else if (form === 'xlsx') yield* (await loadWorkbook())(records, language).bytes;
  else {
    const written = await loadLedgerForm(form);
    yield written.open();
    for await (const one of records) yield written.records(one).text;
    yield written.close();
  }
}

async function recordsOf(
  ledger: Ledger,
  { form, boxes, filters, collection }: ExportAsked,
  language: Language,
): Promise<AsyncGenerator<Exported>> {
  if (collection !== null) return collectedIn(ledger, collection);
  const query = await queryOf(boxes, language);
  // What a reader is held to is what people have looked at.
  return form === 'gold' ? workedOn(ledger, query) : exportedFrom(ledger, query, filters);
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
