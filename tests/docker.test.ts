/** The Dockerfile against the repository: nothing is copied that is not there, nothing published is missing, nothing secret goes in. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const dockerfile = read('deploy/docker/Dockerfile').replace(/\\\n\s*/g, ' ');
const lines = dockerfile.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const stages = lines
  .join('\n')
  .split(/^FROM /m)
  .slice(1);
const built = stages.at(-1) ?? '';
const manifest = JSON.parse(read('package.json')) as {
  files: string[];
  bin: Record<string, string>;
  scripts: Record<string, string>;
};

/** What the ignore file lets into the build. */
function letIn(path: string): boolean {
  const rules = read('deploy/docker/Dockerfile.dockerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  let out = false;
  for (const rule of rules) {
    const pattern = rule.replace(/^!/, '');
    const regex = pattern
      .replace(/[.+^${}()|[\]]/g, '\\$&')
      .replace(/^\*\*\//, '(?:.*/)?')
      .replace(/^\*\*$/, '.*')
      .replace(/(?<![.)])\*/g, '[^/]*');
    if (new RegExp(`^${regex}(?:/.*)?$`).test(path)) out = !rule.startsWith('!');
  }
  return !out;
}

describe('the build', () => {
  const tracked = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' })
    .split('\n')
    .filter((path) => path !== '');

  test('has all that its commands need', () => {
    const needed = [
      'package.json',
      'package-lock.json',
      '.npmrc',
      'tsconfig.json',
      'tsconfig.build.json',
      'web/package.json',
      'web/vite.config.ts',
      'packages/command/bundle.ts',
      'lexicon/embed.ts',
      'src/cli/main.ts',
      'src/server/index.ts',
      'schema/reading.schema.json',
    ];
    for (const path of needed) expect([path, existsSync(join(ROOT, path)), letIn(path)]).toEqual([path, true, true]);
    for (const folder of ['src/', 'lexicon/', 'packages/', 'web/'])
      expect(tracked.filter((path) => path.startsWith(folder) && !path.endsWith('.test.ts') && !letIn(path))).toEqual(
        [],
      );
    const runs = lines.filter((line) => line.startsWith('RUN npm run')).map((line) => line.split(' ')[3] ?? '');
    for (const script of runs) expect(Object.keys(manifest.scripts)).toContain(script);
  });

  test('gets no history, no ledger, no accounts and no secret', () => {
    for (const path of [
      '.git/config',
      'node_modules/x/index.js',
      'web/node_modules/x',
      'dist/cli/main.js',
      'musnad.ledger',
      'src/musnad.ledger',
      'src/musnad.ledger-wal',
      'examples/musnad.ledger.accounts',
      '.env',
      'web/.env.local',
      'src/tls.key',
      'cert.pem',
      'tests/docker.test.ts',
      'evaluation/main.ts',
    ])
      expect([path, letIn(path)]).toEqual([path, false]);
    expect(dockerfile).not.toMatch(/(?:PASSWORD|SECRET|TOKEN|KEY)\s*=/i);
  });
});

describe('the image', () => {
  test('holds all that is published, from where it was built', () => {
    const copied = [...built.matchAll(/^COPY --from=build (.+)$/gm)].flatMap(([, names = '']) =>
      names.split(' ').slice(0, -1),
    );
    for (const path of ['package.json', ...manifest.files]) expect(copied).toContain(`/src/${path}`);
    expect(built).toContain(`ENTRYPOINT ["node", "/app/${manifest.bin['musnad']}"]`);
  });

  test('runs as nobody of importance, keeps to /data, and says how it is', () => {
    const order = [
      'COPY --from=build /src/dist',
      'RUN install -d -o node',
      'USER node',
      'VOLUME /data',
      'HEALTHCHECK',
      'ENTRYPOINT',
    ];
    const places = order.map((one) => built.indexOf(one));
    expect(places.every((place, i) => place > (places[i - 1] ?? -1))).toBe(true);
    expect(built).not.toMatch(/--chown=node|USER root/);
    expect(built).toContain('MUSNAD_LEDGER=/data/musnad.ledger');
    expect(built).toContain('/healthz');
    for (const stage of stages) expect(stage).toMatch(/^node:2\d-bookworm-slim/);
  });

  test('is started as the page and the compose file say: read-only, without rights', () => {
    const page = read('docs/security.md');
    for (const flag of [
      '--read-only',
      '--cap-drop ALL',
      '--security-opt no-new-privileges',
      '-p 127.0.0.1:7380:7380',
    ]) {
      expect(page).toContain(flag);
      expect(read('deploy/docker/Dockerfile')).toContain(flag);
    }
    expect(read('deploy/docker/compose.yaml')).toMatch(
      /read_only: true[\s\S]*cap_drop: \[ALL\][\s\S]*no-new-privileges:true/,
    );
  });
});
