/** A story as it goes out: records with their words, ties with the places that show them. */
import { type StoryEnd, type StoryTie, threadStory } from '../../desk/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import type { Story } from '../schemas/threads.ts';
import { headOf, recordOf } from './records.ts';

/** Null where there is no such record. */
export async function story(ledger: Ledger, id: string): Promise<Story | null> {
  const found = await threadStory(ledger, id);
  if (found === null) return null;
  return {
    of: found.of,
    records: found.records.map(recordOut),
    ties: found.ties.map((tie) => tieOut(tie, found.records)),
  };
}

function recordOut({ id, article, statement, event, state, elsewhere }: StoryEnd): Story['records'][0] {
  return {
    id,
    article: article === null ? null : headOf(article),
    statement: statement === null || article === null ? null : recordOf(statement, article),
    event: event?.event ?? null,
    passage: passageOf({ article, event }),
    state,
    elsewhere,
  };
}

function passageOf({ article, event }: Pick<StoryEnd, 'article' | 'event'>): Story['records'][0]['passage'] {
  const [first] = event?.event?.evidence ?? [];
  if (article === null || first === undefined) return null;
  const { trigger, sentence } = first;
  const text = trigger.part === 'headline' ? (article.title ?? '') : article.text;
  return {
    text: text.slice(sentence.start, sentence.end),
    start: sentence.start,
    marks: [[trigger.start - sentence.start, trigger.end - sentence.start]],
  };
}

/** What shows a tie is quoted as the later article has it: the words by which it was found are folded. */
function tieOut({ reasons, ...tie }: StoryTie, records: readonly StoryEnd[]): Story['ties'][0] {
  const later = records.find(({ id }) => id === tie.later);
  const text =
    later?.statement?.statement?.part === 'headline' ? (later.article?.title ?? '') : (later?.article?.text ?? '');
  const places = (spans: StoryTie['reasons'][0]['from']): readonly (readonly [number, number])[] =>
    spans.map(({ start, end }) => [start, end] as const);
  return {
    ...tie,
    reasons: reasons.map(({ rule, words, from, to }) => ({
      rule,
      words: to.length === 0 ? words : to.map(({ start, end }) => text.slice(start, end)),
      earlier: places(from),
      later: places(to),
    })),
  };
}
