/** `npx tsx evaluation/layers/main.ts`: how right the reader is on dates, events and lines. See `options.ts`. */
import process from 'node:process';
import { loadNewsEvents } from '../../training/events/news.ts';
import { fallen, floorBelow, loadFloor, saveFloor } from '../floor.ts';
import { GoldFormatError } from '../gold.ts';
import { OptionError } from '../options.ts';
import { percent } from '../report/terminal.ts';
import { layerErrors } from './errors.ts';
import { layersInFolds } from './folds.ts';
import { NO_LAYERS } from './form.ts';
import { type JudgedLayers, judgeLayers } from './judge.ts';
import { fileGold, type GoldSet, ownSet, publishedSet, readAndJudge } from './measure.ts';
import { LAYER_USAGE, type LayerOptions, parseLayerOptions } from './options.ts';
import { type LayerColumn, layerJson, layerTables, layerTerminal } from './report.ts';
import { type LayerScore, scoreLayers } from './score.ts';

const FLOOR = new URL('./floor.json', import.meta.url);

async function main(options: LayerOptions): Promise<number> {
  if (options.help) {
    process.stdout.write(LAYER_USAGE);
    return 0;
  }
  if (options.floor || options.setFloor) return keepFloor(options);
  if (options.folds) return tellFolds(options);
  const columns: LayerColumn[] = [];
  for (const { title, documents, byOutlet } of setsOf(options)) {
    const judged = await judgedBy(options, {
      title,
      byOutlet,
      documents: documents.filter(({ id }) => options.ids?.includes(id) ?? true),
    });
    if (judged.length === 0) continue;
    const score = scoreLayers(judged);
    columns.push({ title, score, byOutlet });
    if (options.tables) continue;
    tellColumn(options, title, score);
    const errors = judged.flatMap(layerErrors);
    if (options.errors > 0) process.stdout.write(`${errors.slice(0, options.errors).join('\n')}\n\n`);
  }
  if (options.tables) process.stdout.write(`${layerTables(columns).join('\n')}\n`);
  if (columns.length === 0) process.stderr.write('nothing to score\n');
  return 0;
}

async function tellFolds(options: LayerOptions): Promise<number> {
  const { data, only, tables } = options;
  const news = only === null ? await loadNewsEvents(data) : [];
  const columns = await layersInFolds(setsOf(options), news);
  if (tables) process.stdout.write(`${layerTables(columns).join('\n')}\n`);
  else for (const { title, score } of columns) tellColumn(options, title, score);
  return 0;
}

function tellColumn({ json }: LayerOptions, title: string, score: LayerScore): void {
  process.stdout.write(
    json ? `${JSON.stringify({ title, ...layerJson(score) })}\n` : `${title}: ${layerTerminal(score)}\n\n`,
  );
}

function setsOf({ gold, data, only }: LayerOptions): readonly GoldSet[] {
  if (gold.length > 0)
    return gold.map((path) => {
      const { documents, without } = fileGold(path, data);
      tellMissing(without, data);
      return { title: path, documents, byOutlet: true };
    });
  const own = only === 'dev' ? [] : [ownSet()];
  if (only === 'own') return own;
  const published = publishedSet(data);
  tellMissing(published.without, data);
  return [...own, published];
}

function tellMissing(without: readonly string[], data: string): void {
  if (without.length > 0)
    process.stderr.write(
      `${without.length} published articles are left out: their texts are not in ${data}/gold (see --data)\n`,
    );
}

async function judgedBy({ against, data }: LayerOptions, { documents }: GoldSet): Promise<readonly JudgedLayers[]> {
  if (against === null) return readAndJudge(documents);
  const other = new Map(fileGold(against, data).documents.map((document) => [document.id, document]));
  return documents.map((document) => judgeLayers(document, other.get(document.id) ?? NO_LAYERS));
}

async function keepFloor({ setFloor, floor }: LayerOptions): Promise<number> {
  const score = scoreLayers(await readAndJudge(ownSet().documents));
  if (setFloor) saveFloor(floorBelow(score), FLOOR);
  if (!floor) return 0;
  const falls = fallen(score, loadFloor(FLOOR));
  for (const { id, label, value, floor: least } of falls)
    process.stderr.write(`fallen: ${label} (${id}) is ${percent(value)}, its floor ${percent(least)}\n`);
  if (falls.length === 0)
    process.stdout.write(`every figure is at or above its floor, on ${score.events} events of our own articles\n`);
  return falls.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main(parseLayerOptions(process.argv.slice(2), process.env['MUSNAD_DATA'] ?? '../shared'));
} catch (error) {
  if (!(error instanceof OptionError || error instanceof GoldFormatError)) throw error;
  process.stderr.write(`${error.message}\n\n${error instanceof OptionError ? LAYER_USAGE : ''}`);
  process.exitCode = 2;
}
