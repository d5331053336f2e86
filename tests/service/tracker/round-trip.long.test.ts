import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';

const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));

async function withSavedList() {
  const made = await anOpenWorkspace({ now: new Date('2024-04-17T09:00:00Z') });
  const { client, grants, folder } = made;
  for (const [action, due, owners] of [
    ['Begin pre-birth assessments by 16 weeks', '2024-05-01', ['Devinder Sahota']],
    ['Book interpreters before the first visit', '2024-06', ['Joel Okafor', 'Head of Access']],
    ['Keep chronologies', 'ongoing', ['Sunita Pillai']],
    ['Train reviewing officers', '', []],
  ] as const) {
    const { id } = await client.tracker.add({
      level: 'service',
      action,
      due,
      owners: [...owners],
      source: 'Thematic audit, March 2024',
    });
    await client.tracker.say({ itemId: id, change: { kind: 'delivery', to: 'needs-work', why: '' } });
  }
  const path = join(folder, 'tracker.xlsx');
  await client.tracker.save({ fileToken: grants.grant(path, 'save-document') });
  return {
    ...made,
    path,
    read: () => client.tracker.readPlan({ fileToken: grants.grant(path, 'import-plan') }),
  };
}

/** Writes other words into the first cell of a workbook that holds these. */
async function edit(path: string, from: string, to: string): Promise<void> {
  const { sheets } = await readXlsx(readFileSync(path));
  const rows = sheets.map(({ name, rows: cells }) => {
    let isDone = false;
    return {
      name,
      rows: cells.map((row) =>
        row.map((cell) => {
          if (isDone || cell !== from) return cell;
          isDone = true;
          return to;
        }),
      ),
    };
  });
  writeFileSync(path, await writeXlsx({ sheets: rows }));
}

describe('the tracker saved as a workbook and brought in again', () => {
  it('changes nothing where nothing was edited, whatever program saved it', async () => {
    const { path, folder, read } = await withSavedList();
    const untouched = await read();
    expect(untouched.rows.map(({ fate, changes }) => [fate, changes])).toEqual(
      Array.from({ length: 4 }, () => ['same', []]),
    );
    if (OFFICE === undefined) return;
    const args = ['--headless', `-env:UserInstallation=file://${join(folder, 'office')}`];
    execFileSync(OFFICE, [...args, '--convert-to', 'xlsx', '--outdir', join(folder, 'saved'), path], {
      stdio: 'ignore',
      timeout: 120_000,
    });
    writeFileSync(path, readFileSync(join(folder, 'saved', 'tracker.xlsx')));
    expect((await read()).rows.map(({ fate }) => fate)).toEqual(['same', 'same', 'same', 'same']);
  }, 180_000);

  it('takes the one edited cell and nothing else, and one undo puts it back', async () => {
    const { client, path, read } = await withSavedList();
    const before = (await client.tracker.list({})).rows;
    await edit(path, 'Sunita Pillai', 'Joel Okafor');
    const { planId, rows } = await read();
    expect(rows.filter(({ fate }) => fate !== 'same')).toMatchObject([
      { ref: 'R-3', fate: 'changed', changes: ['Owned by Joel Okafor'] },
    ]);
    const { added, changed, undo } = await client.tracker.takePlan({ planId });
    expect([added, changed]).toEqual([0, 1]);
    expect((await client.tracker.list({})).total).toBe(4);
    expect(await client.plans.list({})).toEqual([]);
    await client.workspace.undo({ undoId: undo?.id ?? '' });
    const owners = (rows: typeof before) => rows.map(({ number, owners }) => [number, owners]);
    expect(owners((await client.tracker.list({})).rows)).toEqual(owners(before));
  });

  it('completes nothing by a word in a cell, and leaves alone what moved on since', async () => {
    const { client, path, read, setNow } = await withSavedList();
    await edit(path, 'Needs work', 'Complete');
    const preview = await read();
    const changed = preview.rows.filter(({ fate }) => fate === 'changed');
    expect(changed.map(({ changes }) => changes)).toEqual([['Done, awaiting check']]);
    expect(preview.warnings.filter(({ kind }) => kind === 'not-taken')).toHaveLength(1);
    setNow(new Date('2024-04-20T09:00:00Z'));
    const item = (await client.tracker.list({})).rows.find(({ number }) => `R-${number}` === changed[0]?.ref);
    await client.tracker.say({ itemId: item?.id ?? '', change: { kind: 'update', text: 'Four began.' } });
    const later = await read();
    expect(later.rows.every(({ fate }) => fate === 'same')).toBe(true);
    expect(later.warnings.find(({ kind }) => kind === 'not-taken')?.text).toContain(
      'since the list was saved',
    );
  });
});
