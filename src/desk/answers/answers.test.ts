/** What the desk answers of a story with a bridge: dossiers, two speakers, two states, families and threads. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ActorView, EventId, StatementId } from '../../ledger/index.ts';
import { compareSpeakers, dossier, familyReport, pair, threadStory } from '../index.ts';
import { type BridgeLedger, bridgeLedger } from '../testing/bridge-ledger.ts';

let given: BridgeLedger;
beforeAll(async () => {
  given = await bridgeLedger();
});
afterAll(() => given.ledger.close());

const actor = async (name: string): Promise<ActorView> => {
  const [found] = await given.ledger.findActors(name, 1);
  if (found === undefined) throw new Error(name);
  return found;
};
const statementIn = async (article: number): Promise<StatementId> => {
  const id = given.articles[article];
  const [view] = id === undefined ? [] : await given.ledger.statementsOf(id);
  if (view === undefined) throw new Error(`no statement in ${article}`);
  return view.id;
};
const eventIn = async (article: number): Promise<EventId> => {
  const id = given.articles[article];
  const [view] = id === undefined ? [] : await given.ledger.relations.eventsOf(id);
  if (view === undefined) throw new Error(`no event in ${article}`);
  return view.id;
};

describe('a dossier', () => {
  test('tells month by month in which kinds of saying somebody spoke', async () => {
    const found = await dossier(given.ledger, await actor('سليم العطار'));
    expect(found).toMatchObject({ statements: 3, first: '2025-03-03', last: '2025-04-02' });
    expect(found.months).toEqual([
      { month: '2025-03', statements: 2, classes: { say: 1, claim: 1 } },
      { month: '2025-04', statements: 1, classes: { warn: 1 } },
    ]);
    expect(found.earliest[0]?.article.date).toBe('2025-03-03');
  });

  test('has the statement first that most roots carry', async () => {
    const { carried } = await dossier(given.ledger, await actor('سليم العطار'));
    expect(carried.map(({ weight, statement }) => [weight.outlets, weight.roots, statement.article])).toEqual([
      [2, 2, given.articles[0]],
    ]);
  });
});

test('two speakers are counted side by side, what both have first', async () => {
  const found = await compareSpeakers(given.ledger, await actor('سليم العطار'), await actor('فادي السعدي'));
  expect(found.counts.class[0]).toMatchObject({ value: 'say', one: 1, other: 1 });
  expect(found.counts.class).toContainEqual(expect.objectContaining({ value: 'claim', one: 1, other: 0 }));
  expect(found.counts.outlet.map(({ label }) => label)).toContain('صدى البحر');
});

describe('two actors', () => {
  test('of states: whoever is of them is counted in, and said to be', async () => {
    const found = await pair(given.ledger, await actor('العراق'), await actor('الأردن'));
    expect(found.happenings.map(({ kind }) => kind)).toEqual(['agreement', 'meeting']);
    const [, meeting] = found.happenings;
    expect(meeting).toMatchObject({ kind: 'meeting', status: 'held', date: '2025-04-10' });
    expect(meeting?.one[0]?.name).toContain('العطار');
    expect(meeting?.other[0]?.name).toContain('السعدي');
    expect(found.one.others).toBeGreaterThan(0);
    expect(found.one.met.map(({ name }) => name)).toContain('سليم العطار');
  });

  test('one meeting that two outlets tell of is one, with the words of both', async () => {
    const found = await pair(given.ledger, await actor('سليم العطار'), await actor('فادي السعدي'));
    expect(found.happenings).toHaveLength(1);
    const tellings = found.happenings[0]?.tellings ?? [];
    expect(tellings.map(({ article }) => article.outlet).sort()).toEqual(['صدى البحر', 'مرسى الغد'].sort());
    for (const { article, trigger } of tellings)
      expect(article.text.slice(trigger.start, trigger.end)).toContain('استقبل');
  });

  test('what either said of the other stands on its side', async () => {
    const found = await pair(given.ledger, await actor('العراق'), await actor('الأردن'));
    expect(found.one.statements.map(({ article }) => article.id)).toEqual([given.articles[3]]);
    expect(found.other.statements.map(({ article }) => article.id)).toEqual([given.articles[6]]);
    expect(found.one.statements[0]?.snippets[0]?.marks.length).toBeGreaterThan(0);
  });
});

test('wordings of a family are held against that of whichever member is asked for', async () => {
  const [first, second] = [await statementIn(0), await statementIn(1)];
  const usual = await familyReport(given.ledger, first);
  expect(usual?.base).toBe(first);
  expect((await familyReport(given.ledger, first, second))?.base).toBe(second);
  expect((await familyReport(given.ledger, first, 'x'))?.base).toBe(first);
});

describe('a story', () => {
  test('of a claim has its denial, and says that it is denied by others, in every outlet that carries it', async () => {
    const story = await threadStory(given.ledger, await statementIn(0));
    const denial = await statementIn(2);
    expect(story?.ties).toContainEqual(expect.objectContaining({ kind: 'denial', later: denial, bySpeaker: false }));
    const told = story?.records.find(({ id }) => id === story.of);
    expect(told?.state).toBe('denied-by-others');
    expect(told?.elsewhere).toEqual([await statementIn(1)]);
    expect(story?.records.at(-1)?.id).toBe(denial);
  });

  test('of a plan has what came of it, with the words that show it', async () => {
    const [plan, outcome] = [await eventIn(7), await eventIn(8)];
    const story = await threadStory(given.ledger, plan);
    expect(story?.ties).toMatchObject([{ kind: 'pledge-outcome', earlier: plan, later: outcome, outcome: 'held' }]);
    expect(story?.ties[0]?.reasons.length).toBeGreaterThan(0);
  });

  test('of nothing there is none', async () => {
    expect(await threadStory(given.ledger, 'x')).toBeNull();
  });
});
