import { expect, test } from 'vitest';
import { mobileFault, plainMobile } from './mobile-number.ts';

test('a number is taken as people type it, and its fault is named', () => {
  expect(plainMobile('+86 138-0013 8000')).toBe('13800138000');
  expect(mobileFault('138 0013 800')).toBe('short');
  expect(mobileFault('23800138000')).toBe('wrong');
  expect(mobileFault('138001380001')).toBe('long');
  expect(mobileFault('138 0013 8000')).toBeNull();
});
