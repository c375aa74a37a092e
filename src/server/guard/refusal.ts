/** A request that is not let in. The app turns it into problem+json in the language of whoever asked. */
import type { Message } from '../../messages/index.ts';

export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 421 | 429 | 503;

export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: RefusalStatus,
    readonly said: Message,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(said.key);
  }
}
