import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLASSES, ENTITY_TYPES, KINDS, RELATIONS } from '../reader/index.ts';
import { SCRIPT } from '../forms/html/script.ts';
import { records, type TestCommand, testCommand } from './testing/command.ts';

const ARTICLES = [
  {
    id: 'bridge',
    title: 'وزير النقل: الجسر يُفتح الأحد',
    outlet: 'النهار الجديد',
    date: '2025-03-02',
    url: 'https://example.org/bridge',
    text: 'وأكد وزير النقل سامر الحلبي، بحسب البيان، أن "الجسر سيُفتح يوم الأحد"، مشيرا إلى أن العمل استمر عامين.\r\n\r\nوأضاف الحلبي: "لن نفرض رسوما على العبور".\r\n<script>alert(1)</script> & \u001b[31m ومضى.',
  },
  {
    id: '=HYPERLINK("http://evil")',
    url: 'javascript:alert(1)',
    text: 'قالت وزارة الصحة إن اللقاح متوفر. ولم تؤكد الوزارة الموعد.',
  },
  { id: 'none', text: 'لا شيء هنا.' },
];
const JSONL = ARTICLES.map((article) => `${JSON.stringify(article)}\n`).join('');

let musnad: TestCommand;
beforeAll(async () => {
  musnad = await testCommand();
  musnad.write('articles.jsonl', JSONL);
  musnad.write('one.txt', ARTICLES[0]?.text ?? '');
});
afterAll(() => musnad.remove());

describe('json and jsonl', () => {
  it('gives one reading for one article and a list for several', async () => {
    const one = await musnad.run(['read', 'one.txt', '--format', 'json']);
    expect(JSON.parse(one.stdout)).toMatchObject({ id: 'one.txt', schemaVersion: 1 });
    const several = await musnad.run(['read', 'articles.jsonl', '--format', 'json']);
    expect(JSON.parse(several.stdout).map(({ id }: { id: string }) => id)).toEqual(ARTICLES.map(({ id }) => id));
  });

  it('holds to the published schema, with and without explanations', async () => {
    const schema = JSON.parse(readFileSync(new URL('../../schema/reading.schema.json', import.meta.url), 'utf8'));
    // The published schema lets fields be added; what is written now must all be described.
    const closed = JSON.parse(JSON.stringify(schema), (_, value) =>
      value?.type === 'object' && value.properties ? { ...value, additionalProperties: false } : value,
    );
    const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(closed);
    for (const extra of [[], ['--explain']]) {
      const { stdout } = await musnad.run(['read', 'articles.jsonl', '--format', 'jsonl', ...extra]);
      const readings = records(stdout);
      expect(readings.flatMap((reading) => reading.statements).length).toBeGreaterThan(3);
      for (const reading of readings) expect(validate(reading) ? [] : validate.errors).toEqual([]);
    }
    const { statement, entityType, link } = schema.$defs;
    expect(statement.properties.class.enum).toEqual(CLASSES);
    expect(statement.properties.kind.enum).toEqual(KINDS);
    expect(entityType.enum).toEqual(ENTITY_TYPES);
    expect(link.properties.relation.enum).toEqual(RELATIONS);
  });
});

describe('csv', () => {
  it('is a table a spreadsheet reads: mark, CRLF, a row a statement, no formulas', async () => {
    const { stdout } = await musnad.run(['read', 'articles.jsonl', '--format', 'csv']);
    const rows = stdout.split('\r\n');
    expect(stdout.startsWith('\uFEFF"id",')).toBe(true);
    expect(rows.at(-1)).toBe('');
    expect(rows.every((row) => !row.includes('\n'))).toBe(true);
    const width = rows[0]?.split('","').length;
    expect(rows.slice(1, -1).every((row) => row.split('","').length === width)).toBe(true);
    expect(stdout).toContain(`"'=HYPERLINK(""http://evil"")"`);
    expect(stdout).not.toMatch(/"[=+@-]/);
    expect(stdout).toContain('"البيان","document"');
  });

  it('has what a statement is about, when it was said, its codes and those of who speaks', async () => {
    const { stdout } = await musnad.run(['read', '-', '--date', '2025-02-06', '--format', 'csv'], { stdin: MINISTRY });
    const row = rowsOf(stdout)[0];
    expect(row).toMatchObject({
      said: '2025-02-05',
      topics: expect.stringContaining('water/resources'),
      article_topics: expect.stringContaining('water/resources'),
      plover: 'REQUEST',
      speaker_codes: 'IRQGOV',
      speaker_offices: 'water-minister',
    });
    expect(row?.['cameo']).toMatch(/^0?[12]0/);
    expect(MINISTRY.slice(...(row?.['said_span'] ?? '').split('-').map(Number))).toBe('أمس الأربعاء');
  });

  it('has a table of events beside that of statements', async () => {
    const stdin = 'استقبل وزير النقل سليم العطار، أمس، نظيره فادي العمري في بغداد. وأكد العطار أن الميناء جاهز.';
    const { stdout } = await musnad.run(['read', '-', '--date', '2025-03-04', '--format', 'csv-events'], { stdin });
    const rows = rowsOf(stdout);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      event: 'e1',
      kind: 'meeting',
      status: 'held',
      participants: 'سليم العطار | فادي العمري',
      roles: 'host | guest',
      place: 'بغداد',
      time: '2025-03-03',
      time_text: 'أمس',
      triggers: 'استقبل',
      trigger_spans: '0-6',
    });
  });
});

const MINISTRY =
  'طالب وزير الموارد المائية العراقي حيدر الكاظمي، أمس الأربعاء، بزيادة الحصص المائية من السدود والأنهار.';

/** The rows of a table, by the names of its columns. */
function rowsOf(table: string): Readonly<Record<string, string>>[] {
  const cells = (line: string): string[] => line.slice(1, -1).split('","');
  const [header = '', ...lines] = table.replace(/^\uFEFF/, '').split('\r\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => Object.fromEntries(cells(line).map((value, i) => [cells(header)[i] ?? '', value])));
}

describe('pretty', () => {
  it('tells who said what and draws the chain', async () => {
    const { stdout } = await musnad.run(['read', 'articles.jsonl', '--format', 'pretty', '--lang', 'en']);
    expect(stdout).toContain('bridge · النهار الجديد · 2025-03-02');
    expect(stdout).toMatch(/speaker\s+سامر الحلبي/);
    expect(stdout).toMatch(/chain\s+سامر الحلبي\n\s+↓ in a document: البيان\n\s+↓ published by: النهار الجديد/);
    expect(stdout).toContain('no statements');
    const arabic = await musnad.run(['read', 'one.txt', '--lang', 'ar']);
    expect(arabic.stdout).toContain('القائل: سامر الحلبي');
  });

  it('tells what was done, and by whom', async () => {
    const stdin = 'استقبل وزير النقل سليم العطار، أمس، نظيره فادي العمري في بغداد.';
    const { stdout } = await musnad.run(['read', '-', '--date', '2025-03-04', '--lang', 'en'], { stdin });
    expect(stdout).toMatch(/\[e1\] meeting · held · CONSULT/);
    expect(stdout).toMatch(/host {8}سليم العطار\n {4}guest {7}فادي العمري/);
    expect(stdout).toMatch(/place {7}بغداد\n {4}time {8}2025-03-03/);
    const page = await musnad.run(['read', '-', '--format', 'html'], { stdin });
    expect(page.stdout).toContain('<section class="panel events"');
  });

  it('tells what the article is about, when something was said, and its codes', async () => {
    const show = (language: string) =>
      musnad.run(['read', '-', '--date', '2025-02-06', '--lang', language], { stdin: MINISTRY });
    const english = (await show('en')).stdout;
    expect(english).toMatch(/^topics: Water/m);
    expect(english).toMatch(/ {4}said on {5}2025-02-05\n/);
    expect(english).toMatch(/ {4}topics {6}Water/);
    expect(english).toMatch(/ {4}code {8}REQUEST · (?:\w+ · )?CAMEO \d+/);
    const arabic = (await show('ar')).stdout;
    expect(arabic).toMatch(/^المواضيع: المياه/m);
    expect(arabic).toContain('    قيل في: 2025-02-05\n');
  });

  it('tells who is in the article, with office, state and code', async () => {
    const { stdout } = await musnad.run(['read', '-', '--date', '2025-02-06', '--lang', 'en'], { stdin: MINISTRY });
    expect(stdout).toMatch(
      /who is in it: \d+\n(?:.*\n)*حيدر الكاظمي · person · statements: 1 · IRQGOV\n {4}office {6}water minister · Iraq · وزير الموارد المائية العراقي/,
    );
    const former = await musnad.run(['read', '-', '--lang', 'en'], {
      stdin: 'قال وزير النقل العراقي السابق فادي النجار إن الجسر قديم.',
    });
    expect(former.stdout).toContain('transport minister · Iraq · former · وزير النقل العراقي السابق');
  });

  it('lists a state once, and a short name with the full one', async () => {
    const stdin =
      'أكد وزير النقل العراقي سليم العطار أن العراق جاهز. وأعلنت بغداد أن العراق الشقيق سيشارك. ووصل العطار إلى العراق أمس.';
    const { stdout } = await musnad.run(['read', '-', '--lang', 'en'], { stdin });
    const who = stdout.slice(stdout.indexOf('who is in it'));
    expect(who.match(/^.*· state\b.*IRQ$/gm)).toEqual(['العراق · state · statements: 1 · IRQ']);
    expect(who.match(/العطار/g)).toHaveLength(1);
  });

  it('tells who held an office on that day, from what evidence, or why nobody can be told', async () => {
    musnad.write(
      'own/office-holders.tsv',
      'office\tof\tbody\tname\tarticles\tfirst\tlast\tstanding\ntransport-minister\tIRQ\t-\tسليم العطار\t-\t2031-02-03\t2033-06-20\tholder\n',
    );
    const stdin = 'قال وزير النقل العراقي إن الجسر جاهز.';
    const on = async (...args: readonly string[]) =>
      (await musnad.run(['read', '-', '--lang', 'en', '--lexicon', 'own', ...args], { stdin })).stdout;
    expect(await on('--date', '2032-05-06')).toMatch(
      / {4}held by {5}سليم العطار · 2031-02-03 – 2033-06-20 · from your own lexicon/,
    );
    expect(await on()).toMatch(/ {4}held by {5}not known: the article has no date/);
  });

  it('lets no control character of an article reach the terminal', async () => {
    const { stdout } = await musnad.run(['read', '-'], { stdin: 'قال الوزير إن \u001b[2Jالطريق \u202Eمفتوح\u0007.' });
    expect(stdout).toContain('مفتوح');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202A-\u202E]/);
  });

  it('shortens only when asked to', async () => {
    const stdin = `قال الوزير إن ${'الطريق مفتوح '.repeat(60)}.`;
    const whole = await musnad.run(['read', '-'], { stdin });
    const brief = await musnad.run(['read', '-', '--brief'], { stdin });
    expect(whole.stdout.split('الطريق').length).toBe(61);
    expect(brief.stdout.split('الطريق').length).toBeLessThan(20);
    expect(brief.stdout).toContain('…');
  });
});

describe('html', () => {
  it('is one page that loads and runs nothing from elsewhere', async () => {
    const { stdout } = await musnad.run(['read', 'articles.jsonl', '--format', 'html', '--lang', 'ar']);
    expect(stdout).toContain('<html lang="ar" dir="rtl">');
    expect(stdout).toMatch(
      /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[^"]+'; script-src 'sha256-/,
    );
    expect(stdout).not.toMatch(/\s(?:src|style|on\w+)=/);
    expect(stdout.match(/<script/g)).toHaveLength(1);
    expect(stdout).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp;');
    expect(stdout).not.toContain('javascript:');
    expect(stdout.match(/<article/g)).toHaveLength(3);
  });

  it('shows topics, people, bodies and dates beside the statements', async () => {
    const run = async (language: string) =>
      (
        await musnad.run(['read', '-', '--date', '2025-02-06', '--format', 'html', '--lang', language], {
          stdin: MINISTRY,
        })
      ).stdout;
    const page = await run('ar');
    expect(page).toMatch(/<ul class="topics"[^>]*><li><bdi>المياه<\/bdi> <small>\d+%/);
    expect(page).toMatch(/<dt><bdi>قيل في<\/bdi><\/dt><dd><time><bdi>2025-02-05/);
    expect(page).toMatch(/<section class="panel actors".*حيدر الكاظمي<\/bdi><\/span> <code><bdi>IRQGOV/s);
    expect(page).toMatch(/<section class="panel dates".*أمس الأربعاء<\/bdi><\/span> <time><bdi>2025-02-05/s);
    expect(page).toMatch(/<mark class="[^"]*\bperson\b[^"]*" [^>]*data-x="c\d+"/);
    expect(await run('en')).toContain('<bdi>water minister</bdi> · <bdi>Iraq</bdi>');
  });

  it('says why a date has no value', async () => {
    const { stdout } = await musnad.run(['read', '-', '--format', 'html', '--lang', 'en'], { stdin: 'وصل الوفد أمس.' });
    expect(stdout).toMatch(
      /أمس<\/bdi><\/span> <time><bdi>؟<\/bdi><\/time>\n<span class="tags"><bdi>not known: the article has no date/,
    );
  });

  it('carries a script that is well-formed', () => {
    expect(() => new Script(SCRIPT)).not.toThrow();
  });

  it('prints the text unit for unit, carriage returns included', async () => {
    const { stdout } = await musnad.run(['read', 'articles.jsonl', '--format', 'html']);
    const printed = /<div class="text"[^>]*>(.*?)<\/div>/s.exec(stdout)?.[1] ?? '';
    const entities: Readonly<Record<string, string>> = {
      '&lt;': '<',
      '&gt;': '>',
      '&amp;': '&',
      '&quot;': '"',
      '&#39;': "'",
      '&#13;': '\r',
    };
    const text = printed.replace(/<\/?mark[^>]*>/g, '').replace(/&[^;]+;/g, (entity) => entities[entity] ?? entity);
    expect(text).toBe(ARTICLES[0]?.text);
  });
});

describe('explain', () => {
  const at = (word: string): string => String(ARTICLES[0]?.text.indexOf(word));

  it('tells the rules behind the record at a place', async () => {
    const { code, stdout } = await musnad.run(['explain', 'one.txt', '--at', at('سيُفتح'), '--lang', 'en']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\[1\] stress/);
    expect(stdout).toMatch(/cue\/\w+/);
    expect(stdout).toMatch(/content\/\w+/);
  });

  it('tells why a place has no record', async () => {
    const { stdout } = await musnad.run(['explain', 'one.txt', '--at', at('ومضى'), '--lang', 'en']);
    expect(stdout).toContain('no record covers this place');
    expect(stdout).toMatch(/left out|no word in this line/);
  });

  it('tells why a candidate was left out', async () => {
    const stdin = 'ويذكر أن الجسر أُغلق مرتين.';
    const { stdout } = await musnad.run(['explain', '-', '--at', '1', '--lang', 'en'], { stdin });
    expect(stdout).toMatch(
      /looked at here and left out\n {4}0-5 {2}ويذكر\n {6}false-cue\/background {2}the outlet adds it/,
    );
  });

  it('explains a place in a headline that is kept apart', async () => {
    const run = await musnad.run([
      'explain',
      'articles.jsonl',
      '--id',
      'bridge',
      '--headline',
      '--at',
      '2',
      '--lang',
      'en',
    ]);
    expect(run.stdout).toMatch(/at 2 {2}وز▸ير النقل: .*\n(?:.*\n)*.*headline\/colon/);
  });

  it('says of a text without Arabic, or of none, that this is why', async () => {
    const latin = await musnad.run(['explain', '-', '--at', '3', '--lang', 'en'], { stdin: 'No Arabic here.' });
    expect([latin.code, latin.stdout.includes('no Arabic in the text')]).toEqual([0, true]);
    const empty = await musnad.run(['explain', '-', '--at', '0', '--lang', 'en'], { stdin: '' });
    expect([empty.code, empty.stdout.includes('no text to read')]).toEqual([0, true]);
  });

  it('comes with every reading where asked for, in words for people', async () => {
    const stdin = `${ARTICLES[0]?.text} ويذكر أن الجسر قديم.`;
    const run = (...args: readonly string[]) => musnad.run(['read', '-', '--lang', 'en', ...args], { stdin });
    const pretty = await run('--explain');
    expect(pretty.stdout).toMatch(/rules {7}cue\/perfect {2}a perfect verb of reporting/);
    expect(pretty.stdout).toMatch(/left out\n(?:.*\n)*.*ويذكر\n {6}false-cue\/background {2}the outlet/);
    const page = await run('--explain', '--format', 'html');
    expect(page.stdout).toContain('<bdi>a perfect verb of reporting');
    expect(page.stdout).toMatch(/<details class="left-out">.*ويذكر/s);
    expect((await run('--format', 'html')).stdout).not.toContain('<details');
    const reading = JSON.parse((await run('--explain', '--format', 'json')).stdout);
    expect(reading.rejections.map(({ rule }: { rule: string }) => rule)).toContain('false-cue/background');
  });

  it('chooses an article by its id, and asks for one where there are several', async () => {
    const chosen = await musnad.run(['explain', 'articles.jsonl', '--id', 'bridge', '--at', at('سيُفتح')]);
    expect([chosen.code, chosen.stdout.includes('سامر')]).toEqual([0, true]);
    const several = await musnad.run(['explain', 'articles.jsonl', '--at', '0']);
    expect([several.code, several.stderr.includes('MSN-0045')]).toEqual([2, true]);
    const absent = await musnad.run(['explain', 'articles.jsonl', '--id', 'x', '--at', '0']);
    expect([absent.code, absent.stderr.includes('MSN-0016')]).toEqual([1, true]);
    const outside = await musnad.run(['explain', 'one.txt', '--at', '99999']);
    expect([outside.code, outside.stderr.includes('MSN-0044')]).toEqual([2, true]);
  });
});
