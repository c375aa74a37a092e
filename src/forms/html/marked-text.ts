/**
 * An article's text with everything that is marked in it: statements, names, dates, and the words that tell of events.
 *
 * Each mark knows the records it belongs to, the narrowest first: statements in `data-s`, all others in `data-x`.
 */
import type { Article, MentionSpan, MentionType, Reading } from '../../reader/index.ts';
import type { ActorInWords } from '../actor-rows.ts';
import { textOf } from '../record.ts';
import { escapeHtml } from './escape.ts';
import { NAME_ROLES, type OwnedSpan, segmentsOf, spansOf } from './segments.ts';

type Part = 'headline' | undefined;
/** A span with the part of the article it counts in. */
export type PlacedSpan = OwnedSpan & { readonly part: Part };

const ROLE_OF: Readonly<Record<MentionType, (typeof NAME_ROLES)[number]>> = {
  person: 'person',
  organisation: 'organisation',
  state: 'state',
  nationality: 'state',
  place: 'state',
  office: 'office',
  document: 'document',
};

/** Every span of a reading that the text shows. */
export function spansOfReading(reading: Reading, actors: readonly ActorInWords[]): PlacedSpan[] {
  const byCluster = new Map(actors.flatMap(({ id, clusters }) => clusters.map((cluster) => [cluster, id])));
  const byPlace = new Map(actors.flatMap(({ id, spans: own }) => own.map((span) => [place(span), id])));
  return [
    ...reading.statements.flatMap((statement) =>
      spansOf(statement).map((span) => ({ ...span, part: statement.part, owner: statement.id })),
    ),
    ...reading.mentions.map((mention) => {
      const { type, cluster, part, start, end } = mention;
      const owner = (cluster === null ? byPlace.get(place(mention)) : byCluster.get(cluster)) ?? '';
      return { role: ROLE_OF[type], part, start, end, owner };
    }),
    ...reading.dates.map(({ part, start, end }, d) => ({ role: 'date' as const, part, start, end, owner: `d${d}` })),
    ...reading.events.flatMap(({ id, evidence }) =>
      evidence.map(({ trigger: { part, start, end } }) => ({ role: 'told' as const, part, start, end, owner: id })),
    ),
  ];
}

function place({ part, start, end }: MentionSpan): string {
  return `${part ?? ''} ${start} ${end}`;
}

/** The names and dates for the script, which paints them on exact letters; a fourth number marks the headline. */
export function paintedNames(spans: readonly PlacedSpan[]): string {
  const names: ReadonlySet<string> = new Set(NAME_ROLES);
  const places = spans.flatMap(({ role, part, start, end }) =>
    names.has(role) ? [[role, start, end, ...(part === 'headline' ? [1] : [])]] : [],
  );
  return escapeHtml(JSON.stringify(places));
}

/** The text with its marks. Where the words of a statement begin, its number stands ready for paper, where nothing can be chosen. */
export function marked(article: Article, part: Part, spans: readonly PlacedSpan[]): string {
  const begun = new Set<string>();
  const own = spans.filter((span) => span.part === part);
  return segmentsOf(textOf(article, part), own)
    .map(({ text, covers }) => {
      if (covers.length === 0) return escapeHtml(text);
      const roles = [...new Set(covers.map((cover) => cover.role))].join(' ');
      const owners = [...new Set(covers.map((cover) => cover.owner))].filter((owner) => owner !== '');
      const statements = owners.filter((owner) => owner.startsWith('s'));
      const others = owners.filter((owner) => !owner.startsWith('s'));
      const begins = covers.filter(({ role, owner }) => role === 'content' && !begun.has(owner));
      for (const { owner } of begins) begun.add(owner);
      const numbers = begins.map(({ owner }) => Number(owner.slice(1))).sort((a, b) => a - b);
      const attributes = [
        `class="${roles}"`,
        ...(statements.length === 0 ? [] : [`data-s="${statements.join(' ')}"`]),
        ...(others.length === 0 ? [] : [`data-x="${others.join(' ')}"`]),
        ...(numbers.length === 0 ? [] : [`data-n="${numbers.join(' ')}"`]),
      ];
      return `<mark ${attributes.join(' ')}>${escapeHtml(text)}</mark>`;
    })
    .join('');
}
