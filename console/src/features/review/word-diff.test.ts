import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DiffPart, diffWords } from './word-diff.ts';

const side = (parts: readonly DiffPart[], kind: 'gone' | 'new'): string =>
  parts
    .filter((part) => part.kind === 'same' || part.kind === kind)
    .map((part) => part.words)
    .join('');

describe('what changed, word by word', () => {
  test('a replaced sentence is struck once and underlined once', () => {
    expect(
      diffWords(
        '免费预约模拟体验。名额不多，先到先得。体验币只用来学习。',
        '免费预约模拟体验。共120席，约满为止。体验币只用来学习。',
        'zh-CN',
      ),
    ).toEqual([
      { kind: 'same', words: '免费预约模拟体验。' },
      { kind: 'gone', words: '名额不多，先到先得' },
      { kind: 'new', words: '共120席，约满为止' },
      { kind: 'same', words: '。体验币只用来学习。' },
    ]);
  });

  test('an added clause is new and nothing is gone', () => {
    const parts = diffWords('No basis for decisions.', 'No basis for real decisions.', 'en');
    expect(parts.filter((part) => part.kind !== 'same')).toEqual([{ kind: 'new', words: 'real ' }]);
  });

  test('equal texts are one run, empty texts none', () => {
    expect(diffWords('一样', '一样', 'zh-CN')).toEqual([{ kind: 'same', words: '一样' }]);
    expect(diffWords('', '', 'zh-CN')).toEqual([]);
  });

  test('a first version is new as a whole', () => {
    expect(diffWords('', '全是新的', 'zh-CN')).toEqual([{ kind: 'new', words: '全是新的' }]);
  });

  test('both versions can be read back from the comparison, whatever the texts', () => {
    const text = fc.string({ unit: fc.constantFrom('体', '验', '币', '，', '。', 'a', 'b ', ' ', '1'), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (before, now) => {
        const parts = diffWords(before, now, 'zh-CN');
        expect(side(parts, 'gone')).toBe(before);
        expect(side(parts, 'new')).toBe(now);
      }),
    );
  });
});
