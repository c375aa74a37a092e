import { z } from 'zod';
import { dossier as dossierOf } from '../../../desk/index.ts';
import type { ActorId } from '../../../ledger/index.ts';
import { ToolAdvice } from '../advice.ts';
import { isolateLine } from '../plain-text.ts';
import { actorSchema, givenActor, givenHits, statementSchema } from '../records.ts';
import { statementsText } from '../statement-text.ts';
import { tool } from '../tool.ts';

const MOST = 20;

const countsSchema = z.array(z.object({ value: z.string(), label: z.string(), count: z.int() })).meta({ id: 'Counts' });

export const dossier = tool({
  name: 'dossier',
  title: 'What one speaker said',
  description: `The portrait of one speaker: names and offices, how many statements from when to when, in which kinds of saying, about what, to whom, through whom, in which outlets, and the newest statements.
Use when: you prepare a profile or a briefing on a person, office, body or state and have its id from resolve_actor.
Do not use when: you look for one statement or subject (search_statements with speaker_id).`,
  input: z.object({
    actor_id: z.string().describe('Id from resolve_actor.'),
    latest: z.int().min(1).max(100).default(5).describe(`Newest statements to give; at most ${MOST}.`),
  }),
  output: z.object({
    actor: actorSchema,
    first: z.string().nullable().describe('Day of the first article with words of this speaker.'),
    last: z.string().nullable(),
    statements: z.int(),
    counts: z
      .object({
        class: countsSchema,
        topic: countsSchema,
        month: countsSchema,
        addressee: countsSchema,
        chain: countsSchema,
        via: countsSchema,
        outlet: countsSchema,
      })
      .describe('The most frequent values of each.'),
    latest: z.array(statementSchema),
  }),
  run: async ({ actor_id, latest }, house) => {
    const actor = await house.ledger.actor(actor_id as ActorId);
    if (actor === null)
      throw new ToolAdvice(
        `There is no actor with the id ${JSON.stringify(actor_id)}. Ask resolve_actor for the name and take an id from its answer.`,
      );
    const found = await dossierOf(house.ledger, actor, Math.min(latest, MOST));
    const counts = (facet: string) =>
      (found.counts[facet] ?? []).map(({ value, label, count }) => ({ value, label, count }));
    const structured = {
      actor: givenActor(actor),
      first: found.first,
      last: found.last,
      statements: found.statements,
      counts: {
        class: counts('class'),
        topic: counts('topic'),
        month: counts('month'),
        addressee: counts('addressee'),
        chain: counts('chain'),
        via: counts('via'),
        outlet: counts('outlet'),
      },
      latest: await givenHits(house, found.latest),
    };
    const text = [
      `[actor ${actor.id}] ${isolateLine(actor.name)} · ${actor.kind}${actor.country === null ? '' : ` · ${actor.country}`}`,
      `Statements: ${found.statements}, ${found.first ?? '?'} to ${found.last ?? '?'}`,
      ...structured.actor.offices.map(
        ({ office, country, first, last }) => `office: ${office} ${country ?? ''} ${first ?? ''}–${last ?? ''}`,
      ),
      ...Object.entries(structured.counts).flatMap(([facet, values]) =>
        values.length === 0
          ? []
          : [`${facet}: ${values.map(({ label, count }) => `${isolateLine(label)} ${count}`).join(' · ')}`],
      ),
      'Latest:',
      statementsText(structured.latest),
    ].join('\n');
    return { structured, text };
  },
});
