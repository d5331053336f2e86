import { describe, expect, it } from 'vitest';
import { createRedactor } from '#shared/domain/redaction/engine.ts';
import { propose } from '#shared/domain/redaction/proposer/propose.ts';
import type { CaseRecord } from '#shared/domain/redaction/types.ts';

const redactor = createRedactor({ propose });

function maskedIn(text: string, record: CaseRecord): string[] {
  return redactor.redact({ text, record }).spans.map(({ start, end }) => text.slice(start, end));
}

describe('what the record holds and what is also a word', () => {
  it('finds a surname that is also a title or an office', () => {
    const left = ['Constable', 'Judge', 'Lord', 'Sergeant', 'Lady'].flatMap((surname) => {
      const record = { workers: [{ role: 'social worker', name: `Phil ${surname}` }] };
      const small = surname.toLowerCase();
      return [
        `Home visit. ${surname} discussed this with the team.`,
        `The plan was agreed with ${surname} and shared.`,
        `hv today. ${small} discussed w manager, no change`,
        `Phil ${surname} rang at noon.`,
      ].filter((text) => !maskedIn(text, record).some((one) => one.toLowerCase().endsWith(small)));
    });
    expect(left).toEqual([]);
  });

  it('leaves the title of somebody else alone', () => {
    const record = { workers: [{ role: 'social worker', name: 'Judge Okoro' }] };
    expect(maskedIn('The judge made the order and a police constable came.', record)).toEqual([]);
  });

  it('finds a house or flat by figures and letter alone', () => {
    const left = [
      '7B Larkspur Row, Tetbury GL8 8AA',
      '112c High Street, Tring',
      'Flat 12A, Moor Court, Leek',
    ].flatMap((address) => {
      const number = /\d+[a-z]/i.exec(address)?.[0] ?? '';
      return [
        `Home visit. She was seen at ${number} again.`,
        `hv today, went past ${number.toLowerCase()} n saw the van`,
      ].filter(
        (text) =>
          !maskedIn(text, { addresses: [address] }).some((one) =>
            one.toLowerCase().includes(number.toLowerCase()),
          ),
      );
    });
    expect(left).toEqual([]);
  });

  it('finds a place by its short name behind "the", in any letters', () => {
    const record = { otherPlaces: ['The Granary', 'Sandpiper Nursery', 'Larkspur House'] };
    const left = [
      ['Home visit. Mum likes it at the granary and wants to stay.', 'granary'],
      ['hv today. likes the granary, stays in the granary', 'granary'],
      ['Home visit. She said sandpiper helps a lot.', 'sandpiper'],
      ['hv, been to larkspur twice', 'larkspur'],
    ].filter(([text = '', name = '']) => !maskedIn(text, record).some((one) => one.includes(name)));
    expect(left).toEqual([]);
  });
});

describe('what belongs to a name goes with it', () => {
  const leftOf = (text: string, words: string) => {
    const mask = new Uint8Array(text.length);
    for (const { start, end } of redactor.redact({ text }).spans) mask.fill(1, start, end);
    const from = text.indexOf(words);
    return [...words].filter((sign, at) => /[\p{L}\p{N}]/u.test(sign) && mask[from + at] === 0).join('');
  };

  it.each([
    ['Home visit. He rents a flat above Hayman’s in the town.', 'Hayman’s'],
    ['Home visit. Dad works at Roskilly’s, on lates.', 'Roskilly’s'],
    ['Home visit. She was away from Easter to Whitsun.', 'Easter to Whitsun'],
    ['Home visit. He went to the Diwali party with Meena.', 'Diwali party'],
    ['Home visit. She sings in the Oldham choir.', 'Oldham choir'],
    ['Home visit. He refused in 11/24.', '11/24'],
    ['Home visit. Seen by the Thanet Panel in spring.', 'Thanet Panel'],
    ['Home visit. Mum runs the Oldham weavers choir.', 'Oldham weavers choir'],
    ['hv today. seen w kelly marsh and her mum', 'kelly marsh'],
    ['Home visit. He is now at unit 12, near the docks.', 'unit 12'],
  ])('%s', (text, words) => {
    expect(leftOf(text, words)).toBe('');
  });
});
