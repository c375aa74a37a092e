/** Files that are published beside the program: found from where the program runs, be it source, build or package. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Text of a file named from the package's root: `schema/reading.schema.json`. */
export function readPackageFile(name: string): string {
  return readFileSync(join(packageRoot(), name), 'utf8');
}

/** The version in package.json. */
export function packageVersion(): string {
  const described: unknown = JSON.parse(readPackageFile('package.json'));
  return described instanceof Object && 'version' in described ? String(described.version) : '';
}

function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('package.json not found above the program');
    folder = parent;
  }
  return folder;
}
