import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalForm, tokenize } from '#shared/domain/redaction/proposer/tokens.ts';

const surfaces = (text: string) => tokenize(text).map(({ surface }) => surface);

it('words, numbers and signs are tokens of their own', () => {
  expect(surfaces("O'Brien-Smith, 14a Elm Rd.")).toEqual([
    'O',
    "'",
    'Brien',
    '-',
    'Smith',
    ',',
    '14a',
    'Elm',
    'Rd',
    '.',
  ]);
});

it('an invisible joiner inside a name does not part it', () => {
  const [token] = tokenize('Kay\u200dleigh');
  expect(token).toMatchObject({ start: 0, end: 9, surface: 'Kayleigh', normal: 'kayleigh' });
});

it('case and diacritics do not tell normal forms apart', () => {
  expect(normalForm('ŞAHİN')).toBe(normalForm('Şahin'));
  expect(normalForm('Siobhán')).toBe('siobhan');
});

it('an initial or a title does not end a sentence', () => {
  expect(
    tokenize('Mr. Brown met J. Smith. She left.')
      .filter((token) => token.startsSentence)
      .map(({ surface }) => surface),
  ).toEqual(['Mr', 'She']);
});

it('tokens lie in order inside the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      let last = 0;
      for (const { start, end } of tokenize(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
