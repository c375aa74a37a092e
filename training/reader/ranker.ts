/**
 * Learns the rankers that find the speaker of a statement without a source (`src/reader/implicit.ts`), whom a source means that is
 * told in short (`src/reader/referents.ts`), and which of its names says best who it is (`src/reader/name-choice.ts`).
 *
 * Statements are taken as the reader drafts them, the speakers before each one as annotated where they can be; a statement teaches where some of its
 * candidates have the annotated name: «استقبل الوزير الوفد، مؤكدا» teaches that the subject of the clause speaks.
 */
import { findDates } from '../../src/reader/dates.ts';
import type { Document } from '../../src/reader/document.ts';
import type { Draft, TokenRange } from '../../src/reader/draft.ts';
import { Drafter } from '../../src/reader/drafting.ts';
import { heaviest, type Ranked } from '../../src/reader/ranker.ts';
import { NO_STATEMENT } from '../../src/reader/model/draft-features.ts';
import { findLines } from '../../src/reader/lines.ts';
import type { Models } from '../../src/reader/model/models.ts';
import { findStatements } from '../../src/reader/read.ts';
import type { NameCandidate } from '../../src/reader/name-choice.ts';
import { type Called, resolveSpeakers } from '../../src/reader/speakers.ts';
import { nameLikeness, sameSpeakers } from '../../evaluation/scoring/names.ts';
import type { Forest } from '../../src/reader/model/forest.ts';
import { LEAST_ARTICLES } from './common-rows.ts';
import { growForest, type Growing, GROWING, type Lesson } from './forest.ts';
import type { GoldStatement } from './gold.ts';

/** Names less alike than the most alike by this are right too. */
const NEARLY = 0.2;

/** Where and when an article appeared. */
export interface Appearance {
  readonly outlet: string | null;
  readonly date: string | null;
}

/**
 * The candidates that have the annotated names, the one most like them first. All that are nearly as like are right: «ميناء الرمال» is no mistake where
 * somebody has written «ميناء الرمال الكبير», and a ranker that is told so learns from noise.
 */
function matching<T>(
  candidates: readonly T[],
  gold: readonly string[],
  inDocument: readonly string[],
  called: (one: T) => Called,
): readonly number[] {
  const alike = candidates.map((candidate): number => {
    const several = called(candidate);
    if (several.length !== gold.length) return 0;
    const free = [...several];
    let sum = 0;
    for (const one of gold) {
      const each = free.map((names) =>
        Math.max(0, ...names.map((name) => (sameSpeakers([one], [name], inDocument) ? nameLikeness(one, name) : 0))),
      );
      const most = Math.max(0, ...each);
      if (most === 0) return 0;
      free.splice(each.indexOf(most), 1);
      sum += most;
    }
    return sum;
  });
  const least = Math.max(0, Math.max(0, ...alike) - NEARLY * gold.length);
  return candidates
    .map((_, i) => i)
    .filter((i) => (alike[i] ?? 0) > 0 && (alike[i] ?? 0) >= least)
    .sort((i, j) => (alike[j] ?? 0) - (alike[i] ?? 0));
}

/** What an article teaches each ranker. */
export interface Lessons {
  readonly subjects: Lesson[];
  readonly referents: Lesson[];
  readonly names: Lesson[];
  readonly ends: Lesson[];
  readonly drafts: Lesson[];
}

/** What an article teaches: it is drafted by models that have not learnt from it, so that the rankers meet statements as they will meet them. */
export function lessonsOf(
  doc: Document,
  gold: readonly GoldStatement[],
  { outlet, date }: Appearance,
  models: Models,
): Lessons {
  const lessons: Lessons = { subjects: [], referents: [], names: [], ends: [], drafts: [] };
  const called = new Map<number, readonly NameCandidate[]>();
  const lines = findLines(doc, findDates(doc, date), outlet);
  const inDocument = [...new Set(gold.flatMap(({ speakers }) => speakers))];
  const drafter = new Drafter(models, {
    end: (ends, cue) => {
      const last = gold.find((statement) => statement.cue === cue)?.content.at(-1);
      if (last !== undefined) {
        const right = ends.flatMap(({ place }, i) => (place === last.to ? [i] : []));
        lessons.ends.push({ candidates: ends.map(({ features }) => features), right });
      }
      return 0;
    },
    statement: (features, cue, odds) => {
      const yes = gold.some((statement) => statement.cue === cue);
      lessons.drafts.push({ candidates: [features, NO_STATEMENT], right: [yes ? 0 : 1] });
      return odds;
    },
  });
  const drafts = findStatements(doc, outlet, drafter, lines, () => {});
  const teach = <T extends Ranked>(
    into: Lesson[],
    candidates: readonly T[],
    index: number,
    names: (one: T) => Called,
    otherwise: () => number,
    // Right only where no other is: a source stands for itself where the article has nobody else of its name.
    last: (one: T) => boolean = () => false,
  ): number => {
    const draft = drafts[index];
    const statement = draft === undefined ? undefined : statementOf(draft, gold);
    if (draft === undefined || statement === undefined) return otherwise();
    const first = matching(candidates, statement.speakers, inDocument, (one) => (last(one) ? [] : names(one)));
    const right = first.length > 0 ? first : matching(candidates, statement.speakers, inDocument, names);
    into.push({ candidates: candidates.map(({ features }) => [...features]), right });
    return right[0] ?? otherwise();
  };
  const { speakers } = resolveSpeakers(doc, drafts, models, {
    subject: (candidates, index, names) =>
      teach(lessons.subjects, candidates, index, names, () => heaviest(candidates, models.subjects)),
    referent: (referents, index, names) =>
      (drafts[index]?.sources.length ?? 0) > 1
        ? 0
        : teach(
            lessons.referents,
            referents,
            index,
            names,
            () => 0,
            ({ own }) => own !== null,
          ),
    name: (names, cluster) => {
      called.set(cluster, names);
      return 0;
    },
  });
  drafts.forEach((draft, index) => {
    const statement = statementOf(draft, gold);
    const [speaker, second] = speakers[index] ?? [];
    const candidates = speaker === undefined ? undefined : called.get(speaker.cluster);
    if (statement?.speakers.length !== 1 || candidates === undefined || second !== undefined) return;
    const right = matching(candidates, statement.speakers, inDocument, ({ text }) => [[text]]);
    lessons.names.push({ candidates: candidates.map(({ features }) => [...features]), right });
  });
  return lessons;
}

/** The annotated statement that a draft is of: by its cue, else by most of its words. */
function statementOf(draft: Draft, gold: readonly GoldStatement[]): GoldStatement | undefined {
  if (draft.cue !== -1) return gold.find(({ cue }) => cue === draft.cue);
  const size = (ranges: readonly TokenRange[]): number => ranges.reduce((sum, { from, to }) => sum + to - from, 0);
  return gold.find(({ cue, content }) => {
    let shared = 0;
    for (const a of draft.content)
      for (const b of content) shared += Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
    return cue === -1 && 2 * shared >= (size(content) + size(draft.content)) / 2;
  });
}

/**
 * A forest that ranks as these lessons teach; what fewer than five articles hold is left out. The same lessons give the same forest.
 *
 * @param times how often the lessons of each article count
 */
export function learnRanker(
  articles: readonly (readonly Lesson[])[],
  times: readonly number[],
  growing: Growing = GROWING,
): Forest {
  const seen = new Map<string, number>();
  for (const lessons of articles)
    for (const feature of new Set(lessons.flatMap(({ candidates }) => candidates.flat())))
      seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const common = [...seen].flatMap(([feature, count]) => (count >= LEAST_ARTICLES ? [feature] : []));
  const lessons = articles.flatMap((one, i) => Array.from({ length: times[i] ?? 1 }, () => one).flat());
  return growForest(lessons, common.sort(), growing);
}
