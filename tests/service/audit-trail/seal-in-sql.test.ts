import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';

describe('what SQL itself refuses', () => {
  it.each([
    'UPDATE audit_entries SET actor = actor',
    'DELETE FROM audit_entries',
    'REPLACE INTO audit_entries SELECT * FROM audit_entries LIMIT 1',
    'INSERT OR REPLACE INTO audit_entries SELECT * FROM audit_entries LIMIT 1',
  ])('is to change the audit trail: %s', async (sql) => {
    const made = await anOpenWorkspace();
    const { database } = made.service.context.workspaces.current!;
    expect(() => database.prepare(sql).run()).toThrow('append-only');
  });
});
