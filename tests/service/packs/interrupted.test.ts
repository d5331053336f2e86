import { describe, expect, it } from 'vitest';
import { logKeptBack, logLettingOut } from '#service/moderation/log-release.ts';
import { anOpenWorkspace } from '../a-service.ts';

describe('a pack that was being written when Plumbline was ended', () => {
  it('is said on Today until a person has looked for the file, and what was found stands in the trail', async () => {
    const { client, service } = await anOpenWorkspace();
    const workspace = service.context.workspaces.current!;
    const about = { fileName: 'round.plumb', sha256: 'a'.repeat(64), recipient: 'Peer' };
    logLettingOut(workspace, 'p1', about);
    logLettingOut(workspace, 'p2', { ...about, sha256: 'b'.repeat(64) });
    logKeptBack(workspace, 'p2');
    expect(await client.moderation.interrupted({})).toMatchObject([
      { packId: 'p1', fileName: 'round.plumb' },
    ]);
    const waiting = async () => (await client.workspace.today({})).waiting.map(({ kind }) => kind);
    expect(await waiting()).toContain('pack-interrupted');
    await client.moderation.settleInterrupted({ packId: 'p1', found: 'deleted' });
    expect(await waiting()).not.toContain('pack-interrupted');
    await expect(
      client.moderation.settleInterrupted({ packId: 'p1', found: 'deleted' }),
    ).rejects.toMatchObject({
      code: 'NOT_THERE',
    });
    const [newest] = await client.auditTrail.list({ limit: 1 });
    expect(newest).toMatchObject({ action: 'keep-back', after: '{"found":"deleted"}' });
  });
});
