import type Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyWorkspace } from '#service/audit-trail/verify.ts';
import type { OpenWorkspace } from '#service/workspace/open-workspace.ts';
import { aDemo } from '../a-demo.ts';

/*
 * Someone with the passphrase and another program, who drops the guards, changes one thing and puts the guards back, so
 * that only what the trail and the seals say can find it. Each change is made in the open demo and taken back.
 */

const SEALED = '(SELECT id FROM reviews WHERE seal IS NOT NULL ORDER BY id LIMIT 1)';
const ANOTHER_SEALED = '(SELECT id FROM reviews WHERE seal IS NOT NULL ORDER BY id DESC LIMIT 1)';
const OF_SEALED = `review_id IN (SELECT id FROM reviews WHERE seal IS NOT NULL)`;
const one = (table: string, where = OF_SEALED) =>
  `rowid = (SELECT rowid FROM ${table} WHERE ${where} ORDER BY rowid LIMIT 1)`;
const ofSealed = (table: string) => one(table);

const CHANGES: readonly (readonly [what: string, sql: string])[] = [
  [
    'an answer is worded otherwise',
    `UPDATE review_answers SET value = value || ' not' WHERE ${ofSealed('review_answers')}`,
  ],
  ['an answer is gone', `DELETE FROM review_answers WHERE ${ofSealed('review_answers')}`],
  ['an answer is added', `INSERT INTO review_answers VALUES (${SEALED}, 'made-up', 'x', '2026-01-01')`],
  [
    'an answer stands under another field',
    `UPDATE review_answers SET field = field || 'x' WHERE ${ofSealed('review_answers')}`,
  ],
  [
    'an overall grade is raised',
    `UPDATE reviews SET grade_word = 'Outstanding', grade_rank = 4 WHERE id = ${SEALED}`,
  ],
  [
    'a grade’s word is changed and its rank kept',
    `UPDATE reviews SET grade_word = grade_word || ' (moderated)' WHERE id = ${SEALED}`,
  ],
  [
    'evidence is worded otherwise',
    `UPDATE evidence_items SET text = text || '!' WHERE ${ofSealed('evidence_items')}`,
  ],
  [
    'evidence has another source',
    `UPDATE evidence_items SET source = source || ' (checked)' WHERE ${ofSealed('evidence_items')}`,
  ],
  [
    'evidence has another date',
    `UPDATE evidence_items SET date = '2020-01-01' WHERE ${ofSealed('evidence_items')}`,
  ],
  [
    'evidence of a child is made evidence of a record',
    `UPDATE evidence_items SET kind = CASE kind WHEN 'observation' THEN 'document' ELSE 'observation' END WHERE ${ofSealed('evidence_items')}`,
  ],
  ['evidence is gone', `DELETE FROM evidence_items WHERE ${ofSealed('evidence_items')}`],
  [
    'evidence moves to another review',
    `UPDATE evidence_items SET review_id = ${ANOTHER_SEALED} WHERE ${one('evidence_items', `review_id = ${SEALED}`)}`,
  ],
  [
    'a recommendation is worded otherwise',
    `UPDATE recommendations SET action = action || ' soon' WHERE ${ofSealed('recommendations')}`,
  ],
  [
    'a recommendation has another day',
    `UPDATE recommendations SET due = '2030-01-01' WHERE ${ofSealed('recommendations')}`,
  ],
  [
    'a recommendation has another owner',
    `UPDATE recommendations SET owners = '["Someone else"]' WHERE ${ofSealed('recommendations')}`,
  ],
  [
    'the owners of a recommendation can no longer be read',
    `UPDATE recommendations SET owners = owners || ', Someone else' WHERE ${ofSealed('recommendations')}`,
  ],
  ['a recommendation is gone', `DELETE FROM recommendations WHERE ${ofSealed('recommendations')}`],
  [
    'a recommendation is of another level',
    `UPDATE recommendations SET level = CASE level WHEN 'child' THEN 'service' ELSE 'child' END WHERE ${ofSealed('recommendations')}`,
  ],
  [
    'a review was submitted earlier',
    `UPDATE reviews SET submitted_at = '2020-01-01T00:00:00.000Z' WHERE id = ${SEALED}`,
  ],
  ['a review is open again', `UPDATE reviews SET submitted_at = NULL, seal = NULL WHERE id = ${SEALED}`],
  ['a review is gone with all that hangs on it', `DELETE FROM reviews WHERE id = ${SEALED}`],
  [
    'a review is another child’s',
    `UPDATE reviews SET case_id = (SELECT id FROM cases WHERE id NOT IN (SELECT case_id FROM reviews) LIMIT 1) WHERE id = ${SEALED}`,
  ],
  [
    'a review is another reviewer’s',
    `UPDATE reviews SET reviewer_id = (SELECT id FROM people WHERE id <> reviewer_id LIMIT 1) WHERE id = ${SEALED}`,
  ],
  [
    'two reviews have each other’s seals',
    `UPDATE reviews SET seal = (SELECT seal FROM reviews WHERE id = ${ANOTHER_SEALED}) WHERE id = ${SEALED}`,
  ],
  ['a seal is made up', `UPDATE reviews SET seal = '00' || substr(seal, 3) WHERE id = ${SEALED}`],
  [
    'the sealed content says another name',
    `UPDATE reviews SET sealed_content = replace(sealed_content, '"name":"', '"name":"X') WHERE id = ${SEALED}`,
  ],
  ['the sealed content is gone', `UPDATE reviews SET sealed_content = NULL WHERE id = ${SEALED}`],
  [
    'an open review is made to look sealed',
    `UPDATE reviews SET submitted_at = '2026-01-01T00:00:00.000Z', seal = 'aa' WHERE id = (SELECT id FROM reviews WHERE seal IS NULL LIMIT 1)`,
  ],
  [
    'a question of the template is worded otherwise',
    `UPDATE templates SET content = replace(content, 'child', 'client')`,
  ],
  [
    'a descriptor of the scale is worded otherwise',
    `UPDATE grade_scales SET content = replace(content, 'Good', 'Fine') WHERE id IN (SELECT scale_id FROM rounds)`,
  ],
  ['an entry has another actor', `UPDATE audit_entries SET actor = 'Other' WHERE sequence = 7`],
  [
    'an entry has another time',
    `UPDATE audit_entries SET at = '2020-01-01T00:00:00.000Z' WHERE sequence = 7`,
  ],
  [
    'what an entry says can no longer be read',
    `UPDATE audit_entries SET "after" = 'x' WHERE action = 'submit'`,
  ],
  ['an entry says another deed', `UPDATE audit_entries SET action = 'save' WHERE sequence = 7`],
  ['an entry in the middle is gone', `DELETE FROM audit_entries WHERE sequence = 7`],
  [
    'the newest entries are gone',
    `DELETE FROM audit_entries WHERE sequence > (SELECT max(sequence) - 5 FROM audit_entries)`,
  ],
  ['all entries are gone', `DELETE FROM audit_entries`],
  [
    'a release is invented',
    `INSERT INTO releases VALUES ('x','d','moderation','2026-01-01','Me','You','f.plumb',1,'aa','{}')`,
  ],
  [
    'approved minutes are worded otherwise',
    `UPDATE meetings SET minutes = replace(minutes, 'a', 'o') WHERE approved_at IS NOT NULL`,
  ],
  ['minutes are no longer approved', `UPDATE meetings SET approved_at = NULL WHERE approved_at IS NOT NULL`],
  ['a meeting with minutes is gone', `DELETE FROM meetings WHERE approved_at IS NOT NULL`],
  ['a guard is not put back', 'DROP TRIGGER sealed_reviews_are_not_deleted'],
  ['a table of somebody else’s stands in the workspace', 'CREATE TABLE theirs (x)'],
  ['an index is dropped', 'DROP INDEX case_mentions_by_case'],
];

let workspace: OpenWorkspace;
let migrations: string;

beforeAll(async () => {
  const made = await aDemo({ endsWith: (end) => afterAll(end) });
  const opened = made.service.context.workspaces.current;
  if (!opened) throw new Error('The demo did not open.');
  workspace = opened;
  migrations = made.service.context.options.migrationsDirectory;
}, 600_000);

/** What is found after the change, with the guards as they were; the change is taken back afterwards. */
function findingsAfter(sql: string): string[] {
  const { database } = workspace;
  database.pragma('foreign_keys = OFF');
  database.exec('BEGIN');
  try {
    const guards = database.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as {
      name: string;
      sql: string;
    }[];
    const dropped = /DROP TRIGGER/.test(sql) ? [] : guards;
    for (const { name } of dropped) database.exec(`DROP TRIGGER "${name}"`);
    expect(changed(database, sql), sql).toBe(true);
    for (const { sql: again } of dropped) database.exec(again);
    return verifyWorkspace(workspace, migrations).findings;
  } finally {
    database.exec('ROLLBACK');
    database.pragma('foreign_keys = ON');
  }
}

/** A change that matches no row would be "found" by nothing, and prove nothing. */
function changed(database: Database.Database, sql: string): boolean {
  const before = database.prepare('SELECT total_changes()').pluck().get() as number;
  database.exec(sql);
  return (
    /^(?:DROP|CREATE)/.test(sql) ||
    (database.prepare('SELECT total_changes()').pluck().get() as number) > before
  );
}

describe('one change by another program, with the guards put back', () => {
  it('finds nothing where nothing was changed', () => {
    expect(verifyWorkspace(workspace, migrations)).toMatchObject({ isWhole: true, findings: [] });
  });

  it.each(CHANGES)('is found: %s', (_what, sql) => {
    expect(findingsAfter(sql)).not.toEqual([]);
  });

  it('is taken back by each of these tests, so that none stands on another', () => {
    expect(verifyWorkspace(workspace, migrations).isWhole).toBe(true);
  });
});
