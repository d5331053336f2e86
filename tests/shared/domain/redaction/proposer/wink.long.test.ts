import { expect, it } from 'vitest';
import { createWinkReader } from '#shared/domain/redaction/proposer/wink.ts';

it('readers are built as often as somebody likes, and each reads the same', () => {
  const words = Array.from({ length: 25 }, () => createWinkReader()('Kim saw her on Monday.', 0));
  expect(words[0]?.map(({ start, end }) => [start, end])).toContainEqual([15, 21]);
  for (const read of words) expect(read).toEqual(words[0]);
});
