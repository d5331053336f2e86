import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { describeProblem, isDeclaredProblem } from '../../../src-renderer/base/describe-problem.ts';

describe('a failure in words', () => {
  it('takes the sentences of a declared error as they are', () => {
    const error = new ORPCError('PROBLEM', {
      message: 'This is not the passphrase of this workspace.',
      data: { kept: 'Nothing was changed.', next: 'Type it again.', waitSeconds: 4 },
    });
    expect(isDeclaredProblem(error)).toBe(true);
    expect(describeProblem(error)).toEqual({
      message: 'This is not the passphrase of this workspace.',
      kept: 'Nothing was changed.',
      next: 'Type it again.',
      details: [],
      waitSeconds: 4,
    });
  });

  it('never shows the words of an unexpected error', () => {
    const words = describeProblem(new TypeError("SELECT name FROM cases WHERE '/home/x'"));
    expect(JSON.stringify(words)).not.toMatch(/SELECT|home/);
    expect(words.message).toBe('Something went wrong inside Plumbline.');
  });

  it('says that the service stopped when its port closed under a call', () => {
    const error = new DOMException('The operation was aborted', 'AbortError');
    expect(describeProblem(error).message).toContain('data service stopped');
    expect(isDeclaredProblem(error)).toBe(false);
  });

  it('has words for anything at all that is thrown', () => {
    for (const thrown of ['text', 7, {}, { code: 'X' }, undefined])
      expect(describeProblem(thrown).next).not.toBe('');
  });
});
