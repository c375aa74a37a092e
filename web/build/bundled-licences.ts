/** The licences of all that is bundled, as `licences.txt` beside the app: what MIT, Apache and the Open Font License ask for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The folder and the name of the package that a module is of. */
const PACKAGE = /^\0?(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;

function licenceOf(folder: string): string {
  const { version, license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Readonly<
    Record<'version' | 'license' | 'homepage', string | undefined>
  >;
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  return `${version ?? ''} ${license ?? ''} ${homepage ?? ''}\n\n${text}`;
}

export function bundledLicences(): Plugin {
  return {
    name: 'bundled-licences',
    apply: 'build',
    generateBundle(_options, bundle) {
      const folders = new Map<string, string>();
      const note = (id: string): void => {
        const [, folder, name] = PACKAGE.exec(id) ?? [];
        if (folder !== undefined && name !== undefined && existsSync(join(folder, 'package.json')))
          folders.set(name, folder);
      };
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') for (const id of file.moduleIds) note(id);
        else for (const id of file.originalFileNames) note(join(process.cwd(), 'web', id));
      }
      for (const id of this.getModuleIds()) note(id);
      const texts = [...folders]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, folder]) => `${name} ${licenceOf(folder)}`);
      this.emitFile({
        type: 'asset',
        fileName: 'licences.txt',
        source: `${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`,
      });
    },
  };
}
