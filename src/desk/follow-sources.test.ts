/** Followed sources on a server of our own: what is new is kept, what fails is told and looked at later, an end is an end. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createFetcher } from '../intake/index.ts';
import { type FollowedSource, type Ledger, openLedger, type SourceLook } from '../ledger/index.ts';
import { followSources } from './follow-sources.ts';
import { followInThread } from './follow-thread.ts';
import { actorJudge } from './judge.ts';
import { OwnReader } from './readers/own-reader.ts';

const ITEM = `<item><title>الميناء يستأنف عمله</title><guid>1</guid><pubDate>Mon, 03 Mar 2031 08:00:00 GMT</pubDate>
<content:encoded>&lt;p&gt;قال المحافظ كمال السعدي لصحيفة صدى البحر إن العمل في الميناء سيستأنف غدا بعد أن هدأت الرياح وعادت السفن إلى أرصفتها.&lt;/p&gt;
&lt;p&gt;وأضاف السعدي أن الوزارة لم ترد بعد على طلب المحافظة شراء رافعة جديدة للرصيف الشرقي، وأن العمال باشروا تنظيف الأحواض منذ الصباح.&lt;/p&gt;</content:encoded></item>`;
const FEED = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>صدى البحر</title><language>ar</language>${ITEM}</channel></rss>`;

const folder = mkdtempSync(join(tmpdir(), 'musnad-following-'));
const readers = new OwnReader({});
let server: Server;
let address = '';
let ledger: Ledger;
let files = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/feed' && request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
    else if (request.url === '/feed')
      response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"one"' }).end(FEED);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(async () => {
  await ledger?.close();
  ledger = await openLedger(join(folder, `${files++}.ledger`), { judge: actorJudge() });
});
afterAll(async () => {
  await ledger.close();
  await readers.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The thread as one file: Node runs no TypeScript in a thread. */
async function bundledThread(): Promise<{ readonly address: URL; readonly remove: () => void }> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  // Inside the project, so that the packages that it imports are found.
  const inside = mkdtempSync(join(root, 'node_modules', '.musnad-following-'));
  const outfile = join(inside, 'following-worker.mjs');
  await build({
    entryPoints: [join(root, 'src/desk/following-worker.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  return { address: pathToFileURL(outfile), remove: () => rmSync(inside, { recursive: true, force: true }) };
}

async function lookAt(looks: number, privateHosts: readonly string[]): Promise<[FollowedSource, SourceLook][]> {
  const fetcher = await createFetcher({ privateHosts, pause: 0, attempts: 1 });
  const seen: [FollowedSource, SourceLook][] = [];
  await followSources({
    ledger,
    readers,
    intake: { fetcher },
    signal: AbortSignal.timeout(20_000),
    looks,
    onLook: (...look) => seen.push(look),
  });
  await fetcher.close();
  return seen;
}

test('each source has its look; what came, what failed and why is kept with it', async () => {
  const feed = await ledger.sources.add({ address: `${address}/feed`, kind: 'feed', every: 15 });
  const gone = await ledger.sources.add({ address: `${address}/gone`, kind: 'page', every: 15 });
  await lookAt(2, ['127.0.0.1']);
  const [one, two] = [await ledger.sources.get(feed.id), await ledger.sources.get(gone.id)];
  expect(one).toMatchObject({ failing: 0, last: { added: 1, failed: 0 } });
  expect((await ledger.runs())[0]?.id).toBe(one?.last?.run);
  expect(two).toMatchObject({
    failing: 1,
    last: { added: 0, failures: [{ where: `${address}/gone`, code: 'refusedStatus', detail: '404' }] },
  });
  expect((await ledger.stats()).articles).toBe(1);
}, 30_000);

test('an address inside the network is refused, and that is said', async () => {
  const { id } = await ledger.sources.add({ address: `${address}/feed`, kind: 'feed', every: 15 });
  await lookAt(1, []);
  expect((await ledger.sources.get(id))?.last?.failures).toMatchObject([{ code: 'privateAddress' }]);
}, 30_000);

test('in a thread of its own it looks, tells, and ends with all kept', async () => {
  const bundle = await bundledThread();
  await ledger.sources.add({ address: `${address}/feed`, kind: 'feed', every: 15 });
  const path = join(folder, `${files - 1}.ledger`);
  await ledger.close();
  const look = await new Promise<SourceLook>((resolve, reject) => {
    const following = followInThread({
      address: path,
      privateHosts: ['127.0.0.1'],
      worker: bundle.address,
      onLook: (_, made) => void following.stop().then(() => resolve(made), reject),
      onError: (reason) => reject(new Error(reason)),
    });
  });
  expect(look).toMatchObject({ added: 1, failed: 0 });
  ledger = await openLedger(path, { judge: actorJudge() });
  expect((await ledger.stats()).articles).toBe(1);
  expect((await ledger.sources.list())[0]?.last).toEqual(look);
  bundle.remove();
}, 60_000);

test('asked to end while nothing is due, it ends at once', async () => {
  const stop = new AbortController();
  const begun = Date.now();
  const ended = followSources({ ledger, readers, signal: stop.signal });
  setTimeout(() => stop.abort(), 50);
  await ended;
  expect(Date.now() - begun).toBeLessThan(2000);
});
