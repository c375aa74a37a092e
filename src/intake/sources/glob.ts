/**
 * Patterns for file names, for shells that hand them on unexpanded: `*` and `?` within a name, `**` over folders,
 * `[...]` for one of some letters, `{a,b}` for one of some words.
 */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Whether an argument can be a pattern at all. */
export function isPattern(argument: string): boolean {
  return /[*?[{]/.test(argument);
}

/** The files (not folders) that a pattern names, in the order of their names. Names with a leading dot must be asked for. */
export async function* matchingFiles(pattern: string): AsyncGenerator<string> {
  for (const alternative of expandBraces(pattern)) {
    const parts = alternative.split('/');
    const absolute = parts[0] === '';
    yield* match(absolute ? '/' : '', absolute ? parts.slice(1) : parts);
  }
}

async function* match(folder: string, parts: readonly string[]): AsyncGenerator<string> {
  const [part, ...rest] = parts;
  if (part === undefined) return;
  if (part === '**') {
    yield* match(folder, rest);
    for (const entry of await entriesOf(folder)) {
      if (entry.isDirectory() && !entry.name.startsWith('.')) yield* match(join(folder, entry.name), parts);
    }
    return;
  }
  if (!isPattern(part)) {
    const path = join(folder, part === '' ? '.' : part);
    if (rest.length > 0) yield* match(path, rest);
    else if (await isFile(path)) yield path;
    return;
  }
  const wanted = compile(part);
  for (const entry of await entriesOf(folder)) {
    if (!wanted(entry.name) || (entry.name.startsWith('.') && !part.startsWith('.'))) continue;
    const path = join(folder, entry.name);
    if (rest.length > 0) yield* match(path, rest);
    else if (await isFile(path)) yield path;
  }
}

async function entriesOf(folder: string) {
  try {
    const entries = await readdir(folder === '' ? '.' : folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return !(await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** `a{b,c}d` as `abd` and `acd`; braces may stand in braces. */
function expandBraces(pattern: string): string[] {
  const open = pattern.indexOf('{');
  if (open === -1) return [pattern];
  let depth = 0;
  let from = open + 1;
  const options: string[] = [];
  for (let i = open; i < pattern.length; i++) {
    const letter = pattern[i];
    if (letter === '{') depth++;
    if (letter === '}') depth--;
    if ((letter === ',' && depth === 1) || depth === 0) {
      options.push(pattern.slice(from, i));
      from = i + 1;
    }
    if (depth === 0)
      return options.flatMap((option) => expandBraces(pattern.slice(0, open) + option + pattern.slice(i + 1)));
  }
  return [pattern];
}

type Matcher = (letter: string) => boolean;

/** A test for one name. Stars are tried without recursion, so the time is at most name times pattern. */
export function compile(part: string): (name: string) => boolean {
  const steps: (Matcher | '*')[] = [];
  const letters = Array.from(part);
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i] ?? '';
    const close = letter === '[' ? letters.indexOf(']', i + 2) : -1;
    if (letter === '*') steps.push('*');
    else if (letter === '?') steps.push(() => true);
    else if (close !== -1) {
      steps.push(oneOf(letters.slice(i + 1, close)));
      i = close;
    } else steps.push((other) => other === letter);
  }
  return (name) => matches(steps, Array.from(name));
}

function matches(steps: readonly (Matcher | '*')[], name: readonly string[]): boolean {
  let step = 0;
  let starStep = -1;
  let starAt = 0;
  for (let at = 0; at < name.length; ) {
    const wanted = steps[step];
    if (wanted === '*') {
      starStep = step++;
      starAt = at;
    } else if (wanted?.(name[at] ?? '')) {
      step++;
      at++;
    } else if (starStep !== -1) {
      step = starStep + 1;
      at = ++starAt;
    } else return false;
  }
  return steps.slice(step).every((left) => left === '*');
}

function oneOf(letters: readonly string[]): Matcher {
  const negated = letters[0] === '!' || letters[0] === '^';
  const set = negated ? letters.slice(1) : letters;
  return (letter) => {
    for (let i = 0; i < set.length; i++) {
      const low = set[i] ?? '';
      const isRange = set[i + 1] === '-' && i + 2 < set.length;
      const high = isRange ? (set[i + 2] ?? '') : low;
      if (letter >= low && letter <= high) return !negated;
      if (isRange) i += 2;
    }
    return negated;
  };
}
