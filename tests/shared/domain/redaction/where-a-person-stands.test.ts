import { describe, expect, it } from 'vitest';
import { createRedactor } from '#shared/domain/redaction/engine.ts';
import { propose } from '#shared/domain/redaction/proposer/propose.ts';
import type { CaseRecord } from '#shared/domain/redaction/types.ts';

const BEFORE = 'Home visit with mum. School was closed, so we met at the library and talked about the week. ';

/** Words of every day that children and their friends are called by; no list of names decides here. */
const EVERYDAY =
  'Precious Blessing Storm Sunny Diamond Ivy Bear Buddy Ace Blaze Star Sky Ocean Clover Honey Pepper Pickle Biscuit Smiler Titch Spud Quill Bloom Wolf Knight Birdie Rocket Duchess Onyx Fennel'.split(
    ' ',
  );

function isMasked(text: string, name: string, at: number, record?: CaseRecord) {
  const { spans } = createRedactor({ propose }).redact({ text, record: record ?? null });
  return [...name].every((_, i) => spans.some(({ start, end }) => start <= at + i && end > at + i));
}

/** The sentences in which a name stays, each sentence with each name. */
const leftIn = (sentences: readonly string[], names: readonly string[]) =>
  sentences.flatMap((sentence) =>
    names
      .map((name) => ({ name, text: BEFORE + sentence.replace('@', () => name) }))
      .filter(({ name, text }) => !isMasked(text, name, BEFORE.length + sentence.indexOf('@')))
      .map(({ text }) => text.slice(BEFORE.length)),
  );

describe('a name that is an ordinary word, where only a person can stand', () => {
  it('before what only people do', () => {
    expect(leftIn(['@ told us to go away.', '@ cried when she left.', '@ was asleep.'], EVERYDAY)).toEqual(
      [],
    );
  });

  it('before kin, and before a pet or an office', () => {
    expect(
      leftIn(
        ["@'s mum came late.", "He sat on @'s bike.", '@ the dog barked.', '@ the caretaker came.'],
        EVERYDAY,
      ),
    ).toEqual([]);
  });

  it('behind what tells one child from another, in capitals too', () => {
    expect(
      leftIn(
        ['There is a second child @, 5 weeks.', 'Victim @ gave an account.'],
        [...EVERYDAY, ...EVERYDAY.map((name) => name.toUpperCase())],
      ),
    ).toEqual([]);
  });

  it('in quotation marks in the middle of a full name, and alone afterwards', () => {
    const texts = EVERYDAY.map((name) => `Philippa "${name}" Lanyon-Gray came. ${name}'s husband rang.`);
    expect(
      texts.filter((text, i) => {
        const name = EVERYDAY[i] ?? '';
        return !isMasked(text, name, text.indexOf(name)) || !isMasked(text, name, text.lastIndexOf(name));
      }),
    ).toEqual([]);
  });

  it('and leaves offices, bodies, crowds and grammar alone', () => {
    const words =
      'School Police Housing Staff Everyone Nobody Reception Health Placement Contact Professionals Neighbours Legal Probation Management'.split(
        ' ',
      );
    expect(leftIn(['@ told us to go away.', '@ said it was fine.'], words)).toHaveLength(2 * words.length);
  });
});

describe('what the record holds, in passing', () => {
  const record: CaseRecord = {
    child: { names: ['Zeb Placeholder'] },
    related: [],
    workers: [],
    school: 'Fernhill Primary',
    addresses: ['58 Heol Isaf, Blaina'],
    phones: ['07700 900318', '01632 960441'],
  };

  it('the last figures of its numbers', () => {
    const tails = ['(...@)', 'the mobile ending @', 'on the number that ends @'].flatMap((form) =>
      ['318', '0318', '441'].map((tail) => ({
        text: `Mum rang from ${form.replace('@', tail)} again.`,
        tail,
      })),
    );
    expect(tails.filter(({ text, tail }) => !isMasked(text, tail, text.lastIndexOf(tail), record))).toEqual(
      [],
    );
  });

  it('a name in one word written as two, and a house by its number alone', () => {
    for (const [text, part] of [
      ['at fern hill a girl calls me names', 'fern hill'],
      ['Tag to be fitted at 58; not at his dad’s.', '58'],
    ] as const)
      expect(isMasked(text, part.replace(' ', ''), text.indexOf(part), record)).toBe(true);
  });
});

describe('eponyms and medicines are nobody', () => {
  it('whatever is named after somebody, by the word for it', () => {
    const names = ['Maudsley', 'Salter-Harris', 'Hague', 'Lindqvist', 'Osgood-Schlatter', 'Cobb'];
    const kinds = [
      'approach',
      'criteria',
      'Convention',
      'classification',
      'inventory',
      'syndrome',
      'type fracture',
    ];
    const masked = names.flatMap((name) =>
      kinds
        .map((kind) => `The clinic used the ${name} ${kind} in its letter.`)
        .filter((text) => createRedactor({ propose }).redact({ text }).spans.length > 0),
    );
    expect(masked).toEqual([]);
  });

  it('a medicine by its ending', () => {
    const masked = [
      'Mirtazapine',
      'Sertraline',
      'Risperidone',
      'Methylphenidate',
      'Aripiprazole',
      'Citalopram',
    ]
      .map((name) => `She is on ${name} at night.`)
      .filter((text) => createRedactor({ propose }).redact({ text }).spans.length > 0);
    expect(masked).toEqual([]);
  });
});
