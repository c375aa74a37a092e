/** Two pictures of the same words compared by their ink, whatever lies behind it. */
import type { Browser } from 'playwright-core';

/** The share of dark points that one picture (PNG) has and the other has not. */
export async function inkApart(browser: Browser, one: Buffer, other: Buffer): Promise<number> {
  const page = await browser.newPage();
  const apart = await page.evaluate(
    async (pictures) => {
      const inks = await Promise.all(
        pictures.map(async (picture) => {
          const blob = await (await fetch(`data:image/png;base64,${picture}`)).blob();
          const bitmap = await createImageBitmap(blob);
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          if (context === null) throw new Error('no canvas');
          context.drawImage(bitmap, 0, 0);
          const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
          const ink: boolean[] = [];
          for (let i = 0; i < data.length; i += 4)
            ink.push(0.3 * (data[i] ?? 0) + 0.6 * (data[i + 1] ?? 0) + 0.1 * (data[i + 2] ?? 0) < 128);
          return ink;
        }),
      );
      const [a = [], b = []] = inks;
      const dark = a.filter(Boolean).length;
      return a.filter((is, i) => is !== b[i]).length / Math.max(1, dark);
    },
    [one.toString('base64'), other.toString('base64')],
  );
  await page.close();
  return apart;
}
