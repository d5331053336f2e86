import { describe, expect, it } from 'vitest';
import { takeIn } from './take-in.ts';

const TWO = 'A1,Ada Stone,16/04/2014\nA2,Ben Pike,17/05/2013\n';

describe('headings over two rows', () => {
  it.each([
    ['Child,,,Worker,\nRef,Name,DOB,Name,Team', 'Worker Name'],
    [',Young person,,Held by,\nRef,Name,DOB,Name,Team', 'Held by Name'],
    ['Child,Child,Child,Worker,Worker\nRef,Name,DOB,Name,Team', 'Worker Name'],
  ])('columns of one heading are told apart by the titles above: %s', async (head, staff) => {
    const { meaning, names, people, said } = await takeIn(
      `${head}\nA1,Ada Stone,16/04/2014,Kim Vale,North\nA2,Ben Pike,17/05/2013,Jo Marsh,South\n`,
    );
    expect(meaning[staff]).toBe('worker');
    expect(names.toSorted()).toEqual(['Ada Stone', 'Ben Pike']);
    expect(people).toEqual(expect.arrayContaining(['Kim Vale', 'Jo Marsh']));
    expect(said).toContain('titles above');
  });

  it.each([
    'Case,Child,Date of,Allocated\nRef,Name,Birth,Worker',
    'Person,Full,Date of,Social\nID,name,birth,worker',
    'Local,Child,Date,Key\nReference,Name,of Birth,Worker',
  ])('a heading that is cut over two rows is whole again: %s', async (head) => {
    const { drafts } = await takeIn(
      `${head}\nA1,Ada Stone,16/04/2014,Kim Vale\nA2,Ben Pike,17/05/2013,Jo Marsh\n`,
    );
    expect(Object.keys(drafts)).toHaveLength(2);
    expect(drafts.A1).toMatchObject({
      names: { full: 'Ada Stone' },
      dateOfBirth: '2014-04-16',
      worker: 'Kim Vale',
    });
  });

  it.each([
    'Name of report:,CIN list,,',
    'Team:,North,Worker:,All',
    'Run by:,Kim Vale,Status:,Open',
    'Period:,Quarter 1,Service:,Children',
  ])('labels with their values above the list are no headings: %s', async (top) => {
    const { source, names } = await takeIn(
      `${top}\n,,,\nRef,Name,DOB,Status\nA1,Ada Stone,16/04/2014,CIN\nA2,Ben Pike,17/05/2013,CP\n`,
    );
    expect(source.headers).toEqual(['Ref', 'Name', 'DOB', 'Status']);
    expect(names).toHaveLength(2);
  });

  it('a first row of words is a child and no second row of headings', async () => {
    const { names } = await takeIn(
      'Name,Ref,Worker,School\nAda Stone,Alder,Kim Vale,Oxley\nBen Pike,Birch,Jo Marsh,Moor\n',
    );
    expect(names.toSorted()).toEqual(['Ada Stone', 'Ben Pike']);
  });
});

describe('what stands beneath a list', () => {
  it.each(['Key to teams', 'Teams', 'Abbreviations', 'Managers of the teams'])(
    'a table with a title of its own is not children: %s',
    async (title) => {
      const { names, people, said } = await takeIn(
        `Case No,Child,DOB\nC1,Ada Stone,16/04/2014\nC2,Ben Pike,17/05/2013\n\n${title},,\nNorth,Kim Vale,\nSouth,Jo Marsh,\n`,
      );
      expect(names.toSorted()).toEqual(['Ada Stone', 'Ben Pike']);
      expect(people).not.toContain('Kim Vale');
      expect(said).toContain('second table');
    },
  );

  it('a section after a gap whose rows are children goes on', async () => {
    const { names, drafts } = await takeIn(
      `Ref,Name,DOB\n${TWO}\nClosed in the period,,\nA3,Cal Reed,18/06/2012\n`,
    );
    expect(names).toHaveLength(3);
    expect(drafts.A3?.closedOn).toBeDefined();
  });
});

describe('days and references as programs leave them', () => {
  it('a half converted list is told also where its real dates have a time', async () => {
    const { said } = await takeIn(
      'Ref,Name,DOB\nA1,Ada Stone,2014-04-03 00:00:00\nA2,Ben Pike,17/05/2013\nA3,Cal Reed,2012-06-11 00:00:00\nA4,Dee Hall,28/02/2011\n',
    );
    expect(said).toMatch(/day and month of the real dates may be exchanged/u);
  });

  it.each(['Date case opened', 'Date opened', 'Case opened date', 'Date referral'])(
    'the words of the heading of a day may stand in any order: %s',
    async (head) => {
      const { meaning } = await takeIn(`Ref,Name,DOB,${head}\nA1,Ada Stone,16/04/2014,01/02/2025\n`);
      expect(meaning[head]).toBe('openedOn');
    },
  );

  it.each(['EDD', 'Expected date of delivery', 'Due Date', 'Expected DOB'])(
    'a day on which a child is expected is read where it has no birthday: %s',
    async (head) => {
      const { drafts } = await takeIn(
        `Ref,Name,DOB,${head}\nA1,Unborn Stone,,12/06/2099\nA2,Ben Pike,17/05/2013,\nA3,Baby Reed,Unborn,01/06/2013\nA4,Dee Hall,18/06/2012,20/06/2012\n`,
      );
      expect(drafts.A2?.dateOfBirth).toBe('2013-05-17');
      expect(drafts.A3?.dateOfBirth).toBe('2013-06-01');
      expect(drafts.A4?.dateOfBirth).toBe('2012-06-18');
    },
  );

  it.each([
    ['="00123"', '00123'],
    ["'00123", '00123'],
    ['"=""00123"""', '00123'],
    ['1001.0', '1001'],
  ])('what keeps or makes a number of a reference is none of it: %s', async (written, reference) => {
    const { drafts } = await takeIn(`Ref,Name,DOB\n${written},Ada Stone,16/04/2014\n`);
    expect(Object.keys(drafts)).toEqual([reference]);
  });

  it.each(['Is child on a CP plan?', 'Is the child subject to a child protection plan?', 'On CP plan?'])(
    'yes and no under a question are a status or none, and no words: %s',
    async (head) => {
      const { drafts } = await takeIn(
        `Ref,Name,DOB,${head}\nA1,Ada Stone,16/04/2014,Yes\nA2,Ben Pike,17/05/2013,No\nA3,Cal Reed,18/06/2012,N\n`,
      );
      expect(drafts.A1?.statuses).toEqual(['CPP']);
      expect(drafts.A2?.statuses).toEqual([]);
    },
  );

  it('numbered columns of brothers and sisters are people around the child', async () => {
    const { drafts } = await takeIn(
      'Ref,Name,DOB,Sibling 1,Sibling 2\nA1,Ada Stone,16/04/2014,Tom Stone,Una Stone\nA2,Ben Pike,17/05/2013,,\n',
    );
    expect(drafts.A1?.related.map(({ name }) => name).toSorted()).toEqual(['Tom Stone', 'Una Stone']);
  });

  it('a name whose accents are composed in another way is the same name', async () => {
    const { drafts } = await takeIn('Ref,Name,DOB\nA1,Zoe\u0308 Reed,16/04/2014\n');
    expect(drafts.A1?.names.full).toBe('Zo\u00eb Reed');
  });
});
