/** Every ink on every ground it is used on has the contrast that WCAG 2.2 AA asks for, in both themes. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const tones = [...tokens.keys()].filter((name) => name.startsWith('tone-') && !name.endsWith('-wash'));
const parts = [...tokens.keys()].filter((name) => name.startsWith('part-'));
const papers = ['paper', 'sheet', 'sunk'];

/** Ink, ground, and the least contrast: 4.5 for text, 3 for lines and signs. */
const PAIRS: readonly (readonly [string, string, number])[] = [
  ...papers.flatMap((ground) => ['ink', 'soft', 'accent', 'trouble', 'well'].map((ink) => [ink, ground, 4.5] as const)),
  ...['paper', 'sheet'].map((ground) => ['edge', ground, 3] as const),
  ['on-accent', 'accent', 4.5],
  ['ink', 'accent-wash', 4.5],
  ['accent', 'accent-wash', 4.5],
  ['ink', 'found', 4.5],
  ['trouble', 'trouble-wash', 4.5],
  ['ink', 'trouble-wash', 4.5],
  ['paper', 'ink', 4.5],
  ...tones.flatMap((tone) => [
    [tone, 'sheet', 4.5] as const,
    [tone, 'paper', 4.5] as const,
    [tone, `${tone}-wash`, 4.5] as const,
    ['ink', `${tone}-wash`, 4.5] as const,
  ]),
  ...parts.flatMap((part) => [
    [part, 'sheet', 4.5] as const,
    [part, 'paper', 4.5] as const,
    ...tones.map((tone) => [part, `${tone}-wash`, 3] as const),
  ]),
];

test('has tones and parts', () => {
  expect(tones.length).toBe(7);
  expect(parts.length).toBe(4);
});

test.each(PAIRS)('%s on %s: at least %d', (ink, ground, least) => {
  for (const theme of ['light', 'dark'] as const) {
    const value = contrast(tokens.get(ink)?.[theme] ?? '', tokens.get(ground)?.[theme] ?? '');
    expect(value, theme).toBeGreaterThanOrEqual(least);
  }
});
