import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../src-main/service/store/connection.ts';
import { KeyFile, unlockKey } from '../../../src-main/service/store/keys.ts';
import { migrateStore } from '../../../src-main/service/store/migrate.ts';

/*
 * The workspace of version 0.1.0 goes through every later migration, one at a time. Before each of them every table
 * holds a row; after it, nothing of what was there is lost, and every guard that it brought refuses what it is for.
 */

/** The key of the old workspace costs what a real one costs. */
const A_SLOW_LAPTOP_MS = 120_000;
vi.setConfig({ testTimeout: A_SLOW_LAPTOP_MS });

const ROOT = join(import.meta.dirname, '..', '..', '..');
const SHIPPED = join(ROOT, 'drizzle');
const OLD = join(import.meta.dirname, '..', '..', 'fixtures', 'workspaces', '0.1.0');
const PASSPHRASE = 'skittle-veto-sensuous-entryway-charred-snowless';

interface Entry {
  readonly idx: number;
  readonly tag: string;
}
const journal = JSON.parse(readFileSync(join(SHIPPED, 'meta', '_journal.json'), 'utf8')) as {
  entries: Entry[];
};
/** Version 0.1.0 came with the first two. */
const LATER = journal.entries.slice(2);

/** Rows that a migration moves to another table, and where they must be then. */
const MOVES: Readonly<Record<string, { readonly from: string; readonly isThere: string }>> = {
  '0003_secrets': {
    from: "DELETE FROM settings WHERE key = 'signing-key'",
    isThere: "SELECT count(*) = 1 FROM secrets WHERE name = 'signing-key' AND length(value) > 40",
  },
};

/** What a migration makes of what is there, beside the tables that it adds. */
const MAKES: Readonly<Record<string, readonly string[]>> = {
  '0005_table_mappings': [
    'SELECT (SELECT count(*) FROM import_mappings) = (SELECT count(*) FROM table_mappings)',
  ],
  '0007_tracker': [
    `SELECT count(*) = (SELECT count(*) FROM recommendations r JOIN reviews v ON v.id = r.review_id
       WHERE v.submitted_at IS NOT NULL) FROM tracked_items`,
    'SELECT count(DISTINCT number) = max(number) FROM tracked_items',
  ],
  '0008_plans': [
    "SELECT count(*) = 1 FROM plans WHERE name = 'The 2023 plan'",
    "SELECT count(*) = 1 FROM plan_items JOIN plan_priorities p ON p.id = priority_id WHERE ref = '1.2' AND p.title = 'Planning'",
  ],
  '0029_why_activities_did_not_happen': ["SELECT why_not = 'Snow' FROM activities WHERE id = 'missed'"],
  '0028_six_month_papers': [
    `SELECT count(*) = (SELECT count(*) FROM plan_words) AND count(*) > 0 FROM paper_words w JOIN plan_words p
       ON w.paper = 'six-month-review ' || p.plan_id || ' ' || p.until AND w.part = p.field || ' ' || p.item_id AND w.text = p.text`,
  ],
};

/** Rows that a later migration makes something of. */
const WRITTEN_BEFORE: Readonly<Record<string, string>> = {
  '0029_why_activities_did_not_happen': `INSERT INTO activities (id, type_key, title, service, state, planned_for, owner, summary, details, figures,
      plan_approved_by, plan_outstanding, created_at, created_by)
    VALUES ('missed', 'other', 'Missed', 'children', 'did-not-happen', '2024-05', '', '', '{}', '[]', '', '', '2024-01-01T00:00:00Z', 'Lead');
    INSERT INTO audit_entries (at, actor, action, entity, entity_id, after, previous_hash, hash)
    VALUES ('2024-06-01T00:00:00Z', 'Lead', 'move', 'activity', 'missed', '{"state":"did-not-happen","why":"Snow"}', 'a', 'b')`,
  '0008_plans': `INSERT INTO tracked_items (id, number, level, action, measure, intended_impact, theme, source, first_due, first_owners,
      created_at, created_by, due, owners, imported)
    VALUES ('from-a-plan', 1000, 'service', 'Do it', '', '', '', '', '', '[]', '2024-01-01T00:00:00Z', 'Lead', '', '[]',
      '{"plan":"The 2023 plan","priority":"Planning","row":7,"ref":"1.2","aim":"Better plans"}')`,
};

let folder = '';
let database: Database.Database;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-each-migration-'));
  const path = join(folder, 'workspace.db');
  cpSync(join(OLD, 'workspace.db'), path);
  const keys = KeyFile.parse(JSON.parse(readFileSync(join(OLD, 'keys.json'), 'utf8')));
  const key = await unlockKey(keys, 'passphrase', PASSPHRASE);
  if (!key) throw new Error('The fixture should open with its passphrase.');
  database = openDatabase(path, key, { mustExist: true });
}, A_SLOW_LAPTOP_MS);

afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The shipped migrations up to one of them, as that version had them. */
function shippedUpTo({ idx }: Entry): string {
  const directory = join(folder, `up-to-${idx}`);
  mkdirSync(join(directory, 'meta'), { recursive: true });
  // By number, not by place: numbers may have gaps.
  const entries = journal.entries.filter((entry) => entry.idx <= idx);
  writeFileSync(join(directory, 'meta', '_journal.json'), JSON.stringify({ ...journal, entries }));
  for (const { tag } of entries) cpSync(join(SHIPPED, `${tag}.sql`), join(directory, `${tag}.sql`));
  return directory;
}

/** The tables of the workspace; those that full text search keeps for itself are left out. */
const tables = (): string[] =>
  database
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'found_words%'
         AND name NOT LIKE '\\_\\_drizzle%' ESCAPE '\\' ORDER BY name`,
    )
    .pluck()
    .all() as string[];

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly dflt_value: string | null;
  readonly pk: number;
}
const columnsOf = (table: string): Column[] => database.pragma(`table_info('${table}')`) as Column[];

const parentsOf = (table: string): Map<string, { table: string; to: string }> =>
  new Map(
    (database.pragma(`foreign_key_list('${table}')`) as { from: string; table: string; to: string }[]).map(
      ({ from, table: parent, to }) => [from, { table: parent, to: to ?? 'id' }],
    ),
  );

/** A row for a table that has none: what must be there, and keys of rows that are. Hangs on an open review. */
function fill(table: string, filling: readonly string[] = []): void {
  if (filling.includes(table) || database.prepare(`SELECT 1 FROM "${table}"`).get()) return;
  const parents = parentsOf(table);
  for (const { table: parent } of parents.values()) if (parent !== table) fill(parent, [...filling, table]);
  const wanted = columnsOf(table).filter(
    ({ name, notnull, dflt_value, pk, type }) =>
      !(pk === 1 && type.toLowerCase() === 'integer') &&
      ((notnull === 1 && dflt_value === null) || (parents.has(name) && parents.get(name)?.table !== table)),
  );
  const values = wanted.map(({ name, type }) => {
    const parent = parents.get(name);
    if (parent) {
      const isOpen = parent.table === 'reviews' ? 'WHERE submitted_at IS NULL' : '';
      return database.prepare(`SELECT "${parent.to}" FROM "${parent.table}" ${isOpen} LIMIT 1`).pluck().get();
    }
    return /int|real/iu.test(type) ? 1 : /blob/iu.test(type) ? Buffer.from('x') : '{}';
  });
  const names = wanted.map(({ name }) => `"${name}"`).join(', ');
  database
    .prepare(`INSERT INTO "${table}" (${names}) VALUES (${wanted.map(() => '?').join(', ')})`)
    .run(...values);
}

/** Every row of every table, in the columns that there are now. */
function everything(): Map<string, { readonly columns: string; readonly rows: unknown[] }> {
  return new Map(
    tables().map((table) => {
      const columns = columnsOf(table)
        .map(({ name }) => `"${name}"`)
        .join(', ');
      return [table, { columns, rows: rowsOf(table, columns) }];
    }),
  );
}

const rowsOf = (table: string, columns: string): unknown[] =>
  database.prepare(`SELECT ${columns} FROM "${table}" ORDER BY ${columns}`).raw().all();

interface Trigger {
  readonly name: string;
  readonly table: string;
  readonly sql: string;
}
const triggers = (): Trigger[] =>
  database
    .prepare("SELECT name, tbl_name AS 'table', sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
    .all() as Trigger[];

/** A statement that a guard is there to refuse, for guards that ask nothing of the row; undefined for others. */
function forbiddenBy({ name, table, sql }: Trigger): string | undefined {
  if (name.startsWith('sealed_')) return undefined;
  if (name.endsWith('_are_not_replaced'))
    return `INSERT OR REPLACE INTO "${table}" SELECT * FROM "${table}" LIMIT 1`;
  const [head = ''] = sql.split('BEGIN');
  if (/\bWHEN\b/u.test(head)) return undefined;
  if (/BEFORE DELETE/u.test(head)) return `DELETE FROM "${table}"`;
  const column = /UPDATE OF `(\w+)`/u.exec(head)?.[1] ?? columnsOf(table)[0]?.name;
  return /BEFORE UPDATE/u.test(head) ? `UPDATE "${table}" SET "${column}" = "${column}"` : undefined;
}

describe('a workspace of version 0.1.0', () => {
  it.each(LATER)('goes through $tag with all that it holds', (entry) => {
    for (const table of tables()) fill(table);
    const extra = WRITTEN_BEFORE[entry.tag];
    if (extra) database.exec(extra);
    const before = everything();
    const guards = triggers();
    const moved = MOVES[entry.tag];

    migrateStore(database, shippedUpTo(entry));

    for (const [table, { columns, rows }] of before) {
      const now = new Set(rowsOf(table, columns).map((row) => JSON.stringify(row)));
      const lost = rows.map((row) => JSON.stringify(row)).filter((row) => !now.has(row));
      if (moved?.from.includes(table)) expect(lost).toHaveLength(1);
      else expect(lost, table).toEqual([]);
    }
    if (moved) expect(database.prepare(moved.isThere).pluck().get()).toBe(1);
    for (const isMade of MAKES[entry.tag] ?? [])
      expect(database.prepare(isMade).pluck().get(), isMade).toBe(1);
    expect(triggers()).toEqual(expect.arrayContaining(guards));
    expect(database.pragma('foreign_key_check')).toEqual([]);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');

    for (const table of tables()) fill(table);
    for (const guard of triggers().filter(({ name }) => !guards.some((known) => known.name === name))) {
      const forbidden = forbiddenBy(guard);
      if (forbidden)
        expect(() => database.exec(forbidden), `${guard.name}: ${forbidden}`).toThrow(
          expect.objectContaining({ code: 'SQLITE_CONSTRAINT_TRIGGER' }),
        );
    }
  });
});
