/**
 * How well pages, encodings and feeds are taken in, on real ones that are not part of the project: token F1 of the text,
 * headline and day, encodings, what feeds give.
 *
 * Run: `npx tsx evaluation/intake.ts --data ../shared/data`
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { declaredIn } from '../src/intake/encoding/declared.ts';
import { textOf } from '../src/intake/encoding/text-of.ts';
import { secondOpinion } from '../src/intake/html/judge.ts';
import { overlapOf } from '../src/intake/html/page.ts';
import { takeBytes, type TakenArticle, type TakenIn } from '../src/intake/index.ts';

interface Expected {
  readonly text: string;
  readonly title: string | null;
  readonly day: string | null;
  /** The text given is only the beginning: ours is cut to as many words. */
  readonly prefix: boolean;
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** F1 of the words of two texts, each counted as often as it stands. */
function f1(found: string, expected: string): number {
  const { ofFirst, ofSecond } = overlapOf(expected, found);
  return ofFirst + ofSecond === 0 ? 0 : (2 * ofFirst * ofSecond) / (ofFirst + ofSecond);
}

function expectedOf(path: string): Expected | null {
  if (!existsSync(path)) return null;
  const value = JSON.parse(readFileSync(path, 'utf8'));
  if ('V1' in value) {
    const { body, title, publishing_date: date } = value.V1;
    const parts = [
      ...body.summary,
      ...body.sections.flatMap((section: { headline: string[]; paragraphs: string[] }) => [
        ...section.headline,
        ...section.paragraphs,
      ]),
    ];
    return { text: parts.join('\n'), title, day: String(date).slice(0, 10), prefix: false };
  }
  return { text: value.expected.cleaned_text, title: null, day: null, prefix: true };
}

async function first(bytes: Buffer, name: string): Promise<TakenIn | undefined> {
  for await (const found of takeBytes(bytes, name, { languages: 'all' })) return found;
  return undefined;
}

const cut = (text: string, expected: Expected): string =>
  expected.prefix ? wordsOf(text).slice(0, wordsOf(expected.text).length).join(' ') : text;

async function pages(folder: string): Promise<void> {
  process.stdout.write('pages: F1 of the text (ours, readability alone), headline, day\n');
  for (const kind of ['html', 'synthetic_cp1256']) {
    for (const name of readdirSync(join(folder, kind)).filter((file) => file.endsWith('.html'))) {
      const bytes = readFileSync(join(folder, kind, name));
      const expected = expectedOf(join(folder, 'html', name.replace(/\.html$/, '.expected.json')));
      const started = performance.now();
      const found = await first(bytes, name);
      const took = performance.now() - started;
      const label = `  ${kind}/${name}`.padEnd(70);
      if (found?.kind !== 'article') process.stdout.write(`${label} ${found?.kind} ${found?.code}\n`);
      else if (expected === null)
        process.stdout.write(`${label} ${wordsOf(found.text).length} words, ${show(found)}\n`);
      else {
        const decoded = textOf(bytes, name, [declaredIn(bytes)]);
        const other = decoded.kind === 'decoded' ? secondOpinion(decoded.text, 0) : '';
        const right = (is: boolean | null): string => (is === null ? '-' : is ? 'right' : 'WRONG');
        const title = expected.title === null ? null : found.title === expected.title;
        const day = expected.day === null ? null : found.date?.slice(0, 10) === expected.day;
        process.stdout.write(
          `${label} ${f1(cut(found.text, expected), expected.text).toFixed(3)} ${f1(cut(other, expected), expected.text).toFixed(3)} ${right(title)} ${right(day)} ${took.toFixed(0)} ms${expected.prefix ? ' (beginning only)' : ''}\n`,
        );
      }
    }
  }
}

const show = (article: TakenArticle): string =>
  `${article.date ?? 'no date'}, by ${article.evidence.text}, «${article.title ?? ''}»`;

function encodings(folder: string): void {
  let right = 0;
  let all = 0;
  for (const [kind, told] of [
    ['encodings', (name: string) => (name.startsWith('iso') ? 'iso-8859-6' : 'windows-1256')],
    ['synthetic_cp1256', () => 'windows-1256'],
    ['html', () => 'utf-8'],
    ['feeds', () => 'utf-8'],
  ] as const) {
    for (const name of readdirSync(join(folder, kind)).filter((file) => !file.endsWith('.json'))) {
      const bytes = readFileSync(join(folder, kind, name));
      // Once as declared, once with no word of it, once declared wrongly.
      for (const declared of [[declaredIn(bytes)], [], ['utf-8'], ['iso-8859-6'], ['windows-1252']]) {
        const found = textOf(bytes, name, declared);
        all++;
        if (found.kind === 'decoded' && found.encoding === told(name)) right++;
        else
          process.stdout.write(
            `  WRONG ${name} declared ${declared}: ${found.kind === 'decoded' ? found.encoding : found.code}\n`,
          );
      }
    }
  }
  process.stdout.write(
    `encodings: ${right} of ${all} right (each file as declared, undeclared, and declared wrongly)\n`,
  );
}

async function feeds(folder: string): Promise<void> {
  process.stdout.write(
    'feeds: entries; of them with headline, day, address, a text of 40 words or more; no markup left\n',
  );
  for (const name of readdirSync(join(folder, 'feeds'))) {
    const found: TakenIn[] = [];
    const bytes = readFileSync(join(folder, 'feeds', name));
    for await (const item of takeBytes(bytes, name, { languages: 'all' })) found.push(item);
    const articles = found.filter((item) => item.kind === 'article');
    const count = (test: (article: TakenArticle) => boolean): number => articles.filter(test).length;
    process.stdout.write(
      `  ${name.padEnd(28)} ${found.length}: ${count((a) => a.title !== null)} ${count((a) => a.date !== null)} ${count((a) => a.url !== null)} ${count((a) => wordsOf(a.text).length >= 40)}; ${count((a) => !/<\/?[a-z]|&[a-z#0-9]+;/i.test(a.text))}\n`,
    );
  }
}

async function main(): Promise<void> {
  const at = process.argv.indexOf('--data');
  const folder = join(at === -1 ? '../shared/data' : (process.argv[at + 1] ?? '.'), 'web');
  if (!existsSync(folder)) {
    process.stderr.write(`no pages in ${folder}: name the data with --data PATH\n`);
    process.exitCode = 2;
    return;
  }
  await pages(folder);
  encodings(folder);
  await feeds(folder);
}

await main();
