import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aService, type TestService } from '../a-service.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures');
const PASSPHRASE = 'skittle-veto-sensuous-entryway-charred-snowless';

/** The demo workspace as version 0.1.0 left it, opened by this version. */
async function theOldWorkspace(): Promise<TestService & { path: string }> {
  const made = aService();
  const path = join(made.folder, 'Old.plumbline');
  cpSync(join(FIXTURES, 'workspaces', '0.1.0'), path, { recursive: true });
  await made.client.workspace.open({
    where: { fileToken: made.grants.grant(path, 'open-workspace') },
    passphrase: PASSPHRASE,
  });
  return { ...made, path };
}

function databaseOf({ service }: TestService) {
  const database = service.context.workspaces.current?.database;
  if (!database) throw new Error('The workspace should be open.');
  return database;
}

describe('a workspace of version 0.1.0', () => {
  it('opens, backed up first, with every review and recommendation, and its trail and seals verify', async () => {
    const made = await theOldWorkspace();
    const { client } = made;
    expect((await client.reviews.list({})).total).toBe(35);
    expect((await client.workspace.today({})).counts).toMatchObject({ submitted: 27, recommendations: 49 });
    expect(await client.auditTrail.verify({})).toMatchObject({ isWhole: true, findings: [], seals: 27 });
    expect(readdirSync(join(made.path, 'backups'))).toEqual([expect.stringMatching(/_before-update\.db$/)]);
  });

  it('is searched at once, though it kept no words', async () => {
    const { client } = await theOldWorkspace();
    const found = await client.workspace.search({ query: "o'hara" });
    expect(found.map(({ title }) => title)).toContain("Liam Patrick O'Hara");
  });

  it('keeps its signing key when it moves out of the settings, so that packs go on coming from the same sender', async () => {
    const made = await theOldWorkspace();
    const database = databaseOf(made);
    const key = database.prepare("SELECT value FROM secrets WHERE name = 'signing-key'").pluck().get();
    expect(key).toMatch(/^[\w+/=-]{40,}$/);
    expect(database.prepare("SELECT count(*) FROM settings WHERE key = 'signing-key'").pluck().get()).toBe(0);
  });

  it('still refuses, by its guards, to change or delete what is sealed, logged or released', async () => {
    const database = databaseOf(await theOldWorkspace());
    for (const statement of [
      "UPDATE reviews SET grade_word = 'Good' WHERE submitted_at IS NOT NULL",
      'DELETE FROM reviews WHERE submitted_at IS NOT NULL',
      "UPDATE recommendations SET action = 'less' WHERE review_id IN (SELECT id FROM reviews WHERE submitted_at IS NOT NULL)",
      "UPDATE audit_entries SET actor = 'nobody'",
      'DELETE FROM audit_entries',
      'DELETE FROM releases',
    ])
      expect(() => database.exec(statement), statement).toThrow(/sealed|append-only/);
  });
});

describe('a pack of version 0.1.0', () => {
  it('opens and says what is in it', async () => {
    const { client, grants } = aService();
    const path = join(FIXTURES, 'packs', '0.1.0', 'moderation-pack.plumb');
    const inspected = await client.packs.inspect({
      fileToken: grants.grant(path, 'import-pack'),
      key: { passphrase: PASSPHRASE },
    });
    expect(inspected.bytes).toBe(441_096);
    expect(JSON.stringify(inspected)).toContain('Child A');
  });
});
