/** The measurements as Markdown: for the terminal, and for docs/speed.md. */
import { cpus, loadavg } from 'node:os';
import process from 'node:process';
import type { Streaming } from './command.ts';
import { type GrowthPoint, growthRatio, SIZES } from './growth.ts';
import type { HostileResult } from './hostile.ts';
import type { PassProfile } from './passes.ts';
import type { Throughput } from './throughput.ts';

export interface Measurements {
  /** What was read: our own articles, or the news. */
  readonly material: 'invented' | 'news';
  readonly throughput: Throughput;
  readonly loadMs: number;
  readonly startMs: number;
  readonly streaming: Streaming;
  readonly streamedArticles: number;
  readonly streamedBytes: number;
  readonly growth: readonly GrowthPoint[];
  readonly profile: PassProfile;
}

const one = (value: number): string => value.toFixed(1);
const grouped = (value: number): string => Math.round(value).toLocaleString('en');

/** The sections that hold figures. */
export function sections(results: readonly Measurements[], hostile: readonly HostileResult[]): string {
  const head = (title: string): string =>
    `| ${title} | ${results.map(({ material }) => MATERIAL[material]).join(' | ')} |`;
  const rule = `|---|${'--:|'.repeat(results.length)}`;
  const line = (title: string, cell: (measured: Measurements) => string): string =>
    `| ${title} | ${results.map(cell).join(' | ')} |`;
  return [
    `${cpus()[0]?.model.trim() ?? 'unknown processor'}, one core of ${cpus().length}, Node ${process.versions.node}; load at the end, this measurement included: ${one(loadavg()[1] ?? 0)}.`,
    '',
    '## One core',
    '',
    head(''),
    rule,
    line('articles read', ({ throughput }) => grouped(throughput.articles)),
    line('MB of UTF-8 a second of processor time', ({ throughput: t }) => one(t.bytes / 1e3 / t.processorMs)),
    line('words a second of processor time', ({ throughput: t }) => grouped((t.words * 1e3) / t.processorMs)),
    line('articles a second of processor time', ({ throughput: t }) => grouped((t.articles * 1e3) / t.processorMs)),
    line('the same in the first round', ({ throughput: t }) => grouped((t.articles * 1e3) / t.coldProcessorMs)),
    line('articles a second by the clock', ({ throughput: t }) => grouped((t.articles * 1e3) / t.bestMs)),
    line('statements an article', ({ throughput: t }) => one(t.statements / t.articles)),
    line('bytes an article', ({ throughput: t }) => grouped(t.bytes / t.articles)),
    '',
    '## The command',
    '',
    head(''),
    rule,
    line('start to first result', ({ startMs }) => `${grouped(startMs)} ms`),
    line('of it, loading the reader', ({ loadMs }) => `${grouped(loadMs)} ms`),
    line('articles streamed', ({ streamedArticles }) => grouped(streamedArticles)),
    line('articles a second, in and out', ({ streamedArticles, streaming }) =>
      grouped((streamedArticles * 1e3) / streaming.ms),
    ),
    line('MB of input a second', ({ streamedBytes, streaming }) => one(streamedBytes / 1e3 / streaming.ms)),
    line('memory, most', ({ streaming }) => (streaming.peak === null ? '–' : `${grouped(streaming.peak)} MB`)),
    line('memory, most in each quarter', ({ streaming }) => streaming.quarters.map(grouped).join(' · ')),
    '',
    '## Growth',
    '',
    'One text of about so many bytes; nanoseconds a byte. Flat is linear; – where a tenth of it took more than 1.5 s.',
    '',
    head('bytes'),
    rule,
    ...SIZES.map((size, i) =>
      line(grouped(size), ({ growth }) => {
        const point = growth[i];
        return point === undefined ? '–' : one(point.perByte);
      }),
    ),
    line('largest : 10 KB', ({ growth }) => one(growthRatio(growth))),
    '',
    ...hostileTable(hostile),
    '## Where the time goes',
    '',
    ...results.flatMap(profileTable),
  ].join('\n');
}

function hostileTable(hostile: readonly HostileResult[]): readonly string[] {
  if (hostile.length === 0) return [];
  return [
    '### Texts that nobody writes',
    '',
    'One piece repeated to 10,000 units and to 40,000; nanoseconds a unit. A ratio near 4 is quadratic.',
    '',
    '| | 10,000 | 40,000 | ratio |',
    '|---|--:|--:|--:|',
    ...hostile.map(
      ({ name, small, large, ratio }) => `| ${name} | ${grouped(small)} | ${grouped(large)} | ${one(ratio)} |`,
    ),
    '',
  ];
}

const MATERIAL = { invented: 'shuffled from our articles', news: 'news' } as const;

function profileTable({ material, profile }: Measurements): readonly string[] {
  const percent = (share: number): string => `${one(100 * share)} %`;
  return [
    `### ${MATERIAL[material]}`,
    '',
    '| pass | share |',
    '|---|--:|',
    ...profile.passes.map(({ name, share }) => `| ${name} | ${percent(share)} |`),
    '',
    '| function, without what it calls | share |',
    '|---|--:|',
    ...profile.hot.map(({ name, share }) => `| \`${name}\` | ${percent(share)} |`),
    '',
  ];
}

/** docs/speed.md. */
export function speedPage(results: readonly Measurements[], hostile: readonly HostileResult[]): string {
  return [
    '# How fast it is',
    '',
    'Written by `npm run bench -- --write`; no figure on this page was typed by hand.',
    '',
    '```',
    'npm run bench                            # on articles shuffled together from our own',
    'npm run bench -- --news FILE.jsonl.gz    # also on the articles of a file',
    'npm run bench -- --news FILE.jsonl.gz --articles 50000 --rounds 1    # the whole file, once',
    'npm run bench -- --hostile               # also on texts that nobody writes: minutes',
    'npm run bench -- --write                 # writes this page',
    '```',
    '',
    'The aims: 4 MB of UTF-8 and 1,000 articles a second on one core, 300 ms from start to first result, 250 MB of memory',
    'however many articles stream through, and a time that grows no faster than the text.',
    '',
    sections(results, hostile),
    '## How it is measured',
    '',
    '- What is built is measured (`dist/`), in one thread. The cheapest round counts; the first one, in which nothing is compiled',
    '  and no spelling is known, is told apart. Processor time includes the helper threads of the engine; other work on the machine',
    '  changes it less than the time by the clock.',
    '- Shuffled articles repeat the words of a few; the reader remembers spellings, so that on news of many outlets it is',
    '  slower. Compare columns of one kind.',
    '- Start: a new process of the command on one article, the middle one of eleven. Memory: resident, as the system tells, ten',
    '  times a second.',
    '- Where the time goes is told by samples of the stack; a sample counts for the innermost pass on it.',
    '- No test asserts a time.',
    '',
  ].join('\n');
}
