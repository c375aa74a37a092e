/**
 * Web archives: pages out of WARC, texts out of WET, one record at a time, whatever the archive's size.
 *
 * A response that is no page, or none that was given (404), is passed over by name; what is a page goes on as if it had
 * been fetched on the day the archive names.
 */
import { WARCParser, type WARCRecord } from 'warcio';

export interface ArchivedPage {
  readonly kind: 'page' | 'text';
  readonly url: string;
  readonly date: string | null;
  readonly contentType: string | null;
  readonly bytes: Buffer;
}

export type Archived =
  | ArchivedPage
  | { readonly kind: 'too-large'; readonly url: string }
  | { readonly kind: 'no-page'; readonly url: string; readonly status: string };

const PAGE =
  /^\s*(?:text\/html|application\/xhtml\+xml|text\/plain|application\/(?:rss|atom|rdf)\+xml|text\/xml|application\/xml|application\/pdf)/i;

/** The pages of an archive, unpacked chunks in. Throws where the archive is damaged. */
export async function* pagesOfWarc(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Archived> {
  for await (const record of new WARCParser(chunks)) {
    // The library takes any line for the head of a record.
    if (record.warcType === null || record.warcType === undefined) throw new Error('record without a type');
    const url = record.warcTargetURI ?? '';
    if (record.warcType === 'conversion') yield* read(record, 'text', url, 'text/plain; charset=utf-8', limit);
    if (record.warcType === 'resource') yield* read(record, 'page', url, record.warcContentType ?? null, limit);
    if (record.warcType !== 'response' || !/^https?:/i.test(url)) continue;
    const headers = record.httpHeaders;
    const status = headers?.statusCode;
    const contentType = headers?.headers.get('content-type') ?? null;
    if (typeof status === 'number' && (status < 200 || status > 299))
      yield { kind: 'no-page', url, status: String(status) };
    else if (contentType === null || PAGE.test(contentType)) yield* read(record, 'page', url, contentType, limit);
  }
}

async function* read(
  record: WARCRecord,
  kind: ArchivedPage['kind'],
  url: string,
  contentType: string | null,
  limit: number,
): AsyncGenerator<Archived> {
  const held: Buffer[] = [];
  let size = 0;
  // Asks for the body as it was sent, its transfer and content encodings undone.
  for await (const chunk of record) {
    size += chunk.length;
    if (size <= limit) held.push(Buffer.from(chunk));
  }
  // Bytes that the record's head promised and that did not come.
  const { _reader: reader } = record;
  if ('limit' in reader && Number(reader.limit) > 0) throw new Error('record cut off');
  if (size > limit) yield { kind: 'too-large', url };
  else yield { kind, url, date: record.warcDate ?? null, contentType, bytes: Buffer.concat(held) };
}
