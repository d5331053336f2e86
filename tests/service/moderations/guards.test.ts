import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';

/** The tables of a moderation alone, as the migration makes them. */
function theTables() {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = OFF');
  const sql = readFileSync(join(import.meta.dirname, '../../../drizzle/0010_moderation.sql'), 'utf8');
  for (const statement of sql.split('--> statement-breakpoint')) database.exec(statement);
  database.exec(`
    INSERT INTO moderations VALUES ('m', 'M', 'double-blind', 1, 's', '[]', '[]', '2024-03-31', 'now', 'me', '');
    INSERT INTO moderated_reviews VALUES ('m', 'r', 0, '[]', 'now', 'nonce', '[]', 'hash', NULL, NULL);
    INSERT INTO moderator_returns VALUES ('t', 'm', 'g', 'r', 1, 'here', '{}', 'now', 'me');
    INSERT INTO moderation_decisions VALUES (1, 'd', 'm', 'r', 'overall', 'good', 'Good', 3, NULL, '', '', 'now', 'me');
  `);
  return database;
}

describe('what a moderation keeps for good', () => {
  it.each([
    "UPDATE moderator_returns SET content = '{}'",
    'DELETE FROM moderator_returns',
    "INSERT OR REPLACE INTO moderator_returns VALUES ('t', 'm', 'g', 'r', 2, 'here', '{}', 'now', 'me')",
    "UPDATE moderation_decisions SET grade_key = 'inadequate'",
    'DELETE FROM moderation_decisions',
    "INSERT OR REPLACE INTO moderation_decisions VALUES (1, 'x', 'm', 'r', 'overall', 'good', 'Good', 3, NULL, '', '', 'now', 'me')",
    "UPDATE moderated_reviews SET nonce = 'other'",
    "UPDATE moderated_reviews SET hash = 'other'",
    'DELETE FROM moderated_reviews',
    "INSERT OR REPLACE INTO moderated_reviews VALUES ('m', 'r', 0, '[]', 'now', 'other', '[]', 'hash', NULL, NULL)",
    "UPDATE moderations SET seed = 'other'",
    "UPDATE moderations SET design = 'review'",
    'DELETE FROM moderations',
  ])('is not altered by %s', (statement) => {
    const database = theTables();
    expect(() => database.exec(statement)).toThrow(/append-only|never altered/);
    database.close();
  });

  it('lets a later version, a later decision, the lead’s look and the minutes be added', () => {
    const database = theTables();
    database.exec(`
      INSERT INTO moderator_returns VALUES ('t2', 'm', 'g', 'r', 2, 'here', '{}', 'now', 'me');
      INSERT INTO moderation_decisions VALUES (2, 'd2', 'm', 'r', 'overall', 'good', 'Good', 3, NULL, '', '', 'now', 'me');
      UPDATE moderated_reviews SET checked_at = 'now', checked_by = 'me';
      UPDATE moderations SET minutes = 'Said.';
    `);
    database.close();
  });
});
