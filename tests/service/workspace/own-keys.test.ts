import { describe, expect, it } from 'vitest';
import { newSigningKey } from '#service/packs/signing.ts';
import { anOpenWorkspace, GOOD_PASSPHRASE } from '../a-service.ts';

async function openOf(made: Awaited<ReturnType<typeof anOpenWorkspace>>) {
  const workspace = made.service.context.workspaces.current;
  if (!workspace) throw new Error('The workspace should be open.');
  return workspace;
}

describe('the workspace’s own keys', () => {
  it('are made once, stand apart from the settings, and never in the trail', async () => {
    const made = await anOpenWorkspace();
    const workspace = await openOf(made);
    const key = workspace.secret('signing-key', newSigningKey);
    expect(workspace.secret('signing-key', newSigningKey)).toBe(key);
    expect(workspace.flag('signing-key')).toBeUndefined();
    const trail = await made.client.auditTrail.list({ limit: 200 });
    expect(trail[0]).toMatchObject({ action: 'make', entity: 'secret', entityId: 'signing-key' });
    expect(JSON.stringify(trail)).not.toContain(key);
    const state = await made.client.workspace.lock({});
    if (state.kind !== 'locked') throw new Error('The workspace should be locked.');
    await made.client.workspace.open({ where: { recentId: state.recentId }, passphrase: GOOD_PASSPHRASE });
    expect((await openOf(made)).secret('signing-key', newSigningKey)).toBe(key);
  });

  it('are the only thing that is written without its value: a noted value has its entry, and the same one none', async () => {
    const made = await anOpenWorkspace();
    const workspace = await openOf(made);
    const entries = async () => (await made.client.auditTrail.list({ limit: 200 })).length;
    const before = await entries();
    workspace.setFlag('demo', 'true');
    workspace.setFlag('demo', 'true');
    expect(await entries()).toBe(before + 1);
  });

  it('leave nothing in a temporary file: SQLite keeps what it sorts in memory', async () => {
    const { database } = await openOf(await anOpenWorkspace());
    expect(database.pragma('temp_store', { simple: true })).toBe(2);
  });
});
