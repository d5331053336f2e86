import { isContractProcedure } from '@orpc/contract';
import { call } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { WorkspaceRole } from '#shared/contract/base.ts';
import { contract } from '#shared/contract/index.ts';
import { metaOf } from '#shared/contract/procedure-meta.ts';
import { anOpenWorkspace } from './a-service.ts';
import { aReview } from './reviews/a-review.ts';

const procedures = Object.entries(contract).flatMap(([room, entries]) =>
  Object.entries(entries).flatMap(([name, entry]) =>
    isContractProcedure(entry) ? [{ room, name, meta: metaOf(`${room}.${name}`) }] : [],
  ),
);

/** A workspace of somebody with this role. */
async function aWorkspaceOf(role: WorkspaceRole) {
  const made = await anOpenWorkspace();
  await made.client.workspace.updateSettings({ me: { personId: null, name: 'Somebody', role } });
  return made;
}

describe('what a role may do', () => {
  it('stands on every procedure of the contract', () => {
    expect(procedures.length).toBeGreaterThan(50);
    for (const { room, name, meta } of procedures)
      expect(meta?.roles.length, `${room}.${name}`).toBeGreaterThan(0);
    expect(metaOf('rounds.nothing')).toBeUndefined();
  });

  it.each(WorkspaceRole.options)(
    'is refused to a %s by the service, whatever is sent, where it is not theirs',
    async (role) => {
      const { service } = await aWorkspaceOf(role);
      const closed = procedures.filter(({ meta }) => !meta?.roles.includes(role));
      for (const { room, name } of closed) {
        const procedure = Reflect.get(Reflect.get(service.router, room), name);
        await expect(
          (async () => call(procedure, {}, { context: service.context }))(),
          `${room}.${name}`,
        ).rejects.toMatchObject({ code: 'PROBLEM', message: expect.stringContaining('This is for the') });
      }
      // A moderator's own desk is no lead's: what others sent stays apart from the council's own cases.
      expect(closed.every(({ room }) => room === 'moderatorDesk')).toBe(role === 'lead');
      expect(closed.length).toBeGreaterThan(0);
    },
  );

  it('leaves a reviewer the writing of reviews, and a moderator the opening of packs', () => {
    expect(metaOf('reviews.saveAnswer')?.roles).toContain('reviewer');
    expect(metaOf('reviews.saveAnswer')?.roles).not.toContain('moderator');
    expect(metaOf('packs.inspect')?.roles).toContain('moderator');
  });

  it('ends at the settings: whoever works here can say who they are, and the trail records it', async () => {
    const { client } = await aWorkspaceOf('moderator');
    await client.workspace.updateSettings({ me: { personId: null, name: 'Somebody', role: 'lead' } });
    const [newest] = await client.auditTrail.list({ limit: 1 });
    expect(newest).toMatchObject({ action: 'change', entity: 'setting', entityId: 'me' });
    await expect(client.rounds.list({})).resolves.toEqual([]);
  });
});

describe('what waits', () => {
  it('is for the lead who is how far and what a round needs, and for a reviewer their own reviews only', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewerId } = await aReview(client);
    await aReview(client, { reference: 'B1', isAllocated: false });
    const kinds = async () => (await client.workspace.today({})).waiting.map(({ kind }) => kind);
    expect(await kinds()).toEqual(['reviewer-progress', 'review-to-allocate']);
    expect((await client.workspace.today({})).waiting[0]).toMatchObject({
      title: 'Reviewer of A1: 0 of 1 submitted',
      detail: 'Spring round · 1 not begun',
    });
    const me = (name: string) => ({ me: { personId: null, name, role: 'reviewer' as const } });
    const [person] = await client.people.list({ search: 'Reviewer of A1' });
    expect(person?.id).toBe(reviewerId);
    await client.workspace.updateSettings(me('Reviewer of A1'));
    expect(await kinds()).toEqual(['review-due']);
    await client.workspace.updateSettings(me('Somebody Else'));
    expect(await kinds()).toEqual([]);
  });
});

describe('what a procedure changes', () => {
  it('stands on the contract: one that only reads leaves the database as it was', async () => {
    const { client, service } = await anOpenWorkspace();
    const database = service.context.workspaces.current?.database;
    const changesSoFar = () => database?.prepare('SELECT total_changes() AS n').get();
    const before = changesSoFar();
    for (const { room, name, meta } of procedures)
      if (meta?.changes === false && room !== 'workspace')
        await Promise.resolve(Reflect.get(Reflect.get(client, room), name)({})).catch(() => undefined);
    await client.workspace.today({});
    await client.workspace.search({ query: 'a word' });
    expect(changesSoFar()).toEqual(before);
  });
});
