/** Files of every kind, taken in. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createFetcher, takeBytes, takeIn } from './intake.ts';
import type { TakeInOptions } from './options.ts';
import type { TakenIn } from './taken.ts';
import { BODY, PARAGRAPHS, page, rss, TITLE } from './testing/samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'musnad-intake-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function all(items: AsyncIterable<TakenIn>): Promise<TakenIn[]> {
  const found: TakenIn[] = [];
  for await (const item of items) found.push(item);
  return found;
}
const named = (name: string, content: string | Uint8Array, options: TakeInOptions = {}): Promise<TakenIn[]> =>
  all(takeIn([file(name, content)], options));
const at = (name: string): string => join(folder, name);

describe('text', () => {
  it('is taken in whole, in whatever encoding', async () => {
    expect(await named('a.txt', BODY)).toMatchObject([
      { kind: 'article', text: BODY, language: 'ar', where: at('a.txt') },
    ]);
    expect(await named('utf16.txt', Buffer.from(BODY, 'utf16le'))).toMatchObject([
      { text: BODY, evidence: { encoding: 'utf-16le by zero-bytes' } },
    ]);
    expect(await named('empty.txt', ' \n')).toMatchObject([{ kind: 'skipped', code: 'emptyText' }]);
  });

  it('in another language is passed over by its name, unless it was asked for', async () => {
    const persian = 'وزیر راه گفت که این کشتی به بندر رسیده است و کار تخلیه را آغاز کرده‌اند';
    expect(await named('fa.txt', persian)).toMatchObject([{ kind: 'skipped', code: 'otherLanguage', detail: 'fa' }]);
    expect(await named('fa.txt', persian, { languages: ['ar', 'fa'] })).toMatchObject([{ language: 'fa' }]);
    expect(await named('fa.txt', persian, { languages: 'all' })).toMatchObject([{ language: 'fa' }]);
  });
});

describe('pages', () => {
  it('are told by their content, whatever they are called, and kept as they came', async () => {
    const [article] = await named('news.php.txt', page());
    expect(article).toMatchObject({ kind: 'article', text: BODY, title: TITLE });
    expect(article?.kind === 'article' && Buffer.from(article.original?.bytes ?? []).toString()).toBe(page());
    expect(await named('a.html', page(), { originals: false })).toMatchObject([{ original: null }]);
    expect(await named('a.html.gz', gzipSync(page()))).toMatchObject([{ text: BODY }]);
  });

  it('in windows-1256 that call themselves UTF-8 are read', async () => {
    const signs = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    const html = page({ head: '<meta charset="utf-8">' });
    const bytes = Buffer.from(Array.from(html, (letter) => signs.indexOf(letter)));
    expect(await all(takeBytes(bytes, 'a.html', { contentType: 'text/html; charset=utf-8' }))).toMatchObject([
      { text: BODY, evidence: { encoding: 'windows-1256 by letters' } },
    ]);
  });
});

describe('feeds', () => {
  const item = (body: string): string =>
    `<item><title>${TITLE} &amp; غيرها</title><link>/news/1</link><guid>n1</guid><pubDate>6 شباط 2031 09:30</pubDate><dc:creator>نادر الزيات</dc:creator><category>اقتصاد</category>${body}</item>`;
  const whole = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');

  it('give the whole text where they have it', async () => {
    const expected = {
      kind: 'article',
      text: BODY,
      title: `${TITLE} & غيرها`,
      outlet: 'صوت الميناء',
      date: '2031-02-06T09:30',
      url: 'https://e.example/news/1',
      byline: 'نادر الزيات',
      section: 'اقتصاد',
      givenId: 'n1',
      where: `${at('feed.xml')}:1`,
      evidence: { date: 'feed', text: 'feed content' },
    };
    const content = rss(
      item(
        `<description>سفينة</description><content:encoded><![CDATA[${whole}<p>The post <a href="/x">x</a> appeared first on y.</p>]]></content:encoded>`,
      ),
    );
    expect(await named('feed.xml', content)).toMatchObject([expected]);
    const twice = rss(
      item(`<description><![CDATA[${whole.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}]]></description>`),
    );
    expect(await named('feed.xml', twice)).toMatchObject([{ text: BODY, evidence: { text: 'feed summary' } }]);
  });

  it('of every form are read', async () => {
    const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>صوت الميناء</title><link href="https://e.example/"/><entry><id>n1</id><title>${TITLE}</title><link href="/news/1"/><published>2031-02-06T09:30:00Z</published><updated>2031-02-06T10:00:00Z</updated><author><name>نادر الزيات</name></author><content type="html">${whole.replaceAll('<', '&lt;')}</content></entry></feed>`;
    const rdf = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>صوت الميناء</title><link>https://e.example/</link></channel><item rdf:about="https://e.example/news/1"><title>${TITLE}</title><link>https://e.example/news/1</link><description>${whole.replaceAll('<', '&lt;')}</description><dc:date>2031-02-06T09:30:00Z</dc:date><dc:creator>نادر الزيات</dc:creator></item></rdf:RDF>`;
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'صوت الميناء',
      home_page_url: 'https://e.example/',
      items: [
        {
          id: 'n1',
          url: 'https://e.example/news/1',
          title: TITLE,
          content_html: whole,
          date_published: '2031-02-06T09:30:00Z',
          authors: [{ name: 'نادر الزيات' }],
        },
      ],
    });
    for (const [name, content] of [
      ['atom.xml', atom],
      ['feed.rdf', rdf],
      ['feed.json', json],
    ] as const)
      expect([name, await named(name, content)]).toMatchObject([
        name,
        [
          {
            text: BODY,
            title: TITLE,
            url: 'https://e.example/news/1',
            date: '2031-02-06T09:30:00Z',
            byline: 'نادر الزيات',
            outlet: 'صوت الميناء',
          },
        ],
      ]);
  });

  it('that are none are told', async () => {
    expect(await named('bad.xml', '<rss><chan')).toMatchObject([{ kind: 'failure', code: 'brokenFeed' }]);
    expect(await named('none.xml', rss(''))).toMatchObject([{ kind: 'skipped', code: 'noArticles' }]);
  });
});

describe('tables', () => {
  const rows = [
    {
      id: '1',
      headline: TITLE,
      body: BODY,
      published: '06/02/2031',
      source: 'صوت الميناء',
      link: 'https://e.example/1',
    },
    {
      id: '2',
      headline: 'آخر',
      body: PARAGRAPHS[1],
      published: '2031-02-07',
      source: 'صوت الميناء',
      link: 'https://e.example/2',
    },
  ];
  const expected = [
    {
      kind: 'article',
      text: BODY,
      title: TITLE,
      date: '2031-02-06',
      outlet: 'صوت الميناء',
      url: 'https://e.example/1',
      givenId: '1',
    },
    { kind: 'article', text: PARAGRAPHS[1], date: '2031-02-07', givenId: '2' },
  ];
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

  it('of JSON, by line or in one piece, are read', async () => {
    expect(await named('a.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'))).toMatchObject(expected);
    expect(await named('a.json', JSON.stringify(rows, null, 2))).toMatchObject(expected);
    const utf16 = Buffer.from(`\ufeff${rows.map((row) => JSON.stringify(row)).join('\n')}`, 'utf16le');
    expect(await named('utf16.jsonl', utf16)).toMatchObject(expected);
  });

  it.each([',', ';', '\t'])('of CSV with %j between cells are read', async (delimiter) => {
    const csv = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]
      .map((cells) => cells.map(quoted).join(delimiter))
      .join('\r\n');
    expect(await named('a.csv', `\ufeff${csv}`)).toMatchObject(expected);
  });

  it('of Parquet are read', async () => {
    const columns = ['id', 'headline', 'body', 'published', 'source', 'link'] as const;
    const bytes = parquetWriteBuffer({
      columnData: columns.map((name) => ({ name, data: rows.map((row) => row[name] ?? ''), type: 'STRING' as const })),
    });
    expect(await named('a.parquet', new Uint8Array(bytes))).toMatchObject(expected);
  });

  it('have the columns that the user names, also Arabic ones and those inside objects', async () => {
    const line = JSON.stringify({
      المحتوى: { كامل: `<p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p>` },
      عنوان: TITLE,
      يوم: '٦ شباط ٢٠٣١',
    });
    expect(await named('ar.jsonl', line, { fields: { text: 'المحتوى.كامل', date: 'يوم' } })).toMatchObject([
      {
        text: `${PARAGRAPHS[0]}\n${PARAGRAPHS[1]}`,
        title: TITLE,
        date: '2031-02-06',
        evidence: { text: 'column المحتوى.كامل' },
      },
    ]);
  });

  it('tell what is wrong, line by line, and go on', async () => {
    const lines = [
      JSON.stringify(rows[0]),
      '{"body": ',
      '{"headline": "x"}',
      '{"body": 7}',
      '7',
      '{"body": " "}',
      JSON.stringify(rows[1]),
    ];
    expect(await named('bad.jsonl', lines.join('\n'))).toMatchObject([
      { kind: 'article', where: `${at('bad.jsonl')}:1` },
      { kind: 'failure', code: 'brokenJson', where: `${at('bad.jsonl')}:2` },
      { code: 'missingText' },
      { code: 'wrongType', field: 'body', detail: 'number' },
      { code: 'notAnArticle' },
      { kind: 'skipped', code: 'emptyText' },
      { kind: 'article', where: `${at('bad.jsonl')}:7` },
    ]);
    expect(await named('bad.csv', 'a,b\n1,2\n')).toMatchObject([{ code: 'csvWithoutText', detail: 'a, b' }]);
    expect(await named('bad.parquet', 'PAR1nothing')).toMatchObject([{ code: 'brokenParquet' }]);
  });
});

describe('archives', () => {
  /** A ZIP archive written by hand: local heads, contents, the directory. */
  function zip(members: Readonly<Record<string, string | Uint8Array>>, claim = 1, flags = 0x800): Buffer {
    const bodies: Buffer[] = [];
    const directory: Buffer[] = [];
    let offset = 0;
    for (const [name, content] of Object.entries(members)) {
      const data = Buffer.from(content as string);
      const packed = deflateRawSync(data);
      const called = Buffer.from(name);
      const common = Buffer.alloc(26);
      common.writeUInt16LE(20, 0);
      common.writeUInt16LE(flags, 2);
      common.writeUInt16LE(8, 4);
      common.writeUInt32LE(0, 10);
      common.writeUInt32LE(packed.length, 14);
      common.writeUInt32LE(data.length * claim, 18);
      common.writeUInt16LE(called.length, 22);
      const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, called, packed]);
      const entry = Buffer.alloc(14);
      entry.writeUInt32LE(offset, 10);
      directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, entry, called]));
      bodies.push(local);
      offset += local.length;
    }
    const listed = Buffer.concat(directory);
    const end = Buffer.alloc(22);
    end.write('PK\x05\x06', 'latin1');
    end.writeUInt16LE(directory.length, 8);
    end.writeUInt16LE(directory.length, 10);
    end.writeUInt32LE(listed.length, 12);
    end.writeUInt32LE(offset, 16);
    return Buffer.concat([...bodies, listed, end]);
  }

  it('of ZIP give what is in them, also archives in archives, to a depth', async () => {
    const inner = zip({ 'صفحة.html': page() });
    const bytes = zip({
      'a.txt': BODY,
      'b/in.zip': inner,
      'c.jsonl.gz': gzipSync(JSON.stringify({ text: BODY })),
      '__MACOSX/a.txt': 'x',
      'd.png': 'x',
    });
    expect(await named('a.zip', bytes)).toMatchObject([
      { kind: 'article', text: BODY, where: `${at('a.zip')}!a.txt` },
      { kind: 'article', title: TITLE, where: `${at('a.zip')}!b/in.zip!صفحة.html` },
      { kind: 'article', where: `${at('a.zip')}!c.jsonl.gz:1` },
    ]);
    const deep = zip({ '3.zip': zip({ '2.zip': zip({ '1.zip': zip({ 'a.txt': BODY }) }) }) });
    expect(await named('deep.zip', deep)).toMatchObject([{ kind: 'failure', code: 'nestedTooDeep' }]);
  });

  it('of ZIP that are damaged, locked, or promise too much are told', async () => {
    const sound = zip({ 'a.txt': BODY, 'b.txt': BODY });
    expect(await named('cut.zip', sound.subarray(0, 500))).toMatchObject([{ code: 'brokenZip' }]);
    const spoilt = Buffer.from(sound);
    spoilt.fill(0xff, 60, 90);
    expect(await named('spoilt.zip', spoilt)).toMatchObject([{ code: 'brokenZip' }, { kind: 'article' }]);
    expect(await named('locked.zip', zip({ 'a.txt': BODY }, 1, 0x801))).toMatchObject([{ code: 'encryptedZip' }]);
    expect(await named('bomb.zip', zip({ 'a.txt': ' '.repeat(100_000) }, 30_000))).toMatchObject([
      { code: 'packedTooWell' },
    ]);
    expect(
      await named('office.docx.zip', zip({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' })),
    ).toMatchObject([{ kind: 'skipped', code: 'unknownFormat' }]);
  });

  const record = (type: string, url: string, content: string, head = ''): string => {
    const body = `${head}${content}`;
    return `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2031-02-07T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000${type.length}>\r\nContent-Type: ${type === 'conversion' ? 'text/plain' : 'application/http; msgtype=response'}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}\r\n\r\n`;
  };
  const http = (status: string, type: string): string => `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n\r\n`;
  const records = [
    record('response', 'https://e.example/2031/02/06/1', page(), http('200 OK', 'text/html; charset=utf-8')),
    record('response', 'https://e.example/x.png', 'x', http('200 OK', 'image/png')),
    record('response', 'https://e.example/gone', 'x', http('404 Not Found', 'text/html')),
    record('conversion', 'https://e.example/2', BODY),
  ];
  const pages = [
    {
      kind: 'article',
      text: BODY,
      title: TITLE,
      url: 'https://e.example/2031/02/06/1',
      date: '2031-02-06',
      evidence: { archived: '2031-02-07T00:00:00Z' },
    },
    { kind: 'skipped', code: 'archivedFailure', detail: '404' },
    { kind: 'article', text: BODY, url: 'https://e.example/2', title: null },
  ];

  it('of the web give their pages and texts, packed record by record or not at all', async () => {
    expect(await named('a.warc', records.join(''))).toMatchObject(pages);
    expect(await named('a.warc.gz', Buffer.concat(records.map((text) => gzipSync(text))))).toMatchObject(pages);
  });

  it('of the web have bodies in pieces and packed, as servers send them', async () => {
    const packed = gzipSync(page());
    const half = packed.length >> 1;
    const piece = (bytes: Buffer): Buffer =>
      Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
    const sent = Buffer.concat([
      piece(packed.subarray(0, half)),
      piece(packed.subarray(half)),
      Buffer.from('0\r\n\r\n'),
    ]);
    const head =
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n';
    const lines = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://e.example/1\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${head.length + sent.length}\r\n\r\n${head}`;
    const bytes = Buffer.concat([Buffer.from(lines), sent, Buffer.from('\r\n\r\n')]);
    expect(await named('chunked.warc', bytes)).toMatchObject([{ kind: 'article', text: BODY }]);
  });

  it('of the web that are damaged give what stood before', async () => {
    const packed = Buffer.concat(records.map((text) => gzipSync(text)));
    const found = await named('cut.warc.gz', packed.subarray(0, packed.length - 40));
    expect(found[0]).toMatchObject(pages[0] ?? {});
    expect(found.at(-1)).toMatchObject({ kind: 'failure' });
    const cut = Buffer.from(records.join(''));
    expect((await named('cut.warc', cut.subarray(0, cut.length - 200))).at(-1)).toMatchObject({ code: 'brokenWarc' });
    expect(await named('bad.warc', 'WARC/1.0\r\nnonsense')).toMatchObject([{ kind: 'failure', code: 'brokenWarc' }]);
  });
});

describe('messages', () => {
  it('are articles, and what is attached to them too', async () => {
    const eml = [
      'From: =?utf-8?B?2LPYp9mF2LE=?= <samer@e.example>',
      `Subject: =?utf-8?B?${Buffer.from(TITLE).toString('base64')}?=`,
      'Date: Thu, 06 Feb 2031 09:30:00 +0300',
      'Message-ID: <m1@e.example>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=B',
      '',
      '--B',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(`${BODY}\n> سؤال قديم`).toString('base64'),
      '--B',
      'Content-Type: text/html; name="a.html"',
      'Content-Disposition: attachment; filename="a.html"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(page()).toString('base64'),
      '--B--',
    ].join('\r\n');
    expect(await named('a.eml', eml)).toMatchObject([
      { text: BODY, title: TITLE, byline: 'سامر', date: '2031-02-06T09:30:00+03:00', givenId: '<m1@e.example>' },
      { text: BODY, title: TITLE, where: `${at('a.eml')}!a.html` },
    ]);
    expect(await named('bad.eml', 'no head at all')).toMatchObject([{ kind: 'failure', code: 'brokenMail' }]);
  });
});

describe('what was named', () => {
  it('may be folders, patterns and standard input', async () => {
    file('many/b.html', page());
    file('many/a.txt', BODY);
    file('many/.hidden.txt', BODY);
    file('many/picture.png', 'x');
    const wheres = async (name: string): Promise<string[]> => (await all(takeIn([name]))).map(({ where }) => where);
    expect(await wheres(at('many'))).toEqual([at('many/a.txt'), at('many/b.html')]);
    expect(await wheres(at('many/*.html'))).toEqual([at('many/b.html')]);
    const stdin = Readable.from([Buffer.from(page())], { objectMode: false });
    expect(await all(takeIn(['-'], { stdin }))).toMatchObject([{ text: BODY, where: '-' }]);
  });

  it('may be nothing: that is told, and the rest is read', async () => {
    expect(await all(takeIn([at('none'), at('none*.txt'), 'https://e.example/', file('z.txt', BODY)]))).toMatchObject([
      { code: 'notFound' },
      { code: 'noMatch' },
      { code: 'fetchingOff' },
      { kind: 'article' },
    ]);
  });

  it('gets what the user knows, and only the time that was asked for', async () => {
    const options = { outlet: 'صوت الميناء', date: '2031-02-06', since: '2031-02-06', until: '2031-02-06' };
    expect(await named('a.txt', BODY, options)).toMatchObject([
      { outlet: 'صوت الميناء', date: '2031-02-06', evidence: { date: 'given' } },
    ]);
    expect(await named('a.jsonl', JSON.stringify({ text: BODY, date: '2031-02-07' }), options)).toMatchObject([
      { kind: 'skipped', code: 'outsideWindow', detail: '2031-02-07' },
    ]);
  });

  it('never throws, whatever the bytes', async () => {
    let state = 7;
    const random = (): number => (state = (Math.imul(state, 1103515245) + 12345) >>> 0);
    const seeds = [
      page(),
      rss('<item><title>x</title></item>'),
      JSON.stringify({ text: BODY }),
      `id,text\n1,"${BODY}"`,
      '%PDF-1.4\n1 0 obj',
      'WARC/1.0\r\n',
      'PK\x03\x04',
      'PAR1',
      'From: a\r\nSubject: b\r\n\r\nc',
    ];
    for (let round = 0; round < 150; round++) {
      const bytes = Buffer.from(seeds[round % seeds.length] ?? '');
      for (let k = 0; k < 1 + (round % 20); k++) bytes[random() % bytes.length] = random() % 256;
      const found = await all(takeBytes(bytes.subarray(0, random() % (bytes.length + 1)), 'x', { languages: 'all' }));
      for (const item of found) {
        expect(['article', 'failure', 'skipped']).toContain(item.kind);
        if (item.kind === 'failure') expect(item.code).not.toBe('internalFailure');
      }
    }
  });
});

describe('the network', () => {
  const closers: (() => void)[] = [];
  afterEach(() => {
    for (const close of closers.splice(0)) close();
  });

  async function site(
    pages: Readonly<Record<string, string | { status: number }>>,
  ): Promise<{ origin: string; asked: string[] }> {
    const asked: string[] = [];
    const answer: RequestListener = (request, response) => {
      const path = request.url ?? '';
      asked.push(path);
      const content = pages[path];
      if (content === undefined) response.writeHead(404).end();
      else if (typeof content !== 'string') response.writeHead(content.status).end();
      else if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else
        response
          .writeHead(200, { etag: '"1"', 'content-type': 'text/html; charset=utf-8' })
          .end(content.replaceAll('ORIGIN', origin));
    };
    const server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closers.push(() => {
      server.closeAllConnections();
      server.close();
    });
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return { origin, asked };
  }
  const fetching = async () => {
    const fetcher = await createFetcher({ privateHosts: ['127.0.0.1'], pause: 0 });
    closers.push(() => void fetcher.close());
    return fetcher;
  };

  it('leads from a feed to its pages, whose gaps it fills; what cannot be had is told, and the feed kept', async () => {
    const entry = (path: string): string =>
      `<item><title>${TITLE}</title><link>ORIGIN${path}</link><pubDate>Thu, 06 Feb 2031 09:30:00 GMT</pubDate><description>${PARAGRAPHS[0]} [...]</description></item>`;
    const { origin, asked } = await site({ '/feed': rss(entry('/1') + entry('/gone')), '/1': page() });
    const fetcher = await fetching();
    const found = await all(takeIn([`${origin}/feed`], { fetcher }));
    expect(found).toMatchObject([
      {
        kind: 'article',
        text: BODY,
        url: `${origin}/1`,
        where: `${origin}/1`,
        date: '2031-02-06T09:30:00Z',
        outlet: 'صوت الميناء',
        evidence: { date: 'feed' },
      },
      { kind: 'failure', code: 'refusedStatus', detail: '404', where: `${origin}/gone` },
      { kind: 'article', evidence: { text: 'feed summary, cut' } },
    ]);
    expect(asked).toEqual(['/robots.txt', '/feed', '/1', '/gone']);
    // The feed is had again since not all of it was taken in; the page is not.
    expect(await all(takeIn([`${origin}/1`], { fetcher }))).toMatchObject([{ kind: 'skipped', code: 'notModified' }]);
    expect(await all(takeIn([`${origin}/feed`], { fetcher, follow: 'never' }))).toHaveLength(2);
  });

  it('that breaks off is told as what it is, after what came before', async () => {
    const lines = `${JSON.stringify({ text: BODY })}\n`;
    const server = createServer((request, response) => {
      if (request.url === '/robots.txt') {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'content-length': 100_000, 'content-type': 'application/x-ndjson' });
      response.write(lines.repeat(3), () => setTimeout(() => response.destroy(), 20));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closers.push(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.jsonl`;
    const found = await all(takeIn([url], { fetcher: await fetching() }));
    expect(found.slice(0, 3).map(({ kind }) => kind)).toEqual(['article', 'article', 'article']);
    expect(found.at(-1)).toMatchObject({ kind: 'failure', code: 'connectionFailed', where: url });
  });

  it('is left alone where it was stopped', async () => {
    const { origin, asked } = await site({ '/1': page() });
    const controller = new AbortController();
    controller.abort();
    expect(await all(takeIn([`${origin}/1`], { fetcher: await fetching(), signal: controller.signal }))).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('leads from a map of maps to pages, within the time asked for', async () => {
    const url = (path: string, date: string): string =>
      `<url><loc>ORIGIN${path}</loc><news:news><news:publication><news:name>صوت الميناء</news:name></news:publication><news:publication_date>${date}</news:publication_date><news:title>${TITLE}</news:title></news:news></url>`;
    const { origin, asked } = await site({
      '/maps.xml': '<?xml version="1.0"?><sitemapindex><sitemap><loc>ORIGIN/news.xml</loc></sitemap></sitemapindex>',
      '/news.xml': `<?xml version="1.0"?><urlset xmlns:news="x">${url('/1', '2031-02-06')}${url('/2', '2031-01-01')}</urlset>`,
      '/1': page(),
      '/2': page(),
    });
    const found = await all(takeIn([`${origin}/maps.xml`], { fetcher: await fetching(), since: '2031-02-01' }));
    expect(found).toMatchObject([
      { kind: 'article', date: '2031-02-06', evidence: { date: 'site map' } },
      { kind: 'skipped', code: 'outsideWindow', where: `${origin}/2` },
    ]);
    expect(asked).not.toContain('/2');
  });
});
