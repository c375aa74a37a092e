/** From bytes to articles: files, folders, pages, feeds, archives, tables, the network. */
export { dayOf } from './dates/iso.ts';
export type {
  Comparable,
  Fingerprint,
  KnownTexts,
  NearIndex,
  Neighbour,
  Relation,
  Resemblance,
} from './duplicates/index.ts';
export { decodeUtf8, encodingFailure, withoutMark } from './encoding/decoding.ts';
export { type ByteSource, GzipError, gather, openBytes } from './sources/bytes.ts';
export { type Line, linesOf } from './sources/lines.ts';
export { type InputFile, identityOf, listInputs } from './sources/listing.ts';
export { checkLiteral, guardedLookup, type Resolve, systemResolve } from './fetch/addresses.ts';
export { failureOf, retryAfter } from './fetch/retries.ts';
export { webAddress } from './fetch/web-address.ts';
export type { FetchOptions } from './fetch/fetcher.ts';
export type { FetchMemory, Remembered } from './fetch/memory.ts';
export { FetchBroken, type Fetched, type Fetcher } from './fetch/fetched.ts';
export { type LanguageFound, languageOf } from './language/language-of.ts';
export type { TakeInOptions } from './options.ts';
export { EXTENSIONS, type Kind, KINDS } from './sources/kinds.ts';
export { FIELDS, type Field, type FieldMap } from './tables/fields.ts';
export { createFetcher, loadDuplicates, takeBytes, takeIn } from './intake.ts';
export {
  type JsonFound,
  LARGEST_PIECE,
  LIMIT,
  valuesByLine,
  valuesOfJson,
} from './tables/json-values.ts';
export {
  FAILURES,
  type Failure,
  type FailureCode,
  reasonOf,
  SKIPS,
  type SkipCode,
  type Skipped,
  type TakenArticle,
  type TakenIn,
  unreadable,
} from './taken.ts';
