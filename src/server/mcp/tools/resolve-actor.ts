import { z } from 'zod';
import { actorSchema, givenActor, givenHits, statementSchema } from '../records.ts';
import { isolateLine } from '../plain-text.ts';
import { statementText } from '../statement-text.ts';
import { tool } from '../tool.ts';

const MOST = 10;

export const resolveActor = tool({
  name: 'resolve_actor',
  title: 'Find a person, office, body or state by name',
  description: `Turns a name into ids of actors, the most spoken of first, each with its names, offices and one statement to tell them apart.
Use when: you have a name, in Arabic or in Latin letters, and want to ask about that one alone: pass the id as speaker_id, or to dossier.
Do not use when: the words are a title only and you do not care who held it then: put them into "who" of search_statements.
Several actors may share a name, and one person may stand as two: compare offices and countries before you choose, and say which you chose.`,
  input: z.object({
    name: z.string().min(1).max(500).describe('The name: سالم الحداد, or Salem Haddad.'),
    limit: z.int().min(1).max(100).default(5).describe(`At most ${MOST} are given.`),
  }),
  output: z.object({
    actors: z.array(
      z.object({
        actor: actorSchema,
        statements: z.int().describe('How many statements are its own.'),
        latest: statementSchema.nullable().describe('The newest of them.'),
      }),
    ),
  }),
  run: async ({ name, limit }, house) => {
    const found = await house.ledger.findActors(name, Math.min(limit, MOST));
    const actors = [];
    for (const view of found) {
      const { total, hits } = await house.ledger.search({
        query: { type: 'all' },
        unit: 'statement',
        sort: 'newest',
        limit: 1,
        filters: [{ facet: 'speaker', values: [view.id] }],
      });
      const [latest = null] = await givenHits(house, hits);
      actors.push({ actor: givenActor(view), statements: total, latest });
    }
    const text =
      actors.length === 0
        ? `Nobody of this name: ${isolateLine(name)}. Try one word of it, or another spelling; search_statements with "who" finds titles too.`
        : actors
            .map(({ actor, statements, latest }, i) => {
              const offices = actor.offices.map(
                ({ office, country, first, last }) => `${office} ${country ?? ''} ${first ?? ''}–${last ?? ''}`,
              );
              return [
                `${i + 1}. [actor ${actor.id}] ${isolateLine(actor.name)} · ${actor.kind}${actor.country === null ? '' : ` · ${actor.country}`} · statements: ${statements}`,
                ...(offices.length === 0 ? [] : [`   offices: ${offices.join('; ')}`]),
                ...(latest === null ? [] : [`   latest: ${statementText(latest)}`]),
              ].join('\n');
            })
            .join('\n');
    return { structured: { actors }, text };
  },
});
