import { expect, test } from 'vitest';
import { readCursor, writeCursor } from './cursor.ts';

const id = '0b0f6f0e-6a34-4b9e-9a55-4f5f4a1f0001';

test('a cursor comes back as it was written, down to the microsecond', () => {
  for (const at of ['2027-03-20T02:15:00.123456Z', '2027-03-20T02:15:00.000Z', '2028-02-29T23:59:59Z']) {
    expect(readCursor(writeCursor({ at, id }))).toEqual({ at, id });
  }
});

test('what is no cursor begins the list anew instead of breaking it', () => {
  const wrong = ['9999-99-99T00:00:00Z', '2027-02-30T00:00:00Z', '0000-01-01T00:00:00Z', '2027-03-20', ''].map((at) =>
    writeCursor({ at, id }),
  );
  const others = [undefined, '', 'x', '💡', writeCursor({ at: '2027-03-20T02:15:00Z', id: '-'.repeat(36) })];
  expect([...wrong, ...others].map(readCursor)).toEqual(Array(10).fill(null));
});
