/** `npm run eval`: reads annotated articles with the present reader and tells how right it is. See `options.ts`. */
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { GoldError } from './articles/parse.ts';
import { type FlatDocument, ownLinksOnly } from './flat.ts';
import { fallen, floorBelow, loadFloor, saveFloor } from './floor.ts';
import { readAll, shippedReader } from './folds.ts';
import { type GoldDocument, GoldFormatError, loadGold, within } from './gold.ts';
import { OptionError, type Options, parseOptions, USAGE } from './options.ts';
import { accuracyPage, type Measured } from './report/page.ts';
import { errorsOf, errorText } from './report/errors.ts';
import { jsonReport } from './report/json.ts';
import { percent, terminalReport } from './report/terminal.ts';
import { type JudgedDocument, judge } from './scoring/judgement.ts';
import { type Score, score } from './scoring/score.ts';

const PAGE = new URL('../docs/accuracy.md', import.meta.url);
const UNTRAINED =
  'Note: nothing is trained on gold yet: every fold is read by the reader as shipped, and folds change no figure.';

interface Run {
  readonly documents: readonly GoldDocument[];
  readonly read: readonly FlatDocument[];
  readonly judged: readonly JudgedDocument[];
  readonly score: Score;
}

async function run(documents: readonly GoldDocument[], options: Options): Promise<Run> {
  if (documents.length === 0) throw new OptionError('no documents: see --gold and --only');
  const read = await readAll(documents, shippedReader, options.folding);
  const judged = documents.map((document, i) => judge(document, read[i] ?? { id: document.id, statements: [] }));
  return { documents, read, judged, score: score(judged) };
}

async function main(options: Options): Promise<number> {
  if (options.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if ((options.floor || options.setFloor) && (options.gold.length > 0 || options.only !== null))
    throw new OptionError('the floor is that of our own articles, all of them: leave out --gold and --only');
  if (options.write) {
    await writePage(options);
    return 0;
  }
  const paths = options.gold.length === 0 ? [null] : options.gold;
  let status = 0;
  for (const path of paths) {
    const result = await run(within(loadGold(path), options.only), options);
    if (options.json) process.stdout.write(`${JSON.stringify(jsonReport(result.score))}\n`);
    else if (options.floor) status = checkFloor(result.score);
    else {
      if (path !== null) process.stdout.write(`${path}\n`);
      if (options.folding !== null) process.stdout.write(`${UNTRAINED}\n`);
      process.stdout.write(`${terminalReport(result.score)}\n`);
    }
    if (options.setFloor) saveFloor(floorBelow(result.score));
    if (options.predictions !== null) writePredictions(options.predictions, result.read);
    printErrors(result, options.errors);
  }
  return status;
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

async function writePage(options: Options): Promise<void> {
  const own = await run(loadGold(null), options);
  const others: Measured[] = [];
  for (const path of options.gold) {
    const documents = loadGold(path);
    const { heldOut } = options;
    const kept = heldOut === null ? [] : within(documents, heldOut);
    const held = new Set(kept);
    const open = documents.filter((document) => !held.has(document));
    others.push({
      all: (await run(documents, options)).score,
      open: kept.length === 0 || open.length === 0 ? null : (await run(open, options)).score,
      heldOut: kept.length === 0 ? null : (await run(kept, options)).score,
    });
  }
  writeFileSync(PAGE, accuracyPage(own.score, others));
  process.stdout.write(`written: ${fileURLToPath(PAGE)}\n`);
}

try {
  process.exitCode = await main(parseOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof OptionError || error instanceof GoldFormatError || error instanceof GoldError)) throw error;
  process.stderr.write(`${error.message}\n\n${error instanceof OptionError ? USAGE : ''}`);
  process.exitCode = 2;
}
