/**
 * Where something came from, as it is told over HTTP. Whoever reads a ledger in the browser need not know how the disk of its server is laid out:
 * of a path from the root the last two parts are told, and nothing else is changed.
 *
 * Example: `/srv/desk/2031/march/marsa.jsonl:12` is told as `march/marsa.jsonl:12`; `https://marsa.example/feed.xml` and `march/marsa.jsonl:12`, which
 * was named so on the command line, stay what they are.
 */
const ADDRESS = /^[a-z][a-z0-9+.-]+:\/\//iu;
const FROM_ROOT = /^(?:[a-z]:)?[\\/]/iu;
const TOLD = 2;

export function placeOf(where: string): string {
  if (ADDRESS.test(where) || !FROM_ROOT.test(where)) return where;
  const parts = where.split(/[\\/]/u).filter((part) => part !== '');
  return parts.slice(-TOLD).join('/');
}

/** Paths from the root inside a sentence: `ENOENT: open '/srv/desk/march/a.pdf'`. */
const PATHS = /(?<![\p{L}\p{N}:/\\.])(?:[A-Za-z]:)?[\\/](?:[^\s'"«»\\/]+[\\/])+[^\s'"«»\\/]*/gu;

export function withPlaces(sentence: string): string {
  return sentence.replace(PATHS, placeOf);
}

export function placed<Told extends { readonly where: string }>(told: Told): Told {
  return { ...told, where: placeOf(told.where) };
}

export function placedRun<Run extends { readonly inputs: readonly string[] }>(run: Run): Run {
  return { ...run, inputs: run.inputs.map(placeOf) };
}
