/** `musnad alert` and `musnad collection` as processes of their own; a run that is killed in the middle loses nothing. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openLedger } from '../../ledger/index.ts';
import { actorJudge, Poster } from '../../desk/index.ts';
import { isSigned, openAlertStore, roundOf } from '../../server/index.ts';
import { type HttpReceiver, httpReceiver } from '../../server/alerts/testing/receivers.ts';
import { type Outcome, records, type TestCommand, testCommand } from '../testing/command.ts';

const BRIDGE = `سفن تنتظر في ميناء الرمال
مدينة الرمال (مرسى الغد) - أكد وزير النقل سالم الحداد، الاثنين، أن "جسر الرمال آمن"، نافيا إغلاق الميناء.`;
const HARBOUR = `الميناء يستأنف عمله
قال المحافظ كمال السعدي لصحيفة صدى البحر إن العمل في الميناء سيستأنف غدا.`;

let command: TestCommand;
let receiver: HttpReceiver;
let file: string;
let ledgers = 0;
beforeAll(async () => {
  command = await testCommand();
  receiver = await httpReceiver();
}, 60_000);
afterAll(async () => {
  await receiver.close();
  command.remove();
});
beforeEach(async () => {
  file = join(command.folder, `alerts-${++ledgers}.ledger`);
  receiver.answers(204);
  await add(BRIDGE);
});

const run = (...args: readonly string[]): Promise<Outcome> =>
  command.run(args, { env: { MUSNAD_LEDGER: file, TZ: 'UTC' } });
const json = async <T>(...args: readonly string[]): Promise<T> => {
  const { stdout, stderr, code } = await run(...args, '--json');
  if (code !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return JSON.parse(stdout) as T;
};
async function add(text: string): Promise<void> {
  const news = command.write(
    `${ledgers}-${Math.random()}.jsonl`,
    JSON.stringify({ text, outlet: 'مرسى الغد', date: '2031-03-03' }),
  );
  expect((await run('add', news)).code).toBe(0);
}

test('an alert is added, listed, run, written as a feed and as a digest, logged and removed', async () => {
  const added = await run('alert', 'add', 'الميناء', 'ميناء', '--webhook', receiver.address);
  expect(added.stderr).toContain('[MSN-0800]');
  const secret = /whsec_[A-Za-z0-9+/=]+/u.exec(added.stderr)?.[0] ?? '';
  expect((await run('alert', 'add', 'قائل', '--speaker', 'الحداد')).code).toBe(0);
  const listed = await run('alert', 'list');
  expect(listed.stdout).toContain('سالم الحداد');
  expect(listed.stdout).toContain(receiver.address);
  expect(listed.stdout + listed.stderr).not.toContain('whsec_');
  await add(HARBOUR);
  const before = receiver.received.length;
  expect((await run('alert', 'run')).stderr).toContain('privateAddress');
  expect(receiver.received).toHaveLength(before);
  const feed = await run('alert', 'feed', 'الميناء', '--home', 'https://desk.example');
  expect(XMLValidator.validate(feed.stdout)).toBe(true);
  expect(feed.stdout).toContain('كمال السعدي');
  expect(JSON.parse((await run('alert', 'feed', 'الميناء', '-f', 'json')).stdout).items).toHaveLength(1);
  expect((await run('alert', 'digest')).stdout).toContain('كمال السعدي');
  const page = join(command.folder, 'digest.html');
  expect((await run('alert', 'digest', '--output', page, '--lang', 'ar')).code).toBe(0);
  expect(readFileSync(page, 'utf8')).toContain('<html lang="ar" dir="rtl">');
  expect((await run('alert', 'digest', '--output', page)).code).toBe(2);
  await add('خبر\nقال مدير الميناء عادل السالم إن الميناء جاهز.');
  expect((await run('alert', 'run', '--allow-private', '127.0.0.1')).stderr).toContain('new: 1 · sent: 1');
  const last = receiver.received.at(-1);
  expect(isSigned(secret, last?.headers ?? {}, last?.body ?? '', Date.now())).toBe(true);
  expect((await run('alert', 'rename', 'الميناء', 'ميناء الرمال')).stderr).toContain('ميناء الرمال');
  expect((await run('alert', 'rename', 'الميناء', 'x')).stderr).toContain('[MSN-0802]');
  expect((await run('alert', 'rename', 'ميناء الرمال', ' ')).code).toBe(2);
  expect((await run('alert', 'feed', 'ميناء الرمال')).stdout).toContain('كمال السعدي');
  expect((await run('alert', 'rename', 'ميناء الرمال', 'الميناء')).code).toBe(0);
  const log = await run('alert', 'log');
  expect(log.stdout).toContain('sent');
  expect(log.stdout).toContain('privateAddress');
  const [channel] = (await json<{ alerts: { channels: { id: string }[] }[] }>('alert', 'list')).alerts.flatMap(
    ({ channels }) => channels,
  );
  expect((await run('alert', 'stop', channel?.id ?? '')).code).toBe(0);
  expect((await run('alert', 'remove', 'الميناء', 'قائل')).code).toBe(0);
  expect((await run('alert', 'list')).stderr).toContain('[MSN-0801]');
  expect((await run('alert', 'remove', 'الميناء')).stderr).toContain('[MSN-0802]');
  if (process.platform !== 'win32') expect(statSync(`${file}.alerts`).mode & 0o777).toBe(0o600);
}, 120_000);

test('what is given wrongly is told before anything is kept', async () => {
  for (const [args, code] of [
    [['alert', 'add', 'x'], 'MSN-0804'],
    [['alert', 'add', 'x', 'جسر', '--webhook', 'file:///etc/passwd'], 'MSN-0811'],
    [['alert', 'add', 'x', 'جسر', '--mail', 'a@b, c@d'], 'MSN-0810'],
    [['alert', 'add', 'x', 'جسر', '--mail', 'a@b', '--digest', '25:00'], 'MSN-0812'],
    [['alert', 'send', 'all'], 'MSN-0817'],
    [['alert', 'add', 'x', 'جسر (ميناء'], 'MSN-0405'],
  ] as const) {
    const told = await run(...args);
    expect(told.code).toBe(2);
    expect(told.stderr).toContain(code);
  }
  expect((await json<{ alerts: unknown[] }>('alert', 'list')).alerts).toEqual([]);
}, 120_000);

test('a run that is killed while it sends is made up for: the same message under the same key', async () => {
  expect((await run('alert', 'add', 'الميناء', 'ميناء', '--webhook', receiver.address)).code).toBe(0);
  await add(HARBOUR);
  receiver.answers('hang');
  const before = receiver.received.length;
  const { code } = await command.run(['alert', 'run', '--allow-private', '127.0.0.1'], {
    env: { MUSNAD_LEDGER: file },
    during: (child) => void receiver.next().then(() => child.kill('SIGKILL')),
  });
  expect(code).toBeNull();
  receiver.answers(204);
  // Another does not take at once what may still be under way.
  expect((await run('alert', 'run', '--allow-private', '127.0.0.1')).stderr).toContain('new: 0 · sent: 0');
  const ledger = await openLedger(file, { judge: actorJudge() });
  const store = openAlertStore(file);
  const poster = new Poster({ privateHosts: ['127.0.0.1'] });
  const later = Date.now() + 3 * 60_000;
  const report = await roundOf({
    ledger,
    store,
    poster,
    mailer: null,
    language: 'en',
    zone: 'UTC',
    home: null,
    now: () => later,
  });
  expect(report).toMatchObject({ sent: 1, failed: 0 });
  await poster.close();
  store.close();
  await ledger.close();
  const [first, second] = receiver.received.slice(before);
  expect(receiver.received.slice(before)).toHaveLength(2);
  expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
  expect(JSON.parse(second?.body ?? '').data).toEqual(JSON.parse(first?.body ?? '').data);
}, 120_000);

test('a collection holds statements and articles with notes, and leaves as records', async () => {
  expect((await run('collection', 'create', 'ملف الجسر', '--note', 'للنشرة')).stderr).toContain('[MSN-0822]');
  const { hits } = await json<{ hits: { id: string; article: { id: string } }[] }>('search', 'آمن');
  const [hit] = hits;
  if (hit === undefined) throw new Error('nothing found');
  expect((await run('collection', 'put', 'ملف الجسر', hit.id, '--note', 'مهم')).stderr).toContain('items 1');
  expect((await run('collection', 'note', 'ملف الجسر', 'أهم', hit.id)).code).toBe(0);
  const shown = await run('collection', 'show', 'ملف الجسر');
  expect(shown.stdout).toContain('جسر الرمال آمن');
  expect(shown.stdout).toContain('أهم');
  const exported = await run('collection', 'export', 'ملف الجسر');
  expect(records(exported.stdout)).toHaveLength(1);
  await run('collection', 'put', 'ملف الجسر', hit.article.id);
  const csv = join(command.folder, 'collection.csv');
  expect((await run('collection', 'export', 'ملف الجسر', '-o', csv)).code).toBe(0);
  expect(existsSync(csv)).toBe(true);
  expect(readFileSync(csv, 'utf8').trim().split('\n')).toHaveLength(3);
  expect((await run('collection', 'note', 'ملف الجسر', 'x', 'none')).stderr).toContain('[MSN-0825]');
  expect((await run('collection', 'take', 'ملف الجسر', hit.id, hit.article.id)).stderr).toContain('items 0');
  expect((await run('collection', 'put', 'ملف الجسر', 'none')).code).toBe(1);
  expect((await run('collection', 'remove', 'ملف الجسر')).code).toBe(0);
  expect((await run('collection', 'show', 'ملف الجسر')).stderr).toContain('[MSN-0821]');
}, 120_000);
