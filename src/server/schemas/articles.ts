/** Articles: the head, which lists carry, and the whole. */
import { z } from '@hono/zod-openapi';
import type { ArticleId, StoredArticle } from '../../ledger/index.ts';
import { list, orNull } from './lists.ts';

export const ArticleIdSchema = z
  .custom<ArticleId>((value) => typeof value === 'string')
  .openapi({
    type: 'string',
    description: 'ULID of an article.',
    example: '01J9Z3Q8W4TBX2M6K7N5E0R1YA',
  });

const fields = {
  id: ArticleIdSchema,
  title: z.string().nullable().openapi({ description: 'The headline, where kept apart.' }),
  outlet: z.string().nullable(),
  date: z.string().nullable().openapi({ description: 'Day of publication, ISO, perhaps with its time.' }),
  url: z.string().nullable(),
  canonicalUrl: z.string().nullable(),
  byline: z.string().nullable(),
  section: z.string().nullable(),
  language: z.string().nullable(),
  givenId: z.string().nullable().openapi({ description: 'The id it had where it comes from.' }),
  where: z.string().openapi({
    description: 'Where it stood: file, member, line, address. Of a path from the root of the server’s disk, its end.',
  }),
  hash: z.string().openapi({ description: 'SHA-256 of what was kept, hexadecimal.' }),
  revisionOf: orNull(ArticleIdSchema),
  newest: z.boolean(),
  takenAt: z.string(),
  run: z.string(),
};

/** An article without its text. */
export const ArticleHead = z.object(fields).openapi('ArticleHead');
export type ArticleHead = z.infer<typeof ArticleHead>;

export const Article = z
  .object({ ...fields, text: z.string().openapi({ description: 'As printed; offsets count in it, in UTF-16 units.' }) })
  .openapi('Article') satisfies z.ZodType<StoredArticle>;
export type Article = z.infer<typeof Article>;

/** What came of an article that was added. */
export const Added = z
  .discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('added'), id: ArticleIdSchema, near: list(ArticleIdSchema) }),
    z.object({ outcome: z.literal('revision'), id: ArticleIdSchema, of: ArticleIdSchema }),
    z.object({ outcome: z.literal('same'), id: ArticleIdSchema }),
    z.object({ outcome: z.literal('forgotten') }),
  ])
  .openapi('Added');
export type Added = z.infer<typeof Added>;

export const AddReport = z
  .object({
    runs: list(z.string()),
    items: list(z.object({ where: z.string(), title: z.string().nullable(), outcome: Added })),
    left: list(z.object({ where: z.string(), code: z.string(), detail: z.string() })).openapi({
      description: 'What could not be taken in, and why.',
    }),
  })
  .openapi('AddReport');
export type AddReport = z.infer<typeof AddReport>;

/** An article as somebody types or pastes it. */
export const NewArticle = z
  .object({
    text: z.string().min(1).optional(),
    html: z.string().min(1).optional().openapi({ description: 'A page, instead of its text.' }),
    title: z.string().optional(),
    outlet: z.string().max(300).optional(),
    date: z.string().max(40).optional(),
    url: z.string().max(4096).optional(),
  })
  .strict()
  .openapi('NewArticle');

/** Files: pages, texts, PDFs, tables, archives. */
export const Upload = z
  .object({
    file: z
      .union([z.instanceof(File), z.array(z.instanceof(File))])
      .openapi({ type: 'array', items: { type: 'string', format: 'binary' } }),
    outlet: z.string().max(300).optional(),
    date: z.string().max(40).optional(),
  })
  .openapi('Upload');

/** Where an article leads. */
export const ArticleParam = z.object({ id: ArticleIdSchema.openapi({ param: { name: 'id', in: 'path' } }) });
