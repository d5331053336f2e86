import { describe, expect, it } from 'vitest';
import { takeIn } from './take-in.ts';

describe('a column that dates the beginning of a status', () => {
  it.each([
    ['CIN Start Date', 'CIN'],
    ['Date Started to be Looked After', 'CLA'],
    ['CP Plan Start Date', 'CPP'],
    ['Date CIN plan began', 'CIN'],
  ])('gives the status and the day on which the case was opened: %s', async (heading, status) => {
    const { drafts } = await takeIn(
      `Ref,Name,DOB,${heading}\nA1,Ada Stone,16/04/2014,17/10/2025\nA2,Ben Pike,17/05/2013,02/03/2026\n`,
    );
    expect(drafts.A1).toMatchObject({ statuses: [status], openedOn: '2025-10-17' });
    expect(drafts.A2).toMatchObject({ statuses: [status], openedOn: '2026-03-02' });
  });

  it('gives way to a column of its own, and the first of several days counts', async () => {
    const own = await takeIn('Ref,Name,CIN Start Date,Date opened\nA1,Ada Stone,17/10/2025,01/09/2025\n');
    expect(own.drafts.A1?.openedOn).toBe('2025-09-01');
    const two = await takeIn('Ref,Name,CIN Start Date,CP Start Date\nA1,Ada Stone,17/10/2025,01/12/2025\n');
    expect(two.drafts.A1?.openedOn).toBe('2025-10-17');
  });

  it('is told of where its days may be exchanged', async () => {
    const { said } = await takeIn(
      'Ref,Name,CIN Start Date\nA1,Ada Stone,17/10/2025\nA2,Ben Pike,2025-09-01\nA3,Cal Reed,30/01/2026\nA4,Dot Hay,2025-05-12\nA5,Eve Lund,22/11/2025\n',
    );
    expect(said).toMatch(/exchanged|swapped|other way round|half/i);
  });

  it('speaks of the past where the status has ended, whatever the legal status still says', async () => {
    const { drafts } = await takeIn(
      'Ref,Name,Legal status,Date started to be looked after,Date ceased to be looked after\nA1,Ada Stone,C2) Full care order,01/09/2019,05/01/2026\nA2,Ben Pike,C2) Full care order,01/09/2019,\n',
    );
    expect(drafts.A1?.statuses).toEqual([]);
    expect(drafts.A2?.statuses).toEqual(['CLA']);
  });
});

describe('the heading of a part of somebody', () => {
  it.each([
    ['Worker', 'Name', 'worker', 'Kim Vale'],
    ['Social worker', 'Full name', 'worker', 'Kim Vale'],
    ['Team manager', 'Name', 'teamManager', 'Kim Vale'],
  ])('is theirs under the title %s', async (title, heading, field, person) => {
    const { meaning, names, people } = await takeIn(
      `Child,,,${title},\nRef,Surname,First name,${heading},Team\nA1,Stone,Ada,${person},North\nA2,Pike,Ben,${person},North\n`,
    );
    expect(meaning[`${title} ${heading}`]).toBe(field);
    expect(names.toSorted()).toEqual(['Ada Stone', 'Ben Pike']);
    expect(people).toContain(person);
  });

  it('is the child’s under a title of the child', async () => {
    const { meaning } = await takeIn(
      'Child details,,,Worker,\nRef,Name,DOB,Name,Team\nA1,Ada Stone,16/04/2014,Kim Vale,North\n',
    );
    expect(meaning).toMatchObject({ 'Child details Name': 'fullName', 'Worker Name': 'worker' });
  });
});

describe('a cell of a list', () => {
  it.each([
    ['Gender', 'a) Female', 'gender', 'Female'],
    ['Ethnicity', 'a) WBRI', 'ethnicity', 'WBRI'],
    ['Disability', 'c) Hearing', 'disability', 'Hearing'],
    ['Gender', 'Female', 'gender', 'Female'],
  ] as const)('loses the letter of a coded list: %s %s', async (heading, value, field, right) => {
    const { drafts } = await takeIn(`Ref,Name,${heading}\nA1,Ada Stone,${value}\nA2,Ben Pike,${value}\n`);
    expect(drafts.A1?.[field]).toBe(right);
  });

  it.each(['\u200fליאור כהן\u200f', '\u202bליאור כהן\u202c', '\u2067ליאור כהן\u2069', '\u061cليلى حسن'])(
    'has no marks of direction around a name (%#)',
    async (written) => {
      const { names } = await takeIn(`Ref,Name,DOB\nA1,${written},16/04/2014\nA2,Ben Pike,17/05/2013\n`);
      expect(names.join(' ')).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
    },
  );

  it.each(['ID No', 'ID No.', 'ID number', 'Id Number'])('%s names the reference', async (heading) => {
    const { meaning } = await takeIn(
      `${heading},Name,DOB / EDD\n8801,Ada Stone,16/04/2014\n8802,Ben Pike,EDD 14/07/2026\n`,
    );
    expect(meaning[heading]).toBe('reference');
    expect(meaning['DOB / EDD']).toBe('dateOfBirth');
  });
});
