import { describe, expect, it } from 'vitest';
import { createRedactor } from '#shared/domain/redaction/engine.ts';
import { propose } from '#shared/domain/redaction/proposer/propose.ts';

const redactor = createRedactor({ propose });

/** What of the words between the brackets stays readable. */
function leftOf(marked: string): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace('[', '').replace(']', '');
  const mask = new Uint8Array(text.length);
  for (const span of redactor.redact({ text }).spans) mask.fill(1, span.start, span.end);
  let left = '';
  for (let i = start; i < end; i++)
    if (mask[i] === 0 && /[\p{L}\p{N}]/u.test(text.charAt(i))) left += text.charAt(i);
  return left;
}

const grid = (frames: readonly string[], members: readonly string[]) =>
  frames.flatMap((frame) => members.map((member) => frame.replace('@', () => `[${member}]`)));

const leaks = (sentences: readonly string[]) =>
  sentences.flatMap((sentence) => (leftOf(sentence) === '' ? [] : [`${sentence} left ${leftOf(sentence)}`]));

describe('what is named in passing is masked', () => {
  it('a house by its number alone', () => {
    expect(
      leaks(
        grid(
          [
            'The neighbour at @ says they went.',
            'dtr (6) taken to nxt door no @ by police',
            'Ran to next door, no. @ and hid.',
            'Hyacinth (no.@) babysits.',
          ],
          ['114', '31', '47', '9b', '203'],
        ),
      ),
    ).toEqual([]);
  });

  it('an address without a word for the road, and one in short', () => {
    expect(
      leaks(
        grid(
          ['Gareth, of @, works nights.', 'Discharged to @. Worker told.'],
          ['1a The Shambles', '5 Fore St', '12 Cotman Cl', '7 Regent Ter', '22 Penny Ln'],
        ),
      ),
    ).toEqual([]);
  });

  it('numbers that were spoken aloud', () => {
    expect(
      leaks(
        grid(
          [
            'outside the shop crime number @ action gareth',
            'the ref was @ thanks love',
            'the plate was @ i think',
          ],
          ['one four seven stroke b', 'a n one one six', 'double four two oh nine', 'k seven triple one'],
        ),
      ),
    ).toEqual([]);
  });

  it('codes of offices, wards and courts', () => {
    expect(
      leaks(
        grid(
          ['Phone seized, exhibit @ logged.', 'Search record @ made.', 'Sent on under @ today.'],
          ['KP/03', 'SW/S&S/55102', 'LD/QA/118', 'H-F/2209'],
        ),
      ),
    ).toEqual([]);
  });

  it('half terms, days that were misspelt, days spoken aloud and days that an event names', () => {
    expect(
      leaks([
        ...grid(
          ['Next review @.', 'PEP held @, all there.'],
          ['Spring 1', 'Aut 2', 'Sum 1', 'Autumn term 2', 'August b/h'],
        ),
        ...grid(
          ['He was home on @ and cried.', 'seen @ by gran'],
          ['wensday', 'satuday', 'thersday', 'tusday', '3rd febuary'],
        ),
        ...grid(
          ['ok so visit to callum on @ full stop he was in bed', 'she came on @ and mum was out'],
          ['the ninth', 'the twenty second', 'the thirtieth', 'the fourth'],
        ),
        ...grid(
          ['@: house uninhabitable.', 'He has not slept since @.'],
          [
            'The week of the floods',
            'the night of the fire',
            'the day after the funeral',
            'late summer of that year',
          ],
        ),
      ]),
    ).toEqual([]);
  });

  it('a date as a scanner reads it', () => {
    expect(
      leaks(
        grid(
          ['re file, b. @, of this parish.', 'Seen @ at home.'],
          ['25.l2.06', 'l4/O3/2O11', '0l.ll.99', '3O/O6/15'],
        ),
      ),
    ).toEqual([]);
  });

  it('a person by initials, or behind a word for kin of another language', () => {
    expect(
      leaks([
        ...grid(
          ['Handover\n– @ placement breakdown, to be called.', '3. @ bed needed.'],
          ['T.W.', 'J.R.', 'P.K.L.'],
        ),
        ...grid(['His best friend starts with @, he said.', 'redirected by me (@).'], ['K', 'Q', 'W']),
        ...grid(
          ['the cousin, Kuya @, came too', 'Zofia calls him Wujek @ now.', 'off to see Khala @ today'],
          ['Joy', 'Gint', 'Nasreen', 'Tomek'],
        ),
      ]),
    ).toEqual([]);
  });

  it('isles, vales and friends of somewhere', () => {
    expect(
      leaks(
        grid(
          ['Joel came from the @ and liked it.', 'A stay at @ was offered.'],
          ['Isle of Man', 'Vale of Neath', 'Forest of Bowland', "Penlee's Friends", 'Friends of Rosehill'],
        ),
      ),
    ).toEqual([]);
  });
});

describe('what looks like it and is ordinary stays', () => {
  it.each([
    'He got 14 of 20 in the test and 3 to 4 hours of sleep.',
    'Contact at 10 and again at 12, then home by 3.',
    'The Head of Service and the Head of Year were told.',
    'on the first visit she cried; on the second visit she sang',
    'She weighs 12.4 kg, up from 11.9 last time.',
    'In the spring term plan there are two aims.',
  ])('%s', (text) => {
    const { spans } = redactor.redact({ text });
    expect(
      spans
        .filter(({ kind }) => kind !== 'date' && kind !== 'age')
        .map(({ start, end }) => text.slice(start, end)),
    ).toEqual([]);
  });
});
