import { describe, expect, it } from 'vitest';
import { createRedactor } from '#shared/domain/redaction/engine.ts';
import { propose } from '#shared/domain/redaction/proposer/propose.ts';
import { sampled } from './thoroughness.ts';

const redactor = createRedactor({ propose });

/** Which forms keep a letter or figure; `@` is where the form stands in a sentence. */
function leftOf(sentence: string, form: string): boolean {
  const at = sentence.indexOf('@');
  const text = sentence.replace('@', () => form);
  const mask = new Uint8Array(text.length);
  for (const { start, end } of redactor.redact({ text }).spans) mask.fill(1, start, end);
  for (let i = at; i < at + form.length; i++)
    if (mask[i] === 0 && /[\p{L}\p{N}]/u.test(text.charAt(i))) return true;
  return false;
}

const withCapitals = (words: string) =>
  words.replace(/(?<![\p{L}\p{N}'])\p{L}/gu, (sign) => sign.toUpperCase());

const leaks = (sentences: readonly string[], forms: readonly string[]) =>
  sentences.flatMap((sentence) =>
    forms.flatMap((form) => (leftOf(sentence, form) ? [sentence.replace('@', `[${form}]`)] : [])),
  );

const NAMES =
  'star|kestrel|busy bees|rose|phoenix|diamond|ravens|cedar|five oaks|harbour|penrose|wrenfield'.split('|');
const CLASSES =
  'cars|taxis|chippy|fish bar|tandoori|barbers|gym|boxing club|playgroup|day nursery|food bank|pharmacy|opticians|vets|garage|autos|bakery|hotel|hostel|foods|logistics|solicitors|chapel|scouts|stables|community centre|library|medical centre|surgery|primary|academy|family hub|contact centre|lettings'.split(
    '|',
  );

describe('bodies named by words of every day', () => {
  it('are masked by name, in capitals and without, in under one place in twenty left', () => {
    const pairs = sampled(
      NAMES.flatMap((name, n) => CLASSES.map((words, c) => ({ name, words, n: n + c }))),
      3,
    );
    const small = [
      'she was at @ when i rang.',
      '@ rang about it.',
      'dad works for @ now.',
      'letter from @ seen.',
    ];
    const left = pairs.flatMap(({ name, words, n }) => {
      const sentence = small[n % small.length] ?? '@';
      return [
        ...(leftOf(`hv today, kids seen, all ok. ${sentence}`.replace(`@ `, `@ ${words} `), name)
          ? [name]
          : []),
        ...(leftOf(
          `The home visit took place as planned. ${withCapitals(sentence.slice(0, 1))}${sentence.slice(1)}`.replace(
            '@ ',
            `@ ${withCapitals(words)} `,
          ),
          withCapitals(name),
        )
          ? [withCapitals(name)]
          : []),
      ].map((form) => `${form} ${words}: ${sentence}`);
    });
    expect(left.length / (pairs.length * 2), left.join('\n')).toBeLessThan(0.05);
  });

  it('are masked with the age of their team', () => {
    expect(
      leaks(
        ['He plays for @ on a Sunday.', 'She was seen with the coach of @ last night.'],
        ['Rangers under 12s', 'Colts U14', 'Ravens u9s', 'Harbour Rovers Under 16s', 'Kestrels U11s'],
      ),
    ).toEqual([]);
  });

  it('are masked where they stand behind somebody’s name', () => {
    expect(
      leaks(
        ['Present were the mother, Ola (@) and the chair.', 'Ms Tranter (@, class teacher) was sorry.'],
        ['Family Anchor', 'Safe Harbour', 'Bright Steps', 'Little Lanterns', 'Northern Star'],
      ),
    ).toEqual([]);
  });

  it('leaves what only says which kind of body it is', () => {
    const text = [
      'the primary school rang about lates.',
      'her new nursery said she settled.',
      'duty police said no further action.',
      'local library has a group.',
      'the community centre was shut.',
      'new housing officer rang.',
    ];
    expect(text.filter((sentence) => redactor.redact({ text: sentence }).spans.length > 0)).toEqual([]);
  });
});

describe('names by ear', () => {
  it('are masked as they are sounded out', () => {
    expect(
      leaks(
        ['His form says it is pronounced: @ and he likes that.', 'They laughed and called her "@" all day.'],
        [
          'KWEE-va',
          'gwen-duh',
          'Loh-wen-a',
          'SHIV-awn',
          'nee-av',
          'Oy-sheen',
          'yar-oh-slav',
          'Kay-oh-me',
          'TAY-mee',
        ],
      ),
    ).toEqual([]);
  });

  it('are masked as they are spelt', () => {
    expect(
      leaks(
        ['it is on the system as @ so please change it', 'the house is called @ and it is up the lane'],
        ['h a f o d', 'n g o z i', 'T E M I', 'k-w-a-m-e', 'o i s i n', 'Z-O-F-I-A'],
      ),
    ).toEqual([]);
  });

  it('leaves hyphened words and rows of letters that are nobody’s', () => {
    for (const text of [
      'She said it was "touch-and-go" for a week.',
      'He called it a "catch-up" with his worker.',
      'His sister-in-law says it is so-so.',
      'He knows a b c d and can count.',
    ])
      expect(redactor.redact({ text }).spans.map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });
});

describe('days told in short', () => {
  it('are masked with their part of the day, in Welsh, by a birthday or a feast', () => {
    expect(
      leaks(
        ['duty call @ from the neighbour.', 'mum to ring back @ if not better.'],
        [
          'sun pm',
          'mon 8am',
          'Sat a.m.',
          'tues 4.30pm',
          'bore Llun',
          'nos Wener',
          'this w/e',
          'week after Diwali',
          '12 Ion',
          'her birthday weekend',
        ],
      ),
    ).toEqual([]);
  });
});
