import { describe, expect, it } from 'vitest';
import { BODY, PARAGRAPHS, page, TITLE } from '../testing/samples.ts';
import { articleData } from './json-ld.ts';
import { findMainText } from './main-text.ts';
import { articleOfPage } from './page.ts';
import { fateOf } from './page-lines.ts';
import { readPage } from './page-tree.ts';

const take = (html: string, url: string | null = null) =>
  articleOfPage(Buffer.from(html), { where: 'page.html', url, contentType: 'text/html', keepOriginal: true });

describe('the main text', () => {
  it('is what stands in paragraphs, without menus, buttons, other articles and comments', () => {
    expect(take(page())).toMatchObject({ kind: 'article', text: BODY, title: TITLE, language: 'ar' });
  });

  it('is found whatever the markup', () => {
    const shapes = [
      PARAGRAPHS.join('<br><br>'),
      PARAGRAPHS.join('<br>\n'),
      PARAGRAPHS.map((text) => `<div>${text}</div>`).join(''),
      PARAGRAPHS.map((text) => `<div class="x"><span>${text}</span></div>`).join(''),
      `<table><tr><td>${PARAGRAPHS.join('<br />')}</td></tr></table>`,
      PARAGRAPHS.map((text) => `<p>${text}`).join(''),
      PARAGRAPHS.map((text) => `<p>${text.replace('الهلالي', '<a href="/h">الهلالي</a>')}</p>`).join(''),
      `<p>${PARAGRAPHS[0]}</p><div class="advert">إعلان</div><p>${PARAGRAPHS.slice(1).join('</p><p>')}</p>`,
      PARAGRAPHS.map((text) => `<p>${text.replaceAll('ا', '&#1575;').replaceAll('«', '&laquo;')}</p>`).join(''),
    ];
    for (const article of shapes) expect([article, take(page({ article }))]).toMatchObject([article, { text: BODY }]);
  });

  it('keeps headings inside, and drops the caption of a picture and what repeats the headline', () => {
    const [first, ...rest] = PARAGRAPHS;
    const article = `<h2>${TITLE}</h2><figure><img src="x"><figcaption>السفينة في الميناء صباح الخميس، تصوير نادر الزيات</figcaption></figure><p>${first}</p><h3>موقف النقابة</h3>${rest.map((text) => `<p>${text}</p>`).join('')}`;
    expect(take(page({ article }))).toMatchObject({ text: [first, 'موقف النقابة', ...rest].join('\n') });
  });

  it('keeps the lead that stands in a box of its own', () => {
    const [first, ...rest] = PARAGRAPHS;
    const article = `<div class="lead"><p>${first}</p></div><div class="rest">${rest.map((text) => `<p>${text}</p>`).join('')}</div>`;
    expect(take(page({ article }))).toMatchObject({ text: BODY });
  });

  it('is not made up: a page of links is told as that, an empty one as without text', () => {
    const links = Array.from({ length: 40 }, (_, i) => `<li><a href="/n/${i}">${TITLE} ${i}</a></li>`).join('');
    expect(take(`<html><body><ul>${links}</ul></body></html>`)).toMatchObject({
      kind: 'skipped',
      code: 'notANewsPage',
    });
    const teasers = Array.from(
      { length: 12 },
      (_, i) => `<div><a href="/n/${i}">${TITLE} ${i}</a><p>${PARAGRAPHS[i % 4]}</p></div>`,
    ).join('');
    expect(take(`<html><body><div>${teasers}</div></body></html>`)).toMatchObject({ code: 'notANewsPage' });
    expect(take('<html><body></body></html>')).toMatchObject({ kind: 'failure', code: 'noMainText' });
  });

  it('comes to an end on hostile pages, and finds no article in them', () => {
    for (const html of [
      '<div>'.repeat(50_000),
      '<a href=x>'.repeat(50_000),
      '<p>ا'.repeat(50_000),
      `<${'x'.repeat(500_000)}`,
      '<!--'.repeat(50_000),
      `<script type="application/ld+json">${'['.repeat(50_000)}</script>`,
    ])
      expect(findMainText(readPage(html))?.text ?? '').not.toMatch(/\p{L}{3}/u);
  });
});

describe('what a page says of itself', () => {
  it('is read from JSON-LD first', () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'Organization', '@id': '#org', name: 'صوت الميناء' },
        {
          '@type': ['NewsArticle'],
          headline: TITLE.replaceAll('«', '&laquo;').replaceAll('»', '&raquo;'),
          datePublished: '2031-02-06T09:30:00+03:00',
          dateModified: '2031-02-06T11:00:00+03:00',
          author: [{ '@type': 'Person', name: 'نادر الزيات' }],
          publisher: { '@id': '#org' },
          articleSection: 'اقتصاد',
          mainEntityOfPage: { '@id': 'https://e.example/news/1' },
        },
      ],
    };
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    const article = take(page({ head }), 'https://e.example/news/1?utm_source=x');
    expect(article).toMatchObject({
      title: TITLE,
      date: '2031-02-06T09:30:00+03:00',
      updated: '2031-02-06T11:00:00+03:00',
      byline: 'نادر الزيات',
      outlet: 'صوت الميناء',
      section: 'اقتصاد',
      canonicalUrl: 'https://e.example/news/1',
      evidence: { date: 'json-ld', byline: 'json-ld', outlet: 'json-ld', title: 'json-ld', text: 'blocks' },
    });
  });

  it('is read from meta, OpenGraph and links', () => {
    const head = `<meta property="og:title" content="${TITLE} | صوت الميناء"><meta property="og:site_name" content="صوت الميناء">
      <meta property="article:published_time" content="2031-02-06T06:30:00Z"><meta name="author" content="نادر الزيات"><link rel="canonical" href="/news/1">`;
    expect(take(page({ head }), 'https://e.example/x')).toMatchObject({
      title: TITLE,
      date: '2031-02-06T06:30:00Z',
      byline: 'نادر الزيات',
      canonicalUrl: 'https://e.example/news/1',
      evidence: { title: 'opengraph', date: 'meta', canonicalUrl: 'markup' },
    });
  });

  it('is read from markup and from the lines around the headline', () => {
    const before = '<div>كتب: نادر الزيات</div><div>نُشر في: الخميس 6 شباط/فبراير 2031 - 9:30 ص</div>';
    expect(take(page({ before }))).toMatchObject({
      title: TITLE,
      date: '2031-02-06T09:30',
      byline: 'نادر الزيات',
      text: BODY,
      outlet: 'صوت الميناء',
      evidence: { date: 'text', byline: 'text', outlet: 'title' },
    });
    const marked = `<time datetime="2031-02-06T09:30:00+03:00">اليوم</time><span itemprop="author"><span itemprop="name">نادر الزيات</span></span>`;
    expect(take(page({ before: marked }))).toMatchObject({ date: '2031-02-06T09:30:00+03:00', byline: 'نادر الزيات' });
  });

  it('takes no day for that of publication which a sentence names', () => {
    const article = `<p>وأعلنت الوزارة في 5 آذار 2029 أن الميناء، كما وعدت من قبل، سيفتح قريبا.</p>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}`;
    expect(take(page({ article }))).toMatchObject({ date: null });
    const before = '<div>آخر تحديث: 7 شباط 2031 10:00</div><div>تاريخ النشر: 6 شباط 2031</div>';
    expect(take(page({ before }))).toMatchObject({ date: '2031-02-06', updated: '2031-02-07T10:00' });
  });

  it('takes no outlet for a headline', () => {
    const head = '<meta property="og:title" content="صوت الميناء"><meta property="og:site_name" content="صوت الميناء">';
    expect(take(page({ head }))).toMatchObject({ title: TITLE, evidence: { title: 'markup' } });
  });

  it('is read from the address where nothing else tells the day', () => {
    expect(take(page(), 'https://e.example/2031/02/06/news')).toMatchObject({
      date: '2031-02-06',
      evidence: { date: 'url' },
    });
    expect(take(page())).toMatchObject({ date: null });
  });

  it('holds the whole text where the page shows only its beginning', () => {
    const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: BODY.replaceAll('\n', '\n\n') })}</script>`;
    const article = `<p>${PARAGRAPHS[0]}</p>`;
    expect(take(page({ head, article }))).toMatchObject({ text: BODY, evidence: { text: 'json-ld' } });
  });

  it('survives what publishers write', () => {
    for (const script of [
      '{',
      '[]',
      'null',
      '{"@type":"NewsArticle","author":{"name":[]},"headline":7}',
      '<!-- {} -->',
    ])
      expect(() => articleData([script])).not.toThrow();
    expect(articleData(['{"@type":"NewsArticle","headline":"سطر\nآخر",}'])?.headline).toBe('سطر آخر');
  });
});

describe('lines of pages', () => {
  it.each([
    ['اقرأ أيضاً: افتتاح جسر السهل', false, 'drop'],
    ['شارك', false, 'drop'],
    ['شارك الوزير في الاجتماع', false, 'keep'],
    ['مواضيع ذات صلة', false, 'end'],
    ['التعليقات (3)', false, 'end'],
    ['التعليقات التي أدلى بها الوزير لم ترق للنقابة', false, 'keep'],
    ['***', false, 'drop'],
    ['يرجى قراءة سياسة الخصوصية قبل الكتابة', true, 'drop'],
    ['قال الوزير إن سياسة الخصوصية في الوزارة تغيرت', false, 'keep'],
  ] as const)('%s', (line, linked, fate) => {
    expect(fateOf(line, linked)).toBe(fate);
  });
});
