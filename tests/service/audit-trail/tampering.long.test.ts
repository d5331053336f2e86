import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { aDemo } from '../a-demo.ts';
import { anOpenWorkspace, GOOD_PASSPHRASE } from '../a-service.ts';

/** A closed demo with its sealed reviews; another program's connection to that, guards and all; and what verify says. */
async function aClosedDemo() {
  const made = await aDemo();
  const folder = made.service.context.workspaces.current?.folder ?? '';
  const hex = Buffer.from(made.service.context.workspaces.current?.key ?? []).toString('hex');
  await made.client.workspace.close({});
  const another = () => {
    const database = new Database(join(folder, 'workspace.db'));
    database.pragma("cipher='chacha20'");
    database.pragma(`key='raw:${hex}'`);
    database.function('folded', { deterministic: true }, String);
    return database;
  };
  const verify = async () => {
    await made.client.workspace.open({
      where: { fileToken: made.grants.grant(folder, 'open-workspace') },
      passphrase: GOOD_PASSPHRASE,
    });
    const verdict = await made.client.auditTrail.verify({});
    await made.client.workspace.close({});
    return verdict;
  };
  return { another, verify };
}

function withoutGuards(database: Database.Database, table: string): void {
  const names = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?")
    .pluck()
    .all(table) as string[];
  for (const name of names) database.exec(`DROP TRIGGER "${name}"`);
}

describe('a line that was noted on paper', () => {
  it('is found again in the trail, not in a trail that is shorter and not in another workspace', async () => {
    const made = await anOpenWorkspace();
    await made.client.workspace.updateSettings({ idleMinutes: 7 });
    const { toNote } = await made.client.auditTrail.verify({});
    expect(await made.client.auditTrail.verify({ noted: toNote.toUpperCase() })).toMatchObject({
      isWhole: true,
    });
    const other = await anOpenWorkspace();
    await other.client.workspace.updateSettings({ idleMinutes: 7 });
    const ofOther = await other.client.auditTrail.verify({ noted: toNote });
    expect(ofOther.findings.join()).toMatch(/not the one that was noted/);
    const next = Number(toNote.split(' ')[0]) + 1;
    const ofFuture = await made.client.auditTrail.verify({ noted: toNote.replace(/^\d+/, String(next)) });
    expect(ofFuture.findings.join()).toMatch(/newest work is missing/);
    expect((await made.client.auditTrail.verify({ noted: 'no idea' })).findings.join()).toMatch(
      /cannot be read/,
    );
  });
});

describe('another program with the passphrase', () => {
  it('cannot replace what is sealed, with foreign keys and recursive triggers off', async () => {
    const { another, verify } = await aClosedDemo();
    const database = another();
    database.pragma('foreign_keys = OFF');
    database.pragma('recursive_triggers = OFF');
    for (const [table, message] of [
      ['audit_entries', 'append-only'],
      ['releases', 'append-only'],
      ['reviews', 'sealed'],
      ['evidence_items', 'sealed'],
      ['recommendations', 'sealed'],
      ['review_answers', 'sealed'],
    ] as const) {
      const row = database.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
      if (row === 0) continue;
      expect(() => database.exec(`REPLACE INTO ${table} SELECT * FROM ${table} LIMIT 1`), table).toThrow(
        message,
      );
    }
    database.close();
    expect(await verify()).toMatchObject({ isWhole: true, findings: [] });
  }, 60_000);

  it.each([
    ['a guard is dropped', 'DROP TRIGGER sealed_reviews_are_not_changed', /guard .* missing/],
    ['a table is added', 'CREATE TABLE theirs (x)', /not Plumbline/],
    ['an index is dropped', 'DROP INDEX case_mentions_by_case', /index .* missing/],
    [
      'the end of the trail is cut off',
      ['audit_entries', 'DELETE FROM audit_entries WHERE sequence > 1000'],
      /newest work is missing/,
    ],
    ['the whole trail is gone', ['audit_entries', 'DELETE FROM audit_entries'], /newest work is missing/],
    [
      'a review is no longer sealed',
      [
        'reviews',
        'UPDATE reviews SET submitted_at = NULL, seal = NULL WHERE id = (SELECT id FROM reviews WHERE seal IS NOT NULL LIMIT 1)',
      ],
      /no longer sealed/,
    ],
    [
      'a sealed review is gone',
      ['reviews', 'DELETE FROM reviews WHERE id = (SELECT id FROM reviews WHERE seal IS NOT NULL LIMIT 1)'],
      /no longer there/,
    ],
    [
      'a sealed review was backdated',
      [
        'reviews',
        "UPDATE reviews SET submitted_at = '2020-01-01T00:00:00.000Z' WHERE id = (SELECT id FROM reviews WHERE seal IS NOT NULL LIMIT 1)",
      ],
      /trail says/,
    ],
    [
      'a release is invented',
      "INSERT INTO releases VALUES ('x','d','moderation','2026-01-01','Me','You','f.plumb',1,'aa','{}')",
      /does not tell of/,
    ],
    [
      'an entry was changed',
      ['audit_entries', "UPDATE audit_entries SET actor = 'Other' WHERE sequence = 7"],
      /Entry 7 .* changed/,
    ],
  ] as const)(
    'is found out: %s',
    async (_what, change, finding) => {
      const { another, verify } = await aClosedDemo();
      const database = another();
      database.pragma('foreign_keys = OFF');
      const [table, sql] = typeof change === 'string' ? [undefined, change] : change;
      if (table) withoutGuards(database, table);
      database.exec(sql);
      database.close();
      const verdict = await verify();
      expect(verdict.isWhole).toBe(false);
      expect(verdict.findings.join('\n')).toMatch(finding);
    },
    60_000,
  );
});
