import { describe, expect, it } from 'vitest';
import { applySpans, createRedactor } from '#shared/domain/redaction/engine.ts';
import { propose } from '#shared/domain/redaction/proposer/propose.ts';

const redactor = createRedactor({ propose, roundStart: '2024-05-01' });
const record = {
  child: { names: ['Amy Stone'] },
  related: [{ relation: 'maternal grandmother', name: 'Jean Holt' }],
  workers: [{ role: 'social worker', name: 'Kim Vale' }],
};

describe('what stands in a name’s place reads as English', () => {
  it.each([
    ['Weekends with Nana Jean are calm.', 'Weekends with Grandparent 1 are calm.'],
    ['Her gran Jean Holt said so.', 'Her Grandparent 1 said so.'],
    [
      'Visits on 24 and 27 April went well.',
      'Visits on [7 days before the round] and [4 days before the round] went well.',
    ],
    [
      'I came on 3, 5 and 9 April.',
      'I came on [28 days before the round], [26 days before the round] and [22 days before the round].',
    ],
    [
      'Between 3 March and 9 April 2024 he moved.',
      'Between [59 days before the round] and [22 days before the round] he moved.',
    ],
    ['Reviews of Year 7 to 11 were read.', 'Reviews of Key Stage 3 to Key Stage 4 were read.'],
  ])('%s', (text, outgoing) => {
    expect(applySpans(text, redactor.redact({ text, record }).spans)).toBe(outgoing);
  });
});
