import { describe, expect, it } from 'vitest';
import { createRedactor } from '#shared/domain/redaction/engine.ts';
import { propose } from '#shared/domain/redaction/proposer/propose.ts';
import type { CaseRecord } from '#shared/domain/redaction/types.ts';

/** Letters and digits of the bracketed words that stay. */
function leftOf(marked: string, record: CaseRecord | null = null): string {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const text = marked.replace(/[⟦⟧]/g, '');
  const { spans } = createRedactor({ propose }).redact({ text, record });
  return [...text.slice(start, end)]
    .filter(
      (sign, at) =>
        /[\p{L}\p{N}]/u.test(sign) &&
        !spans.some((span) => span.start <= start + at && span.end > start + at),
    )
    .join('');
}

/** Every sentence with every word in it; what stays of any. */
const leftOfAll = (sentences: readonly string[], words: readonly string[]) =>
  sentences.flatMap((sentence) =>
    words
      .map((word) => sentence.replace('{}', `⟦${word}⟧`))
      .filter((marked) => leftOf(marked) !== '')
      .map((marked) => `${marked}: ${leftOf(marked)}`),
  );

const UNHEARD = ['tunde', 'siobhan', 'kwame', 'shevonne', 'jolene', 'zulfi'];

describe('names that only the words around them give away', () => {
  it('behind kin and offices, in notes without capitals', () => {
    const roles = ['nannan', 'uncle', 'granny', 'auntie', 'keywkr', 'ssw', 'hv', 'pastor', 'ewo', 'tutor'];
    expect(
      leftOfAll(
        roles.map((role) => `went with ${role} {} after skl and came back late`),
        UNHEARD,
      ),
    ).toEqual([]);
  });

  it('before what somebody says or does', () => {
    const verbs = ['says', 'told us', 'rang', 'texted', 'reckons', 'admitted', 'dnt care', 'wants her back'];
    expect(
      leftOfAll(
        verbs.map((verb) => `home visit done. {} ${verb} so nothing more today`),
        UNHEARD,
      ),
    ).toEqual([]);
  });

  it('in one breath with somebody', () => {
    expect(
      leftOfAll(['i live with shevonne and {} and there cat', 'seen w tunde n {} at the flat'], UNHEARD),
    ).toEqual([]);
  });

  it('with what tells one of several apart', () => {
    const leads = ['wee', 'big', 'lil', 'little', 'young', 'auld'];
    expect(leads.flatMap((lead) => (leftOf(`He is with ⟦${lead} Niall⟧ now.`) === '' ? [] : [lead]))).toEqual(
      [],
    );
    expect(['A', 'snr', 'jnr'].filter((tail) => leftOf(`Peers: ⟦Kobi ${tail}⟧, and others.`) !== '')).toEqual(
      [],
    );
  });
});

describe('long names are masked whole', () => {
  it('bodies with letters or a compass behind them', () => {
    const bodies = ['Brookside Hub', 'Teme Valley Homes', 'Devon Wing Centre', 'Oakwood Juniors North'];
    expect(leftOfAll(['A referral to {} was made.', 'She attends {} now.'], bodies)).toEqual([]);
  });

  it('dates with the feast or the festival beside them', () => {
    const dates = [
      'the Saturday of the Royal Welsh',
      'the Tuesday of half term',
      'the second half of the autumn term',
      'Autumn 1 2024',
      'Q3 2024',
      'Sports Day',
      'the nineties',
      'Tues after school',
      'the night of the match',
    ];
    expect(leftOfAll(['It was on {} that she rang.'], dates)).toEqual([]);
  });

  it('references with all their groups', () => {
    const codes = ['1200 4471 22', '0448/241221', '45/118273/24'];
    expect(leftOfAll(['Crime ref {} was given.'], codes)).toEqual([]);
  });

  it('addresses without a word for the road', () => {
    const addresses = ['16 Maes y Dre', '4 tithe barn', '9 Kirk Wynd', '7 bryn teg'];
    expect(leftOfAll(['mum lives at {} now'], addresses)).toEqual([]);
  });
});

describe('what the record holds of others', () => {
  const record: CaseRecord = {
    child: { names: ['Odalys Brackenridge'], dob: '2015-04-09' },
    related: [{ relation: 'brother', name: 'Tobiah Brackenridge', dob: '2011-11-30' }],
    workers: [{ role: 'social worker', name: 'Prudence Achterberg' }],
  };

  it('a brother’s day of birth, in every form', () => {
    for (const form of ['30/11/2011', '30.11.11', '30th November 2011', '30 Nov 2011', '2011-11-30'])
      expect(leftOf(`Tobiah was born on ⟦${form}⟧ at home.`, record), form).toBe('');
  });

  it('a user name made of a pet form, and not a word of computing that looks like one', () => {
    const shay: CaseRecord = { child: { names: ['Shayoon Bankole'] }, related: [] };
    expect(leftOf('Her account is ⟦sha2009⟧ on there.', shay)).toBe('');
    const { spans } = createRedactor({ propose }).redact({ text: 'The sha256 of the file.', record: shay });
    expect(spans.filter(({ source }) => source === 'record')).toEqual([]);
  });

  it('a pet form that no list derives', () => {
    expect(leftOf('I was impressed by the letter ⟦Pru⟧ wrote.', record)).toBe('');
  });
});
