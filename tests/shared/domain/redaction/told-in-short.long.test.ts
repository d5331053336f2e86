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

const leaks = (frames: readonly string[], members: readonly string[]) =>
  frames
    .flatMap((frame) => members.map((member) => frame.replace('@', () => `[${member}]`)))
    .filter((sentence) => leftOf(sentence) !== '');

const masked = (text: string) =>
  redactor.redact({ text }).spans.map(({ start, end }) => text.slice(start, end));

const AREAS = ['ws', 'cv', 'ol', 'sa', 'bt', 'pl', 'ne', 'gu', 'wv', 'dn', 'kt', 'yo'];

describe('what is told in short is masked', () => {
  it('a postcode without its end, in any case', () => {
    const halves = AREAS.flatMap((area, at) => [
      `${area}${at + 1} ${at % 10}`,
      `${area}${at + 1} ${at % 10}`.toUpperCase(),
    ]);
    expect(
      leaks(
        ['come stop at mine its @ nobody knows it', 'she is round @ now', 'Moved to @, told nobody.'],
        halves,
      ),
    ).toEqual([]);
  });

  it('the first half of a plate behind any word for a vehicle', () => {
    expect(
      leaks(
        [
          'he was sat in that corsa @ summat',
          'a grey van, reg @ something',
          'Picked up in a black BMW, @, at the gates.',
          'the moped was @ i think',
        ],
        ['bx62', 'YK17', 'wv09', 'CV58', 'sa71', 'MT25'],
      ),
    ).toEqual([]);
  });

  it('the number of a log with its day', () => {
    expect(
      leaks(
        ['they gave me number @ ok', 'Police log @ refers.', 'quote @, she said', 'CAD NO @ REFERS'],
        ['348 of today', '1187 of the 14th', '72 of 2/11', '904 of yesterday', '1872 of 19th'],
      ),
    ).toEqual([]);
  });

  it('a nickname in a line of capitals, though it is a word of every day, and everywhere else in the text', () => {
    const nicknames = ['STRETCH', 'TANK', 'BISCUIT', 'SMILER', 'GHOST', 'LITTLE MO', 'PEBBLES', 'SHORTS'];
    expect(
      leaks(
        [
          'SEEN WITH MALE KNOWN AS @. GREY TRACKSUIT.',
          'OLDER MALE AKA @, WHITE VAN.',
          'A FEMALE WHO GOES BY @ WAS PRESENT.',
        ],
        nicknames,
      ),
    ).toEqual([]);
    expect(
      nicknames.filter((name) => leftOf(`MALE KNOWN AS ${name}. CHILD SAYS HE OWES [${name}] 600.`) !== ''),
    ).toEqual([]);
  });

  it("an officer's letter behind the rank", () => {
    expect(
      leaks(
        ['SGT @ TO ATTEND', 'Spoke to PC @ at the front desk.', 'DS @, then left.', 'Seen by PCSO @.'],
        ['B', 'H', 'K', 'W', 'T'],
      ),
    ).toEqual([]);
  });

  it('a day of last month', () => {
    expect(
      leaks(
        ['The claim was closed on the @ in error.', 'moved out the @', 'Due by @.'],
        ['12th of last month', '3rd of this month', '21st of next month', '30th of that month'],
      ),
    ).toEqual([]);
  });

  it('a room by its colour or its name', () => {
    expect(
      leaks(
        ['Venue: Rainbow House, @.', 'I took him to the @.', 'Contact in the @ at 4.', 'Where: @'],
        ['blue room', 'green room', 'sensory room', 'butterfly room', 'garden room', 'Oak Suite'],
      ),
    ).toEqual([]);
  });
});

describe('what looks like it stays', () => {
  it.each([
    'He wants a blue room when they move.',
    'This is known as Contextual Safeguarding.',
    'The approach is known as Signs of Safety.',
    'She is on step 4 of the plan and scored 3 of 10.',
    'The plan says no 3 of 12 actions are done.',
    'A minibus 15 minutes late.',
    'A PC was taken.',
    'The DS game was broken.',
    'He does his ne 3 times and pe 2 times.',
  ])('%s', (text) => {
    expect(masked(text)).toEqual([]);
  });
});
