/** Seconds of processor that a server's processes have taken, those included that have ended: on Linux, from /proc. Others' load hardly changes them. */
import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of /proc: a hundred a second on every Linux that Node runs on. */
const TICKS = 100;

interface Process {
  readonly id: number;
  readonly parent: number;
  /** Of itself, and of its children that have ended, in seconds. */
  readonly own: number;
  readonly children: number;
}

/** Of the processes whose command line names a folder, and all below them; null where /proc does not tell. */
export function processorSeconds(folder: string): number | null {
  const processes = all();
  const named = new Set(processes.filter(({ id }) => commandOf(id).includes(folder)).map(({ id }) => id));
  if (named.size === 0) return null;
  const below = (id: number): number => {
    const one = processes.find((process) => process.id === id);
    const own = one === undefined ? 0 : one.own + one.children;
    return processes.filter(({ parent }) => parent === id).reduce((total, child) => total + below(child.id), own);
  };
  return processes
    .filter(({ id, parent }) => named.has(id) && !named.has(parent))
    .reduce((total, { id }) => total + below(id), 0);
}

function all(): readonly Process[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => processOf(Number(name)) ?? []);
  } catch {
    return [];
  }
}

function processOf(id: number): Process | null {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    // The name, in brackets, may hold anything.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const at = (field: number): number => fields[field - 3] ?? 0;
    return { id, parent: at(4), own: (at(14) + at(15)) / TICKS, children: (at(16) + at(17)) / TICKS };
  } catch {
    return null;
  }
}

function commandOf(id: number): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
