import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';

async function withList() {
  const made = await anOpenWorkspace({ now: new Date('2024-04-17T09:00:00Z') });
  const { client, grants, folder } = made;
  const add = async (action: string, owners: string[], due: string) =>
    (await client.tracker.add({ level: 'service', action, owners, due, source: 'Audit, March 2024' })).id;
  const booked = await add('Book interpreters before the first visit', ['Joel Okafor'], '2024-04-01');
  const shared = await add(
    'Begin pre-birth assessments by week 16',
    ['Joel Okafor', 'Sunita Pillai'],
    'May 2024',
  );
  await add('Keep chronologies', ['Sunita Pillai'], '2024-04-10');
  await client.tracker.say({ itemId: booked, change: { kind: 'update', text: 'Contract agreed.' } });
  const { id } = await client.meetings.plan({
    series: 'Impact meeting',
    day: '2024-04-24',
    startsAt: '10:00',
    lengthMinutes: 90,
    nextOn: '2024-05-22',
    chair: 'Philippa Tunnard',
  });
  const path = join(folder, 'joel.xlsx');
  const saved = await client.meetings.saveOwnersList({
    id,
    owner: 'Joel Okafor',
    fileToken: grants.grant(path, 'save-document'),
  });
  const read = () => client.tracker.readPlan({ fileToken: grants.grant(path, 'import-plan') });
  return { ...made, id, path, saved, read, booked, shared };
}

/** Writes into the cell under a heading, in the row of a number. */
async function fill(path: string, number: string, head: string, words: string): Promise<void> {
  const { sheets } = await readXlsx(readFileSync(path));
  writeFileSync(
    path,
    await writeXlsx({
      sheets: sheets.map(({ name, rows }) => {
        const heads = rows.find((row) => row.includes(head));
        const column = heads?.indexOf(head) ?? -1;
        return {
          name,
          rows: rows.map((row) => {
            if (column < 0 || row[0] !== number) return row;
            const cells = [...row];
            while (cells.length <= column) cells.push(null);
            cells[column] = words;
            return cells;
          }),
        };
      }),
    }),
  );
}

describe('an owner’s list before a meeting', () => {
  it('has what they own on the agenda, and says nothing where nothing was filled in', async () => {
    const { saved, read } = await withList();
    expect(saved.rows).toBe(2);
    const preview = await read();
    expect(preview.rows.map(({ ref, fate, changes }) => [ref, fate, changes])).toEqual([
      ['R-1', 'same', []],
      ['R-2', 'same', []],
    ]);
    expect(preview.gone).toEqual([]);
  });

  it('comes back with the owner’s words and a date as they write it, with one undo', async () => {
    const { client, path, read, booked, shared } = await withList();
    await fill(path, 'R-1', 'Your words', 'All eight first visits had one.');
    await fill(path, 'R-1', 'Your words on what it changed', 'Two mothers said they were understood.');
    await fill(path, 'R-2', 'Your new date', 'summer term 2024');
    const preview = await read();
    expect(preview.rows.map(({ changes }) => changes)).toEqual([
      [
        'New comment: In the owner’s list: All eight first visits had one.',
        'New comment: In the owner’s list, on what it changed: Two mothers said they were understood.',
      ],
      ['Due 2024-07-31'],
    ]);
    const { changed, undo } = await client.tracker.takePlan({ planId: preview.planId });
    expect(changed).toBe(2);
    expect((await client.tracker.get({ id: booked })).item).toMatchObject({
      impact: 'not-yet-due',
      owners: ['Joel Okafor'],
    });
    expect((await client.tracker.get({ id: shared })).item).toMatchObject({
      due: '2024-07-31',
      dueText: 'summer term 2024',
      owners: ['Joel Okafor', 'Sunita Pillai'],
    });
    const again = await read();
    expect(again.rows.map(({ ref, changes }) => [ref, changes])).toEqual([
      ['R-1', []],
      ['R-2', []],
    ]);
    await client.workspace.undo({ undoId: undo?.id ?? '' });
    expect((await client.tracker.get({ id: shared })).item.due).toBe('2024-05');
  });

  it('keeps the owner’s words although the tracker moved on since, and says of a day that no calendar has', async () => {
    const { client, path, read, booked, setNow } = await withList();
    await fill(path, 'R-1', 'Your words', 'All eight had one.');
    await fill(path, 'R-2', 'Your new date', '31 February 2025');
    setNow(new Date('2024-04-20T09:00:00Z'));
    await client.tracker.say({ itemId: booked, change: { kind: 'delivery', to: 'on-track', why: '' } });
    const preview = await read();
    expect(preview.rows[0]?.changes).toEqual(['New comment: In the owner’s list: All eight had one.']);
    expect(preview.warnings.filter(({ kind }) => kind === 'not-taken').map(({ text }) => text)).toEqual([
      'R-1: it changed here since the list was saved, so nothing of its row is taken but the owner’s words.',
      expect.stringContaining('R-2: “31 February 2025”. The calendar has no such day.'),
    ]);
  });

  it('says of a new date that names no day that it is not taken, so that nobody thinks it was', async () => {
    const { path, read } = await withList();
    await fill(path, 'R-2', 'Your new date', 'after the inspection');
    const preview = await read();
    expect(preview.rows[1]?.changes).toEqual([]);
    expect(preview.warnings.filter(({ kind }) => kind === 'not-taken').map(({ text }) => text)).toEqual([
      'R-2: “after the inspection” names no day or month, so its date stays as it was.',
    ]);
  });

  it('can be a PDF, a Word file or a web page', async () => {
    const { client, id, grants, folder } = await withList();
    for (const ending of ['pdf', 'docx', 'html'])
      expect(
        await client.meetings.saveOwnersList({
          id,
          owner: 'Sunita Pillai',
          fileToken: grants.grant(join(folder, `sunita.${ending}`), 'save-document'),
        }),
      ).toEqual({ rows: 2 });
  });
});
