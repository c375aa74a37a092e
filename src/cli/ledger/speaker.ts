/** `musnad speaker NAME`: the dossier of somebody. */
import type { ActorId, ActorView, Hit, SearchAnswer } from '../../ledger/index.ts';
import { CLASS_LABELS } from '../messages/index.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import type { RawOptions } from '../arguments.ts';
import { whoOf } from './search.ts';
import { type Session, wholeNumber, withLedger } from './session.ts';
import { showActor } from './show.ts';

const FACETS = ['class', 'topic', 'addressee', 'via', 'outlet', 'year'] as const;
const SHOWN = 10;
const OTHERS = 5;

export interface Dossier {
  readonly actor: ActorView;
  /** Others of that name, whom the question may mean. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly statements: number;
  readonly facets: SearchAnswer['facets'];
  readonly first: Hit | null;
  readonly latest: readonly Hit[];
  readonly next: string | null;
}

export function speakerCommand(name: string, raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const limit = wholeNumber('--limit', raw['limit'], 1, 1000) ?? SHOWN;
  return withLedger(raw, io, false, async (session) => {
    const dossier = await dossierOf(session, name, limit);
    if (session.json) session.line(JSON.stringify(dossier));
    else if (dossier === null) session.line(session.word('nothing'));
    else showDossier(session, dossier);
    return EXIT.ok;
  });
}

async function dossierOf({ ledger }: Session, name: string, limit: number): Promise<Dossier | null> {
  const byId = /^[0-9A-Z]{26}$/u.test(name) ? await ledger.actor(name as ActorId) : null;
  const [actor, ...others] = byId === null ? await ledger.findActors(name, OTHERS + 1) : [byId];
  if (actor === undefined) return null;
  const filters = [{ facet: 'speaker', values: [actor.id] }];
  const query = { type: 'all' } as const;
  const latest = await ledger.search({
    query,
    unit: 'statement',
    sort: 'newest',
    limit,
    filters,
    facets: FACETS,
    facetLimit: SHOWN,
  });
  const oldest = await ledger.search({ query, unit: 'statement', sort: 'oldest', limit: 1, filters });
  return {
    actor,
    others: others.map((one) => ({ id: one.id, name: one.name })),
    statements: latest.total,
    facets: latest.facets,
    first: oldest.hits[0] ?? null,
    latest: latest.hits,
    next: latest.next,
  };
}

function showDossier(session: Session, { actor, others, statements, facets, first, latest }: Dossier): void {
  const { line, word, show, language } = session;
  showActor(session, actor);
  line();
  const days = [first?.article.date, latest[0]?.article.date].map((date) => date?.slice(0, 10) ?? '–');
  line(`${word('statements')}: ${statements} · ${word('first')} ${days[0]} · ${word('last')} ${days[1]}`);
  const named = {
    class: word('classes'),
    topic: word('topics'),
    addressee: word('addressees'),
    via: word('chains'),
    outlet: word('outlets'),
    year: '',
  };
  for (const facet of FACETS) {
    const counts = facets[facet] ?? [];
    if (counts.length === 0) continue;
    const told = counts.map(({ value, label, count }) => {
      const called =
        facet === 'class' && value in CLASS_LABELS ? CLASS_LABELS[value as keyof typeof CLASS_LABELS][language] : label;
      return `${show(called)} ${count}`;
    });
    line(`${named[facet] === '' ? '' : `${named[facet]}: `}${told.join(' · ')}`);
  }
  for (const { article, statement, snippets } of latest) {
    line();
    line(
      [article.date?.slice(0, 10), article.outlet]
        .filter((part) => part !== null && part !== undefined)
        .map((part) => show(part))
        .join(' · '),
    );
    if (statement !== null) line(whoOf(session, statement));
    for (const { text } of snippets) line(`  ${show(text)}`);
  }
  if (others.length > 0) {
    line();
    for (const { id, name } of others) line(`${session.terminal.paint('dim', id)} ${show(name)}`);
  }
}
