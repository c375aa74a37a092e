/**
 * FollowTheMoney entities, one a line, as Aleph, OpenAleph and Datashare take them: articles, who speaks in them, the mentions
 * that tie the two, and for each statement an event with its words, whom it involves and the article as its proof.
 */
import type { ActorId } from '../../ledger/index.ts';
import type { EntityType } from '../../reader/index.ts';
import { quoted, textOfStatement } from './quoting.ts';
import type { Form } from './form.ts';
import type { Exported, Standing } from './records.ts';

const SCHEMAS: Readonly<Partial<Record<EntityType, string>>> = {
  person: 'Person',
  organisation: 'Organization',
  media: 'Organization',
  state: 'PublicBody',
};

/** Letters of the words that an event is called by. */
const NAME = 120;

export function followTheMoney(): Form {
  const known = new Set<ActorId>();
  return {
    open: () => '',
    records: (one) => {
      const entities = [articleEntity(one), ...one.statements.flatMap((standing) => spokenIn(one, standing, known))];
      return { text: entities.map((entity) => `${JSON.stringify(entity)}\n`).join(''), count: entities.length };
    },
    close: () => '',
  };
}

/** Properties are lists of texts, and those without a value are left out. */
function entity(id: string, schema: string, properties: Readonly<Record<string, readonly (string | null)[]>>): unknown {
  const kept = Object.entries(properties)
    .map(([name, values]) => [name, values.filter((value) => value !== null && value !== '')] as const)
    .filter(([, values]) => values.length > 0);
  return { id, schema, properties: Object.fromEntries(kept) };
}

function articleEntity({ article }: Exported): unknown {
  return entity(article.id, 'Article', {
    title: [article.title],
    bodyText: [article.text],
    sourceUrl: [article.url],
    publisher: [article.outlet],
    author: [article.byline],
    publishedAt: [article.date],
    language: [article.language === 'ar' ? 'ara' : null],
    contentHash: [article.hash],
  });
}

function spokenIn(one: Exported, { view, statement }: Standing, known: Set<ActorId>): readonly unknown[] {
  const text = textOfStatement(one.article, statement);
  const out: unknown[] = [];
  for (const [i, { name, type }] of statement.speakers.entries()) {
    const actor = view.actors[i] ?? null;
    const schema = SCHEMAS[type] ?? 'LegalEntity';
    if (actor !== null && !known.has(actor)) {
      known.add(actor);
      out.push(entity(actor, schema, { name: [name] }));
    }
    out.push(
      entity(`${view.id}-${i + 1}`, 'Mention', {
        document: [one.article.id],
        resolved: [actor],
        name: [name],
        detectedSchema: [schema],
      }),
    );
  }
  const words = quoted(text, statement.content);
  out.push(
    entity(view.id, 'Event', {
      name: [words.length > NAME ? `${words.slice(0, NAME)}…` : words],
      summary: [words],
      keywords: [statement.class, statement.kind, ...statement.topics],
      date: [statement.said?.date ?? one.article.date],
      involved: view.actors,
      proof: [one.article.id],
    }),
  );
  return out;
}
