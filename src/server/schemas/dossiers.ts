/** Dossiers: what one who speaks said, counted and quoted; and two of them side by side. */
import { z } from '@hono/zod-openapi';
import { ActorIdSchema, ActorView } from './actors.ts';
import { limit, list } from './lists.ts';
import { FacetValue, Hit } from './search.ts';
import { StatementRecord } from './statements.ts';

export const OfficeHeld = z
  .object({
    office: z.string().openapi({ example: 'prime-minister' }),
    name: z.string().openapi({ description: 'The office in words, in the language asked for.' }),
    country: z.string().nullable(),
    countryName: z.string().nullable(),
    first: z.string().nullable().openapi({ description: 'Day of the first article that says so.' }),
    last: z.string().nullable(),
    articles: z.number().int(),
  })
  .openapi('OfficeHeld');

export const MonthOfSpeech = z
  .object({
    month: z.string().openapi({ example: '2025-03' }),
    statements: z.number().int(),
    classes: z.record(z.string(), z.number().int()).readonly(),
  })
  .openapi('MonthOfSpeech');

/** A statement that others carry. */
export const CarriedStatement = z
  .object({
    family: z.string(),
    outlets: z.number().int(),
    roots: z.number().int().openapi({ description: 'Independent roots: two outlets that cite one agency are one.' }),
    statement: StatementRecord,
  })
  .openapi('CarriedStatement');

export const Dossier = z
  .object({
    actor: ActorView,
    countryName: z.string().nullable(),
    offices: list(OfficeHeld),
    first: z.string().nullable(),
    last: z.string().nullable(),
    statements: z.number().int(),
    counts: z.record(z.string(), list(FacetValue)).readonly().openapi({
      description:
        'By `class`, `topic`, `month`, `addressee`, `chain`, `via`, `outlet`; labels in the language asked for.',
    }),
    months: list(MonthOfSpeech).openapi({ description: 'The earliest first; without those that have no day.' }),
    latest: list(Hit),
    earliest: list(Hit),
    carried: list(CarriedStatement).openapi({ description: 'Those of most roots first.' }),
  })
  .openapi('Dossier');
export type Dossier = z.infer<typeof Dossier>;

export const ComparedCount = z
  .object({ value: z.string(), label: z.string(), one: z.number().int(), other: z.number().int() })
  .openapi('ComparedCount');

const SaidOf = z.object({ total: z.number().int(), items: list(Hit) });

export const Comparison = z
  .object({
    one: Dossier,
    other: Dossier,
    counts: z.record(z.string(), list(ComparedCount)).readonly().openapi({
      description: 'By `class`, `topic`, `outlet`, `chain`, `addressee`; what both have first.',
    }),
    ofOther: SaidOf.openapi({ description: 'What the one says of the other.' }),
    ofOne: SaidOf.openapi({ description: 'What the other says of the one.' }),
  })
  .openapi('Comparison');
export type Comparison = z.infer<typeof Comparison>;

export const DossierQuery = z.object({ latest: limit(50, 5) });
export const CompareQuery = z.object({ one: ActorIdSchema, other: ActorIdSchema });
