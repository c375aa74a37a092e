/** A PDF as a browser prints it, which stores Arabic from left to right, is read in its order. */
import { expect, test } from 'vitest';
import { takeBytes } from '../src/intake/index.ts';
import { launchChromium } from './chromium.ts';

const PARAGRAPHS = [
  'قال وزير النقل سامر الهلالي، الخميس 6 شباط 2031، إن السفينة «نورس» وصلت إلى ميناء الرملة وعلى متنها 12,500 طن من القمح، مؤكداً أن التفريغ يبدأ غداً (الجمعة).',
  'وأضاف الهلالي أن شركة Blue Harbour ستنقل القمح إلى 3 مدن، وأن الكلفة لا تتجاوز 40% من المبلغ.',
];

test('Arabic text comes out of a printed page as it was written', async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
    await page.setContent(
      `<html lang="ar" dir="rtl"><title>سفينة القمح</title><body style="font:16px serif;width:520px">${body}</html>`,
    );
    const bytes = await page.pdf();
    const { value: article } = await takeBytes(bytes, 'harbour.pdf').next();
    expect(article).toMatchObject({
      kind: 'article',
      title: 'سفينة القمح',
      language: 'ar',
      text: PARAGRAPHS.join('\n'),
    });
  } finally {
    await browser.close();
  }
});
