import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { resultOf } from '#shared/contract/progress.ts';
import { aService, GOOD_PASSPHRASE, type TestService } from '../a-service.ts';
import { contentsOf } from '../exchange/two-laptops.ts';
import { leftAt, watched } from '../long-work.ts';
import { aLeadWithPack, aPeerWith, grade, take } from './two-sides.ts';

vi.setConfig({ testTimeout: 120_000 });

async function aDesk(): Promise<TestService> {
  const desk = aService();
  await desk.client.workspace.create({
    fileToken: desk.grants.grant(desk.folder, 'new-workspace'),
    name: 'Desk',
    passphrase: GOOD_PASSPHRASE,
    council: 'Harbourne',
    me: { name: 'Tamsin Oakeshott', role: 'moderator' },
  });
  return desk;
}

describe('long work at a moderator’s desk', () => {
  it('is left while a pack is taken: nothing is on the desk, byte for byte, and it is taken the next time', async () => {
    const lead = await aLeadWithPack();
    const desk = await aDesk();
    const taking = () =>
      desk.client.moderatorDesk.take({
        fileToken: desk.grants.grant(lead.pack.path, 'import-pack'),
        key: { passphrase: 'amber otter lantern kettle' },
      });
    const before = contentsOf(desk);
    for (const step of ['Reading and checking the file', 'Taking in']) {
      await leftAt(taking(), step);
      expect(contentsOf(desk)).toBe(before);
    }
    const { steps, result } = await watched(taking());
    expect(result).toMatchObject({ totals: { taken: 2 } });
    expect(steps).toMatchObject([
      { done: 0, total: 2, step: 'Reading and checking the file' },
      { done: 1, total: 2, step: 'Taking in 2 reviews, all or none', isLast: true },
    ]);
  });

  it('is left while a return is made: no file is there, no number is used, and nothing is entered', async () => {
    const lead = await aLeadWithPack();
    const peer = await aPeerWith(lead.pack.path);
    await grade(peer, 1);
    const path = join(peer.folder, 'back.plumb');
    const handing = () =>
      peer.client.moderatorDesk.handBack({
        packId: peer.packId,
        fileToken: peer.grants.grant(path, 'save-pack'),
      });
    for (const step of ['Locking the pack', 'Writing the file']) {
      await leftAt(handing(), step);
      expect(existsSync(path)).toBe(false);
      expect(await peer.client.moderatorDesk.list({})).toMatchObject([{ returns: [], hasNews: true }]);
    }
    expect(await resultOf(handing())).toMatchObject({ number: 1, reviews: 1 });
    expect((await take(lead, path)).totals).toMatchObject({ taken: 1 });
  });
});
