/** Whether an article, its reading and its statements agree: every span lies in the text that it quotes. */
import type { Reading, Span } from '../../reader/index.ts';
import type { ArticleId } from '../ids.ts';
import type { Damage, StatementView, StoredArticle } from '../ledger.ts';
import { hashOf } from './incoming.ts';

/** What is kept of an article. */
export interface Stored {
  readonly article: StoredArticle | null;
  readonly reading: Reading | null;
  readonly views: readonly StatementView[];
  /** Which are not the bytes that were written. */
  readonly broken: readonly ('reading' | 'original')[];
}

export interface Checked {
  readonly damages: readonly Damage[];
  readonly statements: number;
  readonly spans: number;
  /** Statements that are to be in the index. */
  readonly findable: number;
}

export function checkArticle(id: ArticleId, { article, reading, views, broken }: Stored): Checked {
  const damages: Damage[] = [];
  const damage = (what: Damage['what'], detail: string): void => void damages.push({ what, id, detail });
  if (article === null) return { damages, statements: 0, spans: 0, findable: 0 };
  if (hashOf(article) !== article.hash) damage('hash', article.hash);
  // Text and reading are those that were written: so every span quotes what it quoted.
  for (const what of broken) damage(what, 'sum');
  if (reading === null) {
    damage('reading', 'none');
    return { damages, statements: 0, spans: 0, findable: 0 };
  }
  const live = new Set(views.filter(({ state }) => state !== 'gone').map((view) => view.statement?.id));
  for (const { id: local } of reading.statements) if (!live.has(local)) damage('statement', local);
  let spans = 0;
  for (const [part, span, what] of spansOf(reading, views)) {
    spans++;
    const length = (part === 'headline' ? (article.title ?? '') : article.text).length;
    if (!(span.start >= 0 && span.end >= span.start && span.end <= length))
      damage('span', `${what} ${span.start}-${span.end} of ${length}`);
  }
  const found = views.filter(({ state, statement }) => state === 'live' && statement !== null).length;
  return { damages, statements: views.length, spans, findable: article.newest ? found : 0 };
}

type Placed = readonly [part: 'text' | 'headline', span: Span, what: string];

function spansOf(reading: Reading, views: readonly StatementView[]): readonly Placed[] {
  const out: Placed[] = [];
  for (const { statement } of views) {
    if (statement === null) continue;
    const part = statement.part ?? 'text';
    const { cue, sources, content, chain, addressee, said } = statement;
    for (const span of [cue, addressee, said, ...sources, ...content, ...chain])
      if (span !== null) out.push([part, span, statement.id]);
  }
  for (const cluster of reading.clusters)
    for (const mention of cluster.mentions) out.push([mention.part ?? 'text', mention, cluster.name]);
  for (const mention of reading.mentions) out.push([mention.part ?? 'text', mention, mention.type]);
  return out;
}
