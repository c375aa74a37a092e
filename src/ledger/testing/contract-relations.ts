/** What every ledger does with events that several articles tell of, and with what families amount to: a part of the suite. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadReader, type Reader } from '../../reader/index.ts';
import type { ArticleId, EventId, Ledger, LedgerFaultCode, StatementId, StatementView } from '../index.ts';
import { LedgerFault } from '../index.ts';
import { BRIDGE, entry, HARBOUR, newArticle } from './articles.ts';

/** Runs the suite. @param open a new, empty ledger each time */
export function relationsContract(name: string, open: () => Promise<Ledger>): void {
  let reader: Reader;
  let ledger: Ledger;
  let run: string;
  beforeAll(async () => {
    reader = await loadReader();
  });
  beforeEach(async () => {
    ledger = await open();
    run = await ledger.beginRun({ kind: 'add', reader: '1', lexicon: '1', inputs: ['test'] });
  });
  afterEach(async () => {
    await ledger.close();
  });

  const add = async (text: string, fields: Parameters<typeof newArticle>[1] = {}): Promise<ArticleId> => {
    const [outcome] = await ledger.add([entry(reader, newArticle(text, fields))], run);
    if (outcome?.outcome !== 'added') throw new Error(outcome?.outcome ?? 'nothing');
    return outcome.id;
  };
  const firstOf = async (article: ArticleId): Promise<StatementView> => {
    const [view] = await ledger.statementsOf(article);
    if (view === undefined) throw new Error('no statement');
    return view;
  };
  const refusal = async (step: Promise<unknown>): Promise<LedgerFaultCode | null> => {
    try {
      await step;
      return null;
    } catch (error) {
      if (error instanceof LedgerFault) return error.code;
      throw error;
    }
  };

  describe(`${name}: relations`, () => {
    test('events between two sides tell which participant is of which; a state counts in whoever is of it', async () => {
      const visit = await add(
        'استقبل وزير النقل العراقي سليم العطار في بغداد الاثنين وزير النقل الأردني فادي النجار.',
        {
          date: '2025-03-04',
        },
      );
      await add('التقى وزير النقل العراقي سليم العطار المحافظ كمال السعدي.', { date: '2025-03-05' });
      const [iraqi] = await ledger.findActors('سليم العطار');
      const [jordanian] = await ledger.findActors('فادي النجار');
      if (iraqi === undefined || jordanian === undefined) throw new Error('no actors');
      const found = await ledger.relations.eventsBetween(
        { actors: [iraqi.id], country: null },
        { actors: [jordanian.id], country: null },
      );
      expect(found.map(({ article, event }) => [article, event?.kind])).toEqual([[visit, 'meeting']]);
      const [meeting] = found;
      const named = (places: readonly number[] | undefined): readonly (string | undefined)[] =>
        (places ?? []).map((place) => meeting?.event?.participants[place]?.name);
      expect(named(meeting?.one).join()).toContain('العطار');
      expect(named(meeting?.other).join()).toContain('النجار');
      const ofStates = await ledger.relations.eventsBetween(
        { actors: [], country: 'JOR' },
        { actors: [], country: 'IRQ' },
      );
      expect(ofStates.map(({ id }) => id)).toContain(meeting?.id);
      expect(await ledger.actorsUnder({ country: 'IRQ' })).toContain(iraqi.id);
      expect(await ledger.actorsUnder({ offices: ['transport-minister'], country: 'JOR' })).toEqual([jordanian.id]);
      await ledger.forget(visit);
      expect(
        await ledger.relations.eventsBetween({ actors: [], country: 'JOR' }, { actors: [], country: 'IRQ' }),
      ).toEqual([]);
    });

    test('events are listed under keys, and found between two days, those that share most keys first', async () => {
      const { relations } = ledger;
      const eventOf = async (date: string): Promise<EventId> => {
        const id = await add('زار وزير النقل سالم الحداد مدينة الرمال الاثنين، والتقى المحافظ كمال السعدي.', { date });
        const [event] = await relations.eventsOf(id);
        if (event === undefined) throw new Error('no event');
        return event.id;
      };
      const [march, may] = [await eventOf('2025-03-03'), await eventOf('2025-05-03')];
      expect(await relations.isListed(march)).toBe(false);
      await relations.listEvent(march, ['visit:الحداد', 'visit:الرمال']);
      await relations.listEvent(may, ['visit:الحداد']);
      expect(await relations.isListed(march)).toBe(true);
      const keys = ['visit:الحداد', 'visit:الرمال'];
      expect(await relations.eventsNear(keys, '2025-01-01', '2025-12-31')).toEqual([march, may]);
      expect(await relations.eventsNear(keys, '2025-04-01', '2025-12-31')).toEqual([may]);
      expect(await refusal(relations.listEvent('x' as EventId, []))).toBe('not-found');
    });

    test('families have a weight: who of an actor is carried most, from how many roots', async () => {
      const { relations } = ledger;
      const one = await firstOf(await add(BRIDGE));
      const two = await firstOf(await add(BRIDGE, { outlet: 'صدى البحر' }));
      const three = await firstOf(await add(HARBOUR));
      const [speaker] = one.actors;
      if (speaker == null) throw new Error('no speaker');
      const member = (statement: StatementId, family: string) => ({ statement, family, reasons: null, keys: [] });
      await relations.putFamilies([member(one.id, one.id), member(two.id, one.id), member(three.id, three.id)]);
      await relations.weighFamily({ family: one.id, speakers: [speaker], outlets: 2, roots: 1 });
      await relations.weighFamily({ family: three.id, speakers: [speaker], outlets: 1, roots: 2 });
      const carried = await relations.mostCarried(speaker);
      expect(carried.map(({ family, outlets, roots }) => [family, outlets, roots])).toEqual([
        [three.id, 1, 2],
        [one.id, 2, 1],
      ]);
      expect(await relations.mostCarried(speaker, 1)).toHaveLength(1);
      await ledger.forget(two.article);
      expect((await relations.mostCarried(speaker))[1]).toMatchObject({ outlets: 1, roots: 1 });
      await relations.mergeFamilies(three.id, one.id);
      expect((await relations.mostCarried(speaker)).map(({ family, outlets }) => [family, outlets])).toEqual([
        [one.id, 1],
      ]);
      expect(await refusal(relations.weighFamily({ family: 'x', speakers: [], outlets: 1, roots: 1 }))).toBe(
        'not-found',
      );
    });
  });
}
