import { describe, expect, it } from 'vitest';
import { editedWords } from '#shared/domain/papers/paper.ts';
import { initialsOf, stopsInText } from '#shared/domain/papers/public-stops.ts';
import { capital, figuresInWords } from '#shared/domain/text/sentences.ts';

describe('what a person writes over a paper', () => {
  it('stays when the figures are renewed, and it is said that they changed', () => {
    const written = { text: 'Eight were good.', over: '8 of 13 were good.' };
    expect(editedWords('7 of 13 were good.', written)).toEqual({
      text: 'Eight were good.',
      own: '7 of 13 were good.',
      isEdited: true,
      hasChanged: true,
      otherNumbers: [],
    });
  });

  it('is marked where it has a number that its source does not say', () => {
    const over = '8 of 13 were good.';
    expect(editedWords(over, { text: '9 of 13 were good.', over }).otherNumbers).toEqual(['9']);
    expect(editedWords(over, undefined)).toMatchObject({ isEdited: false, hasChanged: false });
    const spelt = 'Thirteen reviews were submitted.';
    expect(editedWords(spelt, { text: 'We saw 13.', over: spelt }).otherNumbers).toEqual([]);
    expect(editedWords(spelt, { text: 'We saw 30.', over: spelt }).otherNumbers).toEqual(['30']);
  });
});

describe('a sentence', () => {
  it('never begins with a figure, whatever the number', () => {
    for (let count = 0; count <= 1200; count++)
      expect(capital(`${count.toLocaleString('en-GB')} reviews`)).toMatch(/^\p{Lu}/u);
    expect(capital('13 reviews were sealed')).toBe('Thirteen reviews were sealed');
    expect(capital('42 meetings')).toBe('Forty-two meetings');
    expect(capital('114 entries')).toBe('A total of 114 entries');
    for (let count = 0; count < 100; count++)
      expect(figuresInWords(capital(`${count} reviews`))).toEqual([String(count)]);
  });
});

describe('what stops a public paper', () => {
  const kinds = (text: string) =>
    stopsInText(text, '2024-06-30', new Set(['KA'])).map(({ kind, words }) => `${kind}: ${words}`);

  it.each([
    ['Only three children were seen.', ['small-count: three children']],
    ['It happened to 2 of 13 young people.', ['small-count: 2 of 13 young people']],
    ['We saw 14 children in 3 rounds.', []],
    ['62% were good.', ['percentage: 62%']],
    ['62% (n = 13) were good.', []],
    ['8 of 13 (62%) were good.', []],
    ['62 per cent of the answers were good.', ['percentage: 62 per cent']],
    ['A third of the children were seen alone.', ['percentage: A third of the children']],
    ['Sixty-two per cent were well.', ['percentage: Sixty-two per cent']],
    ['Of the 14 children 21% were seen late.', ['small-count: 21%']],
    ['93% (n = 14) were Good.', ['small-count: 93%']],
    ['92.9% of 14 reviews were Good.', ['small-count: 92.9%']],
    ['50% of the 14 families answered.', []],
    ['21% (n = 14) of the forms were typed.', []],
    ['1% (n = 600) of the families wrote back.', []],
    ['Two reviews were Inadequate.', ['small-count: Two reviews']],
    ['There was one round of practice reviews (13 reviews).', []],
    ['The visit is on 3 July 2024.', ['later-date: 3 July 2024']],
    ['The visit was on 3 May 2024.', []],
    ['K.A. was seen at home.', ['initials: K.A.']],
    ['The plan of KA was late; the QA subgroup met.', ['initials: KA']],
  ])('in “%s”', (text, wanted) => {
    expect(kinds(text)).toEqual(wanted);
  });

  it('knows the letters of a name with a hyphen', () => {
    expect(initialsOf('Kofi Asante-Boateng')).toEqual(['KA', 'KAB']);
  });
});
