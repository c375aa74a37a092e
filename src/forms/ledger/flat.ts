/** A statement without its article: every field with its words, its offsets and its lasting ids; what `jsonl` and `parquet` hold. */
import type { Span } from '../../reader/index.ts';
import { textOfStatement } from './quoting.ts';
import type { Exported, Standing } from './records.ts';

export interface Cut extends Span {
  readonly text: string;
}

/** The record of a statement; offsets are UTF-16 units of the article's text, or of its headline where `part` says so. */
export function flatRecord({ article, reading }: Exported, { view, statement }: Standing) {
  const text = textOfStatement(article, statement);
  const cut = ({ start, end }: Span): Cut => ({ start, end, text: text.slice(start, end) });
  const { cue, said, addressee } = statement;
  return {
    id: view.id,
    version: view.version,
    article: article.id,
    articleHash: article.hash,
    outlet: article.outlet,
    date: article.date,
    title: article.title,
    url: article.url,
    part: statement.part ?? 'text',
    class: statement.class,
    kind: statement.kind,
    negated: statement.negated,
    speakers: statement.speakers.map(({ name, type, explicit, cluster }, i) => ({
      actor: view.actors[i] ?? null,
      name,
      type,
      explicit,
      code: reading.clusters[cluster]?.code ?? null,
    })),
    ...(statement.unresolved === undefined ? {} : { unresolved: statement.unresolved }),
    cue: cue === null ? null : { ...cut(cue), lemma: cue.lemma, form: cue.form },
    sources: statement.sources.map(cut),
    content: statement.content.map(cut),
    chain: statement.chain.map((link) => ({ ...cut(link), relation: link.relation, inherited: link.inherited })),
    addressee: addressee === null ? null : cut(addressee),
    said: said === null ? null : { ...cut(said), date: said.date },
    topics: statement.topics,
    plover: statement.plover,
    cameo: statement.cameo,
    confidence: statement.confidence,
    rules: statement.rules,
    reader: reading.reader,
  };
}
