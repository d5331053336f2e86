import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { aLeadWithPack } from '../moderator-desk/two-sides.ts';

vi.setConfig({ testTimeout: 120_000 });

describe('the booklet of a moderation pack', () => {
  it('is a Word document with boxes to grade in, that says nothing of who made it or when, nor of a first grade', async () => {
    const { client, grants, folder, pack, chosen } = await aLeadWithPack();
    const path = join(folder, 'booklet.docx');
    await client.packs.saveBooklet({
      fileToken: grants.grant(pack.path, 'import-pack'),
      key: { passphrase: 'amber otter lantern kettle' },
      saveToken: grants.grant(path, 'save-document'),
    });
    const files = unzipSync(readFileSync(path));
    const all = Object.entries(files).map(([name, bytes]) => `${name} ${new TextDecoder().decode(bytes)}`);
    const whole = all.join('\n');
    expect(whole).toContain('Your overall grade');
    expect(whole).toContain('Commitment');
    for (const { childName, reference, reviewer } of chosen)
      for (const name of [childName, reference, reviewer]) expect(whole).not.toContain(name);
    expect(whole).not.toContain('Wrenfield');
    expect(whole).not.toContain('Philippa');
    expect(whole).not.toMatch(/202[3-9]-\d\d-\d\dT/);
    const [newest] = await client.auditTrail.list({ limit: 1 });
    expect(newest).toMatchObject({ action: 'save-booklet', entity: 'pack' });
  });

  it('is not written with a wrong passphrase, and the file stays at hand for the next try', async () => {
    const { client, grants, folder, pack } = await aLeadWithPack();
    const fileToken = grants.grant(pack.path, 'import-pack');
    const saveToken = grants.grant(join(folder, 'b.docx'), 'save-document');
    const key = { passphrase: 'other words' };
    await expect(client.packs.saveBooklet({ fileToken, key, saveToken })).rejects.toMatchObject({
      message: expect.stringContaining('passphrase does not fit'),
    });
    await client.packs.saveBooklet({
      fileToken,
      key: { passphrase: 'amber otter lantern kettle' },
      saveToken,
    });
  });
});
