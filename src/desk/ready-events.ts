/**
 * Events of a ledger ready to be compared across articles, made from article and reading when they are first asked for and kept for a while.
 *
 * Example: an invitation of March is opened once, however many visits of the year are held against it.
 */
import type { ArticleId, EventId, Ledger } from '../ledger/index.ts';
import { type ComparedEvent, comparedEvents } from '../relate/index.ts';

/** Articles whose events are kept. */
const KEPT = 4000;

export class ReadyEvents {
  private readonly kept = new Map<ArticleId, Promise<ReadonlyMap<EventId, ComparedEvent>>>();

  constructor(private readonly ledger: Ledger) {}

  /** The events of an article's newest reading that its text tells of, in the order of the text. */
  of(id: ArticleId): Promise<ReadonlyMap<EventId, ComparedEvent>> {
    const known = this.kept.get(id);
    if (known !== undefined) return known;
    const made = this.prepareArticle(id);
    this.kept.set(id, made);
    if (this.kept.size > KEPT) for (const oldest of [...this.kept.keys()].slice(0, KEPT / 4)) this.kept.delete(oldest);
    return made;
  }

  async event(id: EventId): Promise<ComparedEvent | null> {
    const view = await this.ledger.relations.event(id);
    return view === null ? null : ((await this.of(view.article)).get(id) ?? null);
  }

  private async prepareArticle(id: ArticleId): Promise<ReadonlyMap<EventId, ComparedEvent>> {
    const [article, reading, views] = await Promise.all([
      this.ledger.article(id),
      this.ledger.reading(id),
      this.ledger.relations.eventsOf(id),
    ]);
    if (article === null || reading === null) return new Map();
    const lasting = new Map(views.map((view) => [view.event?.id ?? '', view.id]));
    const { outlet, date, text, title } = article;
    const compared = comparedEvents({ id, outlet, date, text, title: title ?? undefined }, reading, {
      eventId: (local) => lasting.get(local) ?? '',
    });
    return new Map(compared.filter((one) => one.id !== '').map((one) => [one.id as EventId, one]));
  }
}
