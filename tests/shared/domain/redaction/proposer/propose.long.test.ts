import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createProposer } from '#shared/domain/redaction/proposer/propose.ts';
import { isThorough } from '../thoroughness.ts';

const { propose } = createProposer();
const found = (text: string) => propose(text).map(({ start, end }) => text.slice(start, end));
const kinds = (text: string) =>
  Object.fromEntries(propose(text).map(({ start, end, kind }) => [text.slice(start, end), kind]));

describe('names that no record holds', () => {
  it('are proposed in a lower-case note', () => {
    const text = 'mum said that kayleigh was at nans with tyrese. sw visited, no answer. tc to oluwaseun';
    expect(found(text)).toEqual(expect.arrayContaining(['kayleigh', 'tyrese', 'oluwaseun']));
  });

  it('are proposed as initials', () => {
    expect(found('jm present, kb at work. sw visited.')).toEqual(expect.arrayContaining(['jm', 'kb']));
  });

  it('are proposed in prose, whatever culture they come from', () => {
    const text =
      'Agnieszka Wiśniewska and Mrs O’Sullivan-Patel met Nguyễn Thị Hoa and Abdirahman Warsame at the school.';
    const joined = found(text).join(' ');
    for (const name of [
      'Agnieszka',
      'Wiśniewska',
      'Sullivan',
      'Patel',
      'Nguyễn',
      'Hoa',
      'Abdirahman',
      'Warsame',
    ])
      expect(joined).toContain(name);
  });

  it('are proposed in a line of capitals', () => {
    expect(found('SEEN WITH KAYLEIGH AND TYRESE AT HOME TODAY').join(' ')).toMatch(/KAYLEIGH.*TYRESE/);
  });
});

it('a date, a place, a school and a number come with their kind', () => {
  const text = 'Zainab moved from Rotherham to Larkfield Academy on 3 March 2024; ring 07700 900123.';
  expect(kinds(text)).toMatchObject({
    Zainab: 'person',
    Rotherham: 'place',
    '3 March 2024': 'date',
    '07700 900123': 'reference',
  });
  expect(['place', 'organisation']).toContain(kinds(text)['Larkfield Academy']);
});

it('a sign that belongs to a number goes with it', () => {
  expect(found('mum’s new number is +447700900123, text only')).toContain('+447700900123');
});

it('words of practice are left alone', () => {
  const text =
    'The Child in Need plan followed Section 47 enquiries. Signs of Safety was used. The Independent Reviewing Officer graded it Requires Improvement.';
  expect(found(text)).toEqual([]);
});

it('two people in a list are two proposals', () => {
  expect(found('Present: Kayleigh, Tyrese and Zainab.')).toEqual(['Kayleigh', 'Tyrese', 'Zainab']);
});

describe('any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc
      .array(
        fc.oneof(
          fc.constantFrom(
            'Kayleigh',
            'sw',
            '\u200d',
            '\u202e',
            'é',
            'ي',
            '👩‍👧',
            '<b>',
            '\n',
            '  ',
            '.',
            'St.',
            '3/4/2011',
            '\u0000',
            '\ud83d',
          ),
          fc.string({ maxLength: 6 }),
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join(' ')),
  );

  it('gives proposals in order, inside the text, without overlap and without cutting a character in two', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end, score } of propose(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1.000001);
          for (const edge of [start, end])
            expect(
              /[\ud800-\udbff]/.test(text.charAt(edge - 1)) && /[\udc00-\udfff]/.test(text.charAt(edge)),
            ).toBe(false);
          last = end;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same proposals again, also from a proposer that has read other texts before', () => {
    const fresh = createProposer();
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fresh.propose(text)).toEqual(propose(text));
      }),
      { numRuns: 60 },
    );
  });
});

/** A megabyte in the thorough run, a fifth of it before each commit. */
const LONG = isThorough ? 1_000_000 : 200_000;

describe.each([
  ['one word without a space', 'a'.repeat(LONG)],
  ['capitals without a space', 'AbCdEfGh'.repeat(LONG / 8)],
  ['signs only', '.-'.repeat(LONG / 2)],
  ['digits only', '0123456789'.repeat(LONG / 10)],
  ['combining marks', `e${'\u0301'.repeat(LONG - 1)}`],
  ['right-to-left text', 'شسيب'.repeat(LONG / 4)],
  ['zero-width joiners', 'a\u200d'.repeat(LONG / 2)],
])('a long run of %s', (_, text) => {
  it('is read in bounded time', () => {
    const began = performance.now();
    propose(text);
    expect(performance.now() - began).toBeLessThan(25_000);
  });
});

it('time grows with the length of the text, not faster', () => {
  const line = 'Kayleigh was seen at home with her mum and Tyrese on 3 March. The plan was updated.\n';
  const timed = (count: number) => {
    const text = line.repeat(count);
    propose(text);
    const began = performance.now();
    propose(text);
    return performance.now() - began;
  };
  timed(50);
  const short = timed(200);
  const long = timed(1_600);
  expect(long / short).toBeLessThan(24);
});
