import { describe, expect, it } from 'vitest';
import { applySpans, createRedactor } from '#shared/domain/redaction/engine.ts';

const record = {
  child: { names: ['Jayden Smallbone'] },
  related: [{ relation: 'sibling', name: 'Kiera Smallbone' }],
  workers: [{ role: 'team manager', name: 'Gillian Prowse' }],
};
const outgoing = (text: string) =>
  applySpans(text, createRedactor({ roundStart: '2023-05-15' }).redact({ text, record }).spans);

describe('ages and days that point to a birthday', () => {
  it.each([
    ['He turned twelve on the 17th of this month.', 'He turned 10 to 15 on the [date].'],
    ['A girl of fourteen lives there.', 'A girl of 10 to 15 lives there.'],
    ['His sister, 3, was there.', 'His sister, 1 to 4, was there.'],
    ['Jayden, 14, came with Kiera, 11.', 'Child A, 10 to 15, came with Sibling 1, 10 to 15.'],
    ['Clinic every 3rd of the month.', 'Clinic every [date].'],
  ])('%s', (text, expected) => {
    expect(outgoing(text)).toBe(expected);
  });
});

it('the GP is the doctor, even where a known manager has the same initials', () => {
  expect(outgoing("The GP saw her. It is in the GP's letter.")).toBe(
    "The GP saw her. It is in the GP's letter.",
  );
  expect(outgoing('GP to sign off the plan.')).toBe('Team manager 1 to sign off the plan.');
});

it('a known number goes with its plus', () => {
  const known = { phones: ['07700 900638'] };
  const { spans } = createRedactor().redact({
    text: 'called +447700900638, then +44 (0)7700 900638',
    record: known,
  });
  expect(spans.map(({ start, end }) => [start, end])).toEqual([
    [7, 20],
    [27, 45],
  ]);
});
