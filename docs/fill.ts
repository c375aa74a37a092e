/**
 * Keeps the pages true: the block under `<!-- file examples/read.mjs -->` is that file, the block under
 * `<!-- run node examples/read.mjs -->` is what the command prints. `<!-- run[1-12] ... -->` shows those lines only.
 *
 * Run: `npm run docs`, after `npm run build`. A test fails where a page is not what this would write.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Pages with blocks, from the root of the project. */
export const PAGES: readonly string[] = ['README.md', 'docs/api.md', 'docs/query.md'];

const BLOCK = /^<!-- (file|run)(?:\[(\d+)-(\d+)\])? (.+) -->\n```\w*\n[\s\S]*?^```$/gmu;

/** What a page shows: paths of files and commands, in order. */
export function shown(page: string): string[] {
  return [...page.matchAll(BLOCK)].map(([, , , , what = '']) => what);
}

/**
 * The page with every block as it should be.
 *
 * @param page the page's text
 * @throws where a file is missing or a command fails
 */
export function fill(page: string): string {
  return page.replace(BLOCK, (_, kind: string, first: string | undefined, last: string | undefined, what: string) => {
    const whole = kind === 'file' ? readFileSync(join(ROOT, what), 'utf8') : output(what);
    const lines = whole.trimEnd().split('\n');
    const from = first === undefined ? 0 : Number(first) - 1;
    const to = last === undefined ? lines.length : Number(last);
    const language = kind === 'file' ? (LANGUAGES[extname(what)] ?? '') : '';
    const part = lines.slice(from, to).join('\n').trimEnd();
    const range = first === undefined ? '' : `[${first}-${last}]`;
    return `<!-- ${kind}${range} ${what} -->\n\`\`\`${language}\n${part}${to < lines.length ? '\n…' : ''}\n\`\`\``;
  });
}

const LANGUAGES: Readonly<Record<string, string>> = { '.mjs': 'js', '.ts': 'ts', '.html': 'html', '.txt': 'text' };

/** What a command prints; `musnad` is the one that was built here. */
function output(command: string): string {
  const [name = '', ...args] = command.split(' ');
  if (name !== 'node' && name !== 'musnad')
    throw new Error(`cannot run "${command}": it begins with neither node nor musnad`);
  const program = name === 'musnad' ? [join(ROOT, 'dist/cli/main.js')] : [];
  return execFileSync(process.execPath, [...program, ...args], { cwd: ROOT, encoding: 'utf8' });
}

function main(): void {
  for (const page of PAGES) {
    const path = join(ROOT, page);
    const before = readFileSync(path, 'utf8');
    const after = fill(before);
    if (after !== before) writeFileSync(path, after);
    process.stdout.write(`${page}: ${shown(after).length} blocks, ${after === before ? 'as they were' : 'written'}\n`);
  }
}

const invoked = process.argv[1];
if (invoked !== undefined && realpathSync(invoked) === realpathSync(fileURLToPath(import.meta.url))) main();
