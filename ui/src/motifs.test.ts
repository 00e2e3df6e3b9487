import { describe, expect, test } from 'vitest';
import { formatRest } from './HoldClock.tsx';
import { lightTop } from './LanternBody.tsx';
import { verticalPath, wavyPath } from './path-geometry.ts';
import { sealLayout } from './seal-layout.ts';

describe('a lantern', () => {
  test('is as full of light as there are free seats', () => {
    expect(lightTop(0)).toBe(22);
    expect(lightTop(0.5)).toBe(0);
    expect(lightTop(1)).toBe(-22);
  });

  test('never overflows when a count is late', () => {
    expect(lightTop(1.4)).toBe(-22);
    expect(lightTop(-0.2)).toBe(22);
  });
});

describe('a path', () => {
  test('is solid up to here and dotted from here on', () => {
    const path = wavyPath(8, 3, 1200, 'wavy');
    const here = path.places[3];
    expect(path.walked.endsWith(`${here?.x} ${here?.y}`)).toBe(true);
    expect(path.ahead.startsWith(`M${here?.x} ${here?.y}`)).toBe(true);
  });

  test('has nothing dotted when the last stop is reached and nothing solid at the first', () => {
    expect(verticalPath(3, 2, 80).ahead).toBe('');
    expect(verticalPath(3, 0, 80).walked).toBe('');
  });

  test('keeps every stop inside its room at any width', () => {
    for (const width of [320, 390, 1440]) {
      for (const place of wavyPath(5, 0, width, 'stalls').places) {
        expect(place.x).toBeGreaterThan(0);
        expect(place.x).toBeLessThan(width);
      }
    }
  });

  test('a single stop is a place, not a line', () => {
    expect(wavyPath(1, 0, 390, 'wavy')).toMatchObject({ walked: '', ahead: '' });
  });
});

describe('a seal', () => {
  test('two characters stand under each other', () => {
    const { cells, ratio } = sealLayout('可验');
    expect(cells.map((cell) => cell.character)).toEqual(['可', '验']);
    expect(cells[0]?.x).toBe(cells[1]?.x);
    expect(ratio).toBeLessThan(1);
  });

  test('four characters are read right column first, as on a real seal', () => {
    const [first, second, third] = sealLayout('游园之印').cells;
    expect(first?.x).toBe(second?.x);
    expect(first?.x).toBeGreaterThan(third?.x ?? Number.POSITIVE_INFINITY);
  });

  test('the same word always wears the same way', () => {
    expect(sealLayout('合规').seed).toBe(sealLayout('合规').seed);
  });
});

test('the rest of a hold is told in minutes and seconds and ends at zero', () => {
  expect(formatRest(272)).toBe('4:32');
  expect(formatRest(59.2)).toBe('1:00');
  expect(formatRest(9)).toBe('0:09');
  expect(formatRest(-3)).toBe('0:00');
});
