import { describe, expect, it } from 'vitest';
import { numbersInText } from '../../../../src-renderer/features/reviews/evidence/numbers-in-text.ts';

describe('evidence that a rationale names by its number', () => {
  it.each([
    ['He was seen alone (E2) and says so in E1.', [1, 0]],
    ['See E2, E2 and E3.', [1, 2]],
    ['They live at 4 Moor End, E2 8AB.', []],
    ['E0, E9 and e2 are none of it; nor is WE2.', []],
    ['', []],
  ])('%s', (text, places) => {
    expect(numbersInText(text, 3)).toEqual(places);
  });
});
