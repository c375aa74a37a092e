/** What two actors had to do with one another, as it goes out: with the sentences that show it. */
import { pair as pairOf, type PairSide as SideOfDesk, type Telling } from '../../desk/index.ts';
import type { ActorId, Ledger } from '../../ledger/index.ts';
import type { Pair } from '../schemas/pairs.ts';
import { hitsOut } from './dossiers.ts';
import { headOf } from './records.ts';

/** Null where there is no such actor. */
export async function pair(ledger: Ledger, one: ActorId, other: ActorId, limit: number): Promise<Pair | null> {
  const [first, second] = [await ledger.actor(one), await ledger.actor(other)];
  if (first === null || second === null) return null;
  const found = await pairOf(ledger, first, second, limit);
  return {
    one: await sideOut(ledger, found.one),
    other: await sideOut(ledger, found.other),
    happenings: found.happenings.map((each) => ({ ...each, tellings: each.tellings.map(tellingOut) })),
    more: found.more,
  };
}

async function sideOut(ledger: Ledger, side: SideOfDesk): Promise<Pair['one']> {
  const { country } = side.actor;
  return {
    ...side,
    countryName: country,
    statements: await hitsOut(ledger, side.statements),
  };
}

function tellingOut({ event, article, trigger, sentence, headline }: Telling): Pair['happenings'][0]['tellings'][0] {
  const text = headline ? (article.title ?? '') : article.text;
  return {
    event,
    article: headOf(article),
    sentence: text.slice(sentence.start, sentence.end),
    place: [sentence.start, sentence.end],
    mark: [trigger.start - sentence.start, trigger.end - sentence.start],
    headline,
  };
}
