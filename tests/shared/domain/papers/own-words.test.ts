import { describe, expect, it } from 'vitest';
import { activityName } from '#shared/domain/papers/activity-parts.ts';
import { FUNCTION_IN_QA, ownWordsIn } from '#shared/domain/papers/own-words.ts';

describe('the words of papers and of the field', () => {
  it('are found where they stand whole, and a name that begins like one is not', () => {
    const text = 'Key statistics | Mr Key rang | Risk and Making Safeguarding Personal';
    const covers = (at: number) => ownWordsIn(text).some(({ start, end }) => at >= start && at < end);
    expect(covers(text.indexOf('Key'))).toBe(true);
    expect(covers(text.indexOf('Key rang'))).toBe(false);
    expect(covers(text.indexOf('Safeguarding'))).toBe(true);
  });

  it.each(['observer', 'the reviewer', 'best-interests assessor'])('count %s as no rare detail', (words) => {
    expect(FUNCTION_IN_QA.test(words)).toBe(true);
  });

  it('leave a rare occupation a rare detail', () => {
    expect(FUNCTION_IN_QA.test('lighthouse keeper')).toBe(false);
  });
});

describe('the name of an activity in a paper', () => {
  it('says its type once', () => {
    expect(activityName({ type: 'Mental-capacity audit', title: 'Mental capacity audit, winter' })).toBe(
      'Mental capacity audit, winter',
    );
    expect(activityName({ type: 'Survey', title: 'Annual questionnaire' })).toBe(
      'Survey: Annual questionnaire',
    );
  });
});
