import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';
import { aDraft, exportTo, twoReviews } from '../packs/a-pack.ts';
import { aPrintedPage } from '../packs/a-printed-page.ts';

describe('find anything', () => {
  it('finds entries of the calendar in their year, as they are now', async () => {
    const { client } = await anOpenWorkspace();
    const find = (query: string) => client.workspace.search({ query });
    const draft = { title: 'Dip sample of strategy meetings', due: '2025-02', owner: 'Rhona Keel' };
    const { ids } = await client.calendar.save({ id: null, draft });
    const [found] = await find('dip sample');
    expect(found).toMatchObject({ kind: 'calendar', title: draft.title });
    expect(found?.target).toEqual({ to: 'calendar', year: '2024-25' });
    expect(await find('rhona')).toHaveLength(1);
    const id = ids[0] ?? '';
    await client.calendar.save({ id, draft: { ...draft, title: 'Audit of thresholds', note: 'Room four' } });
    expect(await find('strategy')).toEqual([]);
    expect(await find('room four')).toHaveLength(1);
    await client.calendar.remove({ id });
    expect(await find('thresholds')).toEqual([]);
  });

  it('finds a report by what was written in it, and no longer when that is given back', async () => {
    const { client } = await anOpenWorkspace();
    const find = (query: string) => client.workspace.search({ query });
    const asked = { kind: 'quarterly-report', period: '2025-Q1' } as const;
    const part = (await client.papers.get(asked)).parts.find(({ kind }) => kind === 'words')?.key ?? '';
    await client.papers.write({ ...asked, part, text: 'Drift in two of the marmalade cases.' });
    const [found] = await find('marmalade');
    expect(found).toMatchObject({
      kind: 'paper',
      target: { to: 'paper', id: 'quarterly-report', period: '2025-Q1' },
    });
    expect((await client.papers.get({ ...asked, period: '2025-Q1' })).title).toContain(found?.title ?? '-');
    await client.papers.write({ ...asked, part, text: null });
    expect(await find('marmalade')).toEqual([]);
  });

  it('finds a pack by whom it is for while it is prepared, and as the release that it became; never by a child', async () => {
    const made = await twoReviews({ printPdf: aPrintedPage });
    const { client } = made;
    const packs = async (query: string) =>
      (await client.workspace.search({ query })).filter(({ kind }) => kind === 'pack');
    const id = await aDraft(made);
    expect(await packs('peer')).toMatchObject([{ target: { to: 'pack', id } }]);
    await exportTo(made, id, { unlookedReason: 'A trial.' });
    const found = await packs('peer');
    expect(found).toMatchObject([{ target: { to: 'release' } }]);
    expect(await packs('pack.plumb')).toEqual(found);
    const { rows } = await client.cases.list({});
    for (const { name } of rows) expect(await packs(name)).toEqual([]);
  });
});
