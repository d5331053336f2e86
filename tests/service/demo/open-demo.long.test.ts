import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aService } from '../a-service.ts';

describe('the demo of this computer', () => {
  it('opens at once, again after a lock and after a new start, and is one and the same', async () => {
    const made = aService({ now: new Date('2026-11-26T10:00:00Z') });
    const { client } = made;
    const first = await client.workspace.openDemo({});
    expect(first).toMatchObject({ kind: 'open', isDemo: true });
    const { id } = await client.people.save({
      id: null,
      draft: {
        name: 'Somebody New',
        roles: ['reviewer'],
        affiliation: 'external',
        organisation: '',
        team: '',
        email: '',
        isActive: true,
      },
    });
    await client.workspace.lock({});
    await client.workspace.openDemo({});
    expect((await client.people.list({})).map((person) => person.id)).toContain(id);
    expect(await client.workspace.recent({})).toEqual([
      expect.objectContaining({ isDemo: true, isThere: true }),
    ]);
  }, 120_000);

  it('takes no list of cases, for no passphrase protects it', async () => {
    const { client, grants, folder } = aService();
    await client.workspace.openDemo({});
    const path = join(folder, 'list.csv');
    writeFileSync(path, 'Reference,Name\nA1,Ada Stone\n');
    await expect(
      client.cases.readImport({ fileToken: grants.grant(path, 'import-cases') }),
    ).rejects.toMatchObject({ message: expect.stringContaining('no passphrase protects it') });
  }, 120_000);
});
