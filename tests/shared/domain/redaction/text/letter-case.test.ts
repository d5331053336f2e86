import { expect, it } from 'vitest';
import { fold } from '#shared/domain/redaction/text/fold.ts';
import { readLetterCase } from '#shared/domain/redaction/text/letter-case.ts';
import { tokenise } from '#shared/domain/redaction/text/tokens.ts';

function casesOf(text: string, isCased = true): string[] {
  const tokens = tokenise(fold(text));
  const letterCaseAt = readLetterCase(tokens, isCased);
  return tokens.filter(({ gap }, index) => index === 0 || gap.includes('\n')).map(letterCaseAt);
}

it('each line is read for itself', () => {
  expect(
    casesOf(
      'The visit to Kemi was on Monday.\nREASON FOR REFERRAL TODAY\nmum rang, kemi not in school. will call',
    ),
  ).toEqual(['mixed', 'upper', 'lower']);
});

it('a long line that goes on in the next is one with it', () => {
  expect(
    casesOf(
      'The worker went to see the family at home and found that the younger children\nwere out with an aunt',
    ),
  ).toEqual(['mixed', 'mixed']);
});

it('in a text without capitals no line is mixed', () => {
  expect(casesOf('mum rang Kemi', false)).toEqual(['lower']);
});
