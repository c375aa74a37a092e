/** The commands on a ledger, as processes of their own: articles in, questions answered, nothing lost. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Outcome, records, type TestCommand, testCommand } from '../testing/command.ts';

const BRIDGE = `سفن تنتظر في ميناء الرمال
مدينة الرمال (مرسى الغد) - أكد وزير النقل سالم الحداد، الاثنين، أن "جسر الرمال آمن"، نافيا إغلاق الميناء.
وقال الحداد، بحسب بيان لمكتبه، إن السفن ستعود إلى الميناء خلال أسبوع.`;
const HARBOUR = `الميناء يستأنف عمله
قال المحافظ كمال السعدي لصحيفة صدى البحر إن العمل سيستأنف غدا.
وأضاف أن الوزارة لم ترد بعد.`;

let command: TestCommand;
beforeAll(async () => {
  command = await testCommand();
}, 60_000);
afterAll(() => command.remove());

const json = ({ stdout }: Outcome): Readonly<Record<string, unknown>> => JSON.parse(stdout);
const line = (fields: Readonly<Record<string, unknown>>): string => `${JSON.stringify(fields)}\n`;
let ledgers = 0;

/** A ledger of its own with two articles. */
async function twoArticles(): Promise<{ run(...args: readonly string[]): Promise<Outcome>; file: string }> {
  const file = join(command.folder, `two-${++ledgers}.ledger`);
  const run = (...args: readonly string[]): Promise<Outcome> => command.run(args, { env: { MUSNAD_LEDGER: file } });
  const news = command.write(
    `two-${ledgers}.jsonl`,
    line({ text: BRIDGE, outlet: 'مرسى الغد', date: '2031-03-03', url: 'https://example.test/bridge' }) +
      line({ text: HARBOUR, outlet: 'صدى البحر', date: '2031-04-05' }),
  );
  expect((await run('add', news)).code).toBe(0);
  return { run, file };
}

async function idOf(
  run: (...args: readonly string[]) => Promise<Outcome>,
  query: string,
  unit: string,
): Promise<string> {
  const { hits } = json(await run('search', query, '--unit', unit, '--json')) as { hits: { id: string }[] };
  return hits[0]?.id ?? '';
}

describe('add and relate', () => {
  test('what is added with --relate is in its families at once, and nothing is left to relate', async () => {
    const file = join(command.folder, 'related.ledger');
    const run = (...args: readonly string[]): Promise<Outcome> => command.run(args, { env: { MUSNAD_LEDGER: file } });
    const news = command.write(
      'related.jsonl',
      ['مرسى الغد', 'صدى البحر'].map((outlet) => line({ text: BRIDGE, outlet, date: '2031-03-03' })).join(''),
    );
    const { related } = json(await run('add', '--relate', '--json', news)) as { related: { joined: number } };
    expect(related.joined).toBe(3);
    expect(json(await run('relate', '--json'))).toMatchObject({ statements: 0, events: 0 });
  });
});

describe('add and search', () => {
  test('what is added is found, with the words that met the question marked', async () => {
    const { run } = await twoArticles();
    const found = await run('search', 'speaker:الحداد', 'سفينة');
    expect(found.code).toBe(0);
    expect(found.stdout).toContain('statements: 1');
    expect(found.stdout).toContain('إن *السفن* ستعود');
    const { total, facets } = json(await run('search', '--facets', 'speaker,class', '--json')) as {
      total: number;
      facets: { speaker: { label: string; count: number }[] };
    };
    expect(total).toBe(5);
    expect(facets.speaker[0]).toMatchObject({ label: 'سالم الحداد', count: 3 });
    expect((await run('search', 'زلزال')).stderr).toContain('[MSN-0610]');
  });

  test('the two boxes, and whole articles', async () => {
    const { run } = await twoArticles();
    expect(json(await run('search', '--who', 'المحافظ', '--what', 'العمل', '--json'))).toMatchObject({ total: 1 });
    expect(json(await run('search', 'الوزارة', '--unit', 'article', '--json'))).toMatchObject({ total: 1 });
  });

  test('a fault in a question is shown under its characters', async () => {
    const { run } = await twoArticles();
    const { code, stderr } = await run('search', 'جسر (ميناء');
    expect(code).toBe(2);
    expect(stderr.split('\n').slice(0, 2)).toEqual(['  جسر (ميناء', '      ^']);
    expect(stderr).toContain('[MSN-0405]');
  });

  test('the same again is known; what cannot be read is named, kept in the run, and stops nothing', async () => {
    const { run } = await twoArticles();
    const file = command.write(
      'again.jsonl',
      `${line({ text: BRIDGE, outlet: 'مرسى الغد', date: '2031-03-03', url: 'https://example.test/bridge' })}{"text":\n${line({ text: 'قال الوزير إن الطريق مفتوح.', date: '2031-05-01' })}`,
    );
    const again = await run('add', file, '--json');
    expect(again.code).toBe(1);
    expect(json(again)).toMatchObject({ taken: 2, added: 1, same: 1, failed: 1, stopped: false });
    expect(again.stderr).toContain('again.jsonl:2');
    const [last] = JSON.parse((await run('runs', '--json')).stdout) as { id: string }[];
    const failures = await run('runs', last?.id ?? '');
    expect(failures.stdout).toContain('again.jsonl:2: is not valid JSON');
  });

  test('pages follow one another', async () => {
    const { run } = await twoArticles();
    const first = json(await run('search', '--facets', 'class', '--limit', '3', '--sort', 'oldest', '--json')) as {
      next: string;
    };
    const second = await run(
      'search',
      '--facets',
      'class',
      '--limit',
      '3',
      '--sort',
      'oldest',
      '--cursor',
      first.next,
      '--json',
    );
    expect((json(second) as { hits: unknown[] }).hits).toHaveLength(2);
  });
});

describe('many articles', () => {
  const many = (count: number): string =>
    Array.from({ length: count }, (_, i) =>
      line({ text: BRIDGE.replace('أسبوع', `${i} أيام`), id: `n${i}`, outlet: 'مرسى الغد', date: '2031-03-03' }),
    ).join('');

  test('are read by threads and kept in the order in which they came', async () => {
    const file = command.write('many.jsonl', many(150));
    const ledger = join(command.folder, 'many.ledger');
    const added = await command.run(['add', file, '--ledger', ledger, '--threads', '2', '--json']);
    expect(added.stderr).toBe('');
    expect(json(added)).toMatchObject({ added: 150, statements: 450, failed: 0 });
    const { stdout } = await command.run(['export', '--ledger', ledger, '-f', 'ledger', '-q']);
    const ids = records(stdout)
      .filter((record) => record.type === 'article')
      .map((record) => (record.article as { givenId: string }).givenId);
    expect(ids).toEqual(Array.from({ length: 150 }, (_, i) => `n${i}`));
  }, 60_000);

  test('stopped half way: what was counted is kept, and the same command goes on', async () => {
    const file = command.write('stopped.jsonl', many(4000));
    const ledger = `sqlite:${join(command.folder, 'stopped.ledger')}`;
    const stopped = await command.run(['add', file, '--ledger', ledger, '--threads', '2', '--json'], {
      during: (child) => void setTimeout(() => child.kill('SIGINT'), 2500),
    });
    expect(stopped.code).toBe(130);
    const { added } = json(stopped) as { added: number };
    expect(stopped.stderr).toContain('[MSN-0602]');
    expect(json(await command.run(['stats', '--ledger', ledger, '--json']))).toMatchObject({ articles: added });
    expect((await command.run(['verify', '--ledger', ledger])).code).toBe(0);
  }, 60_000);

  test('a table of one’s own that is wrong is said before anything is read', async () => {
    const folder = join(command.write('own/verbs.tsv', 'lemma\tclass\nقال\tno-such-class\n'), '..');
    const file = command.write('one.txt', BRIDGE);
    const { code, stderr } = await command.run([
      'add',
      file,
      '--lexicon',
      folder,
      '--threads',
      '2',
      '--ledger',
      join(command.folder, 'own.ledger'),
    ]);
    expect([code, stderr.includes('MSN-')]).toEqual([2, true]);
  });
});

describe('looking at records', () => {
  test('an article, a statement and an actor by their ids', async () => {
    const { run } = await twoArticles();
    const article = await run('show', await idOf(run, 'جسر', 'article'));
    expect(article.stdout).toContain('outlet: مرسى الغد');
    expect(article.stdout).toContain('words: جسر الرمال آمن');
    const id = await idOf(run, 'class:deny', 'statement');
    expect((await run('show', id)).stdout).toContain('سالم الحداد · deny');
    const view = json(await run('show', id, '--json')) as { actors: string[] };
    expect((await run('show', view.actors[0] ?? '')).stdout).toContain('سالم الحداد · person');
    expect((await run('show', 'NOBODY')).stderr).toContain('[MSN-0611]');
  });

  test('a dossier', async () => {
    const { run } = await twoArticles();
    const { stdout } = await run('speaker', 'Haddad');
    expect(stdout).toContain('statements: 3');
    expect(stdout).toContain('first and last: 2031-03-03');
    expect(stdout).toContain('transport-minister');
    expect((await run('speaker', 'زرقاء')).code).toBe(1);
    expect((await run('timeline', '--by', 'month')).stdout).toMatch(/2031-03 +3 .*\n2031-04 +2 /);
  });

  test('a citation names who, where, when, and the hash of what was read', async () => {
    const { run } = await twoArticles();
    const id = await idOf(run, 'جسر', 'statement');
    expect((await run('cite', id, '--style', 'ar')).stdout).toMatch(
      /^سالم الحداد، «جسر الرمال آمن»، .*3 مارس 2031.*#sha256-[0-9a-f]{16}\.\n$/,
    );
    expect((await run('cite', id, '--style', 'ris')).stdout).toContain('AU  - سالم الحداد');
    expect((await run('cite', id, '--style', 'bibtex')).stdout).toContain('author = {{سالم الحداد}}');
  });

  test('words in Arabic for those who ask so', async () => {
    const { run } = await twoArticles();
    const { stdout } = await run('stats', '--lang', 'ar');
    expect(stdout).toContain('المقالات: 2');
    expect((await run('search', '--help', '--lang', 'ar')).stdout).toContain('أمثلة:');
  });
});

describe('a table of questions', () => {
  test('gives a table of hits; a question that is not understood is told in its row', async () => {
    const { run } = await twoArticles();
    const queries = command.write('queries.csv', '\ufeffid,query\n1,جسر\n2,"(ميناء"\n3,زلزال\n');
    const { code, stdout, stderr } = await run('search', '--batch', queries);
    expect(code).toBe(1);
    const rows = stdout.split('\r\n');
    expect(rows[0]).toContain('"id","query","rank","total","hit_id"');
    expect(rows[1]).toContain('"1","جسر","1","1"');
    expect(rows[2]).toContain('this bracket is not closed');
    expect(rows[3]).toContain('"3","زلزال","","0"');
    expect(stderr).toContain('[MSN-0615]');
  });
});

describe('out of the ledger', () => {
  test('tables, lines, annotations', async () => {
    const { run } = await twoArticles();
    const csv = await run('export', '-f', 'csv', '-q');
    expect(csv.stdout.startsWith('\ufeff"id"')).toBe(true);
    expect(records((await run('export', 'speaker:الحداد', '-q')).stdout)).toHaveLength(3);
    const graph = json(await run('export', '-f', 'jsonld', '-q'))['@graph'] as {
      target: { selector: { start: number; end: number; exact: string }[] };
    }[];
    const [position, quote] = graph[0]?.target.selector ?? [];
    expect([...BRIDGE].slice(position?.start, position?.end).join('')).toBe(quote?.exact);
    const [line1] = records((await run('export', '-f', 'gqg', '-q')).stdout);
    expect(line1).toMatchObject({ quotes: [{ quote: 'جسر الرمال آمن', speaker: 'سالم الحداد' }] });
    const entities = records((await run('export', '-f', 'ftm', '-q')).stdout);
    expect(new Set(entities.map(({ schema }) => schema))).toEqual(new Set(['Article', 'Person', 'Mention', 'Event']));
    expect((await run('export', '-f', 'parquet')).code).toBe(2);
    const parquet = join(command.folder, 'out.parquet');
    expect((await run('export', '-o', parquet, '-q')).code).toBe(0);
    expect(readFileSync(parquet).subarray(0, 4).toString()).toBe('PAR1');
  });

  test('all of it as lines, from which the same ledger is made', async () => {
    const { run } = await twoArticles();
    const lines = join(command.folder, 'all.jsonl');
    await run('export', '-f', 'ledger', '-o', lines);
    const copy = join(command.folder, 'copy.ledger');
    expect((await run('import', lines, '--ledger', copy)).code).toBe(0);
    const all = ['export', '-f', 'jsonl', '-q'];
    expect((await run(...all, '--ledger', copy)).stdout).toBe((await run(...all)).stdout);
  });

  test('a backup answers as the ledger does; an existing file is left alone', async () => {
    const { run } = await twoArticles();
    const copy = join(command.folder, `backup-${ledgers}.ledger`);
    expect((await run('backup', copy)).code).toBe(0);
    expect(json(await run('search', 'جسر', '--ledger', copy, '--json'))).toMatchObject({ total: 1 });
    expect((await run('backup', copy)).stderr).toContain('[MSN-0040]');
  });

  test('what is forgotten is gone, and does not come back', async () => {
    const { run } = await twoArticles();
    const id = await idOf(run, 'جسر', 'article');
    const asked = await run('forget', id);
    expect([asked.code, asked.stderr.includes('MSN-0632')]).toEqual([2, true]);
    expect((await run('forget', id, '--yes')).code).toBe(0);
    expect(json(await run('search', 'جسر', '--json'))).toMatchObject({ total: 0 });
    const back = command.write(
      'back.jsonl',
      line({ text: BRIDGE, outlet: 'مرسى الغد', date: '2031-03-03', url: 'https://example.test/bridge' }),
    );
    expect(json(await run('add', back, '--json'))).toMatchObject({ added: 0, forgotten: 1 });
    expect((await run('verify')).code).toBe(0);
  });
});

describe('when something is wrong with the ledger', () => {
  test('one that is not there, one that is no ledger', async () => {
    const none = await command.run(['search', 'جسر', '--ledger', 'none.ledger']);
    expect([none.code, none.stderr.includes('[MSN-0512]')]).toEqual([1, true]);
    const other = command.write('other.ledger', 'a file of another program, long enough to be looked at\n'.repeat(40));
    const wrong = await command.run(['stats', '--ledger', other]);
    expect([wrong.code, wrong.stderr.includes('[MSN-0510]')]).toEqual([1, true]);
    expect(readFileSync(other, 'utf8')).toContain('another program');
    const doctor = await command.run(['doctor', '--ledger', other, '--json']);
    expect([doctor.code, json(doctor).well]).toEqual([1, false]);
  });

  test('all is well where nothing is there yet, and nothing is made by looking', async () => {
    const ledger = join(command.folder, 'later.ledger');
    expect((await command.run(['doctor', '--ledger', ledger])).code).toBe(0);
    expect(existsSync(ledger)).toBe(false);
  });

  test('a reading again by the same reader changes nothing', async () => {
    const { run } = await twoArticles();
    expect(json(await run('reread', '--json'))).toMatchObject({ articles: 0, current: 2 });
    expect(json(await run('reread', '--all', '--json'))).toMatchObject({ articles: 2, kept: 5, added: 0, gone: 0 });
  });
});

test('the manual has every command with its options and examples, in both languages', async () => {
  for (const language of ['en', 'ar']) {
    const { stdout } = await command.run(['man', '--lang', language]);
    for (const name of ['search', 'follow', 'correct span', 'review agreement', 'source add', 'export', 'man'])
      expect(stdout).toContain(`.SS "musnad ${name} `);
    expect(stdout).toContain('\\-\\-reviewer <name>');
    expect(stdout).toContain('musnad search \\-\\-batch queries.csv \\-o hits.csv');
    // Nothing but the page's own lines begins like a command of the page.
    for (const line of stdout.split('\n')) expect(line).toMatch(/^(?:[^.']|\.(?:TH|SH|SS|TP|B|nf|fi)\b|$)/);
  }
  expect((await command.run(['man', '--lang', 'ar'])).stdout).toContain('.SH الأوامر');
});

test('completions name every command', async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { stdout } = await command.run(['completions', shell]);
    for (const name of ['add', 'search', 'speaker', 'pair', 'compare', 'export']) expect(stdout).toContain(name);
  }
});
