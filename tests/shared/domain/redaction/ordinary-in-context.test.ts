import { describe, expect, it } from 'vitest';
import { createRedactor } from '#shared/domain/redaction/engine.ts';
import { propose } from '#shared/domain/redaction/proposer/propose.ts';

const redactor = createRedactor({ propose });
const record = { child: { names: ['Keeley Thornbury'] } };

/** Which of the words between bars are masked in these sentences. */
function maskedIn(sentences: readonly string[]): string[] {
  return sentences.flatMap((sentence) => {
    const pieces = sentence.split('|');
    const text = pieces.join('');
    const { spans } = redactor.redact({ text, record });
    let at = 0;
    return pieces.flatMap((piece, index) => {
      const start = at;
      at += piece.length;
      const isHit = index % 2 === 1 && spans.some((span) => span.start < at && span.end > start);
      return isHit ? [sentence] : [];
    });
  });
}

const grid = (frames: readonly string[], words: readonly string[]) =>
  frames.flatMap((frame) => words.map((word) => frame.replace('@', () => `|${word}|`)));

const shareMasked = (sentences: readonly string[]) => maskedIn(sentences).length / sentences.length;

describe('what is no name, by its form and its sentence', () => {
  it('leaves letters before the word for what they stand for, whatever the letters are', () => {
    const letters = ['BRTS', 'GLVS', 'TRQD', 'CSNB', 'WMPT', 'DLTR', 'PCFS', 'KDRV', 'HNST', 'VRBN'];
    const sentences = grid(
      [
        'The @ referral was sent and the worker waits for an answer.',
        'A @ assessment was completed by the team.',
        'She has the @ paperwork and will share it with the family.',
        'The worker took @ advice before the visit.',
      ],
      letters,
    );
    expect(maskedIn(sentences)).toEqual([]);
  });

  it('leaves letters with a figure or a hyphen that are a test’s', () => {
    const sentences = grid(
      ['The @ was scored by the psychologist.', 'He did the @ with the worker last year.'],
      ['ACE-III', 'WISC-V', 'BRX-2', 'CBT-E', 'ASQ-3', 'AIM3', 'M-CHAT', 'SRS-2'],
    );
    expect(shareMasked(sentences)).toBeLessThan(0.1);
  });

  it('leaves months, feasts and terms of which something is said that holds every year', () => {
    const times = [
      'Christmas',
      'Easter',
      'August',
      'July',
      'December',
      'Ramadan',
      'half term',
      'Diwali',
      'November',
      'Mother’s Day',
    ];
    const sentences = grid(
      [
        'Referrals rise after @ in most years.',
        'We audit a sample of files every @.',
        '@ is always hard for children in care.',
        'Staff leave usually peaks in @.',
        '@ can be difficult for many families.',
        'As a rule the service is quieter around @.',
      ],
      times,
    );
    expect(maskedIn(sentences)).toEqual([]);
  });

  it('masks the same words where they point at one time', () => {
    const sentences = grid(
      ['He was last seen at @.', 'She moved out before @ and came back.', 'Contact was stopped at @.'],
      ['Christmas', 'Easter', 'Ramadan', 'half term', 'Diwali', 'Mother’s Day'],
    );
    expect(maskedIn(sentences)).toHaveLength(sentences.length);
  });

  it('leaves what somebody plays, watches, wears, eats and drinks', () => {
    const sentences = grid(
      ['Plays @ till late.', 'He plays @ every night.', 'She wears @ and little else.', 'He drinks @ daily.'],
      ['Brawl Stars', 'Skibidi', 'Zavetti', 'Trapstar', 'Monster', 'Vimto', 'Kinetix', 'Gymshark'],
    );
    expect(maskedIn(sentences)).toEqual([]);
  });

  it('leaves figures that measure', () => {
    const sentences = [
      ...grid(
        ['Steps @ and the next remain.', 'See section @ of the procedures.', 'Caseload @ on average.'],
        ['1.2', '3.4', '10.5', '2.11', '12.3'],
      ),
      ...grid(['Gestation @ at birth.', 'Born at @ by section.'], ['36+4', '28+1', '40+0']),
      ...grid(['Took @ of the bottle.', 'He ate @ of his dinner.'], ['2/3', '3/4', '1/2']),
      ...grid(['Safety was scored @ by mum.', 'She rated @ for her mood.'], ['7/10', '4/5', '3/10']),
    ];
    expect(shareMasked(sentences)).toBeLessThan(0.05);
  });

  it('leaves a given name that is a word before what makes it the word, in hurried notes', () => {
    const sentences = [
      '|frank| talk with mum',
      'will do |art| therapy',
      'electric |bill| unpaid',
      'no |faith| group in the area',
      '|mark| on left arm',
      '|rose| early and fed baby',
      '|dawn| raid was planned',
      '|rug| wet through',
      'one |star| chart on wall',
      '|olive| oil on floor',
      '|ginger| hair like his dad',
      '|cot| mattress split',
      '|bin| bags on stairs',
      '|jack| knife under bed',
    ];
    const inNotes = sentences.map((words) => `hv today, kids in, ${words}, no other issues`);
    expect(shareMasked(inNotes)).toBeLessThan(0.1);
  });

  it('leaves who is cited and masks who is met', () => {
    expect(
      maskedIn([
        '|Munro| recommended fewer targets.',
        'Attachment is described with |Ainsworth| (1978) in mind.',
        '|Bowlby| and |Ainsworth| are cited on attachment.',
        'The |Laming| inquiry is quoted.',
        '|Re B-S| compliant analysis of the options.',
        'Threshold follows |Re W| in this.',
      ]),
    ).toEqual([]);
    expect(
      maskedIn([
        'Mrs |Munro| rang about the visit.',
        'Seen with Mr |Ainsworth| at the school.',
        'The social worker |Eileen Munro| visited.',
        'PC |Laming| attended at two.',
      ]),
    ).toHaveLength(4);
  });

  it('takes a short name with one capital for somebody and letters in capitals for the term', () => {
    expect(
      maskedIn(['She lives with |Ged| and the baby.', 'It was fixed by |Ged| on the way.']),
    ).toHaveLength(2);
    expect(maskedIn(['She is on |PIP| and claims for the baby.'])).toEqual([]);
  });
});
