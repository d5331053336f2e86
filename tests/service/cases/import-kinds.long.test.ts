import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';
import { last, takeIn } from './take-in.ts';

describe('a statutory list without names', () => {
  it.each([
    ['CHILD,SEX,DOB,ETHNIC', '566910,1,09/09/2011,WBRI', 'CHILD'],
    [
      'Child Unique ID,Gender,Ethnicity,Date of Birth,Age',
      '566910,a) Male,a) WBRI,09/09/2011,14',
      'Child Unique ID',
    ],
    ['LAchildID,UPN,PersonBirthDate,Sex', '566910,A850728973744,2011-09-09,M', 'LAchildID'],
    ['LAChildID,PersonBirthDate,CINreferralDate', '566910,2011-09-09,2025-02-01', 'LAChildID'],
    ['Patient Identifier,Birthdate,Gender', '566910,2011-09-09,M', 'Patient Identifier'],
    ['person_id,dob,sex', '566910,2011-09-09,M', 'person_id'],
    ['pers_legacy_id,pers_person_id,pers_dob', 'x,566910,2011-09-09', 'pers_person_id'],
    ['UPN,Date of Birth,SEN Provision', 'A850728973744,09/09/2011,E', 'UPN'],
    ['Child Identifier,DOB,Legal Status', '566910,09/09/2011,C2', 'Child Identifier'],
    ['Pupil UPN,DOB,NCyearActual', 'A850728973744,09/09/2011,9', 'Pupil UPN'],
  ])('headed %s goes in by its reference, and that is said', async (head, row, reference) => {
    const { drafts, said, meaning } = await takeIn(`${head}\n${row}\n`);
    expect(meaning[reference]).toBe('reference');
    expect(Object.values(drafts)).toHaveLength(1);
    const [draft] = Object.values(drafts);
    expect(draft?.names.full).toBe(draft?.reference);
    expect(draft?.dateOfBirth).toBe('2011-09-09');
    expect(said).toContain('go in by their reference');
  });

  it('is given its names by a second list, and no name becomes an alias of its number', async () => {
    const { made } = await takeIn('CHILD,SEX,DOB\n566910,1,09/09/2011\n');
    const path = join(made.folder, 'names.csv');
    writeFileSync(path, 'Child ID,Name\n566910,Ada Stone\n');
    const again = await made.client.cases.readImport({ fileToken: made.grants.grant(path, 'import-cases') });
    await last(await made.client.cases.applyImport({ importId: again.importId, mapping: again.mapping }));
    const { rows } = await made.client.cases.list({});
    expect(rows.map(({ name }) => name)).toEqual(['Ada Stone']);
    const { draft } = await made.client.cases.get({ id: rows[0]?.id ?? '' });
    expect(draft.names.aliases).toEqual([]);
    expect(draft.dateOfBirth).toBe('2011-09-09');
  });
});

describe('a heading that asks something', () => {
  it.each([
    ['Does the child have a disability?', 'disability'],
    ['Is the child disabled?', 'disability'],
    ['Does the Child have a Disability', 'disability'],
    ["Is this child's first language English?", null],
    ['Child consented to contact?', null],
    ['Has the young person a named social worker?', null],
    ['Is there an allocated worker?', null],
    ['Was the child seen alone?', null],
    ['Has the child been visited within 15 days', null],
    ['Is child looked after?', 'statuses'],
    ['Subject to a child protection plan?', 'statuses'],
  ])('%s is %s and never a name', async (header, field) => {
    const { meaning, names, people } = await takeIn(
      `Ref,Name,${header}\nA1,Ada Stone,Yes\nA2,Ben Pike,No\nA3,Cal Reed,Yes\n`,
    );
    expect(meaning[header]).toBe(field);
    expect(names).toEqual(['Ada Stone', 'Ben Pike', 'Cal Reed']);
    expect(people).not.toContain('Yes');
  });
});

describe('the rows under the headings', () => {
  const head = 'Ref,Name,Status,Worker';
  const rows = ['A1,Ada Stone,CIN,Kim Vale', 'A2,Ben Pike,CP,Kim Vale'];
  it.each([
    ['the headings again', [head]],
    ['the headings again in capitals', ['REF,NAME,STATUS,WORKER']],
    ['a total', ['Total,2,,']],
    ['a total in the second column', [',Total: 2,,']],
    ['a count', ['Number of children: 2,,,']],
    ['the end of the report', ['End of report,,,']],
    ['who printed it', ['Printed by K Vale on 01/04/2026,,,']],
    ['the title of a section', ['North Team,,,']],
    ['a second table', ['', 'Team,Team Manager,Phone,Cases', 'North,Jo Marsh,01632 960001,12']],
    ['a table of counts', ['', 'Status,Number,,', 'CIN,one,,', 'CP,one,,']],
    ['a key of codes', ['', 'Code,Meaning,,', 'CIN,Child in need,,', 'CP,Child protection,,']],
  ])('that are %s are no children, and that is said', async (_what, more) => {
    const { names, preview, source } = await takeIn([head, ...rows, ...more, ''].join('\n'));
    expect(names).toEqual(['Ada Stone', 'Ben Pike']);
    expect(preview.bad).toEqual([]);
    expect(source.notes.length).toBeGreaterThan(1);
  });

  it.each(['Closed in the period', 'Closed cases', 'Cases closed since 1 January', 'Ended in period'])(
    'that stand under "%s" go in as closed',
    async (section) => {
      const { drafts } = await takeIn(`${head}\n${rows[0]}\n${section},,,\n${rows[1]}\n`);
      expect(drafts.A1?.closedOn).toBeUndefined();
      expect(drafts.A2?.closedOn).toBeDefined();
    },
  );

  it.each([
    [
      'a REF among codes',
      'Organisation_code,Organisation_name,Patients\n5C1,Enfield,2\nREF,Cornwall,6\nRGC,Whipps,1\n',
      3,
    ],
    [
      'two words that are headings',
      'Ident,Called,Born on,Type of case,Held by\nA1,Ada Stone,16/04/2014,Plan,Kim Vale\nA2,Ben Pike,17/05/2013,Family,Lead\nA3,Cal Reed,18/06/2012,School,Keyworker\n',
      3,
    ],
    ['words only', 'Child,Phase,Held by\nAda Stone,College,Lead\nBen Pike,School,Worker\n', 2],
  ])('are found under the first headings although a row holds %s', async (_what, text, count) => {
    const made = await anOpenWorkspace();
    const path = join(made.folder, 'list.csv');
    writeFileSync(path, text);
    const source = await made.client.cases.readImport({ fileToken: made.grants.grant(path, 'import-cases') });
    expect(source.rowCount).toBe(count);
  });
});

describe('the dates of a list', () => {
  it.each([
    ['2014-Apr-16 00:00:00', '2014-04-16'],
    ['2014/Apr/16', '2014-04-16'],
    ['16-APR-14', '2014-04-16'],
    ['Wed Apr 16 2014 00:00:00 GMT+0100 (British Summer Time)', '2014-04-16'],
    ['16/04/2014 23:59:59', '2014-04-16'],
    ['2014-04-15T23:00:00.000Z', '2014-04-16'],
    ['2014-04-15T23:00:00+00:00', '2014-04-16'],
    ['2014-04-16T00:00:00+01:00', '2014-04-16'],
    ['2014-01-16T00:00:00Z', '2014-01-16'],
    ['EDD 12/06/2026', '2026-06-12'],
    ['E.D.D. 12/06/2026', '2026-06-12'],
    ['12/06/2026 (EDD)', '2026-06-12'],
    ['due 12 June 2026', '2026-06-12'],
  ])('of which one is written %s are read', async (written, day) => {
    const { drafts } = await takeIn(`Ref,Name,DOB\nA1,Ada Stone,"${written}"\n`);
    expect(drafts.A1?.dateOfBirth).toBe(day);
  });

  it.each(['2013', 'Apr 2013', '2025-W07', 'about five', '31/02/2014', '04/2013', '2013-04', '16/04/0214'])(
    'of which one is written %s keep their column, and the cell is listed as not read',
    async (written) => {
      const { drafts, meaning, preview } = await takeIn(
        `Ref,Name,DOB\nA1,Ada Stone,"${written}"\nA2,Ben Pike,"${written}"\n`,
      );
      expect(meaning.DOB).toBe('dateOfBirth');
      expect(Object.keys(drafts)).toEqual(['A1', 'A2']);
      expect(drafts.A1?.dateOfBirth).toBeUndefined();
      expect(preview.warnings.map(({ line }) => line)).toEqual([2, 3]);
    },
  );

  it.each(['Unborn', 'N/K', 'TBC', 'Not known', '', '00/00/0000'])(
    'that say %s count as empty',
    async (written) => {
      const { drafts, preview } = await takeIn(`Ref,Name,DOB\nA1,Ada Stone,${written}\n`);
      expect(drafts.A1?.dateOfBirth).toBeUndefined();
      expect(preview.warnings).toEqual([]);
    },
  );

  it.each([
    'Last seen',
    'DECOM',
    'Date of last visit',
    'Review date',
    'Date of registration',
    'Next CPC',
    'Strategy meeting',
  ])('headed %s are no birthdays', async (header) => {
    const { meaning } = await takeIn(
      `Ref,Name,${header}\nA1,Ada Stone,16/04/2014\nA2,Ben Pike,17/05/2013\nA3,Cal Reed,18/06/2012\n`,
    );
    expect(meaning[header]).not.toBe('dateOfBirth');
  });
});

describe('what a child holds', () => {
  it.each([
    ['c) Child in need plan', ['CIN']],
    ['b) Child Protection plan', ['CPP']],
    ['a) Looked after child', ['CLA']],
    ['1. CIN', ['CIN']],
    ['2) Looked after', ['CLA']],
    ['b) Former relevant child', ['CL']],
    ['CIN - open', ['CIN']],
  ])('is read from "%s"', async (written, statuses) => {
    const { drafts } = await takeIn(`Ref,Name,Case Status\nA1,Ada Stone,${written}\n`);
    expect(drafts.A1?.statuses).toEqual(statuses);
  });

  it.each([
    ['CIN Start Date', 'CIN Closure Date', 'CIN'],
    ['CIN Start Date', 'CIN End Date', 'CIN'],
    ['Child Protection Plan Start Date', 'Child Protection Plan End Date', 'CPP'],
    ['CP Plan Start', 'CP Plan Ceased', 'CPP'],
    ['Date Started to be Looked After', 'Date Ceased to be Looked After', 'CLA'],
    ['CLA start', 'CLA end', 'CLA'],
    ['LAC Start Date', 'LAC Ceased Date', 'CLA'],
  ])('counts from %s until %s', async (start, end, status) => {
    const { drafts } = await takeIn(
      `Ref,Name,${start},${end}\nA1,Ada Stone,01/02/2024,\nA2,Ben Pike,01/02/2023,01/02/2025\nA3,Cal Reed,,\n`,
    );
    expect(drafts.A1?.statuses).toEqual([status]);
    expect(drafts.A2?.statuses).toEqual([]);
    expect(drafts.A3?.statuses).toEqual([]);
  });

  it('is not read from the day on which it began where another column says it', async () => {
    const { drafts, meaning } = await takeIn(
      'Ref,Name,Status,CIN Start Date\nA1,Ada Stone,CP,01/02/2024\nA2,Ben Pike,LAC,01/02/2023\n',
    );
    expect(meaning['CIN Start Date']).toBe('openedOn');
    expect(drafts.A1).toMatchObject({ statuses: ['CPP'], openedOn: '2024-02-01' });
    expect(drafts.A2?.statuses).toEqual(['CLA']);
  });

  it.each([
    'Closed',
    'e) Closed episode',
    'Case closed',
    'Ended',
    'Inactive',
    'No further action',
    'Closed 01/02/2025',
  ])('is nothing where the status says "%s": the case goes in as closed', async (written) => {
    const { drafts, said } = await takeIn(`Ref,Name,Case Status\nA1,Ada Stone,CIN\nA2,Ben Pike,${written}\n`);
    expect(drafts.A2).toMatchObject({ statuses: [], closedOn: expect.any(String) });
    expect(drafts.A1?.closedOn).toBeUndefined();
    expect(said).toContain('closed from today');
  });

  it.each(['Closed', 'Date closed', 'Closure Date', 'Case End Date', 'End Date', 'Closed On'])(
    'ends with the day under %s',
    async (header) => {
      const { drafts } = await takeIn(
        `Ref,Name,Status,${header}\nA1,Ada Stone,CIN,\nA2,Ben Pike,CIN,01/02/2025\n`,
      );
      expect(drafts.A1?.closedOn).toBeUndefined();
      expect(drafts.A2?.closedOn).toBe('2025-02-01');
    },
  );

  it.each([
    'Full care order',
    'Interim care order',
    'Section 20',
    'C2',
    'C1 - Interim care order',
    'S20 accommodated',
  ])('is looked after by the legal status "%s"', async (written) => {
    const { drafts } = await takeIn(`Ref,Name,Legal Status\nA1,Ada Stone,${written}\n`);
    expect(drafts.A1?.statuses).toEqual(['CLA']);
  });
});

describe('the staff of a case', () => {
  it.each([
    'Unallocated',
    'Not allocated',
    'TBC',
    'T.B.C.',
    'N/A',
    '-',
    '--',
    '?',
    'Vacant',
    'Vacant post',
    'VACANCY',
    'None',
    'No worker',
    'No worker, duty',
    'Duty',
    'Duty worker',
    'Duty Team',
    'Awaiting allocation',
    'Pending allocation',
    'To be allocated',
    'Unassigned',
    '(unallocated)',
    'Unallocated - North',
    'nk',
    'Allocation pending',
    'tba',
    'Unknown',
    'xxx',
    'Nobody',
    'no allocated worker',
  ])('are nobody where it says %s', async (written) => {
    const { people, drafts } = await takeIn(
      `Ref,Name,Worker,Team Manager\nA1,Ada Stone,"${written}","${written}"\n`,
    );
    expect(people).toEqual([]);
    expect(drafts.A1?.worker).toBeUndefined();
  });

  it.each([
    ['Kim Vale; Jo Marsh', ['Jo Marsh', 'Kim Vale']],
    ['Kim Vale / Lee Ford', ['Kim Vale', 'Lee Ford']],
    ['Kim Vale & Lee Ford', ['Kim Vale', 'Lee Ford']],
    ['Kim Vale and Lee Ford', ['Kim Vale', 'Lee Ford']],
    ['Kim Vale, Lee Ford', ['Kim Vale', 'Lee Ford']],
    ['Kim Vale\nLee Ford', ['Kim Vale', 'Lee Ford']],
    ['Kim Vale | Lee Ford', ['Kim Vale', 'Lee Ford']],
    ['Kim Vale + Lee Ford', ['Kim Vale', 'Lee Ford']],
    ['Kim Vale; TBC', ['Kim Vale']],
    ['Vale, Kim', ['Vale, Kim']],
    ["Siân O'Hara-Jones", ["Siân O'Hara-Jones"]],
  ])('are these where it says %j', async (written, expected) => {
    const { people } = await takeIn(`Ref,Name,Worker\nA1,Ada Stone,"${written}"\n`);
    expect(people.toSorted()).toEqual(expected);
  });

  it.each([
    'Personal Adviser',
    'Personal Advisor',
    'Second Worker',
    'Co-worker',
    'Allocated Personal Advisor',
    'Other worker',
  ])('are also those under %s, and none of them may review', async (header) => {
    const { people, drafts } = await takeIn(
      `Ref,Name,${header},Allocated Worker\nA1,Ada Stone,Jo Marsh,Kim Vale\n`,
    );
    expect(people.toSorted()).toEqual(['Jo Marsh', 'Kim Vale']);
    expect(drafts.A1).toMatchObject({ worker: 'Kim Vale', otherWorkers: ['Jo Marsh'] });
  });
});

describe('the same child twice', () => {
  it.each([
    ['00123', '123', 'zeros'],
    ['LCS-1234', 'LCS1234', 'hyphens'],
    ['123/45', '12345', 'separators'],
    ['P0045', 'P45', 'zeros'],
    ['12 345', '12345', 'spaces'],
  ])('is told before it goes in: %s and %s', async (first, second) => {
    const { said } = await takeIn(
      `Ref,Name,DOB\n${first},Ada Stone,01/02/2015\n${second},Ada Stone,01/02/2015\n`,
    );
    expect(said).toMatch(/looks like/u);
  });

  it.each([
    ['José Núñez', 'Jose\u0301 Nu\u0301n\u0303ez'],
    ['Ada Stone', 'Stone, Ada'],
    ['Ada Stone', 'ADA STONE'],
    ["Sean O'Hara", 'Sean O’Hara'],
  ])('is told where %s and %s share a birthday under two references', async (first, second) => {
    const { said } = await takeIn(`Ref,Name,DOB\nA1,"${first}",01/02/2015\nB9,"${second}",01/02/2015\n`);
    expect(said).toContain('the same name and date of birth');
  });

  it.each(['1.23457E+11', '2.02401E+12', '1,23E+11', '1E+05', '-1.2E+11'])(
    'is no reference where a spreadsheet left %s',
    async (reference) => {
      const { preview, drafts } = await takeIn(`Ref,Name\n"${reference}",Ada Stone\nA2,Ben Pike\n`);
      expect(preview.bad.map(({ line }) => line)).toEqual([2]);
      expect(Object.keys(drafts)).toEqual(['A2']);
    },
  );

  it.each(['01/03/2024', '1-Mar', 'Mar-24', '2024-03-01'])(
    'is doubted where a reference became the day %s',
    async (reference) => {
      const { preview } = await takeIn(`Ref,Name\n${reference},Ada Stone\nA2,Ben Pike\n`);
      expect(preview.warnings.map(({ line }) => line)).toEqual([2]);
    },
  );

  it('is one case where each parent has a row', async () => {
    const { drafts, preview } = await takeIn(
      'Ref,Name,DOB,Related Person,Relationship\nA1,Ada Stone,16/04/2014,Ann Stone,Mother\nA1,Ada Stone,16/04/2014,Tom Stone,Father\nA1,Ada Stone,16/04/2014,Bea Stone,Sibling\n',
    );
    expect(preview.bad).toEqual([]);
    expect(drafts.A1?.related.map(({ relation, name }) => `${relation} ${name}`).toSorted()).toEqual([
      'Father Tom Stone',
      'Mother Ann Stone',
      'Sibling Bea Stone',
    ]);
  });

  it('is not joined where two rows contradict', async () => {
    const { preview } = await takeIn('Ref,Name,DOB\nA1,Ada Stone,16/04/2014\nA1,Ben Pike,16/04/2014\n');
    expect(preview.bad.map(({ line }) => line)).toEqual([3]);
  });
});

describe('names', () => {
  it.each([
    ['Stone, Ada, Jr', 'Ada Stone Jr'],
    ['Stone, Ada, Jane', 'Ada Jane Stone'],
    ['Stone, Ada, Miss', 'Ada Stone'],
    ['Stone, Ada', 'Ada Stone'],
    ['Ada Stone', 'Ada Stone'],
    ['Pike, Ben (Unborn), Twin 1', 'Ben (Unborn) Pike Twin 1'],
  ])('"%s" is %s', async (written, full) => {
    expect((await takeIn(`Ref,Name\nA1,"${written}"\n`)).names).toEqual([full]);
  });

  it.each(['Null', 'NULL', 'null'])('the family name %s is one', async (surname) => {
    const { drafts } = await takeIn(`Ref,Forename,Surname\nA1,Jennifer,${surname}\nA2,Ada,Stone\n`);
    expect(drafts.A1?.names.full).toBe(`Jennifer ${surname}`);
  });

  it('an address in parts is whole, with its number', async () => {
    const { drafts } = await takeIn(
      'Ref,Name,Flat,House No,Street,Town,County,Post Code\nA1,Ada Stone,Flat 2,14,Teasel Row,Wrenfield,Westshire,ZZ99 4QP\n',
    );
    expect(drafts.A1?.address).toBe('Flat 2, 14 Teasel Row, Wrenfield, Westshire, ZZ99 4QP');
  });
});

describe('a closed case', () => {
  it('can be closed and reopened by hand, is in no sample from its day, and its closing stands in the trail', async () => {
    const { made } = await takeIn('Ref,Name,Status\nA1,Ada Stone,CIN\nA2,Ben Pike,CIN\n');
    const { rows } = await made.client.cases.list({});
    const id = rows[0]?.id ?? '';
    await made.client.cases.close({ id, on: '2020-01-01' });
    expect((await made.client.cases.list({ state: 'open' })).rows.map(({ name }) => name)).toEqual([
      'Ben Pike',
    ]);
    expect((await made.client.cases.list({ state: 'closed' })).total).toBe(1);
    const round = await made.client.rounds.save({
      id: null,
      draft: {
        name: 'R',
        opensOn: '2026-03-02',
        closesOn: '2026-03-13',
        theme: '',
        scaleId: 'ofsted-1',
        templateId: 'practice-review-1',
        targetSize: 5,
      },
    });
    const options = {
      seed: 's',
      size: 5,
      preset: 'size' as const,
      stratifyByStatus: false,
      statuses: [],
      leaveOutReviewedWithinMonths: null,
      complementOf: null,
    };
    const drawn = async () =>
      (await made.client.rounds.drawSample({ roundId: round.id, options })).drawn.map(
        ({ reference }) => reference,
      );
    expect(await drawn()).toEqual(['A2']);
    await made.client.cases.reopen({ id });
    expect(await drawn()).toEqual(['A1', 'A2']);
    const trail = await made.client.auditTrail.list({ entity: 'case', entityId: id });
    expect(trail.map(({ action }) => action)).toEqual(expect.arrayContaining(['close', 'reopen']));
  });
});
