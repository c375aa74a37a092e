/**
 * The import of a dump: what a dump in the form of Wikidata's tells of «سليم العطار», minister of transport, comes out as tables that
 * `musnad read --lexicon` takes. Everybody in it is invented.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { records, type TestCommand, testCommand } from '../testing/command.ts';
import { openDump } from './dump-bytes.ts';
import { type Entity, keep } from './entities.ts';
import { stateOf, Work } from './state.ts';

const item = (id: string) => ({
  snaktype: 'value',
  property: 'P0',
  datavalue: { value: { 'entity-type': 'item', 'numeric-id': Number(id.slice(1)), id }, type: 'wikibase-entityid' },
  datatype: 'wikibase-item',
});
const time = (time: string, precision = 11) => ({
  snaktype: 'value',
  property: 'P0',
  datavalue: {
    value: {
      time: `+${time}T00:00:00Z`,
      timezone: 0,
      before: 0,
      after: 0,
      precision,
      calendarmodel: 'http://www.wikidata.org/entity/Q1985727',
    },
    type: 'time',
  },
  datatype: 'time',
});
const text = (value: string) => ({
  snaktype: 'value',
  property: 'P0',
  datavalue: { value, type: 'string' },
  datatype: 'external-id',
});
const claim = (mainsnak: object, qualifiers: object = {}, rank = 'normal') => ({
  mainsnak,
  type: 'statement',
  rank,
  qualifiers,
});
const entity = (id: string, name: string, claims: object, aliases: readonly string[] = []) => ({
  type: 'item',
  id,
  labels: name === '' ? {} : { ar: { language: 'ar', value: name }, en: { language: 'en', value: 'x' } },
  descriptions: {},
  aliases: { ar: aliases.map((value) => ({ language: 'ar', value })) },
  claims,
  sitelinks: {},
});

const DUMP = [
  entity(
    'Q900001',
    'سليم العطار',
    {
      P31: [claim(item('Q5'))],
      P21: [claim(item('Q6581097'))],
      P27: [claim(item('Q900009')), claim(item('Q900003'), {}, 'preferred')],
      P39: [
        claim(item('Q900002'), { P580: [time('2031-02-03')], P582: [time('2033-06-00', 10)] }),
        claim(item('Q900002'), { P580: [time('1999-01-01')] }, 'deprecated'),
        claim(item('Q900002')),
      ],
    },
    ['أبو هادي | العطار'],
  ),
  entity('Q900002', 'وزير النقل العراقي', { P31: [claim(item('Q4164871'))], P1001: [claim(item('Q900003'))] }),
  entity('Q900003', 'العراق', { P298: [claim(text('IRQ'))] }),
  entity('Q900004', 'حزب الوفاق الجديد', { P31: [claim(item('Q7278'))], P17: [claim(item('Q900003'))] }, [
    'الوفاق الجديد',
  ]),
  entity('Q900005', 'صحيفة الشراع', { P31: [claim(item('Q11032'))], P17: [claim(item('Q900003'))] }),
  entity('Q900006', '', { P31: [claim(item('Q5'))] }),
  entity('Q900007', 'جبل النور', { P31: [claim(item('Q8502'))] }),
];
/** As Wikidata publishes it: a list, one entity a line, a comma behind each but the last. */
const written = (lines: readonly string[]): string => `[\n${lines.join(',\n')}\n]\n`;
const LINES = DUMP.map((one) => JSON.stringify(one));
/** A dump with the same content, packed with bzip2: two streams, made once with the tool of that name. */
const BZIP2 = new URL('testing/streams.json.bz2', import.meta.url);

const rows = (folder: string, name: string): string[] =>
  readFileSync(join(folder, `${name}.tsv`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1);

describe('an entity', () => {
  const isOrganisation = (one: string): boolean => one === 'Q7278';
  const kept = DUMP.map((one) => keep(one as unknown as Entity, isOrganisation));

  it('of a person is kept with names, state and offices; preferred counts, deprecated does not', () => {
    expect(kept[0]).toEqual({
      kind: 'person',
      id: 'Q900001',
      name: 'سليم العطار',
      aliases: ['أبو هادي العطار'],
      gender: 'm',
      country: 'Q900003',
      held: [
        { position: 'Q900002', from: '2031-02-03', to: '2033-06-30', of: '' },
        { position: 'Q900002', from: '', to: '', of: '' },
      ],
    });
  });

  it('of an office, a state, an organisation is kept as such', () => {
    expect(kept.slice(1, 4).map((one) => one?.kind)).toEqual(['position', 'state', 'organisation']);
  });

  it('without an Arabic name, or of no such kind, is passed by', () => {
    expect(kept.slice(5)).toEqual([null, null]);
  });
});

describe('the bytes of a dump', () => {
  it('are unpacked from gzip, and from bzip2 of several streams, and begin behind what is done', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'musnad-dump-'));
    const plain = written(LINES);
    writeFileSync(join(folder, 'dump.json'), plain);
    writeFileSync(join(folder, 'dump.json.gz'), gzipSync(plain));
    const all = async (path: string, skip: number): Promise<string> => {
      const { chunks } = await openDump(path, skip, new AbortController().signal);
      const out: Buffer[] = [];
      for await (const chunk of chunks) out.push(chunk);
      return Buffer.concat(out).toString('utf8');
    };
    const half = Buffer.from(plain).subarray(777).toString('utf8');
    for (const name of ['dump.json', 'dump.json.gz']) {
      expect(await all(join(folder, name), 0)).toBe(plain);
      expect(await all(join(folder, name), 777)).toBe(half);
    }
    const streams = await all(BZIP2.pathname, 0);
    expect(streams.split('\n').filter((line) => line.startsWith('{'))).toHaveLength(3);
    expect(await all(BZIP2.pathname, 100)).toBe(streams.slice(100));
    rmSync(folder, { recursive: true });
  });
});

describe('what an import has done', () => {
  it('is cut back to what was counted, so that a crash keeps nothing twice', () => {
    const folder = mkdtempSync(join(tmpdir(), 'musnad-work-'));
    const first = new Work(folder, null);
    first.keep({ id: 1 });
    first.save({ file: 'dump', size: 9, bytes: 5, lines: 1, entities: 1, bad: 0 });
    writeFileSync(first.keptPath, '{"id":1}\n{"id":2, torn');
    first.close();
    const second = new Work(folder, stateOf(folder));
    second.keep({ id: 2 });
    second.save({ file: 'dump', size: 9, bytes: 9, lines: 2, entities: 2, bad: 0 });
    second.close();
    expect(readFileSync(second.keptPath, 'utf8')).toBe('{"id":1}\n{"id":2}\n');
    expect(stateOf(folder)).toMatchObject({ lines: 2, kept: 18 });
    rmSync(folder, { recursive: true });
  });
});

describe('musnad lexicon import wikidata', () => {
  let command: TestCommand;
  beforeAll(async () => {
    command = await testCommand();
  }, 60_000);
  afterAll(() => command.remove());

  const importing = (file: string, to: string, ...rest: string[]) =>
    command.run(['lexicon', 'import', 'wikidata', file, '--to', to, ...rest]);

  it('makes tables of people, offices held, organisations and outlets, and leaves nothing else', async () => {
    const file = command.write('dump.json', written(LINES));
    const { code, stderr } = await importing(file, join(command.folder, 'own'));
    expect([code, stderr]).toEqual([0, expect.stringContaining('people 1 · offices held 1 (without a row 1)')]);
    const own = join(command.folder, 'own');
    expect(readdirSync(own).sort()).toEqual(['media.tsv', 'office-holders.tsv', 'organisations.tsv', 'people.tsv']);
    expect(rows(own, 'office-holders')).toEqual([
      'transport-minister\tIRQ\t-\tسليم العطار\t0\t2031-02-03\t2033-06-30\tholder',
    ]);
    expect(rows(own, 'people')).toEqual(['سليم العطار\tأبو هادي العطار\tm\tIRQ\tQ900001']);
    expect(rows(own, 'organisations')[0]).toBe('حزب الوفاق الجديد\tالوفاق الجديد\tPTY\tIRQ\tQ900004');
    expect(rows(own, 'media')).toEqual(['صحيفة الشراع\tpaper\t-\tQ900005']);
  });

  it('whose tables the reader takes: who «وزير النقل» was that day', async () => {
    const article = command.write('a.txt', 'قال وزير النقل العراقي إن الجسر مفتوح.');
    const own = join(command.folder, 'own');
    const { stdout, code } = await command.run([
      'read',
      article,
      '--lexicon',
      own,
      '--date',
      '2032-05-01',
      '--format',
      'jsonl',
    ]);
    expect(code).toBe(0);
    expect(records(stdout)[0]?.['clusters']).toMatchObject([
      { candidates: [{ name: 'سليم العطار', from: '2031-02-03', reason: 'own' }], code: 'IRQGOV' },
    ]);
  });

  it('names bad lines, counts them and goes on', async () => {
    const torn = [...LINES.slice(0, 2), '{"id":"Q1","labels":{"ar"', 'nonsense', ...LINES.slice(2)];
    const file = command.write('torn.json', written(torn));
    const { code, stderr } = await importing(file, join(command.folder, 'torn'));
    expect(code).toBe(1);
    expect(stderr).toMatch(/torn\.json:4: .*\[MSN-0062\]/);
    expect(stderr).toMatch(/torn\.json:5: .*\[MSN-0062\]/);
    expect(rows(join(command.folder, 'torn'), 'office-holders')).toHaveLength(1);
  });

  it('says in Arabic and in words that a dump is cut short, and keeps what stood before', async () => {
    const whole = gzipSync(written(LINES));
    const file = command.write('cut.json.gz', whole.subarray(0, whole.length - 40));
    const { code, stderr } = await importing(file, join(command.folder, 'cut'), '--lang', 'ar');
    expect(code).toBe(1);
    expect(stderr).toMatch(/تالف أو مبتور.*\[MSN-0063\]/);
    expect(stateOf(join(command.folder, 'cut'))).not.toBeNull();
  });

  it('stops at Ctrl-C and goes on from there, with the same tables as a run without a stop', async () => {
    const many = Array.from({ length: 60_000 }, (_, k) =>
      JSON.stringify(entity(`Q${10_000_000 + k}`, `سليم العطار ${k}`, { P31: [claim(item('Q5'))] })),
    );
    const file = command.write('long.json', written([...many, ...LINES]));
    const to = join(command.folder, 'long');
    const stopped = await command.run(['lexicon', 'import', 'wikidata', file, '--to', to, '--everybody'], {
      during: (child) => {
        const wait = setInterval(() => {
          if (stateOf(to) === null) return;
          clearInterval(wait);
          child.kill('SIGINT');
        }, 5);
      },
    });
    expect(stopped.code).toBe(130);
    expect(stopped.stderr).toContain('[MSN-0065]');
    expect(existsSync(join(to, 'people.tsv'))).toBe(false);
    const other = await importing(command.write('other.json', written(LINES)), to);
    expect([other.code, other.stderr]).toEqual([2, expect.stringContaining('[MSN-0067]')]);
    const rest = await importing(file, to, '--everybody');
    expect(rest.stderr).toContain('[MSN-0064]');
    expect(rest.code).toBe(0);
    const people = rows(to, 'people');
    expect(people).toHaveLength(60_001);
    expect(new Set(people).size).toBe(60_001);
  }, 60_000);

  it('is given wrongly without a target, with a file that is not there, and a lexicon that is none', async () => {
    expect((await command.run(['lexicon', 'import', 'wikidata', 'dump.json'])).code).toBe(2);
    expect((await importing('nowhere.json', join(command.folder, 'x'))).stderr).toContain('[MSN-0001]');
    const article = command.write('b.txt', 'قال الوزير إن الجسر مفتوح.');
    const read = await command.run(['read', article, '--lexicon', join(command.folder, 'nowhere')]);
    expect([read.code, read.stderr]).toEqual([2, expect.stringContaining('[MSN-0060]')]);
    command.write('bad/titles.tsv', 'word\tfeminine\tplural\tkind\na\tb\tc\td\te\n');
    const bad = await command.run(['read', article, '--lexicon', join(command.folder, 'bad')]);
    expect([bad.code, bad.stderr]).toEqual([2, expect.stringContaining('[MSN-0061]')]);
  });
});
