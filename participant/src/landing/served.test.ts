import { expect, test } from 'vitest';
import { inertJson } from './served.ts';

test('reviewed words that look like markup cannot leave the data block of the page', () => {
  const words = { zh: '</script><script>alert(1)</script><!--' };
  expect(inertJson(words)).not.toContain('<');
  expect(JSON.parse(inertJson(words))).toEqual(words);
});
