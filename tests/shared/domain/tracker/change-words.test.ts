import { expect, it } from 'vitest';
import { moveWords } from '#shared/domain/tracker/change-words.ts';

it('a step between two states cannot be read as one state', () => {
  expect(moveWords('awaiting-check', 'complete')).toBe('From “Done, awaiting check” to “Complete”');
  expect(moveWords(null, 'on-track', 'Not in the plan yet')).toBe('Not in the plan yet, now “On track”');
});
