import { describe, expect, it } from 'vitest';
import { openWorkspaceOf } from '#service/context.ts';
import { anOpenWorkspace } from '../a-service.ts';
import { aLead, aReviewerWith, handOut } from '../exchange/two-laptops.ts';

describe('an entry of the trail', () => {
  it('says on which computer it was done, and that it was done here', async () => {
    const { client } = await anOpenWorkspace();
    await client.workspace.updateSettings({ idleMinutes: 7 });
    const [newest] = await client.auditTrail.list({ limit: 1 });
    expect(newest).toMatchObject({ actor: 'Test Lead', device: 'the test laptop', origin: null });
  });

  it('says which pack brought it, where it came from another workspace', async () => {
    const lead = await aLead();
    const { path, number } = await handOut(lead);
    const reviewer = await aReviewerWith(path);
    const brought = (await reviewer.client.auditTrail.list({ limit: 500 })).filter(({ origin }) => origin);
    expect(brought.length).toBeGreaterThan(0);
    expect(new Set(brought.map(({ origin }) => origin))).toEqual(new Set([`pack ${number} of Test Lead`]));
    expect(await reviewer.client.auditTrail.verify({})).toMatchObject({ isWhole: true });
  });

  it.each(['device', 'origin'])('whose %s was changed afterwards is found', async (column) => {
    const made = await anOpenWorkspace();
    await made.client.workspace.updateSettings({ idleMinutes: 7 });
    const { database } = openWorkspaceOf(made.service.context);
    const trigger = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_entries'")
      .pluck()
      .all() as string[];
    for (const name of trigger) database.exec(`DROP TRIGGER ${name}`);
    database.exec(`UPDATE audit_entries SET ${column} = 'elsewhere' WHERE sequence = 2`);
    const { findings } = await made.client.auditTrail.verify({});
    expect(findings).toContain('Entry 2 was changed after it was written.');
  });
});
