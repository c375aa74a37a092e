/** The files of `deploy/many` against what they start: each can be parsed, and each command in them is one that the command understands. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { complaintAbout } from '../src/cli/program.ts';

const FOLDER = fileURLToPath(new URL('../deploy/many', import.meta.url));
const read = (path: string): string => readFileSync(join(FOLDER, path), 'utf8');

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly ports?: readonly string[];
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly read_only?: boolean;
}

function accepted(argv: readonly string[]): ReturnType<typeof complaintAbout> {
  return complaintAbout(argv, {
    stdin: new PassThrough(),
    stdout: new PassThrough(),
    stderr: new PassThrough(),
    env: {},
    onStopRequest: () => {},
  });
}

/** `${NAME:-value}` as it is where nobody says otherwise. */
function filled(text: string): string {
  return text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, _name, kind: string, value: string) =>
    kind === '-' ? value : 'given',
  );
}

test('the parser of this test finds what is wrong', async () => {
  expect(await accepted(['work', '--thread', '2'])).toMatchObject({ key: 'unknownOption' });
  expect(await accepted(['works'])).toMatchObject({ key: 'unknownCommand' });
  expect(await accepted(['queue', 'retry', '--all'])).toBeNull();
});

describe('compose.yaml', () => {
  const { services, volumes } = parse(read('compose.yaml'), { merge: true }) as {
    readonly services: Readonly<Record<string, Service>>;
    readonly volumes: object;
  };

  test('starts the database, the server, workers and who follows, the tables made before', () => {
    expect(Object.keys(services)).toEqual(['database', 'migrate', 'server', 'worker', 'follow']);
    expect(services['database']?.image).toBe('postgres:18-bookworm');
    expect(services['database']?.healthcheck?.test?.slice(0, 2)).toEqual(['CMD', 'pg_isready']);
    expect(services['migrate']?.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    for (const name of ['server', 'worker', 'follow'])
      expect(services[name]?.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
  });

  test('holds commands that the command understands', async () => {
    for (const name of ['migrate', 'server', 'worker', 'follow']) {
      const argv = services[name]?.command?.map(filled) ?? [];
      expect(argv.length).toBeGreaterThan(0);
      expect([name, await accepted(argv)]).toEqual([name, null]);
    }
  });

  test('names no password, listens to this machine alone, and runs without rights', () => {
    const text = read('compose.yaml');
    expect(text.match(/PASSWORD: (?!\$\{MUSNAD_DATABASE_PASSWORD:\?)/g)).toBeNull();
    expect(text).not.toMatch(/postgres:\/\/[^@\s]*:[^@\s]*@/);
    expect(Object.values(services).flatMap(({ ports = [] }) => ports)).toEqual(['127.0.0.1:7380:7380']);
    for (const name of ['migrate', 'server', 'worker', 'follow']) {
      expect(services[name]?.read_only).toBe(true);
      expect(services[name]?.environment['MUSNAD_LEDGER']).toBe('postgres://musnad@database:5432/musnad');
      // Whatever is written goes where there is a volume.
      expect(services[name]?.volumes?.every((volume) => volume.endsWith('/data'))).toBe(true);
    }
    const named = Object.values(services).flatMap(({ volumes: some = [] }) => some.filter((one) => one.includes(':')));
    expect(new Set(named.map((one) => one.split(':')[0]))).toEqual(new Set(Object.keys(volumes)));
  });

  test('is filled in from the example of its environment, which holds no secret', () => {
    const example = read('env.example');
    const names = [...example.matchAll(/^(\w+)=/gm)].map(([, name]) => name);
    const asked = [...read('compose.yaml').matchAll(/\$\{(\w+)/g)].map(([, name]) => name);
    expect(new Set(names)).toEqual(new Set(asked));
    expect(example).toMatch(/^MUSNAD_DATABASE_PASSWORD=$/m);
  });
});

describe('the units of systemd', () => {
  const units = readdirSync(join(FOLDER, 'systemd')).filter((name) => /\.(service|timer)$/.test(name));

  /** Sections, their keys, and the values of each in their order. */
  function unit(name: string): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
    const sections = new Map<string, Map<string, string[]>>();
    let section = new Map<string, string[]>();
    for (const [i, line] of read(`systemd/${name}`).split('\n').entries()) {
      if (line === '' || line.startsWith('#')) continue;
      const head = /^\[(\w+)\]$/.exec(line)?.[1];
      const [, key, value] = /^([A-Z]\w*)=(.*)$/.exec(line) ?? [];
      if (head !== undefined) {
        section = new Map();
        sections.set(head, section);
      } else if (key === undefined || value === undefined) throw new Error(`${name}:${i + 1}: ${line}`);
      else section.set(key, [...(section.get(key) ?? []), value]);
    }
    return sections;
  }

  /** The words of a command line as systemd parts them. */
  function words(command: string): readonly string[] {
    return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
      ([, one, other, plain]) => one ?? other ?? plain ?? '',
    );
  }

  test('are these, with all that a service needs', () => {
    expect(units.sort()).toEqual([
      'musnad-backup.service',
      'musnad-backup.timer',
      'musnad-follow.service',
      'musnad-server.service',
      'musnad-worker@.service',
    ]);
    for (const name of units.filter((one) => one.endsWith('.service'))) {
      const service = unit(name).get('Service');
      expect([name, service?.get('User')]).toEqual([name, ['musnad']]);
      expect(service?.get('EnvironmentFile')).toEqual(['/etc/musnad/musnad.env']);
      for (const hardened of [
        'NoNewPrivileges',
        'CapabilityBoundingSet',
        'ProtectSystem',
        'ProtectHome',
        'PrivateDevices',
        'RestrictAddressFamilies',
        'SystemCallFilter',
      ])
        expect([name, hardened, service?.has(hardened)]).toEqual([name, hardened, true]);
      // V8 makes its code at run time.
      expect(service?.has('MemoryDenyWriteExecute')).toBe(false);
      if (!name.includes('backup')) expect(unit(name).get('Install')?.get('WantedBy')).toEqual(['multi-user.target']);
    }
    expect(unit('musnad-backup.timer').get('Timer')?.get('OnCalendar')).toEqual(['*-*-* 03:30:00']);
  });

  test('hold commands that the command understands', async () => {
    let commands = 0;
    for (const name of units) {
      const service = unit(name).get('Service');
      for (const command of [...(service?.get('ExecStart') ?? []), ...(service?.get('ExecStartPre') ?? [])]) {
        const [program = '', ...argv] = words(command);
        if (!program.endsWith('/musnad')) continue;
        commands++;
        expect([name, await accepted(argv)]).toEqual([name, null]);
      }
    }
    expect(commands).toBe(4);
  });

  test('take their address and no secret from the example', () => {
    const example = read('systemd/musnad.env.example');
    expect(example).toMatch(/^MUSNAD_LEDGER=postgres:\/\/musnad@db\.example:5432\/musnad$/m);
    expect(example).toMatch(/^PGPASSWORD=$/m);
  });
});

test('the page names every file, and every command in it is understood', async () => {
  const page = read('README.md');
  for (const name of ['compose.yaml', 'env.example', 'musnad.env.example', 'musnad-worker@1', 'musnad-backup.timer'])
    expect(page).toContain(name);
  const commands = [...page.matchAll(/`musnad ([^`]+)`/g)].map(([, command = '']) => command.split(' '));
  expect(commands.length).toBeGreaterThan(4);
  for (const argv of commands.filter(([name]) => name !== 'source'))
    expect([argv.join(' '), await accepted(argv)]).toEqual([argv.join(' '), null]);
});
