import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

interface Block {
  selectors: string[];
  tokens: Map<string, string>;
}

/** Blocks outside of media queries, in the order of the file. */
const blocks: Block[] = [
  ...css.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g),
].map(([, head = '', body = '']) => ({
  selectors: head.split(',').map((selector) => selector.trim()),
  tokens: new Map(
    [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  ),
}));

const THEMES = {
  phone: [':root'],
  dark: [':root', '[data-theme="dark"]'],
  console: [':root', '[data-place="console"]'],
  consoleDark: [':root', '[data-theme="dark"]', '[data-place="console"]', '[data-place="console"][data-theme="dark"]'],
  large: [':root', '[data-size="large"]'],
  largeDark: [':root', '[data-theme="dark"]', '[data-size="large"]'],
  screen: [':root', '[data-place="screen"]'],
} as const;

type Theme = keyof typeof THEMES;

function token(theme: Theme, name: string): string {
  const wanted: readonly string[] = THEMES[theme];
  let value = '';
  for (const block of blocks) {
    if (block.selectors.some((selector) => wanted.includes(selector))) value = block.tokens.get(name) ?? value;
  }
  const reference = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  return reference ? token(theme, reference) : value;
}

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(theme: Theme, word: string, ground: string): number {
  const [dark = 0, light = 0] = [luminance(token(theme, word)), luminance(token(theme, ground))].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const WORDS = [
  '--ink',
  '--ink-2',
  '--ink-3',
  '--link',
  '--lamp-word',
  '--admitted-word',
  '--refused-word',
  '--wait-word',
  '--already-word',
];

describe('words are readable', () => {
  test.each(['phone', 'dark', 'console', 'consoleDark'] as const)(
    '%s: every word colour has at least 4.5 on ground and surface',
    (theme) => {
      for (const word of WORDS) {
        expect(contrast(theme, word, '--ground'), `${word} on ground`).toBeGreaterThanOrEqual(4.5);
        expect(contrast(theme, word, '--surface'), `${word} on surface`).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  test.each(['large', 'largeDark'] as const)('%s: every word colour of elder mode has at least 7', (theme) => {
    for (const word of WORDS) {
      expect(contrast(theme, word, '--ground'), `${word} on ground`).toBeGreaterThanOrEqual(7);
      expect(contrast(theme, word, '--surface'), `${word} on surface`).toBeGreaterThanOrEqual(7);
    }
    expect(contrast(theme, '--act-ink', '--act')).toBeGreaterThanOrEqual(7);
  });

  test('the hall screen keeps its three inks above 7', () => {
    for (const word of ['--ink', '--ink-2', '--ink-3'])
      expect(contrast('screen', word, '--ground')).toBeGreaterThanOrEqual(7);
  });
});

describe('verdicts and controls', () => {
  const all = Object.keys(THEMES).filter((theme) => theme !== 'screen') as Theme[];

  test.each(all)('%s: the word on each verdict fill has at least 4.5, on each soft ground at least 4.5', (theme) => {
    for (const kind of ['admitted', 'already', 'refused', 'wait']) {
      expect(contrast(theme, `--on-${kind}`, `--${kind}`), kind).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme, `--${kind}-word`, `--${kind}-soft`), `${kind} soft`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(all)('%s: the action, the chosen row and the chosen day carry readable words', (theme) => {
    expect(contrast(theme, '--act-ink', '--act')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme, '--selected-ink', '--selected')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme, '--ink', '--selected')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme, '--on-strong', '--strong')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme, '--on-strong-2', '--strong')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme, '--on-chart-base', '--chart-base')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(all)('%s: edges of controls and the focus ring stand out by at least 3', (theme) => {
    expect(contrast(theme, '--line-strong', '--ground')).toBeGreaterThanOrEqual(3);
    expect(contrast(theme, '--line-strong', '--surface')).toBeGreaterThanOrEqual(3);
    expect(contrast(theme, '--focus', '--ground')).toBeGreaterThanOrEqual(3);
    for (const curve of ['--chart-you', '--chart-other', '--chart-in', '--chart-out']) {
      expect(contrast(theme, curve, '--surface'), curve).toBeGreaterThanOrEqual(3);
    }
  });

  test('amber on paper is edged, because amber alone is too pale', () => {
    expect(contrast('phone', '--act', '--ground')).toBeLessThan(3);
    expect(contrast('phone', '--act-edge', '--ground')).toBeGreaterThanOrEqual(3);
  });

  test('the measured ratios are those the design promises', () => {
    expect(contrast('phone', '--ink', '--ground')).toBeCloseTo(14.4, 1);
    expect(contrast('phone', '--ink-2', '--ground')).toBeCloseTo(7.1, 1);
    expect(contrast('console', '--ink', '--ground')).toBeCloseTo(14.1, 1);
    expect(contrast('consoleDark', '--act', '--ground')).toBeCloseTo(8.0, 1);
    expect(contrast('phone', '--admitted-word', '--admitted-soft')).toBeCloseTo(7.9, 1);
  });
});
