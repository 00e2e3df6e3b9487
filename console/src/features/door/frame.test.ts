import { expect, test } from 'vitest';
import { shrunk } from './frame.ts';

test('a large picture is shrunk to its longest edge and keeps its proportions', () => {
  expect(shrunk(1920, 1080, 720)).toEqual({ width: 720, height: 405 });
  expect(shrunk(1080, 1920, 720)).toEqual({ width: 405, height: 720 });
});

test('a small picture is never enlarged, and a thin one keeps a pixel', () => {
  expect(shrunk(320, 240, 720)).toEqual({ width: 320, height: 240 });
  expect(shrunk(5000, 1, 720)).toEqual({ width: 720, height: 1 });
});
