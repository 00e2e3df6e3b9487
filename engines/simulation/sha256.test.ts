import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { sha256Hex } from './sha256.ts';

const byNode = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

test('the digest of every length around a block equals the one of the platform', () => {
  for (let length = 0; length <= 200; length++) {
    const text = 'a'.repeat(length);
    expect(sha256Hex(text)).toBe(byNode(text));
  }
});

test('the published vectors of the standard come out', () => {
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('any text, Chinese and emoji included, has the same digest as on the platform', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => sha256Hex(text) === byNode(text)));
});

test('canonical JSON does not depend on the order in which fields were written', () => {
  expect(canonicalJson({ b: 1, a: [{ d: null, c: '零' }] })).toBe(canonicalJson({ a: [{ c: '零', d: null }], b: 1 }));
  expect(canonicalJson({ zero: -0 })).toBe('{"zero":0}');
});

test('canonical JSON refuses anything but integers', () => {
  expect(() => canonicalJson({ rate: 0.1 })).toThrow(/not an integer/);
});
