/** Lists and pages: how many, from where, and what comes next. */
import { z } from '@hono/zod-openapi';

/** A list that nobody changes. */
export function list<Item extends z.ZodType>(item: Item): z.ZodReadonly<z.ZodArray<Item>> {
  return z.array(item).readonly();
}

/**
 * The same, or null. Not `.nullable()`: of a schema with a name or a type of its own the OpenAPI file would not have the null.
 */
export function orNull<Schema extends z.ZodType>(schema: Schema): z.ZodUnion<[Schema, z.ZodNull]> {
  return z.union([schema, z.null()]);
}

/** A page of a list; `next` is the cursor of the page behind it, null behind the last. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export function page<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: list(item),
    next: z.string().nullable().openapi({ description: 'Cursor of the next page; null behind the last.' }),
  });
}

/** `limit` of a page. */
export function limit(most: number, usual: number) {
  return z.coerce
    .number()
    .int()
    .min(1)
    .max(most)
    .default(usual)
    .openapi({ description: 'Items on a page.', example: usual });
}

export const Cursor = z.string().max(4096).optional().openapi({ description: '`next` of the page before.' });

/** A parameter that may be given several times: `?facets=class&facets=outlet`. */
export function several(description: string, example?: string) {
  return z
    .union([z.array(z.string()), z.string()])
    .optional()
    .transform((given): readonly string[] => (given === undefined ? [] : [given].flat()))
    .openapi({
      type: 'array',
      items: { type: 'string' },
      description,
      ...(example === undefined ? {} : { example: [example] }),
    });
}

/** A day of publication. */
export const Day = z.string().openapi({ description: 'ISO day, perhaps with its time.', example: '2025-03-03' });

/** Where something stands: from this character up to that one, in UTF-16 code units. */
export function span(description: string) {
  return z
    .tuple([z.number().int(), z.number().int()])
    .readonly()
    .openapi({
      type: 'array',
      items: { type: 'integer' },
      minItems: 2,
      maxItems: 2,
      description,
    });
}
