/** What came of sending a message. */

export type SendOutcome =
  | { readonly kind: 'sent'; readonly detail: string }
  /** To be tried again, after so many milliseconds where the receiver says so. `detail` holds no words of the news and no secrets. */
  | { readonly kind: 'failed'; readonly detail: string; readonly retryAfter: number | null }
  /** Not to be tried again: the receiver will never take it. */
  | { readonly kind: 'refused'; readonly detail: string };

/** A message, whole. */
export interface Message {
  /** The key by which a receiver knows that it has had it. */
  readonly key: string;
  readonly createdAt: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same as data. */
  readonly data: Readonly<Record<string, unknown>>;
}
