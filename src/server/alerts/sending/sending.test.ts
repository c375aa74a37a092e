/** Messages to a real receiver over HTTP and a real mail server on this machine: signed, tried again, known by their key, guarded. */
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BRIDGE, HARBOUR } from '../../../ledger/testing/articles.ts';
import { Poster } from '../../../desk/index.ts';
import { emptyLedger, type SmallLedger } from '../../testing/small-ledger.ts';
import {
  AlertRounds,
  type AlertStore,
  type Channel,
  isMailbox,
  isSigned,
  type Mailer,
  openAlertStore,
  roundOf,
  type RoundsOptions,
  smtpMailer,
  smtpSettings,
} from '../index.ts';
import { type HttpReceiver, httpReceiver, mailReceiver } from '../testing/receivers.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

let small: SmallLedger;
let store: AlertStore;
let receiver: HttpReceiver;
let poster: Poster;
let alert: string;
const clock = { at: 0 };

beforeEach(async () => {
  clock.at = Date.parse('2031-03-05T09:00:00Z');
  small = await emptyLedger();
  store = openAlertStore(small.file);
  receiver = await httpReceiver();
  poster = new Poster({ privateHosts: ['127.0.0.1'], timeout: 2000 });
  alert = (await small.ledger.alerts.create('الجسر', 'جسر OR ميناء')).id;
});
afterEach(async () => {
  await poster.close();
  await receiver.close();
  store.close();
  await small.remove();
});

const options = (more: Partial<RoundsOptions> = {}): RoundsOptions => ({
  ledger: small.ledger,
  store,
  poster,
  mailer: null,
  language: 'ar',
  zone: 'UTC',
  home: 'https://desk.example',
  now: () => clock.at,
  ...more,
});
const round = (more: Partial<RoundsOptions> = {}) => roundOf(options(more));
const add = (given: Partial<Omit<Channel, 'id' | 'createdAt'>>) =>
  store.addChannel(
    { kind: 'webhook', to: receiver.address, alert, digestAt: null, ...given },
    new Date(clock.at).toISOString(),
  );

describe('over HTTP', () => {
  test('news goes out once, signed, with its statements as data', async () => {
    const { secret } = add({});
    await small.add(BRIDGE, { url: 'https://example.test/bridge', date: '2031-03-05' });
    expect(await round()).toMatchObject({ sent: 1, failed: 0 });
    expect(await round()).toMatchObject({ sent: 0, failed: 0 });
    const [one] = receiver.received;
    if (one === undefined) throw new Error('nothing came');
    expect(isSigned(secret, one.headers, one.body, clock.at)).toBe(true);
    expect(isSigned(secret, one.headers, `${one.body} `, clock.at)).toBe(false);
    expect(isSigned(secret, one.headers, one.body, clock.at + HOUR)).toBe(false);
    expect(isSigned('whsec_AAAA', one.headers, one.body, clock.at)).toBe(false);
    const body = JSON.parse(one.body);
    expect(body).toMatchObject({
      type: 'musnad.alert.news',
      id: one.headers['webhook-id'],
      data: {
        alert: { id: alert, name: 'الجسر' },
        statements: [{ words: 'جسر الرمال آمن', speakers: ['سالم الحداد'], chain: [] }, {}, {}],
      },
    });
    expect(body.data.statements[0].page).toBe(`https://desk.example/statements/${body.data.statements[0].statement}`);
    const [delivery] = store.deliveries(10);
    expect(delivery).toMatchObject({ state: 'sent', attempts: 1, problem: null });
    expect(store.attempts(delivery?.id ?? '')).toMatchObject([{ sent: true, detail: 'HTTP 204' }]);
  });

  test('what fails is tried again later each time, with the same key and body, as the receiver asks, and given up in the end', async () => {
    add({});
    await small.add(BRIDGE);
    receiver.answers(503);
    expect(await round()).toMatchObject({ failed: 1 });
    expect(await round()).toMatchObject({ failed: 0 });
    clock.at += 10 * SECOND;
    receiver.answers(429, { 'retry-after': '120' });
    expect(await round()).toMatchObject({ failed: 1 });
    clock.at += 60 * SECOND;
    expect(await round()).toMatchObject({ failed: 0 });
    clock.at += 60 * SECOND;
    receiver.answers(200);
    expect(await round()).toMatchObject({ sent: 1 });
    expect(new Set(receiver.received.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
    expect(receiver.received).toHaveLength(3);
    await small.add(HARBOUR);
    await small.add(`${BRIDGE}\n\n`, { outlet: 'الميزان' });
    receiver.answers(500);
    for (let day = 0; day < 30; day++) {
      await round();
      clock.at += 24 * HOUR;
    }
    expect(store.deliveries(1)[0]).toMatchObject({ state: 'given-up', attempts: 12, problem: 'HTTP 500' });
    receiver.answers(200);
    expect(await round()).toMatchObject({ sent: 0 });
  });

  test('a receiver that never answers is left alone after a while; one that is gone is not tried again', async () => {
    add({ to: `${receiver.address}?token=s3cret` });
    await small.add(BRIDGE);
    receiver.answers('hang');
    const told: string[] = [];
    expect(await round({ onTried: (_, { to }) => told.push(to) })).toMatchObject({ failed: 1 });
    // What is told of it may end in a log, and the path of a receiver may be its password.
    expect(told).toEqual([`${new URL(receiver.address).origin}/…`]);
    expect(store.deliveries(1)[0]).toMatchObject({ state: 'waiting', problem: 'timedOut' });
    clock.at += MINUTE;
    receiver.answers(410);
    await round();
    expect(store.deliveries(1)[0]).toMatchObject({ state: 'given-up', problem: 'HTTP 410' });
  });

  test('addresses inside a private network are not connected to unless allowed, not by a redirect either', async () => {
    const guarded = new Poster({ timeout: 2000 });
    const named = new Poster({ timeout: 2000, resolve: async () => [{ address: '127.0.0.1', family: 4 }] });
    add({});
    await small.add(BRIDGE);
    expect(await round({ poster: guarded })).toMatchObject({ failed: 1 });
    expect(store.deliveries(1)[0]).toMatchObject({ state: 'given-up', problem: 'privateAddress 127.0.0.1' });
    const port = new URL(receiver.address).port;
    expect(await named.post(`http://hook.example:${port}/`, '{}', {})).toMatchObject({
      kind: 'failed',
      code: 'privateAddress',
    });
    expect(await poster.post('file:///etc/passwd', '{}', {})).toMatchObject({ kind: 'failed', code: 'badUrl' });
    expect(receiver.received).toEqual([]);
    receiver.answers(302, { location: 'http://169.254.169.254/latest' });
    expect(await poster.post(receiver.address, '{}', {})).toMatchObject({ kind: 'answered', status: 302 });
    await guarded.close();
    await named.close();
  });

  test('what one process has taken no other tries, until it is clear that the first one died', async () => {
    add({});
    await small.add(BRIDGE);
    receiver.answers(503);
    await round();
    clock.at += HOUR;
    const now = (): string => new Date(clock.at).toISOString();
    const taken = store.takeDue(now(), new Date(clock.at + 2 * MINUTE).toISOString());
    expect(taken?.attempts).toBe(1);
    receiver.answers(200);
    expect(await round()).toMatchObject({ sent: 0 });
    clock.at += 2 * MINUTE;
    expect(await round()).toMatchObject({ sent: 1 });
    expect(receiver.received[1]?.headers['webhook-id']).toBe(taken?.id);
  });

  test('what is forgotten before it is sent does not go out', async () => {
    add({});
    const id = await small.add(BRIDGE);
    receiver.answers(503);
    await round();
    await small.ledger.forget(id);
    clock.at += HOUR;
    receiver.answers(200);
    expect(await round()).toMatchObject({ sent: 1 });
    expect(receiver.received).toHaveLength(1);
    expect(store.attempts(store.deliveries(1)[0]?.id ?? '').at(-1)?.detail).toBe('nothing to send');
  });
});

describe('mail', () => {
  const settings = (port: number, more = ''): NonNullable<ReturnType<typeof smtpSettings>> => {
    const found = smtpSettings({
      MUSNAD_SMTP: `smtp://desk:s3cret@127.0.0.1:${port}${more}`,
      MUSNAD_MAIL_FROM: 'مسند <desk@example.test>',
    });
    if (found === null) throw new Error('no settings');
    return found;
  };

  test('carries text beside a page that reads from right to left, under an id that is the same at every try', async () => {
    const known: string[] = [];
    const server = await mailReceiver({
      onAuth: ({ username, password }, _, done) => {
        known.push(`${username} ${password}`);
        done(null, { user: 'desk' });
      },
      allowInsecureAuth: true,
    });
    const mailer = smtpMailer(settings(server.port));
    add({ kind: 'mail', to: 'press@example.test' });
    await small.add(BRIDGE, { title: 'سفن\r\nBcc: evil@example.test', date: '2031-03-05' });
    expect(await round({ mailer })).toMatchObject({ sent: 1 });
    expect(known).toEqual(['desk s3cret']);
    const [mail] = server.mails;
    expect(mail?.to).toEqual(['press@example.test']);
    const read = await PostalMime.parse(mail?.raw ?? '');
    expect(read.subject).toBe('تنبيه: الجسر (3)');
    expect(read.from?.name).toBe('مسند');
    expect(read.bcc ?? []).toEqual([]);
    expect(read.text).toContain('«جسر الرمال آمن»');
    expect(read.html).toContain('dir="rtl"');
    expect(read.html).toContain('«جسر الرمال آمن»');
    const [delivery] = store.deliveries(1);
    expect(read.messageId).toBe(`<${delivery?.id}@example.test>`);
    expect(JSON.stringify([store.deliveries(9), store.attempts(delivery?.id ?? '')])).not.toContain('s3cret');
    mailer.close();
    await server.close();
  });

  test('a server that offers no TLS gets no password, where TLS is demanded', async () => {
    const server = await mailReceiver({ hideSTARTTLS: true, allowInsecureAuth: true });
    const mailer = smtpMailer(settings(server.port, '?tls=starttls'));
    add({ kind: 'mail', to: 'press@example.test' });
    await small.add(BRIDGE);
    expect(await round({ mailer })).toMatchObject({ failed: 1 });
    expect(server.mails).toEqual([]);
    expect(store.deliveries(1)[0]?.state).toBe('waiting');
    mailer.close();
    await server.close();
  });

  test('with STARTTLS the mail goes over TLS; a certificate that nobody vouches for is refused', async () => {
    const server = await mailReceiver({ allowInsecureAuth: false });
    const mailer = smtpMailer(settings(server.port, '?tls=starttls'));
    add({ kind: 'mail', to: 'press@example.test' });
    await small.add(BRIDGE);
    expect(await round({ mailer })).toMatchObject({ failed: 1 });
    expect(server.mails).toEqual([]);
    mailer.close();
    await server.close();
  });

  test('a mailbox that the server will never take is given up; without a server mail waits', async () => {
    const server = await mailReceiver({
      onRcptTo: (_, __, done) => done(Object.assign(new Error('no such user here'), { responseCode: 550 })),
    });
    const mailer: Mailer = smtpMailer({ ...settings(server.port), user: null });
    add({ kind: 'mail', to: 'nobody@example.test' });
    await small.add(BRIDGE);
    await round();
    expect(store.deliveries(1)[0]).toMatchObject({ state: 'waiting', problem: 'no mail server' });
    clock.at += HOUR;
    await round({ mailer });
    expect(store.deliveries(1)[0]).toMatchObject({ state: 'given-up', problem: 'SMTP 550' });
    mailer.close();
    await server.close();
  });

  test('settings come from the environment or a file, and say what is wrong with them without telling them', () => {
    const from = { MUSNAD_MAIL_FROM: 'desk@example.test' };
    expect(smtpSettings({})).toBeNull();
    expect(smtpSettings({ ...from, MUSNAD_SMTP: 'smtps://u%40x:p%3Aw@mail.example' })).toMatchObject({
      port: 465,
      tls: 'implicit',
      user: 'u@x',
      password: 'p:w',
    });
    expect(smtpSettings({ ...from, MUSNAD_SMTP: 'smtp://mail.example' })).toMatchObject({
      port: 587,
      tls: 'starttls',
      user: null,
    });
    expect(() => smtpSettings({ ...from, MUSNAD_SMTP: 'http://u:secret@mail.example' })).toThrow(/^address$/u);
    expect(() => smtpSettings({ MUSNAD_SMTP: 'smtp://mail.example' })).toThrow(/^from$/u);
    expect(() => smtpSettings({ ...from, MUSNAD_SMTP_FILE: '/nowhere/smtp' })).toThrow(/^file$/u);
    expect(['a@b', 'press@example.test'].map(isMailbox)).toEqual([true, true]);
    expect(['a@b, c@d', 'a@b\r\nBcc: c@d', '<a@b>', 'nobody'].map(isMailbox)).toEqual([false, false, false, false]);
  });
});

describe('digests', () => {
  test('one a day at the time that was asked for, of the day before, once; none where nothing is new', async () => {
    clock.at = Date.parse('2031-03-04T10:00:00Z');
    add({ alert: null, digestAt: '07:00' });
    clock.at = Date.parse('2031-03-05T12:00:00Z');
    await small.add(BRIDGE);
    // The digest of the fourth is due and empty.
    expect(await round()).toMatchObject({ sent: 1 });
    expect(receiver.received).toEqual([]);
    clock.at = Date.parse('2031-03-06T06:59:00Z');
    await round();
    expect(receiver.received).toEqual([]);
    clock.at = Date.parse('2031-03-06T07:00:00Z');
    await round();
    await round();
    expect(receiver.received).toHaveLength(1);
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({
      type: 'musnad.digest',
      data: { day: '2031-03-05', alerts: [{ alert: { name: 'الجسر' }, statements: [{}, {}, {}] }] },
    });
  });
});

test('rounds run when they are asked for, one at a time, go on after one failed, and end with what is at hand', async () => {
  add({});
  const failures: unknown[] = [];
  let fails = true;
  const rounds = new AlertRounds({
    ...options(),
    every: HOUR,
    now: () => {
      if (fails) throw new Error('no clock');
      return clock.at;
    },
    onFailure: (error) => failures.push(error),
  });
  rounds.start();
  await rounds.settled();
  expect(failures).toHaveLength(1);
  fails = false;
  await small.add(BRIDGE);
  rounds.ask();
  rounds.ask();
  rounds.ask();
  await rounds.settled();
  expect(receiver.received).toHaveLength(1);
  await small.add(HARBOUR);
  await rounds.stop();
  rounds.ask();
  await rounds.settled();
  expect(receiver.received).toHaveLength(1);
});
