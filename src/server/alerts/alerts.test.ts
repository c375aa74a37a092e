/** What fires and what does not, and how it reads as a feed and as the digest of a day. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BRIDGE, HARBOUR } from '../../ledger/testing/articles.ts';
import { emptyLedger, type SmallLedger } from '../testing/small-ledger.ts';
import {
  type AlertStore,
  atomFeed,
  digestHtml,
  digestOf,
  digestText,
  entriesOf,
  fireAll,
  jsonFeed,
  newsOf,
  openAlertStore,
  watchedQuery,
} from './index.ts';

let small: SmallLedger;
let store: AlertStore;
const clock = { at: Date.parse('2031-03-05T09:00:00Z') };
beforeEach(async () => {
  small = await emptyLedger();
  store = openAlertStore(small.file);
  clock.at = Date.parse('2031-03-05T09:00:00Z');
});
afterEach(async () => {
  store.close();
  await small.remove();
});

const fire = async (): Promise<number> => {
  const counts = await fireAll(small.ledger, store, { now: () => clock.at });
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
};
const wordsOf = async (alert: string): Promise<readonly string[]> =>
  (await entriesOf(small.ledger, store.fired(alert, 100), null)).map(({ words }) => words);

describe('firing', () => {
  test('new statements that meet the question fire once; what was there before and what is only read anew does not', async () => {
    const { ledger } = small;
    const old = await small.add(BRIDGE);
    const alert = await ledger.alerts.create('الميناء', 'ميناء');
    expect(await fire()).toBe(0);
    await small.add(HARBOUR);
    await small.add('خبر\nقال مدير الميناء عادل السالم إن الميناء جاهز.', { date: '2031-03-05' });
    expect(await fire()).toBe(1);
    expect(await fire()).toBe(0);
    const reading = await ledger.reading(old);
    if (reading !== null) await ledger.reread(old, reading);
    expect(await fire()).toBe(0);
    expect(await wordsOf(alert.id)).toEqual(['الميناء جاهز']);
  });

  test('a statement fires for each alert that it meets; an alert that is taken away takes what fired with it', async () => {
    const { ledger } = small;
    const one = await ledger.alerts.create('الجسر', 'what:جسر');
    const two = await ledger.alerts.create('نفي', 'class:deny');
    await small.add(BRIDGE);
    expect(await fire()).toBe(2);
    await ledger.alerts.remove(two.id);
    await fire();
    expect(store.fired(one.id, 10)).toHaveLength(1);
    expect(store.fired(two.id, 10)).toEqual([]);
  });

  test('a speaker is watched by id under every name, and goes on with the one it is merged into', async () => {
    const { ledger } = small;
    await small.add(BRIDGE);
    await small.add(HARBOUR);
    const [haddad] = await ledger.findActors('سالم الحداد');
    const [saadi] = await ledger.findActors('كمال السعدي');
    if (haddad === undefined || saadi === undefined) throw new Error('no actors');
    const alert = await ledger.alerts.create('الحداد', watchedQuery(haddad.id));
    await small.add(`${BRIDGE}\n`, { outlet: 'الميزان', date: '2031-03-06' });
    expect(await fire()).toBe(3);
    await ledger.correct({ kind: 'merge', actor: haddad.id, into: saadi.id }, 'ليان', 0);
    await small.add(`${HARBOUR}\n`, { outlet: 'الميزان', date: '2031-03-07' });
    expect(await fire()).toBeGreaterThan(0);
    expect((await newsOf(ledger, store, alert, null)).watched).toBe('كمال السعدي');
  });

  test('of a page that was changed fires what it did not say before, revision after revision', async () => {
    const alert = await small.ledger.alerts.create('الحداد', 'who:الحداد');
    const page = { url: 'https://example.test/bridge', outlet: 'مرسى الغد', date: '2031-03-05' };
    const first = 'الجسر\nقال وزير النقل سالم الحداد إن الجسر آمن تماما.';
    await small.add(first, page);
    expect(await fire()).toBe(1);
    await small.add(`${first}\nوأضاف الحداد أن السفن ستعود غدا.`, page);
    expect(await fire()).toBe(1);
    await small.add(`${first}\nوأضاف الحداد أن السفن ستعود غدا.\nوقال الحداد إن العمل مستمر في الميناء.`, page);
    expect(await fire()).toBe(1);
    expect(await wordsOf(alert.id)).toHaveLength(3);
  });

  test('a process that dies before the ledger knows how far was looked fires nothing twice', async () => {
    const { ledger } = small;
    const alert = await ledger.alerts.create('الجسر', 'جسر');
    await small.add(BRIDGE);
    const { alerts } = ledger;
    const dying = Object.assign(Object.create(ledger), {
      alerts: Object.assign(Object.create(alerts), { advance: () => Promise.reject(new Error('killed')) }),
    });
    await expect(fireAll(dying, store, { now: () => clock.at })).rejects.toThrow('killed');
    expect(store.fired(alert.id, 10)).toHaveLength(1);
    expect(await fire()).toBe(0);
    expect(store.fired(alert.id, 10)).toHaveLength(1);
  });

  test('what is forgotten or rejected is told no more', async () => {
    const { ledger } = small;
    const alert = await ledger.alerts.create('الكل', '*');
    const id = await small.add(HARBOUR);
    await small.add(BRIDGE);
    expect(await fire()).toBe(5);
    await ledger.forget(id);
    const [first] = store.fired(alert.id, 10);
    if (first !== undefined) await ledger.correct({ kind: 'reject', statement: first.statement }, 'ليان', 0);
    expect(await wordsOf(alert.id)).toHaveLength(2);
  });
});

const HOSTILE = {
  title: 'عنوان ]]> </entry><script>alert(1)</script> &amp; "x" \u202Eقلب\u0007',
  outlet: 'صدى <b>البحر</b> & شركاؤه',
};

describe('feeds', () => {
  const hostile = async (): Promise<string> => {
    const alert = await small.ledger.alerts.create('<الجسر> & "غيره"', 'جسر OR طريق');
    await small.add(BRIDGE, { url: 'https://example.test/a?b=1&c=<d>', date: '2031-03-05' });
    clock.at += 60_000;
    await fire();
    await small.add('قال الوزير ناجي الفهد إن الطريق <img src=x onerror=alert(1)> \u202Eمغلق أمام "الجميع" & غيرهم.', {
      ...HOSTILE,
      date: '2031-03-06',
      url: 'javascript:alert(1)',
    });
    clock.at += 60_000;
    await fire();
    return alert.id;
  };

  test('Atom is well formed whatever stands in the articles, with ids that stay, the newest first', async () => {
    const id = await hostile();
    const [alert] = await small.ledger.alerts.list();
    if (alert === undefined) throw new Error('no alert');
    const news = await newsOf(small.ledger, store, alert, 'https://desk.example');
    const atom = atomFeed(news, 'ar', 'https://desk.example/api/v1/alerts/1/feed.atom?a&b', 'https://desk.example');
    expect(XMLValidator.validate(atom)).toBe(true);
    const { feed } = new XMLParser({
      ignoreAttributes: false,
      isArray: (name) => ['entry', 'link', 'author'].includes(name),
    }).parse(atom);
    expect(feed.id).toBe(`urn:musnad:alert:${id}`);
    expect(feed['@_xml:lang']).toBe('ar');
    expect(feed.updated).toBe('2031-03-05T09:02:00.000Z');
    expect(feed.link.map((link: Record<string, string>) => link['@_rel'])).toEqual(['self', 'alternate']);
    expect(feed.entry).toHaveLength(2);
    for (const entry of feed.entry) {
      expect(entry.id).toMatch(/^urn:musnad:statement:[0-9A-Z]{26}$/u);
      expect(Date.parse(entry.updated)).not.toBeNaN();
      expect(entry.title['#text'] ?? entry.title).toBeTruthy();
      expect(entry.author.length).toBeGreaterThan(0);
      expect(entry.content['@_type']).toBe('html');
    }
    expect(['\u202E', '\u0007'].filter((mark) => atom.includes(mark))).toEqual([]);
    expect(atom).not.toContain('javascript:');
    const again = atomFeed(await newsOf(small.ledger, store, alert, 'https://desk.example'), 'ar', null, null);
    const ids = (text: string): string[] => text.match(/urn:musnad:statement:\w+<\/id>/gu) ?? [];
    expect(ids(again)).toEqual(ids(atom));
    const read = parseAtomFeed(atom);
    expect(read.entries?.[1]?.title?.value).toContain('سالم الحداد');
    const html = read.entries?.[0]?.content?.value ?? '';
    expect(html).not.toMatch(/<(script|img|b)[\s>]/u);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  test('JSON Feed 1.1 has what the format asks for', async () => {
    await hostile();
    const [alert] = await small.ledger.alerts.list();
    if (alert === undefined) throw new Error('no alert');
    const text = jsonFeed(await newsOf(small.ledger, store, alert, null), 'ar', 'https://desk.example/feed.json', null);
    const feed = JSON.parse(text);
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'https://desk.example/feed.json',
      language: 'ar',
    });
    for (const item of feed.items) {
      expect(typeof item.id).toBe('string');
      expect(item.content_html).toBeTruthy();
      expect(item.content_text).toBeTruthy();
      expect(new Date(item.date_published).toISOString()).toBe(item.date_published);
    }
    expect(feed.items[1]).toMatchObject({
      url: 'https://example.test/a?b=1&c=<d>',
      authors: [{ name: 'سالم الحداد' }],
    });
    expect(feed.items[1]._musnad).toMatchObject({ words: 'جسر الرمال آمن', verbatim: true, class: 'stress' });
    expect(parseJsonFeed(text).items).toHaveLength(2);
  });
});

describe('the digest of a day', () => {
  test('has what fired on that day in its zone, alert by alert, right to left, to be printed', async () => {
    const { ledger } = small;
    await ledger.alerts.create('الجسر', 'جسر');
    await ledger.alerts.create('الزلازل', 'زلزال');
    await ledger.alerts.create('النفي', 'class:deny');
    clock.at = Date.parse('2031-03-05T22:30:00Z');
    await small.add(BRIDGE, { date: '2031-03-05', url: 'https://example.test/bridge' });
    await fire();
    // In Baghdad it is the sixth already.
    const options = { zone: 'Asia/Baghdad', home: 'https://desk.example' };
    expect((await digestOf(ledger, store, '2031-03-05', options)).news).toEqual([]);
    const digest = await digestOf(ledger, store, '2031-03-06', options);
    expect(digest.news.map(({ alert }) => alert.name)).toEqual(['الجسر', 'النفي']);
    expect(digest.statements).toBe(2);
    const html = digestHtml(digest, 'ar');
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('الخميس، 6 مارس 2031');
    expect(html).toContain('@media print');
    expect(html).toMatch(/<strong><bdi>سالم الحداد<\/bdi><\/strong>/u);
    expect(html).toContain('«جسر الرمال آمن»');
    expect(html).toMatch(/href="https:\/\/desk\.example\/statements\/\w+">urn:musnad:statement:/u);
    expect(html).not.toMatch(/\s(on\w+|style)=/u);
    const text = digestText(digest, 'en');
    expect(text).toContain('Thursday');
    expect(text).toContain('«جسر الرمال آمن»');
    expect(digestHtml({ day: '2031-03-07', news: [], statements: 0 }, 'ar')).toContain('لا جديد في هذا اليوم');
  });
});
