import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { describe, expect, it, beforeAll, afterAll } from 'vitest';
import { type EventRecord, loadReader, type Reading } from '../../reader/index.ts';
import { type TestCommand, testCommand } from '../testing/command.ts';
import { ICEWS_COLUMNS, icews } from '../../forms/icews.ts';
import { PLOVER_FIELDS, plover } from '../../forms/plover.ts';
import { POLECAT_COLUMNS, polecat } from '../../forms/polecat.ts';
import type { Format } from '../../forms/record.ts';
import { hasCameoName } from '../../forms/coded/cameo.ts';
import { field } from '../../forms/coded/table.ts';

const POLECAT_HEADER =
  'Event ID, Event Date, Event Type, Event Mode, Intensity, Quad Code, Contexts, Actor Name, Actor Country, Actor COW, Primary Actor Sector, Actor Sectors, Actor Title, Actor Name Raw, Wikipedia Actor ID, Recipient Name, Recipient Country, Recipient COW, Primary Recipient Sector, Recipient Sectors, Recipient Title, Recipient Name Raw, Wikipedia Recipient ID, Placename, City, District, Province, Country, Latitude, Longitude, GeoNames ID, Raw Placename, Feature Type, Source, Publication Date, Story People, Story Organizations, Story Locations, Language, Version';
const ICEWS_HEADER =
  'Event ID, Event Date, Source Name, Source Sectors, Source Country, Event Text, CAMEO Code, Intensity, Target Name, Target Sectors, Target Country, Story ID, Sentence Number, Publisher, City, District, Province, Country, Latitude, Longitude';
const PLOVER_NAMES =
  'id has_event date time enddate endtime actor recipient event event_loc event_text quad_code event_scale mode context link text text_info cite_info coder coded_date coded_time comment';

const ARTICLES = [
  {
    id: 'bridge\tone',
    outlet: 'النهار\nالجديد',
    date: '2025-03-02',
    title: 'وزير النقل: الجسر مفتوح',
    text: 'قال وزير النقل سامر الحلبي إن الجسر مفتوح.\nوطالب الحلبي الشركة بوقف الأشغال\tفورا. ونفى الحلبي وجود خلاف.',
  },
  { id: 'undated', text: 'ندد الوزير سليم العطار بالصمت.' },
];
const JSONL = ARTICLES.map((article) => `${JSON.stringify(article)}\n`).join('');

let musnad: TestCommand;
beforeAll(async () => {
  musnad = await testCommand();
  musnad.write('articles.jsonl', JSONL);
});
afterAll(() => musnad.remove());

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Reads a table as its users do; strict about UTF-8, line ends and the count of fields. */
function reread(text: string): Table {
  expect(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text))).toBe(text);
  expect(text.endsWith('\n')).toBe(true);
  expect(text).not.toContain('\r');
  const [header = [], ...lines] = text
    .slice(0, -1)
    .split('\n')
    .map((line) => line.split('\t'));
  for (const line of lines) expect(line).toHaveLength(header.length);
  return { header, rows: lines.map((line) => Object.fromEntries(header.map((name, i) => [name, line[i] ?? '']))) };
}

const run = async (format: string, ...more: readonly string[]) =>
  musnad.run(['read', 'articles.jsonl', '--format', format, '--lang', 'en', ...more]);

describe('polecat', () => {
  it('has the 40 columns in their order, and rows that can be read again', async () => {
    const { stdout } = await run('polecat');
    const { header, rows } = reread(stdout);
    expect(header.join(', ')).toBe(POLECAT_HEADER);
    expect(header).toHaveLength(40);
    expect(rows.map((row) => row['Event Type'])).toEqual(['REQUEST']);
    const [row] = rows;
    expect(row?.['Event ID']).toMatch(/^20250302-0000-[0-9a-f]{12}_REQUEST_YIELD$/);
    expect([row?.['Event Mode'], row?.['Intensity'], row?.['Quad Code']]).toEqual(['yield', '-1', '3']);
    expect([row?.['Actor Name'], row?.['Language'], row?.['Publication Date']]).toEqual([
      'سامر الحلبي',
      'ar',
      '2025-03-02',
    ]);
    expect(row?.['Source']).toBe('النهار الجديد');
  });

  it('tells what it left out, a line a reason', async () => {
    const { stderr } = await run('polecat');
    expect(stderr).toContain('3 statements have no PLOVER event: not in POLECAT');
    expect(stderr).toContain('1 statements have no date: not in POLECAT');
    expect(stderr.match(/not in POLECAT/g)).toHaveLength(2);
    expect((await run('polecat', '--quiet')).stderr).toBe('');
  });

  it('writes the header where nothing can be a row', async () => {
    const { stdout } = await musnad.run(['read', '-', '--format', 'polecat'], { stdin: 'لا شيء هنا.' });
    expect(reread(stdout).rows).toEqual([]);
  });
});

describe('icews', () => {
  it('has the 20 columns in their order, and the statements that PLOVER drops', async () => {
    const { stdout, stderr } = await run('icews');
    const { header, rows } = reread(stdout);
    expect(header.join(', ')).toBe(ICEWS_HEADER);
    expect(rows.map((row) => row['CAMEO Code'])).toEqual(['010', '010', '100', '016']);
    expect(rows.map((row) => row['Event Text'])).toEqual([
      'Make statement',
      'Make statement',
      'Demand',
      'Deny responsibility',
    ]);
    expect(rows.map((row) => row['Sentence Number'])).toEqual(['0', '1', '2', '3']);
    expect(rows.every((row) => row['Story ID'] === 'bridge one' && /^\d+$/.test(row['Event ID'] ?? ''))).toBe(true);
    expect(new Set(rows.map((row) => row['Event ID'])).size).toBe(rows.length);
    expect(rows[2]?.['Target Name']).toBe('الشركة');
    expect(stderr).toContain('1 statements have no date: not in ICEWS');
  });
});

describe('the names of CAMEO', () => {
  it('cover every code that the table of statements gives', () => {
    const table = readFileSync(new URL('../../../lexicon/statement-codes.tsv', import.meta.url), 'utf8');
    const codes = table.split('\n').flatMap((line) => /^[a-z]+\t.*\t(\d{3,4})\t[^\t]*$/.exec(line)?.[1] ?? []);
    expect(codes.length).toBeGreaterThan(60);
    expect([...new Set(codes)].filter((code) => !hasCameoName(code))).toEqual([]);
  });
});

describe('plover', () => {
  it('has the field names of the codebook, then its own with x_', async () => {
    const { stdout } = await run('plover');
    const records = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records).toHaveLength(1);
    const names = Object.keys(records[0]);
    expect(names.filter((name) => !name.startsWith('x_')).join(' ')).toBe(PLOVER_NAMES);
    expect(records[0]).toMatchObject({ date: '2025-03-02', event: ['REQUEST'], mode: ['yield'], quad_code: 3 });
    expect(records[0].actor[0]).toMatchObject({ identifier_text: 'سامر الحلبي', entity_text: 'الحلبي' });
  });

  it('keeps the words exactly, where the article has them', async () => {
    const { stdout } = await run('plover');
    const [{ x_attestations, text }] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    for (const { start, end, exact } of x_attestations) expect(ARTICLES[0]?.text.slice(start, end)).toBe(exact);
    expect(text).not.toContain('\t');
  });
});

describe('events', () => {
  const span = { start: 0, end: 5 };
  const event = (more: Partial<EventRecord>): EventRecord => ({
    id: 'e1',
    kind: 'meeting',
    plover: 'CONSULT',
    mode: 'visit',
    contexts: ['diplomatic', 'military'],
    cameo: '042',
    status: 'held',
    participants: [
      { role: 'guest', cluster: null, name: 'وفد الرابطة', spans: [span] },
      { role: 'host', cluster: null, name: 'سليم العطار', spans: [] },
    ],
    place: { name: 'بغداد', spans: [] },
    time: { value: '2025-03-01', date: 0 },
    discussed: [],
    evidence: [{ trigger: span, sentence: span, statement: null }],
    confidence: 1,
    rules: ['events/meeting-verb'],
    ...more,
  });

  async function written(format: Format, ...events: readonly EventRecord[]) {
    const reader = await loadReader();
    const article = { id: 'a', date: '2025-03-02', text: 'استقبل سليم العطار وفد الرابطة.' };
    const reading: Reading & { events: readonly EventRecord[] } = { ...reader.read(article), statements: [], events };
    const text = format.open() + format.record({ article, reading }) + format.close();
    return { text, left: (format.left?.() ?? []).map(({ key, values }) => `${key} ${values['count']}`) };
  }

  it('are rows: the visitor acts, the host receives, on the day of the event', async () => {
    const { text } = await written(polecat(), event({}));
    expect(reread(text).rows[0]).toMatchObject({
      'Event Date': '2025-03-01',
      'Event Type': 'CONSULT',
      'Event Mode': 'visit',
      Intensity: '4',
      Contexts: 'diplomatic; military',
      'Actor Name': 'وفد الرابطة',
      'Recipient Name': 'سليم العطار',
      'Raw Placename': 'بغداد',
    });
  });

  it('of several are a row a pair in ICEWS, each with an id of its own', async () => {
    const participants = ['أ', 'ب', 'ج'].map((name) => ({
      role: 'participant' as const,
      cluster: null,
      name,
      spans: [],
    }));
    const { rows } = reread((await written(icews(), event({ participants }))).text);
    expect(rows.map((row) => `${row['Source Name']} ${row['Target Name']}`)).toEqual(['أ ب', 'أ ج', 'ب ج']);
    expect(new Set(rows.map((row) => row['Event ID'])).size).toBe(3);
  });

  it('that are denied, lack a code or a party are counted', async () => {
    const events = [
      event({ status: 'denied' }),
      event({ plover: null, mode: null, cameo: null }),
      event({ participants: [] }),
      event({ plover: 'AID', mode: null, participants: event({}).participants.slice(0, 1) }),
    ];
    const { text, left } = await written(polecat(), ...events);
    expect(reread(text).rows).toEqual([]);
    expect(left).toEqual([
      'eventsWithoutPlover 1',
      'eventsWithoutActor 1',
      'eventsWithoutRecipient 1',
      'eventsNotHeld 1',
    ]);
    expect(JSON.parse((await written(plover(), event({ status: 'denied' }))).text)).toMatchObject({
      mode: ['visit', 'negation'],
      x_modality: 'denied',
      x_polarity: 'negative',
    });
  });

  it('have the same ids each time', async () => {
    expect((await written(polecat(), event({}))).text).toBe((await written(polecat(), event({}))).text);
  });
});

describe('columns', () => {
  it('are named once each', () => {
    for (const names of [POLECAT_COLUMNS, ICEWS_COLUMNS, PLOVER_FIELDS].map((list) => list.map(({ name }) => name)))
      expect(new Set(names).size).toBe(names.length);
  });

  it('hold no tab, line end, control or half of a pair', () => {
    expect(field(' أ\tب\r\nج\u0000د\u2028ه ')).toBe('أ ب ج د ه');
    expect(field('\uD800أ')).toBe('\uFFFDأ');
    expect(field('"أ"')).toBe("'أ'");
  });
});
