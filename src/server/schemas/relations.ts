/** What records of many articles have to do with one another: families of statements, threads, events. */
import { z } from '@hono/zod-openapi';
import type { EventId } from '../../ledger/index.ts';
import { ArticleHead } from './articles.ts';
import { StatementClassSchema } from './corrections.ts';
import { list } from './lists.ts';
import { Event } from './reading.ts';
import { StatementIdSchema, StatementRecord } from './statements.ts';

export const EventIdSchema = z
  .custom<EventId>((value) => typeof value === 'string')
  .openapi({ type: 'string', description: 'ULID of an event.' });

/** An event with the head of its article and the words that tell of it first. */
export const EventRecord = z
  .object({
    id: EventIdSchema,
    article: ArticleHead,
    event: Event.nullable().openapi({ description: 'Null where the newest reading has it no more.' }),
    words: z.string().nullable().openapi({ description: 'The words that tell of it, as the article has them.' }),
  })
  .openapi('EventView');
export type EventRecord = z.infer<typeof EventRecord>;

export const WordingPart = z
  .object({
    kind: z.string().openapi({ description: 'same, changed, added, left out ...' }),
    words: z.string().openapi({ description: 'As this one has them; empty where only the first does.' }),
    first: z.string().openapi({ description: 'As the first has them; empty where only this one does.' }),
  })
  .openapi('WordingPart');
export type WordingPart = z.infer<typeof WordingPart>;

export const FamilyMember = z
  .object({
    record: StatementRecord,
    first: z.boolean().openapi({ description: 'Whether no other was published before it.' }),
    root: z.number().int().openapi({ description: 'Index into the roots.' }),
    degree: z.enum(['exact', 'partial', 'paraphrase']).nullable().openapi({
      description: 'How its wording stands to that of the first; null for the first itself.',
    }),
    wording: list(WordingPart),
    reasons: z.unknown().openapi({ description: 'Why it is in the family, as whoever decided says.' }),
  })
  .openapi('FamilyMember');
export type FamilyMember = z.infer<typeof FamilyMember>;

const VerbOf = z.object({ statement: StatementIdSchema, cue: z.string().nullable(), class: StatementClassSchema });

/** The same words of the same speaker, in all outlets that carry them, in the order in which they published. */
export const Family = z
  .object({
    id: z.string(),
    members: list(FamilyMember),
    verbs: list(z.object({ from: VerbOf, to: VerbOf, classChanged: z.boolean(), ordered: z.boolean() })),
    roots: list(
      z.object({
        kind: z.enum(['media', 'document', 'outlet', 'unknown']),
        name: z.string().nullable(),
        statements: list(StatementIdSchema),
      }),
    ),
  })
  .openapi('Family');
export type Family = z.infer<typeof Family>;

export const ThreadEnd = z
  .object({ id: z.string(), record: StatementRecord.nullable(), event: EventRecord.nullable() })
  .openapi('ThreadEnd');
export type ThreadEnd = z.infer<typeof ThreadEnd>;

/** A record with what denies, corrects, repeats or fulfils it, and what it does so to itself. */
export const Thread = z
  .object({
    of: ThreadEnd,
    state: z.enum(['stands', 'denied-by-speaker', 'denied-by-others', 'corrected']),
    ties: list(
      z.object({
        kind: z.enum(['denial', 'correction', 'repetition', 'invitation-visit', 'pledge-outcome']).nullable(),
        other: ThreadEnd,
        otherIsLater: z.boolean(),
        reasons: z.unknown(),
      }),
    ),
  })
  .openapi('Thread');
export type Thread = z.infer<typeof Thread>;

export const EventParam = z.object({ id: EventIdSchema.openapi({ param: { name: 'id', in: 'path' } }) });
