/** Figures on a page, put there by the command that measured them: between two marks, of which the first names the command. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';

/** Replaces what stands between the marks of a name. @throws where the page has none */
export function writeMeasured(page: URL, name: string, lines: readonly string[]): void {
  const text = readFileSync(page, 'utf8');
  const marks = new RegExp(`(<!-- ${name}: written by [^\\n]* -->\\n)[^]*?(<!-- end of ${name} -->)`, 'u');
  if (!marks.test(text)) throw new Error(`${page.pathname} has no place for ${name}`);
  writeFileSync(
    page,
    text.replace(marks, (_, before: string, after: string) => `${before}${lines.join('\n')}\n${after}`),
  );
}

/** What it was measured on, and how busy that was. */
export function machine(): string {
  const all = cpus();
  return `${all[0]?.model.trim() ?? 'unknown processor'}, ${all.length} cores, Node ${process.versions.node}; load at the end, this measurement included: ${(loadavg()[1] ?? 0).toFixed(1)}`;
}
