/** Places told by their path below a folder, wherever that lies on this machine. */
import { isAbsolute, relative, sep } from 'node:path';
import type { TakenIn } from '../intake/index.ts';

/** `/opt/musnad/examples/a.jsonl:3` below `/opt/musnad` is `examples/a.jsonl:3`. */
export function pathBelow(folder: string, where: string): string {
  if (!isAbsolute(where)) return where;
  const path = relative(folder, where);
  return path === '' || path.startsWith('..') || isAbsolute(path) ? where : path.split(sep).join('/');
}

export async function* placedBelow(
  taking: AsyncIterable<TakenIn>,
  below: (where: string) => string,
): AsyncIterable<TakenIn> {
  for await (const one of taking) yield { ...one, where: below(one.where) };
}
