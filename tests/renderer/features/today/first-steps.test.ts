import { describe, expect, it } from 'vitest';
import { firstSteps } from '../../../../src-renderer/features/today/first-steps.ts';

describe('the first steps of a lead', () => {
  const nobody = { name: '', phone: ' ', guidance: '' };

  it('are whom to ring, people, cases and a round, in this order, until they are done', () => {
    const steps = firstSteps({ people: 0, cases: 0, rounds: 0 }, nobody);
    expect(steps.map(({ key, isDone }) => [key, isDone])).toEqual([
      ['escalation', false],
      ['people', false],
      ['cases', false],
      ['round', false],
    ]);
  });

  it('tick off what is there, a telephone number alone among it', () => {
    const steps = firstSteps({ people: 2, cases: 0, rounds: 1 }, { ...nobody, phone: '01632 960100' });
    expect(steps.filter(({ isDone }) => !isDone).map(({ key }) => key)).toEqual(['cases']);
  });
});
