import { expect, test } from 'vitest';
import { deviceOf } from './device-words.ts';

test('a phone in Chrome is told as Chrome on Android, not as Safari or Linux', () => {
  const agent =
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36';
  expect(deviceOf(agent)).toEqual({ browser: 'Chrome', system: 'Android' });
});

test('an iPhone is iOS although it names Mac OS X', () => {
  const agent =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
  expect(deviceOf(agent)).toEqual({ browser: 'Safari', system: 'iOS' });
});

test('a script that names nothing stays unnamed', () => {
  expect(deviceOf('curl/8.5')).toEqual({ browser: null, system: null });
});
