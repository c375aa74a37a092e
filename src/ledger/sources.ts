/**
 * Followed sources: the feeds, site maps and pages that a ledger is fed from, how often each is looked at, and what the last looks brought.
 *
 * Example: the feed https://sada-albahr.example/feed.xml, every 15 minutes; the last look brought 3 articles, the one before failed: «503».
 */

export const SOURCE_KINDS = ['feed', 'sitemap', 'page'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export interface NewSource {
  readonly address: string;
  readonly kind: SourceKind;
  /** Minutes between two looks. */
  readonly every: number;
  /** The outlet of articles that name none. */
  readonly outlet?: string | null;
  /** Whether the links of a feed's entries are fetched. */
  readonly links?: 'when-cut' | 'always' | 'never';
}

export interface SourceLook {
  readonly at: string;
  readonly finishedAt: string;
  /** The run that keeps what came; null where nothing did. */
  readonly run: string | null;
  readonly added: number;
  readonly revisions: number;
  /** Articles that were known already. */
  readonly same: number;
  /** Nothing has changed there since the last look. */
  readonly unchanged: boolean;
  /** What failed, as codes of the intake; the first few. */
  readonly failures: readonly { readonly where: string; readonly code: string; readonly detail: string }[];
  readonly failed: number;
}

export interface FollowedSource extends Required<NewSource> {
  readonly id: string;
  readonly active: boolean;
  readonly createdAt: string;
  /** When it is looked at next, if it is active. */
  readonly nextAt: string;
  /** Looks one after the other at which the address itself could not be had. */
  readonly failing: number;
  readonly last: SourceLook | null;
}

export interface Sources {
  /** From now on; the first look is due at once. An address that is followed already is given back as it is. */
  add(source: NewSource): Promise<FollowedSource>;
  /** @throws {LedgerFault} `not-found` */
  change(
    id: string,
    change: Partial<Pick<FollowedSource, 'kind' | 'every' | 'outlet' | 'links' | 'active'>>,
  ): Promise<FollowedSource>;
  list(): Promise<readonly FollowedSource[]>;
  get(id: string): Promise<FollowedSource | null>;
  /** The last looks, the latest first. */
  looks(id: string, limit?: number): Promise<readonly SourceLook[]>;
  /** Makes the next look due at once. @throws {LedgerFault} `not-found` */
  lookNow(id: string): Promise<void>;
  /** Gives a source that is due to one asker alone, for so many milliseconds; null where none is. */
  claim(lease: number): Promise<FollowedSource | null>;
  /** Gives a claimed source back that was not looked at to the end: it is due as before. */
  release(id: string): Promise<void>;
  /** When the next source is due; null where none is active. */
  nextDue(): Promise<string | null>;
  /** Keeps what a look brought, and gives the source back. @param reached whether the address itself could be had */
  looked(id: string, look: SourceLook, reached: boolean): Promise<void>;
  remove(id: string): Promise<void>;
}
