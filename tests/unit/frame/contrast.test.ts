import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('app/globals.css', 'utf8');

/** Token → its colours in light and dark. */
const palette = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/gu)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string, theme: 'light' | 'dark'): number {
  const [a, b] = [one, other].map((name) => luminance(palette.get(name)?.[theme] ?? ''));
  if (a === undefined || b === undefined) throw new Error(`${one} or ${other} is no token`);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const grounds = ['surface', 'raised', 'sunken'];
const texts = ['ink', 'soft', 'accent', 'accent-strong', 'danger', 'warn', 'ok', 'info'];
const textPairs = [
  ...texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ...['accent', 'danger', 'warn', 'ok', 'info'].flatMap((tone) => [
    [tone, `${tone}-wash`] as const,
    ['ink', `${tone}-wash`] as const,
    ['soft', `${tone}-wash`] as const,
  ]),
  ['accent-strong', 'accent-wash'] as const,
  ['on-accent', 'accent'] as const,
  ['on-accent', 'accent-strong'] as const,
  ['on-alarm', 'alarm'] as const,
];
const signPairs = ['edge', 'focus', 'accent', 'alarm'].flatMap((sign) =>
  grounds.map((ground) => [sign, ground] as const),
);

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(textPairs)('text in %s on %s reaches 4.5:1', (text, ground) => {
    expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(signPairs)('borders and signs in %s on %s reach 3:1', (sign, ground) => {
    expect(contrast(sign, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});

test('every token of the palette is given to the utilities', () => {
  expect(palette.size).toBeGreaterThan(15);
  for (const name of palette.keys()) expect(css).toContain(`--color-${name}: var(--${name});`);
});
