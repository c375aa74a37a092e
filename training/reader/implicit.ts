/**
 * Learns the weights of the ranker that finds the speaker of a statement without a source (`src/reader/implicit.ts`).
 *
 *     MUSNAD_DATA=../shared npx tsx training/reader/implicit.ts            # measures in folds
 *     MUSNAD_DATA=../shared npx tsx training/reader/implicit.ts --write    # and writes src/reader/implicit-weights.ts
 *     ... --errors       # prints what the folds get wrong
 *
 * Statements are taken as the reader drafts them in folds, the speakers before each one as annotated where they can be; a statement teaches
 * where one of its candidates has the annotated name. The model is a conditional logit: the candidates of one statement compete, features are binary.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldDocument, loadOwnGold } from '../../evaluation/articles/compile.ts';
import { findDates } from '../../src/reader/dates.ts';
import type { Draft, TokenRange } from '../../src/reader/draft.ts';
import { Drafter } from '../../src/reader/drafting.ts';
import type { Candidate } from '../../src/reader/candidate.ts';
import { best } from '../../src/reader/implicit.ts';
import { findLines } from '../../src/reader/lines.ts';
import { findStatements } from '../../src/reader/read.ts';
import { resolveSpeakers } from '../../src/reader/speakers.ts';
import { fit as fitModels, trainingArticle } from './fit.ts';
import { align, type GoldStatement } from './gold.ts';
import { openWorkshop } from './load.ts';

const DATA = process.env['MUSNAD_DATA'] ?? '../shared';
/** The last of the annotated articles are left to measure on. */
const LAST_LEARNT = 'd070';
const FOLDS = 5;
const ROUNDS = 20;
const RATE = 0.1;
const DECAY = 0.02;
/** What the grammar leads one to expect before anything is learnt; few articles put it to the test. */
const EXPECTED: ReadonlyMap<string, number> = new Map([
  ['gender:clashes', -3.5],
  ['gender:clashes:person', -1.5],
  ['number:clashes', -2.5],
  ['first-person:parent', 4],
  // «غارات قالت إنها استهدفت»: what is spoken of.
  ['beside:about:bare', -2],
]);
/** Weights nearer to nothing are left out. */
const LEAST = 0.02;

interface Lesson {
  readonly document: number;
  readonly candidates: readonly (readonly string[])[];
  readonly right: number;
  /** For reading what went wrong. */
  readonly place: string;
  readonly names: readonly string[];
}

type Weights = Map<string, number>;

const fold = (name: string): string[] =>
  name
    .normalize('NFKC')
    .replace(/[\u064b-\u0652\u0640]/gu, '')
    .replace(/[أإآ]/gu, 'ا')
    .replace(/[ىي]/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => (word.startsWith('ال') && word.length > 4 ? word.slice(2) : word));

/** How alike two names are, 0 to 1. */
function likeness(a: string, b: string): number {
  const left = new Set(fold(a));
  const right = new Set(fold(b));
  const shared = [...left].filter((word) => right.has(word)).length;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
}

function matching(
  candidates: readonly Candidate[],
  gold: readonly string[],
  name: (one: Candidate) => string[],
): number {
  let best = -1;
  let most = 0.6;
  candidates.forEach((candidate, i) => {
    const names = name(candidate);
    if (names.length !== gold.length) return;
    const alike =
      gold.reduce((sum, one) => sum + Math.max(...names.map((other) => likeness(one, other))), 0) / gold.length;
    if (alike > most) {
      most = alike;
      best = i;
    }
  });
  return best;
}

/**
 * What the articles teach: each is drafted by models that have not learnt from it, so that the ranker meets statements as it will meet them,
 * those among them whose source nothing has found.
 */
async function gather(documents: readonly GoldDocument[]): Promise<{ lessons: Lesson[]; without: number }> {
  const workshop = await openWorkshop();
  const sourcehood = await workshop.sourcehood();
  const articles = documents.map((document) => {
    const doc = workshop.document(document.text);
    return { document, doc, article: trainingArticle(doc, align(doc, document), sourcehood) };
  });
  const lessons: Lesson[] = [];
  let without = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const known = articles.filter((_, d) => d % FOLDS !== fold).map(({ article }) => article);
    const drafter = new Drafter(fitModels(known, sourcehood, ''));
    articles.forEach(({ document, doc, article }, d) => {
      if (d % FOLDS !== fold) return;
      const outlet = document.outlet ?? null;
      const lines = findLines(doc, findDates(doc, document.date ?? null), outlet);
      const drafts = findStatements(doc, outlet, drafter, lines, () => {});
      resolveSpeakers(doc, drafts, sourcehood, (candidates, index, name) => {
        const draft = drafts[index];
        const gold = draft === undefined ? undefined : statementOf(draft, article.gold);
        if (draft === undefined || gold === undefined) return best(candidates);
        const right = matching(candidates, gold.speakers, name);
        if (right === -1) without++;
        const at = draft.cue === -1 ? (draft.content[0]?.from ?? 0) : draft.cue;
        const place = `${document.id} ${doc.text.slice(Math.max(0, doc.start(at) - 120), doc.end(at) + 30).replace(/\n/g, '¶')}`;
        const names = candidates.map((candidate) => name(candidate).join(' + '));
        lessons.push({ document: d, candidates: candidates.map(({ features }) => [...features]), right, place, names });
        return right === -1 ? best(candidates) : right;
      });
    });
  }
  return { lessons, without };
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

function scores(weights: Weights, candidates: readonly (readonly string[])[]): number[] {
  return candidates.map((features) => features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0));
}

function learn(lessons: readonly Lesson[]): Weights {
  const weights: Weights = new Map(EXPECTED);
  const squares: Weights = new Map();
  const add = (feature: string, gradient: number): void => {
    const square = (squares.get(feature) ?? 0) + gradient * gradient;
    squares.set(feature, square);
    weights.set(feature, (weights.get(feature) ?? 0) + (RATE * gradient) / Math.sqrt(square + 1e-6));
  };
  for (let round = 0; round < ROUNDS; round++)
    for (const { candidates, right } of lessons) {
      if (right === -1 || candidates.length < 2) continue;
      const found = scores(weights, candidates);
      const most = Math.max(...found);
      const powers = found.map((score) => Math.exp(score - most));
      const total = powers.reduce((sum, power) => sum + power, 0);
      const gradient = new Map<string, number>();
      candidates.forEach((features, i) => {
        const step = (i === right ? 1 : 0) - (powers[i] ?? 0) / total;
        for (const feature of features) gradient.set(feature, (gradient.get(feature) ?? 0) + step);
      });
      for (const [feature, step] of gradient)
        add(feature, step - DECAY * ((weights.get(feature) ?? 0) - (EXPECTED.get(feature) ?? 0)));
    }
  return weights;
}

function accuracy(weights: Weights, lessons: readonly Lesson[]): number {
  return lessons.filter(({ candidates, right, place, names }) => {
    const found = scores(weights, candidates);
    const chosen = found.indexOf(Math.max(...found));
    const fine = right !== -1 && chosen === right;
    if (!fine && process.argv.includes('--errors')) {
      console.log(`${place}\n  right: ${names[right] ?? '-'} ${candidates[right]?.join(' ') ?? ''}`);
      console.log(`  chosen: ${names[chosen] ?? '-'} ${candidates[chosen]?.join(' ') ?? ''}`);
    }
    return fine;
  }).length;
}

function readLines(path: string): GoldDocument[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldDocument);
}

async function main(): Promise<void> {
  const annotated = readLines(join(DATA, 'gold', 'dev.jsonl')).filter(({ id }) => id <= LAST_LEARNT);
  const documents = [...annotated, ...loadOwnGold()];
  const { lessons, without } = await gather(documents);
  console.error(
    `${documents.length} articles, ${lessons.length} statements without a source, ${without} whose speaker is no candidate`,
  );
  let right = 0;
  for (let part = 0; part < FOLDS; part++) {
    const weights = learn(lessons.filter(({ document }) => document % FOLDS !== part));
    right += accuracy(
      weights,
      lessons.filter(({ document }) => document % FOLDS === part),
    );
  }
  console.error(
    `in ${FOLDS} folds by article: ${right} of ${lessons.length} right, ${((100 * right) / lessons.length).toFixed(1)} %`,
  );
  if (!process.argv.includes('--write')) return;
  const weights = [...learn(lessons)]
    .filter(([, weight]) => Math.abs(weight) >= LEAST)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = weights.map(
    ([feature, weight]) => `  ${/^[a-z]+$/.test(feature) ? feature : `'${feature}'`}: ${Number(weight.toFixed(2))},`,
  );
  writeFileSync(
    'src/reader/implicit-weights.ts',
    `/** Weights of the ranker in \`implicit.ts\`; written by \`training/reader/implicit.ts\`. Not to be edited by hand. */\nexport const WEIGHTS: Readonly<Record<string, number>> = {\n${rows.join('\n')}\n};\n`,
  );
}

await main();
