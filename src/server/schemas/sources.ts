/** Followed sources: what is followed, how often, what the last looks brought and what failed. */
import { z } from '@hono/zod-openapi';
import {
  type FollowedSource as SourceOfLedger,
  SOURCE_KINDS,
  type SourceLook as LookOfLedger,
} from '../../ledger/index.ts';
import { list, orNull } from './lists.ts';

const Count = z.number().int();
const Minutes = z.number().min(1).max(43_200).openapi({ description: 'Minutes between two looks.', example: 15 });
const Links = z.enum(['when-cut', 'always', 'never']);
const Kind = z.enum(SOURCE_KINDS);
const Outlet = z.string().trim().min(1).max(200).nullable();

export const SourceLook = z
  .object({
    at: z.string(),
    finishedAt: z.string(),
    run: z.string().nullable().openapi({ description: 'The run that keeps what came; null where nothing did.' }),
    added: Count,
    revisions: Count,
    same: Count,
    unchanged: z.boolean(),
    failures: list(
      z.object({
        where: z.string(),
        code: z.string().openapi({ description: 'What went wrong, as the intake calls it.' }),
        detail: z.string(),
        told: z.string().openapi({ description: 'The same in words, in the language asked for.' }),
      }),
    ),
    failed: Count,
  })
  .openapi('SourceLook') satisfies z.ZodType<LookOfLedger>;
export type SourceLook = z.infer<typeof SourceLook>;

export const FollowedSource = z
  .object({
    id: z.string(),
    address: z.string(),
    kind: Kind,
    every: z.number(),
    outlet: z.string().nullable(),
    links: Links,
    active: z.boolean(),
    createdAt: z.string(),
    nextAt: z.string(),
    failing: Count.openapi({ description: 'Looks one after the other at which the address itself could not be had.' }),
    last: orNull(SourceLook),
  })
  .openapi('FollowedSource') satisfies z.ZodType<SourceOfLedger>;
export type FollowedSource = z.infer<typeof FollowedSource>;

export const NewSource = z
  .object({
    address: z
      .string()
      .trim()
      .max(2000)
      .openapi({ description: 'Of a feed, a site map or a page.', example: 'https://sada-albahr.example/feed.xml' }),
    kind: Kind.default('feed'),
    every: Minutes.default(15),
    outlet: Outlet.default(null),
    links: Links.default('when-cut'),
  })
  .openapi('NewSource');

export const SourceChange = z
  .object({
    kind: Kind.exactOptional(),
    every: Minutes.exactOptional(),
    outlet: Outlet.exactOptional(),
    links: Links.exactOptional(),
    active: z.boolean().exactOptional(),
  })
  .openapi('SourceChange');

export const SourceParam = z.object({
  id: z
    .string()
    .max(64)
    .openapi({ param: { name: 'id', in: 'path' } }),
});
