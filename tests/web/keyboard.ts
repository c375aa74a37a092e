/** Keys as a keyboard with an Arabic layout sends them: the code of the place, the letter that is printed there. */
import type { Page } from 'playwright-core';

export type Layout = 'latin' | 'arabic';

const ARABIC: Readonly<Record<string, readonly [letter: string, shifted: string, virtual: number]>> = {
  KeyJ: ['ت', 'ـ', 74],
  KeyK: ['ن', '،', 75],
  KeyN: ['ى', 'آ', 78],
  KeyP: ['ح', '؛', 80],
  KeyC: ['ؤ', '}', 67],
  KeyE: ['ث', 'ُ', 69],
  Slash: ['ظ', '؟', 191],
};

/** Presses a key by its place: `KeyJ`, `Slash`, `Shift+Slash`, `Enter`, `Escape`. */
export async function press(page: Page, code: string, layout: Layout): Promise<void> {
  const shifted = code.startsWith('Shift+');
  const place = shifted ? code.slice('Shift+'.length) : code;
  const arabic = layout === 'arabic' ? ARABIC[place] : undefined;
  if (arabic === undefined) {
    await page.keyboard.press(code);
    return;
  }
  const [letter, upper, windowsVirtualKeyCode] = arabic;
  const key = shifted ? upper : letter;
  const session = await page.context().newCDPSession(page);
  const event = { code: place, key, windowsVirtualKeyCode, modifiers: shifted ? 8 : 0 };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key, ...event });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  await session.detach();
}
