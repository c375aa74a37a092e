/** `npm start`: builds what is not built yet, then opens the ledger in the browser. What stands behind `--` goes to `musnad serve`. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COMMAND = join(ROOT, 'dist/cli/main.js');
const APP = join(ROOT, 'dist/web/index.html');

const run = (script: string): void => {
  // One text and a shell: on Windows npm is no program of its own.
  execFileSync(`npm run --silent ${script}`, { cwd: ROOT, stdio: 'inherit', shell: true });
};

if (!existsSync(COMMAND)) run('build');
else if (!existsSync(APP)) run('build:web');

const given = process.argv.slice(2);
const child = spawn(process.execPath, [COMMAND, 'serve', ...(given.length === 0 ? ['--open'] : given)], {
  stdio: 'inherit',
});
// The terminal tells both; whoever tells this process alone means the server.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (signal === 'SIGTERM') child.kill(signal);
  });
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
