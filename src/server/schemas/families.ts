/** Families: the same words of one speaker in several outlets, wording against wording. */
import { z } from '@hono/zod-openapi';
import { list, orNull } from './lists.ts';
import { StatementRecord } from './statements.ts';

const WordingPart = z
  .object({
    kind: z.enum(['same', 'inflected', 'removed', 'added']),
    words: z.string().openapi({ description: 'As this one has them; empty where only the base has them.' }),
    base: z.string().openapi({ description: 'As the base has them; empty where only this one has them.' }),
  })
  .openapi('WordingPart');

const Carrying = z
  .object({
    statement: StatementRecord,
    first: z.boolean().openapi({ description: 'Whether no other was published before it.' }),
    degree: orNull(z.enum(['exact', 'partial', 'paraphrase'])).openapi({
      description: 'How its wording stands to that of the first.',
    }),
    root: z.number().int().openapi({ description: 'Index into the roots.' }),
    wording: list(WordingPart),
  })
  .openapi('Carrying');

const Verb = z.object({ statement: z.string(), cue: z.string().nullable(), class: z.string() });

export const Family = z
  .object({
    id: z.string(),
    base: z.string().openapi({ description: 'The statement whose wording the others are held against.' }),
    members: list(Carrying).openapi({ description: 'In the order of publication.' }),
    verbs: list(
      z.object({
        from: Verb,
        to: Verb,
        classChanged: z.boolean(),
        ordered: z.boolean().openapi({ description: 'False where both were published on one day.' }),
      }),
    ),
    roots: list(
      z.object({
        kind: z.enum(['media', 'document', 'outlet', 'unknown']),
        name: z.string().nullable(),
        statements: list(z.string()),
      }),
    ),
  })
  .openapi('Family');
export type Family = z.infer<typeof Family>;

export const FamilyParam = z.object({
  id: z.string().openapi({ param: { name: 'id', in: 'path' }, description: 'Of a family, or of a statement in it.' }),
});
export const FamilyQuery = z.object({
  against: z.string().optional().openapi({ description: 'The member whose wording the others are held against.' }),
});
