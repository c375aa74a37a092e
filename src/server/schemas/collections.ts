/** Collections as they go out: a name, a note, and what is in them, each with its own note. */
import { z } from '@hono/zod-openapi';
import { ArticleHead } from './articles.ts';
import { list, orNull } from './lists.ts';
import { StatementRecord } from './statements.ts';

const Name = z.string().trim().min(1).max(200);
const Note = z.string().max(20_000);

export const Collection = z
  .object({
    id: z.string(),
    name: z.string(),
    note: z.string(),
    createdAt: z.string(),
    items: z.number().int().openapi({ description: 'How many are in it.' }),
  })
  .openapi('Collection');

export const NewCollection = z.object({ name: Name, note: Note.default('') }).openapi('NewCollection');
export const CollectionChange = z.object({ name: Name.optional(), note: Note.optional() }).openapi('CollectionChange');
export const ItemNote = z.object({ note: Note.default('') }).openapi('ItemNote');

export const Collected = z
  .object({
    item: z.string().openapi({ description: 'Id of a statement, or of an article.' }),
    note: z.string(),
    addedAt: z.string(),
    article: ArticleHead,
    statement: orNull(StatementRecord).openapi({ description: 'Null where a whole article is in it.' }),
  })
  .openapi('Collected');

export const CollectedItems = z.object({ items: list(Collected) });
