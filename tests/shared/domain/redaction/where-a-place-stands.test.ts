import { describe, expect, it } from 'vitest';
import { createRedactor } from '#shared/domain/redaction/engine.ts';
import { propose } from '#shared/domain/redaction/proposer/propose.ts';

const redactor = createRedactor({ propose });

const SMALL = 'visit today, mum at home with the kids, house tidy. ';
const CASED = 'Home visit today. Mum was at home with the children and the house was tidy. ';

/** The letters of the words between the brackets that stay readable. */
function leftOf(lead: string, marked: string): string {
  const start = lead.length + marked.indexOf('[');
  const end = lead.length + marked.indexOf(']') - 1;
  const text = lead + marked.replace('[', '').replace(']', '');
  const mask = new Uint8Array(text.length);
  for (const span of redactor.redact({ text }).spans) mask.fill(1, span.start, span.end);
  let left = '';
  for (let at = start; at < end; at++)
    if (mask[at] === 0 && /[\p{L}\p{N}]/u.test(text.charAt(at))) left += text.charAt(at);
  return left;
}

const leaks = (lead: string, frames: readonly string[], members: readonly string[]) =>
  frames.flatMap((frame) =>
    members.flatMap((member) => {
      const marked = frame.replace('@', () => `[${member}]`);
      const left = leftOf(lead, marked);
      return left === '' ? [] : [`${marked} left ${left}`];
    }),
  );

describe('where only a place or a body can stand', () => {
  it('masks a body of ordinary words in notes without capitals', () => {
    expect(
      leaks(
        SMALL,
        [
          'he works at @ most weekends.',
          'mum met him outside @ last night.',
          'they were seen behind @ by staff.',
          'two sessions at @ and then he stopped.',
        ],
        [
          'busy bees',
          'humpty dumpty',
          'rainbow tots',
          'acorns',
          'puddleducks',
          'golden dragon',
          'swift plastics',
          'karim’s fabrics',
          'millers bakery',
          'guru nanak',
          'hall green colts',
          'lighthouse',
          'new horizons',
        ],
      ),
    ).toEqual([]);
  });

  it('masks a public house of ordinary words in notes without capitals', () => {
    expect(
      leaks(
        SMALL,
        ['mum met him outside the @ last night.', 'he works at the @ most weekends.'],
        [
          'griffin',
          'talbot',
          'wheatsheaf',
          'cricketers',
          'robin hood',
          'lemon tree',
          'prince albert',
          'trafalgar',
        ],
      ),
    ).toEqual([]);
  });

  it('leaves the places of every day in notes without capitals', () => {
    const kept =
      'at home|at school|at the door|in the car|in the kitchen|at work|outside the house|behind the sofa|in care|at contact|near the shops|at the bus stop|in the garden|at nursery|outside school|from the back step|in the bath|at the gate|inside the house|at reception|by the window|with the kids|to the park|on the stairs';
    expect(
      kept.split('|').flatMap((words) => {
        const text = `${SMALL}she was ${words} when i came.`;
        return redactor
          .redact({ text })
          .spans.filter(({ start, end }) => start >= SMALL.length && /[a-z]/.test(text.slice(start, end)))
          .map(({ start, end }) => `${words}: ${text.slice(start, end)}`);
      }),
    ).toEqual([]);
  });

  it('masks whole what capitals, a possessive and small words join', () => {
    expect(
      leaks(
        CASED,
        [
          'They were seen behind @ by staff.',
          'Mum met him outside @ last night.',
          'He works at @ most weekends.',
        ],
        [
          'Karim’s Fabrics',
          'Pete’s Plaice',
          'Bella’s Nails',
          'the Star and Garter',
          'Jack in the Box',
          'the Hare and Hounds',
          'Curl Up and Dye',
        ],
      ).filter((leak) => !leak.endsWith(' left the')),
    ).toEqual([]);
  });

  it('reads two people with capitals as two people', () => {
    const text = `${CASED}She came with Sarah and Oliver to the school.`;
    const { spans } = redactor.redact({ text });
    const names = spans.map(({ start, end }) => text.slice(start, end));
    expect(names).toContain('Sarah');
    expect(names).toContain('Oliver');
  });

  it('masks councils and police forces of two names, written small or short', () => {
    expect(
      leaks(
        SMALL,
        ['rang @ about the address.', 'known to @ since 2021.'],
        [
          'avon and somerset',
          'devon & cornwall',
          'barking and dagenham',
          'hammersmith n fulham',
          'west mids',
          'kensington and chelsea',
          'dyfed powys',
          'rhondda cynon taf',
        ],
      ),
    ).toEqual([]);
  });
});

describe('the houses of those who live near', () => {
  const NUMBERS = ['7', '22', '31', '104', '9b'];
  it('masks the second of two, and the house whose people open a sentence', () => {
    for (const lead of [SMALL, CASED])
      expect(
        leaks(
          lead,
          [
            'the neighbours at 18 and @ both rang.',
            'the lady at 18 or @ heard it.',
            'people from no 18 & no @ came out.',
            '\nno @ heard shouting.',
            'No @ reported a row.',
            'Mum said no @ complained again.',
          ],
          NUMBERS,
        ),
      ).toEqual([]);
  });

  it('leaves figures that count something', () => {
    for (const text of [
      'The family at risk and 3 children were seen.',
      'There were no 2 visits alike.',
      'People in 4 and 5 year plans said no.',
    ])
      expect(redactor.redact({ text }).spans, text).toEqual([]);
  });
});
