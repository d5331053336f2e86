import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readNotedLine, writeNotedLine } from '#shared/domain/trail/noted-line.ts';

const HASH = 'a1b2c3d4e5f60718aaaaaaaaaaaaaaaa';

it('is a number and four groups of four', () => {
  expect(writeNotedLine({ sequence: 1234, hash: HASH })).toBe('1234 a1b2-c3d4-e5f6-0718');
});

it.each([
  '1234 a1b2-c3d4-e5f6-0718',
  ' 1,234 A1B2 C3D4 E5F6 0718 ',
  'Entry 1234: a1b2c3d4e5f60718',
  '1234 – a1b2–c3d4–e5f6–0718',
])('is read as people type it again: %s', (text) => {
  expect(readNotedLine(text)).toEqual({ sequence: 1234, code: 'a1b2c3d4e5f60718' });
});

it.each(['', '1234', '1234 a1b2-c3d4', '0 a1b2-c3d4-e5f6-0718', '1234 g1b2-c3d4-e5f6-0718'])(
  'is not guessed where it is no such line: %s',
  (text) => {
    expect(readNotedLine(text)).toBeUndefined();
  },
);

it('is read as it was written, whatever the entry', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.stringMatching(/^[0-9a-f]{64}$/),
      (sequence, hash) => {
        expect(readNotedLine(writeNotedLine({ sequence, hash }))).toEqual({
          sequence,
          code: hash.slice(0, 16),
        });
      },
    ),
  );
});
