import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';

const LIST = `Activity,Type,Date,Owner,Frequency,Status,Target
Direct observation,Observations,2024-04-10,Philippa,Monthly,,10
Provider visit,Provider visits,30/02/2025,Joel,,,
Annual survey,Surveys,Oct 2024,Sunita,Annual,,
`;

async function aCalendar() {
  const made = await anOpenWorkspace({ now: new Date('2024-06-10T10:00:00Z') });
  const bringIn = async (name: string, content: string | Uint8Array, year: string | null = '2024-25') => {
    const path = join(made.folder, name);
    writeFileSync(path, content);
    return made.client.calendar.readFile({ fileToken: made.grants.grant(path, 'import-calendar'), year });
  };
  return { ...made, bringIn };
}

describe('the QA calendar', () => {
  it('brings a list in as it was previewed, keeps an impossible day, and takes it out again by one undo', async () => {
    const { client, bringIn } = await aCalendar();
    const preview = await bringIn('calendar.csv', LIST);
    expect(preview).toMatchObject({ added: 14, same: 0 });
    expect(preview.warnings).toMatchObject([{ row: 3, kind: 'impossible-date' }]);
    const { added, undo } = await client.calendar.take({ importId: preview.importId });
    expect(added).toBe(14);
    const year = await client.calendar.year({ year: '2024-25' });
    expect(year.counts).toEqual({ planned: 13, done: 0, missed: 0, late: 2 });
    expect(year.undated).toMatchObject([{ title: 'Provider visit', dueText: '30/02/2025' }]);
    await client.workspace.undo({ undoId: undo?.id ?? '' });
    expect((await client.calendar.year({ year: '2024-25' })).counts.planned).toBe(0);
  });

  it('leaves what was worked on since where bringing it in is undone', async () => {
    const { client, bringIn } = await aCalendar();
    const { importId } = await bringIn('calendar.csv', LIST);
    const { undo } = await client.calendar.take({ importId });
    const idOf = async (due: string) => {
      const { rows } = await client.calendar.year({ year: '2024-25' });
      const entries = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.entries));
      return entries.find((entry) => entry.due === due)?.id ?? '';
    };
    await client.calendar.setState({ id: await idOf('2024-04-10'), to: 'done', doneOn: '2024-04-11' });
    const missed = {
      id: await idOf('2024-05-10'),
      to: 'did-not-happen',
      whyNot: 'The observer was ill',
    } as const;
    await client.calendar.setState(missed);
    await client.calendar.save({
      id: await idOf('2024-06-10'),
      draft: { title: 'Direct observation', due: '2024-06-10', note: 'Ask for the duty desk' },
    });
    const { words } = await client.workspace.undo({ undoId: undo?.id ?? '' });
    expect(words).toBe('11 are taken out again; 3 were worked on since and stay.');
    expect((await client.calendar.year({ year: '2024-25' })).counts).toMatchObject({
      planned: 3,
      done: 1,
      missed: 1,
    });
  });

  it('keeps what was written since where a state is undone', async () => {
    const { client } = await aCalendar();
    const draft = { title: 'Provider visit', due: '2024-05' };
    const { ids } = await client.calendar.save({ id: null, draft });
    const id = ids[0] ?? '';
    const { undo } = await client.calendar.setState({ id, to: 'done', doneOn: '2024-05-09' });
    await client.calendar.save({ id, draft: { ...draft, note: 'Room 4 was closed' } });
    await client.workspace.undo({ undoId: undo?.id ?? '' });
    const { rows } = await client.calendar.year({ year: '2024-25' });
    expect(rows[0]?.cells.flatMap(({ entries }) => entries)).toMatchObject([
      { state: 'planned', doneOn: null, note: 'Room 4 was closed' },
    ]);
  });

  it('takes nothing twice: the same file again, its own workbook, its own .ics', async () => {
    const { client, grants, folder, bringIn } = await aCalendar();
    const first = await bringIn('calendar.csv', LIST);
    await client.calendar.take({ importId: first.importId });
    expect(await bringIn('again.csv', LIST)).toMatchObject({ added: 0, same: 14 });
    const [xlsx, ics] = [join(folder, 'year.xlsx'), join(folder, 'year.ics')];
    await client.calendar.saveDocument({
      year: '2024-25',
      by: 'month',
      fileToken: grants.grant(xlsx, 'save-document'),
    });
    await client.calendar.saveIcs({ year: '2024-25', fileToken: grants.grant(ics, 'save-calendar') });
    const own = await bringIn('own.xlsx', new Uint8Array(readFileSync(xlsx)));
    expect(own.rows).toHaveLength(14);
    expect(own).toMatchObject({ same: own.added + own.same });
    expect(await bringIn('own.ics', readFileSync(ics, 'utf8'))).toMatchObject({ added: 0, same: 13 });
  });

  it.each(['year.xlsx', 'year.ics'])(
    'has the area and whose practice it is again from its own %s',
    async (name) => {
      const made = await aCalendar();
      const draft = { title: 'Carers audit', due: '2024-05-14', service: 'adults', area: 'Carers' } as const;
      await made.client.calendar.save({ id: null, draft });
      const path = join(made.folder, name);
      if (name.endsWith('ics'))
        await made.client.calendar.saveIcs({
          year: '2024-25',
          fileToken: made.grants.grant(path, 'save-calendar'),
        });
      else
        await made.client.calendar.saveDocument({
          year: '2024-25',
          by: 'month',
          fileToken: made.grants.grant(path, 'save-document'),
        });
      const other = await aCalendar();
      const { importId } = await other.bringIn(`theirs-${name}`, new Uint8Array(readFileSync(path)));
      await other.client.calendar.take({ importId });
      const { rows } = await other.client.calendar.year({ year: '2024-25' });
      expect(rows.flatMap(({ cells }) => cells.flatMap(({ entries }) => entries))).toMatchObject([draft]);
    },
  );

  it('keeps in the note what a column of services says that is neither children nor adults', async () => {
    const { client, bringIn } = await aCalendar();
    const { importId } = await bringIn('list.csv', 'Activity,Date,Service\nVisit,2024-05-14,Fostering\n');
    await client.calendar.take({ importId });
    const { rows } = await client.calendar.year({ year: '2024-25' });
    expect(rows[0]?.cells.flatMap(({ entries }) => entries)).toMatchObject([
      { service: 'children', note: 'Service: Fostering' },
    ]);
  });

  it('keeps what did not happen, with the reason, when it is planned again', async () => {
    const { client } = await aCalendar();
    const { ids } = await client.calendar.save({
      id: null,
      draft: { title: 'Provider visit', due: '2024-05' },
    });
    const id = ids[0] ?? '';
    await expect(client.calendar.setState({ id, to: 'did-not-happen' })).rejects.toMatchObject({
      message: expect.stringContaining('why'),
    });
    await client.calendar.setState({ id, to: 'did-not-happen', whyNot: 'The home changed owner' });
    await client.calendar.planAgain({ id, due: '2024-07-09' });
    const { rows, counts } = await client.calendar.year({ year: '2024-25' });
    expect(counts).toMatchObject({ planned: 2, missed: 1 });
    expect(rows[0]?.sentence).toBe('0 of 2 done; 1 did not happen');
    await expect(client.calendar.remove({ id })).rejects.toMatchObject({
      message: expect.stringContaining('stays in the calendar'),
    });
    await expect(client.calendar.planAgain({ id, due: '2024-08' })).rejects.toMatchObject({
      message: expect.stringContaining('already'),
    });
  });

  it('counts against a target, and plans the next year from this one without planning it twice', async () => {
    const { client } = await aCalendar();
    await client.calendar.save({
      id: null,
      draft: {
        title: 'Observation',
        kind: 'Observations',
        due: '2024-04-10',
        recurrence: 'monthly',
        target: 10,
      },
    });
    const year = await client.calendar.year({ year: '2024-25' });
    expect(year.rows[0]).toMatchObject({
      kind: 'Observations',
      planned: 12,
      target: 10,
      sentence: '0 of 0 so far, target 10',
    });
    expect(await client.calendar.copyYear({ from: '2024-25' })).toEqual({
      added: 12,
      same: 0,
      to: '2025-26',
    });
    expect(await client.calendar.copyYear({ from: '2024-25' })).toEqual({
      added: 0,
      same: 12,
      to: '2025-26',
    });
  });

  it('says on Today what is due and what is past its day', async () => {
    const { client } = await aCalendar();
    await client.calendar.save({
      id: null,
      draft: { title: 'Scrutiny event', due: '2024-06-14', owner: 'Joel' },
    });
    await client.calendar.save({ id: null, draft: { title: 'Survey', due: '2024-05' } });
    await client.calendar.save({ id: null, draft: { title: 'Peer challenge', due: '2024-11' } });
    const { waiting } = await client.workspace.today({});
    expect(waiting.filter(({ kind }) => kind === 'calendar').map(({ title }) => title)).toEqual([
      'Scrutiny event',
      '1 entry of the calendar is past the day',
    ]);
  });

  it('refuses 30 February from the form, and a file that is no calendar', async () => {
    const { client, bringIn } = await aCalendar();
    await expect(
      client.calendar.save({ id: null, draft: { title: 'Visit', due: '2024-02-30' } }),
    ).rejects.toMatchObject({
      message: 'The calendar has no “2024-02-30”. Which day is meant?',
    });
    await expect(bringIn('odd.ics', 'hello')).rejects.toMatchObject({
      message: expect.stringContaining('.ics'),
    });
    expect(await bringIn('words.txt', 'hello there')).toMatchObject({
      rows: [],
      warnings: [{ kind: 'no-entries' }],
    });
  });

  it('refuses a file of gigabytes before any of it is read', async () => {
    const { client, grants, folder } = await aCalendar();
    const path = join(folder, 'huge.csv');
    writeFileSync(path, LIST);
    truncateSync(path, 3 * 1024 ** 3);
    await expect(
      client.calendar.readFile({ fileToken: grants.grant(path, 'import-calendar'), year: null }),
    ).rejects.toMatchObject({ message: expect.stringContaining('too large for a calendar') });
  });

  it('becomes an activity that stands for its entry', async () => {
    const { client } = await aCalendar();
    const { ids } = await client.calendar.save({
      id: null,
      draft: { title: 'Duty desk', due: '2024-06-12' },
    });
    const { activityId } = await client.calendar.startActivity({ id: ids[0] ?? '', typeKey: 'observation' });
    expect((await client.activities.get({ id: activityId })).draft).toMatchObject({
      title: 'Duty desk',
      plannedFor: '2024-06-12',
    });
  });
});
