import { describe, expect, it } from 'vitest';
import { composeNames } from '#shared/domain/cases/parse-names.ts';
import { parseRelatedPeople, relationOfHeader } from '#shared/domain/cases/parse-related-people.ts';

const parse = (text: string, relation?: string) =>
  parseRelatedPeople(text, { today: '2026-04-01', relation });
const short = (text: string, relation?: string) =>
  parse(text, relation).people.map((person) =>
    [person.relation, person.name, person.phone, person.dateOfBirth].map((part) => part ?? '').join('|'),
  );

describe('related people', () => {
  it.each([
    [
      'Mother: Jane Doe; Father: John Doe (07700 900123)',
      ['Mother|Jane Doe||', 'Father|John Doe|07700 900123|'],
    ],
    ['Mother: Jane Doe, Father: John Doe', ['Mother|Jane Doe||', 'Father|John Doe||']],
    ['Sibling - Tom Doe', ['Sibling|Tom Doe||']],
    ['Tom Doe (brother, dob 1/2/2012)', ['brother|Tom Doe||2012-02-01']],
    [
      'Ann Roe (maternal grandmother)\nKim Roe (paternal aunt)',
      ['maternal grandmother|Ann Roe||', 'paternal aunt|Kim Roe||'],
    ],
    ['Mum Jane Doe 07700900123', ['Mum|Jane Doe|07700900123|']],
    ['Jane Doe, mother', ['mother|Jane Doe||']],
    ['Jane Doe', ['|Jane Doe||']],
    ['Doe, Jane', ['|Doe, Jane||']],
    ['Siblings: Tom and Amy Doe', ['Siblings|Tom Doe||', 'Siblings|Amy Doe||']],
    ['Foster carer: Lee O\u2019Roe (+44 7700 900 456)', ['Foster carer|Lee O\u2019Roe|+44 7700 900 456|']],
    ['Half-brother: Jo Smith-Jones', ['Half-brother|Jo Smith-Jones||']],
    ['N/A', []],
    ['', []],
  ])('are read from %j', (text, people) => {
    expect(short(text)).toEqual(people);
    expect(parse(text).unread).toEqual([]);
  });

  it('take their relation from the column', () => {
    expect(relationOfHeader("Mother's name")).toBe('Mother');
    expect(relationOfHeader('Siblings')).toBe('Sibling');
    expect(relationOfHeader('Foster Carer')).toBe('Foster carer');
    expect(relationOfHeader('Related people')).toBeUndefined();
    expect(relationOfHeader('Social worker')).toBeUndefined();
    expect(short('Tom Doe, Amy Doe', 'Sibling')).toEqual(['Sibling|Tom Doe||', 'Sibling|Amy Doe||']);
    expect(short('Doe, Tom', 'Sibling')).toEqual(['Sibling|Doe, Tom||']);
    expect(short('Aunt: Kim Roe', 'Sibling')).toEqual(['Aunt|Kim Roe||']);
  });

  it('without a name are listed as they are written', () => {
    expect(parse('Father: 07700 900123; Mother: Jane Doe')).toMatchObject({
      people: [{ name: 'Jane Doe' }],
      unread: ['Father: 07700 900123'],
    });
  });

  it('in a long or odd cell are read in time', () => {
    const started = performance.now();
    for (const text of [
      'a'.repeat(10_000),
      'a '.repeat(5_000),
      'Tom and '.repeat(1_200),
      '('.repeat(9_000),
      '1 '.repeat(5_000),
      'a, '.repeat(3_000),
      'maternal '.repeat(1_100),
    ]) {
      parse(text);
      parse(`${text}1`, 'Sibling');
    }
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('names', () => {
  it.each([
    [{ fullName: 'Jane Doe' }, { full: 'Jane Doe', aliases: [] }],
    [{ fullName: 'DOE, Jane Ann' }, { full: 'Jane Ann DOE', forename: 'Jane', surname: 'DOE', aliases: [] }],
    [
      { forename: ' jane ', middleNames: 'Ann', surname: 'Doe' },
      { full: 'jane Ann Doe', forename: 'jane', surname: 'Doe', aliases: [] },
    ],
    [{ fullName: 'Jane (JJ) Doe' }, { full: 'Jane Doe', aliases: ['JJ'] }],
    [{ fullName: 'Jane "Janey" Doe' }, { full: 'Jane Doe', aliases: ['Janey'] }],
    [{ fullName: 'Jane Doe aka JJ' }, { full: 'Jane Doe', aliases: ['JJ'] }],
    [{ fullName: 'Baby Doe (unborn)' }, { full: 'Baby Doe (unborn)', aliases: [] }],
    [
      { fullName: 'Jane\u00a0Doe', aliases: ['jane doe', 'JJ'] },
      { full: 'Jane Doe', aliases: ['JJ'] },
    ],
    [{ surname: 'Doe' }, { full: 'Doe', surname: 'Doe', aliases: [] }],
  ])('are made from %j', (written, names) => {
    expect(composeNames(written)).toEqual(names);
  });

  it('are none where no letter is', () => {
    expect(composeNames({ fullName: ' - ' })).toBeUndefined();
    expect(composeNames({})).toBeUndefined();
  });
});
