import { describe, expect, it } from 'vitest';
import { createRedactor } from '#shared/domain/redaction/engine.ts';
import { createProposer } from '#shared/domain/redaction/proposer/propose.ts';

/*
 * "School 12 June": what a hurried hand writes looks like an alias of ours ("School 12") and a month. An alias is left as
 * it is, so the day would stay in clear.
 */
const WHO = ['School', 'Court', 'IRO', 'Worker', 'Sibling', 'Reviewer', 'Family', 'Person', 'Team manager'];
const WHEN = [
  '12 June',
  '3 Mar',
  '9 May 2026',
  '22 Mai',
  '14 Hydref',
  '3.6.26',
  '14/05',
  '2nd Oct',
  '21 of August',
];
const WHERE = ['22 High Street', '7 Corn Mill Lane', 'E14 9XX', '104 Ash Grove'];

const { redact } = createRedactor({ propose: createProposer().propose });
const figuresLeft = (text: string, tail: string) => {
  const masked = new Set(
    redact({ text, record: {} }).spans.flatMap(({ start, end }) =>
      Array.from({ length: end - start }, (_, at) => start + at),
    ),
  );
  const from = text.indexOf(tail);
  return [...tail].filter((sign, at) => /\d/.test(sign) && !masked.has(from + at)).join('');
};

describe('a word that our aliases begin with, before a figure that is not ours', () => {
  it.each(WHO.flatMap((who) => [...WHEN, ...WHERE].map((tail) => [who, tail] as const)))(
    '%s %s',
    (who, tail) => {
      expect(figuresLeft(`${who} ${tail}, seen at home.`, tail)).toBe('');
    },
  );

  it.each(['Police officer 4471 attended.', 'Spoke to Police officer 447 about it.'])('%s', (text) => {
    expect(figuresLeft(text, /\d+/.exec(text)?.[0] ?? '')).toBe('');
  });
});

describe('an alias of ours', () => {
  it.each([
    ...WHO.flatMap((who) => [`${who} 3 told me.`, `${who} 12 came late.`, `Seen by ${who} 2. Then home.`]),
    'Police officer 2 attended.',
    'Child A and Sibling B2 were there.',
  ])('stays as it is: %s', (text) => {
    expect(redact({ text, record: {} }).spans).toEqual([]);
  });
});
