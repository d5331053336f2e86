import { expect, it } from 'vitest';
import { createRedactor } from '#shared/domain/redaction/engine.ts';
import { identifierGrid } from './identifier-grid.ts';
import { knownIdentities } from './known-identities.ts';
import { sampled } from './thoroughness.ts';

const redactor = createRedactor();

/** Words of a form that need no mask: titles, and the label before a number. */
const LABELS =
  /^(?:s|mr|ms|mrs|the|of|ref|case|our|no|reg|postcode|area|id|file|crime|name|insta|instagram|snapchat|uln|aged?|at|w|c|week|commencing|lcs|mosaic|cad|early|and|to|dot)$/i;

function isMasked(
  one: { text: string; start: number; end: number },
  spans: readonly { start: number; end: number }[],
): boolean {
  return [...one.text.slice(one.start, one.end).matchAll(/[\p{L}\p{M}\p{N}]+/gu)].every((word) => {
    const start = one.start + word.index;
    return (
      LABELS.test(word[0]) || spans.some((span) => span.start <= start && span.end >= start + word[0].length)
    );
  });
}

it('a person the record knows is found in any case, spelling and order at .99 or better', () => {
  const all = knownIdentities();
  // 7 shares no factor with the number of sentences, so that every manner meets every sentence
  const cases = sampled(all, 7);
  const missed = cases.filter((one) => !isMasked(one, redactor.redact(one).spans));
  expect(all.length).toBeGreaterThan(5000);
  expect(
    missed.map((one) => `${one.manner}: ${one.text.slice(one.start, one.end)}`).slice(0, 20),
  ).toHaveLength(0);
  expect(1 - missed.length / cases.length).toBeGreaterThanOrEqual(0.99);
});

it('every kind of UK identifier is masked in every spacing, with a wrong checksum and in lower case', () => {
  const cases = identifierGrid();
  const missed = cases.filter((one) => !isMasked(one, redactor.redact({ text: one.text }).spans));
  expect(cases.length).toBeGreaterThan(1800);
  expect(missed.map((one) => one.text)).toEqual([]);
});
