/** Alerts as they go out: what they ask, what is new to them, where it is sent and what came of that. */
import { z } from '@hono/zod-openapi';
import type { Relation, StatementClass, StatementKind } from '../../reader/index.ts';
import { CHANNEL_KINDS, DELIVERY_STATES } from '../alerts/index.ts';
import { list, orNull } from './lists.ts';

const Count = z.number().int();
const Time = z.string().openapi({ description: 'ISO 8601.', example: '2031-03-05T09:00:00.000Z' });
const DigestAt = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/u)
  .nullable()
  .openapi({
    description: 'One digest a day at this time, of the day before; null for news as it comes.',
    example: '07:00',
  });

export const Alert = z
  .object({
    id: z.string(),
    name: z.string(),
    query: z
      .string()
      .openapi({ description: 'The question as it was typed; `speaker:ID` where a speaker is watched.' }),
    watched: z.object({ id: z.string(), name: z.string() }).nullable(),
    createdAt: Time,
    statements: Count.openapi({ description: 'How many statements ever met it.' }),
    problem: z.string().nullable().openapi({ description: 'Why its question is not understood, where it is not.' }),
  })
  .openapi('Alert');
export type Alert = z.infer<typeof Alert>;

export const AlertChange = z.object({ name: z.string().trim().min(1).max(200) }).openapi('AlertChange');

export const NewAlert = z
  .object({
    name: z.string().trim().min(1).max(200),
    query: z.string().trim().min(1).max(8192).optional().openapi({ description: 'A question of the query language.' }),
    speaker: z.string().optional().openapi({ description: 'Instead of a question: the id of an actor to be watched.' }),
  })
  .openapi('NewAlert');

export const NewsEntry = z
  .object({
    alert: z.string(),
    statement: z.string(),
    permalink: z.string(),
    page: z.string().nullable(),
    firedAt: Time,
    speakers: list(z.string()),
    class: z.custom<StatementClass>((value) => typeof value === 'string').openapi({ type: 'string' }),
    kind: z.custom<StatementKind>((value) => typeof value === 'string').openapi({ type: 'string' }),
    negated: z.boolean(),
    verb: z.string().nullable(),
    words: z.string(),
    chain: list(
      z.object({
        relation: z.custom<Relation>((value) => typeof value === 'string').openapi({ type: 'string' }),
        words: z.string(),
      }),
    ),
    article: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    date: z.string().nullable(),
    url: z.string().nullable(),
  })
  .openapi('NewsEntry');

export const AlertNews = z
  .object({
    alert: z.object({ id: z.string(), name: z.string(), query: z.string() }),
    watched: z.string().nullable().openapi({ description: 'The name of the speaker who is watched.' }),
    entries: list(NewsEntry).openapi({ description: 'The newest first.' }),
  })
  .openapi('AlertNews');

export const Digest = z.object({ day: z.string(), statements: Count, news: list(AlertNews) }).openapi('Digest');

export const Channel = z
  .object({
    id: z.string(),
    kind: z.enum(CHANNEL_KINDS),
    to: z.string(),
    alert: z.string().nullable().openapi({ description: 'Null for the news of all alerts.' }),
    digestAt: z.string().nullable(),
    createdAt: Time,
  })
  .openapi('Channel');

export const NewChannel = z
  .object({
    kind: z.enum(CHANNEL_KINDS),
    to: z.string().trim().min(3).max(2048).openapi({ description: 'An address of the web, or of a mailbox.' }),
    alert: z.string().nullable().default(null),
    digestAt: DigestAt.default(null),
  })
  .openapi('NewChannel');

export const MadeChannel = Channel.extend({
  secret: z
    .string()
    .nullable()
    .openapi({ description: 'With which messages are signed; told this once. Null for mail.' }),
}).openapi('MadeChannel');

export const Delivery = z
  .object({
    id: z.string().openapi({ description: 'The key under which a receiver gets it.' }),
    channel: z.string(),
    alert: z.string().nullable(),
    day: z.string().nullable(),
    state: z.enum(DELIVERY_STATES),
    attempts: Count,
    createdAt: Time,
    nextAt: Time,
    sentAt: orNull(Time),
    problem: z.string().nullable(),
    tries: list(z.object({ at: Time, sent: z.boolean(), detail: z.string() })),
  })
  .openapi('Delivery');
