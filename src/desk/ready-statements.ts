/**
 * Statements of a ledger ready to be compared across articles, made from article and reading when they are first asked for and kept for a while.
 *
 * Example: the three articles of a family are opened once, however many statements are held against theirs.
 */
import type { ArticleId, Ledger, StatementId } from '../ledger/index.ts';
import { type ComparedStatement, comparedStatements, type Prepared, prepare, WordKeys } from '../relate/index.ts';
import { loadMorphology } from '../text/index.ts';

/** Articles whose statements are kept. */
const KEPT = 4000;

export class ReadyStatements {
  private readonly kept = new Map<ArticleId, Promise<ReadonlyMap<StatementId, Prepared>>>();

  constructor(
    private readonly ledger: Ledger,
    private readonly words: WordKeys,
  ) {}

  /** The live statements of an article, in the order of its text. */
  of(id: ArticleId): Promise<ReadonlyMap<StatementId, Prepared>> {
    const known = this.kept.get(id);
    if (known !== undefined) return known;
    const made = this.prepareArticle(id);
    this.kept.set(id, made);
    if (this.kept.size > KEPT) for (const oldest of [...this.kept.keys()].slice(0, KEPT / 4)) this.kept.delete(oldest);
    return made;
  }

  async statement(id: StatementId): Promise<Prepared | null> {
    const view = await this.ledger.statement(id);
    return view === null ? null : ((await this.of(view.article)).get(id) ?? null);
  }

  private async prepareArticle(id: ArticleId): Promise<ReadonlyMap<StatementId, Prepared>> {
    const [article, reading, views] = await Promise.all([
      this.ledger.article(id),
      this.ledger.reading(id),
      this.ledger.statementsOf(id),
    ]);
    const out = new Map<StatementId, Prepared>();
    if (article === null || reading === null) return out;
    const live = new Map<string, StatementId>();
    for (const view of views)
      if (view.state === 'live' && view.statement !== null) live.set(view.statement.id, view.id);
    const { outlet, date, text, title } = article;
    const compared = comparedStatements({ id, outlet, date, text, title: title ?? undefined }, reading, this.words, {
      statementId: (local) => live.get(local) ?? '',
    });
    reading.statements.forEach(({ id: local }, i) => {
      const lasting = live.get(local);
      const statement = compared[i];
      if (lasting !== undefined && statement !== undefined) out.set(lasting, prepare(statement));
    });
    return out;
  }
}

export async function readyStatements(ledger: Ledger): Promise<ReadyStatements> {
  return new ReadyStatements(ledger, new WordKeys(await loadMorphology()));
}

/** The members of a family: for wordings side by side, carriers and roots. */
export async function comparedFamily(
  ledger: Ledger,
  members: readonly StatementId[],
): Promise<readonly ComparedStatement[]> {
  const ready = await readyStatements(ledger);
  const found = await Promise.all(members.map((id) => ready.statement(id)));
  return found.flatMap((one) => (one === null ? [] : [one.statement]));
}
