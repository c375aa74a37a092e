/** `npm run eval`: reads annotated articles with the present reader and tells how right it is. See `options.ts`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { loadNews, newsFile } from '../training/reader/news/load.ts';
import { loadUnread } from './articles/compile.ts';
import { GoldError } from './articles/parse.ts';
import { type FlatDocument, ownLinksOnly } from './flat.ts';
import { fallen, floorBelow, loadFloor, saveFloor } from './floor.ts';
import { foldProcesses } from './fold-processes.ts';
import { type Folding, readAsShipped, readInFolds } from './folds.ts';
import { type GoldDocument, GoldFormatError, type IdRange, loadGold, within } from './gold.ts';
import { measureLayers } from './measured-layers.ts';
import { OptionError, type Options, parseOptions, USAGE } from './options.ts';
import { accuracyPage, type Measured } from './report/page.ts';
import { errorsOf, errorText } from './report/errors.ts';
import { jsonReport } from './report/json.ts';
import { withLayers } from './report/layers-page.ts';
import { percent, terminalReport } from './report/terminal.ts';
import { type JudgedDocument, judge } from './scoring/judgement.ts';
import { type Score, score } from './scoring/score.ts';

const PAGE = new URL('../docs/accuracy.md', import.meta.url);
const SEEN =
  'Read by the reader as shipped. Its weights were trained on annotated articles, our own among them, and on what it was\n' +
  'trained on it reads better than on the rest: --folds K tells how it reads what it has not seen.';
const UNSEEN = 'Read by the reader as shipped: nothing has been learnt from these articles.';
/** Our own articles each have an outlet of their own, so that no fold of them has seen an outlet it reads. */
const OWN_FOLDS: Folding = { by: 'count', count: 5 };
/** A fold trains for minutes: the outlets of all published articles are dealt into four. */
const PUBLISHED_FOLDS: Folding = { by: 'outlet', count: 4 };

interface Run {
  readonly read: readonly FlatDocument[];
  readonly judged: readonly JudgedDocument[];
}

/** Reads and judges. In folds, readers learn from the other folds and from all of `others` that is not read here. */
async function run(
  documents: readonly GoldDocument[],
  others: readonly GoldDocument[],
  folding: Folding | null,
): Promise<Run> {
  if (documents.length === 0) throw new OptionError('no documents: see --gold and --only');
  const here = new Set(documents);
  const rest = others.filter((document) => !here.has(document));
  const read = folding === null ? await readAsShipped([], documents) : await inFolds(documents, rest, folding);
  return {
    read,
    judged: documents.map((document, i) => judge(document, read[i] ?? { id: document.id, statements: [] })),
  };
}

async function inFolds(
  documents: readonly GoldDocument[],
  others: readonly GoldDocument[],
  folding: Folding,
): Promise<readonly FlatDocument[]> {
  const processes = foldProcesses();
  return readInFolds(documents, others, processes.read, folding).finally(() => processes.close());
}

async function main(options: Options): Promise<number> {
  if (options.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if ((options.floor || options.setFloor) && (options.gold.length > 0 || options.only !== null))
    throw new OptionError('the floor is that of our own articles, all of them: leave out --gold and --only');
  const data = options.data ?? process.env['MUSNAD_DATA'] ?? '../shared';
  if (options.writeLayers && !options.write) {
    writeFileSync(PAGE, withLayers(readFileSync(PAGE, 'utf8'), await measureLayers(data)));
    process.stdout.write(`written: ${fileURLToPath(PAGE)}, its part on layers\n`);
    return 0;
  }
  if (options.unread) return readUnread(options);
  const own = loadGold(null);
  const files = options.gold.map((path) => ({ path, documents: loadGold(path) }));
  const all = [...own, ...files.flatMap(({ documents }) => documents), ...(await newsFrom(data, options))];
  if (options.write) {
    await writePage(
      own,
      files.map(({ documents }) => documents),
      await newsFrom(data, options),
      options.heldOut,
      data,
    );
    return 0;
  }
  if (options.floor || options.setFloor) return keepFloor(score((await run(own, [], OWN_FOLDS)).judged), options);
  for (const { path, documents } of files.length === 0 ? [{ path: null, documents: own }] : files) {
    const result = await run(within(documents, options.only), all, options.folding);
    if (options.json) process.stdout.write(`${JSON.stringify(jsonReport(score(result.judged)))}\n`);
    else {
      if (path !== null) process.stdout.write(`${path}\n`);
      if (options.folding === null) process.stdout.write(`${SEEN}\n\n`);
      process.stdout.write(`${terminalReport(score(result.judged))}\n`);
    }
    if (options.predictions !== null) writePredictions(options.predictions, result.read);
    printErrors(result, options.errors);
  }
  return 0;
}

async function readUnread({
  gold,
  only,
  folding,
  errors,
  predictions,
  json,
  floor,
  setFloor,
  write,
}: Options): Promise<number> {
  if (
    gold.length > 0 ||
    only !== null ||
    folding !== null ||
    errors > 0 ||
    predictions !== null ||
    floor ||
    setFloor ||
    write
  )
    throw new OptionError(
      'unread articles are read all, as the reader ships, and nobody looks at what is read: leave out the rest',
    );
  const result = score((await run(loadUnread(), [], null)).judged);
  process.stdout.write(json ? `${JSON.stringify(jsonReport(result))}\n` : `${UNSEEN}\n\n${terminalReport(result)}\n`);
  return 0;
}

function keepFloor(result: Score, options: Options): number {
  if (options.setFloor) saveFloor(floorBelow(result));
  return options.floor ? checkFloor(result) : 0;
}

function checkFloor(result: Score): number {
  const falls = fallen(result, loadFloor());
  for (const { id, label, value, floor } of falls)
    process.stderr.write(`fallen: ${label} (${id}) is ${percent(value)}, its floor ${percent(floor)}\n`);
  if (falls.length === 0)
    process.stdout.write(`every figure is at or above its floor, on ${result.gold} statements of our own articles\n`);
  return falls.length === 0 ? 0 : 1;
}

function writePredictions(path: string, read: readonly FlatDocument[]): void {
  writeFileSync(path, read.map((document) => `${JSON.stringify(ownLinksOnly(document))}\n`).join(''));
}

function printErrors({ judged }: Run, most: number): void {
  if (most === 0) return;
  const errors = judged.flatMap((document) => errorsOf(document).map((error) => ({ error, text: document.text })));
  const kinds = new Map<string, number>();
  for (const { error } of errors) kinds.set(error.kind, (kinds.get(error.kind) ?? 0) + 1);
  const counts = [...kinds].map(([kind, count]) => `${kind} ${count}`).join(', ');
  process.stdout.write(`\n${errors.length} errors: ${counts}\n`);
  for (const { error, text } of errors.slice(0, most)) process.stdout.write(`\n${errorText(error, text)}\n`);
}

/** The annotated news that folds of published articles may learn from, where its articles are at hand. */
async function newsFrom(data: string, { gold, folding, write }: Options): Promise<readonly GoldDocument[]> {
  if (gold.length === 0 || (folding === null && !write)) return [];
  if (existsSync(newsFile(data))) return loadNews(data);
  process.stderr.write(`${newsFile(data)} is missing: what is read here has not learnt from annotated news\n`);
  return [];
}

async function writePage(
  own: readonly GoldDocument[],
  files: readonly (readonly GoldDocument[])[],
  news: readonly GoldDocument[],
  heldOut: IdRange | null,
  data: string,
): Promise<void> {
  // From our own articles alone, so that everybody can make the same figures.
  const ours = await run(own, [], OWN_FOLDS);
  const others: Measured[] = [];
  let ofNews: Score | null = null;
  for (const documents of files) {
    // The annotated news is read by the same readers: none of them has seen its outlet.
    const { judged: all } = await run([...documents, ...news], [...own, ...files.flat()], PUBLISHED_FOLDS);
    const judged = all.slice(0, documents.length);
    if (news.length > 0) ofNews = score(all.slice(documents.length));
    const held = new Set((heldOut === null ? [] : within(documents, heldOut)).map(({ id }) => id));
    const kept = judged.filter(({ id }) => held.has(id));
    others.push({ all: score(judged), heldOut: kept.length === 0 ? null : score(kept) });
  }
  const unread = await run(loadUnread(), [], null);
  const measured = { own: score(ours.judged), unread: score(unread.judged), others, news: ofNews };
  writeFileSync(PAGE, accuracyPage(measured, await measureLayers(data)));
  process.stdout.write(`written: ${fileURLToPath(PAGE)}\n`);
}

try {
  process.exitCode = await main(parseOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof OptionError || error instanceof GoldFormatError || error instanceof GoldError)) throw error;
  process.stderr.write(`${error.message}\n\n${error instanceof OptionError ? USAGE : ''}`);
  process.exitCode = 2;
}
