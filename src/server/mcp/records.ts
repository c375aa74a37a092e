/**
 * Records as the tools give them: a statement with every part as a quotable span, its article, its speakers, the way its words came.
 *
 * Example: of «أكد وزير النقل سالم الحداد، بحسب البيان، أن الجسر آمن»: words «الجسر آمن», cue «أكد», source «وزير النقل سالم الحداد», one link «البيان».
 */
import { z } from 'zod';
import { RELATION_LABELS } from '../../messages/index.ts';
import { citedOf, permalink } from '../../forms/index.ts';
import type { Relation } from '../../reader/index.ts';
import {
  type ActorView,
  type ArticleId,
  type Hit,
  STATEMENT_CLASSES,
  STATEMENT_KINDS,
  type StatementView,
  type StoredArticle,
} from '../../ledger/index.ts';
import type { McpHouse } from './house.ts';
import { partOf, quote, quoteSchema } from './quote.ts';

const RELATIONS = Object.keys(RELATION_LABELS) as readonly Relation[];

export const articleSchema = z
  .object({
    id: z.string(),
    uri: z.string().describe('Resource with the whole text: musnad://article/ID.'),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    date: z.string().nullable().describe('Day of publication, ISO 8601.'),
    url: z.string().nullable().describe('Where it was published.'),
    hash: z.string().describe('SHA-256 of the text as kept.'),
  })
  .meta({ id: 'Article', description: 'The article a statement stands in.' });

export const statementSchema = z
  .object({
    id: z.string().describe('Id of the statement. Name it whenever you speak of the statement.'),
    uri: z.string().describe('Resource: musnad://statement/ID.'),
    permalink: z.string().describe('Holds for good: the id and the beginning of the hash of its article.'),
    state: z.enum(['live', 'gone', 'rejected']).describe('rejected: a person found that the record is wrong.'),
    speakers: z.array(
      z.object({
        name: z.string().describe('The fullest name the article has, as printed. Never transliterate it.'),
        actor: z.string().nullable().describe('Id for dossier, or null where nobody knows who that is.'),
        explicit: z.boolean().describe('False where the sentence itself does not name the speaker.'),
      }),
    ),
    unresolved: z.string().nullable().describe('Why there is no speaker, where there is none.'),
    class: z.enum(STATEMENT_CLASSES).describe('What kind of saying it is.'),
    kind: z
      .enum(STATEMENT_KINDS)
      .describe(
        'direct: the words stand in quotation marks; mixed: some of them; indirect: they are the outlet’s wording.',
      ),
    verbatim: z.boolean().describe('True where the words may be quoted as those of the speaker.'),
    negated: z.boolean().describe('True where the saying itself is negated.'),
    words: z.array(quoteSchema).describe('The reported words, one span or more.'),
    cue: quoteSchema
      .nullable()
      .describe('The reporting word; null in a headline with a colon and in a running quotation.'),
    source: z.array(quoteSchema).describe('The words that name who speaks; none for a dropped subject.'),
    addressee: quoteSchema.nullable(),
    chain: z
      .array(
        z.object({
          relation: z.enum(RELATIONS),
          inherited: z.boolean().describe('Opened in an earlier sentence and still holding.'),
          quote: quoteSchema,
        }),
      )
      .describe('Through whom the words came, from the speaker outward to the outlet.'),
    said: z
      .object({ date: z.string(), quote: quoteSchema })
      .nullable()
      .describe('When it was said, as its clause tells.'),
    confidence: z.number().nullable().describe('0 to 1: how sure the reader is that this is a statement.'),
    article: articleSchema,
  })
  .meta({ id: 'Statement', description: 'One attributed statement.' });
export type StatementGiven = z.infer<typeof statementSchema>;
export type ArticleGiven = z.infer<typeof articleSchema>;

export function statementUri(id: string): string {
  return `musnad://statement/${id}`;
}

export function articleUri(id: string): string {
  return `musnad://article/${id}`;
}

export function givenArticle(article: Omit<StoredArticle, 'text'>): ArticleGiven {
  const { id, title, outlet, date, url, canonicalUrl, hash } = article;
  return { id, uri: articleUri(id), title, outlet, date, url: canonicalUrl ?? url, hash };
}

export function givenStatement(view: StatementView, article: StoredArticle): StatementGiven {
  const { statement } = view;
  const head = {
    id: view.id,
    uri: statementUri(view.id),
    permalink: permalink(citedOf(article, view)),
    state: view.state,
    article: givenArticle(article),
  };
  if (statement === null)
    return {
      ...head,
      speakers: [],
      unresolved: null,
      class: 'say',
      kind: 'indirect',
      verbatim: false,
      negated: false,
      words: [],
      cue: null,
      source: [],
      addressee: null,
      chain: [],
      said: null,
      confidence: null,
    };
  const part = partOf(statement);
  return {
    ...head,
    speakers: statement.speakers.map(({ name, explicit }, i) => ({ name, actor: view.actors[i] ?? null, explicit })),
    unresolved: statement.unresolved ?? null,
    class: statement.class,
    kind: statement.kind,
    verbatim: statement.kind === 'direct',
    negated: statement.negated,
    words: statement.content.map((span) => quote(article, part, span)),
    cue: statement.cue === null ? null : quote(article, part, statement.cue),
    source: statement.sources.map((span) => quote(article, part, span)),
    addressee: statement.addressee === null ? null : quote(article, part, statement.addressee),
    chain: statement.chain.map((link) => ({
      relation: link.relation,
      inherited: link.inherited,
      quote: quote(article, part, link),
    })),
    said: statement.said === null ? null : { date: statement.said.date, quote: quote(article, part, statement.said) },
    confidence: statement.confidence,
  };
}

/** Statements that were found, with their articles: an article that holds several is looked up once. */
export async function givenHits({ ledger }: McpHouse, hits: readonly Hit[]): Promise<StatementGiven[]> {
  const articles = new Map<ArticleId, StoredArticle | null>();
  const out: StatementGiven[] = [];
  for (const { article: head, statement } of hits) {
    if (statement === null) continue;
    let article = articles.get(head.id);
    if (article === undefined) {
      article = await ledger.article(head.id);
      articles.set(head.id, article);
    }
    if (article !== null) out.push(givenStatement(statement, article));
  }
  return out;
}

export const actorSchema = z
  .object({
    id: z.string().describe('Pass it as speaker_id or to dossier.'),
    kind: z.enum(['person', 'office', 'organisation', 'state']),
    name: z.string(),
    country: z.string().nullable().describe('ISO 3166-1 alpha-3.'),
    names: z.array(z.object({ name: z.string(), articles: z.int() })).describe('Names under which articles know it.'),
    offices: z
      .array(
        z.object({
          office: z.string(),
          country: z.string().nullable(),
          first: z.string().nullable().describe('First day on which an article calls it so.'),
          last: z.string().nullable(),
          articles: z.int(),
        }),
      )
      .describe('Offices that articles give it.'),
  })
  .meta({ id: 'Actor', description: 'A person, office, organisation or state across articles.' });

const NAMES = 8;
const OFFICES = 8;

export function givenActor({ id, kind, name, names, country, offices }: ActorView): z.infer<typeof actorSchema> {
  return {
    id,
    kind,
    name,
    country,
    names: names.slice(0, NAMES).map(({ name: one, articles }) => ({ name: one, articles })),
    offices: offices.slice(0, OFFICES).map(({ office, country: of, first, last, articles }) => ({
      office,
      country: of,
      first,
      last,
      articles,
    })),
  };
}
