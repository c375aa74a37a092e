/**
 * What taking in gives: articles, failures and what was passed over, each with the place it stands at.
 *
 * Nothing here is a text for people: a failure has a code and one detail, and whoever shows it has the words for it.
 */

/** One article as it was published, with how each field was found. */
export interface TakenArticle {
  readonly kind: 'article';
  /** The body; the headline stands apart in `title`, unless only the text holds it. */
  readonly text: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** When it was published: an ISO date, `2025-02-06`, or date and time with its offset, `2025-02-06T09:30:00+03:00`. */
  readonly date: string | null;
  /** Where it was taken from. */
  readonly url: string | null;
  /** Where the page says that it lives. */
  readonly canonicalUrl: string | null;
  readonly byline: string | null;
  readonly section: string | null;
  /** ISO 639 code: `ar`, `fa`, `ur`, `ckb`, or what the source declares for other scripts. */
  readonly language: string | null;
  /** When it was last changed, as `date`. */
  readonly updated: string | null;
  /** The bytes as they came. Null where several articles stand in one file and none has bytes of its own. */
  readonly original: { readonly bytes: Uint8Array; readonly mediaType: string } | null;
  /** Where it stands: a file, `file:line`, `archive.zip!member`, a URL. */
  readonly where: string;
  /** The id that the source gives it, not made up here. */
  readonly givenId: string | null;
  /** Field → how it was found: `json-ld`, `opengraph`, `meta`, `markup`, `text`, `feed`, `column` ... */
  readonly evidence: { readonly [field: string]: string };
}

/** Why something could not be taken in. A code, once released, keeps its meaning. */
export const FAILURES = [
  // Files and folders.
  'notFound',
  'noMatch',
  'emptyFolder',
  'notPermitted',
  'brokenLink',
  'unreadable',
  // What is in them.
  'binary',
  'otherEncoding',
  'notUtf8',
  'badGzip',
  'tooLarge',
  'lineTooLong',
  'brokenJson',
  'notAnArticle',
  'missingText',
  'wrongType',
  'noMainText',
  'brokenFeed',
  'brokenSitemap',
  'brokenWarc',
  'brokenZip',
  'encryptedZip',
  'packedTooWell',
  'nestedTooDeep',
  'brokenCsv',
  'csvWithoutText',
  'brokenParquet',
  'brokenPdf',
  'encryptedPdf',
  'pdfWithoutText',
  'brokenMail',
  // The network.
  'badUrl',
  'fetchingOff',
  'privateAddress',
  'hostNotFound',
  'robotsForbid',
  'robotsUnreachable',
  'refusedStatus',
  'timedOut',
  'connectionFailed',
  'tooManyRedirects',
  'stopped',
  'internalFailure',
] as const;
export type FailureCode = (typeof FAILURES)[number];

export interface Failure {
  readonly kind: 'failure';
  /** The place: a file, `file:line`, `archive.zip!member`, a URL. */
  readonly where: string;
  readonly code: FailureCode;
  /** What a message needs to know besides: a limit in megabytes, the system's short reason, a status. May be empty. */
  readonly detail: string;
  /** The file of the place, and the line or the place in a list, from 1. */
  readonly path: string;
  readonly line?: number;
  /** The field that is wrong, where it is one. */
  readonly field?: string;
}

/** Why something was passed over without being wrong. */
export const SKIPS = [
  'noArticles',
  'emptyText',
  'otherLanguage',
  'notModified',
  'notANewsPage',
  'unknownFormat',
  'seenBefore',
  'outsideWindow',
  'archivedFailure',
] as const;
export type SkipCode = (typeof SKIPS)[number];

export interface Skipped {
  readonly kind: 'skipped';
  readonly where: string;
  readonly code: SkipCode;
  /** What a message may add: the language found, the status an archive kept. May be empty. */
  readonly detail: string;
}

export type TakenIn = TakenArticle | Failure | Skipped;

/** A failure at a file, or at a line of it. */
export function failureAt(code: FailureCode, path: string, detail = '', line?: number): Failure {
  const where = line === undefined ? path : `${path}:${line}`;
  return { kind: 'failure', where, code, detail, path, ...(line === undefined ? {} : { line }) };
}

export function skipped(code: SkipCode, where: string, detail = ''): Skipped {
  return { kind: 'skipped', where, code, detail };
}

/** Why an operating-system call failed, in its own short name: EACCES, ENOSPC. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error) return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  return String(error);
}

/** An input that the system does not give: for the lack of a right, because it is gone, or otherwise. */
export function unreadable(path: string, error: unknown): Failure {
  const reason = reasonOf(error);
  if (reason === 'EACCES' || reason === 'EPERM') return failureAt('notPermitted', path, reason);
  return reason === 'ENOENT' ? failureAt('brokenLink', path) : failureAt('unreadable', path, reason);
}
