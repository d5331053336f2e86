import type Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { openWorkspaceOf } from '#service/context.ts';
import type { TestService } from '../a-service.ts';
import { aLeadWithPack, aPeerWith, grade, handBack as handGradesBack } from '../moderator-desk/two-sides.ts';
import { aLead, aReviewerWith, finish, handBack, handOut, take } from './two-laptops.ts';

vi.setConfig({ testTimeout: 300_000 });

class CutOff extends Error {}

/** Every row of every table. Pages differ in their nonces when one was written and taken back. */
function rowsOf(database: Database.Database): string {
  const tables = database
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all();
  return JSON.stringify(
    tables.map((name) => [name, database.prepare(`SELECT * FROM "${name}"`).raw().all()]),
  );
}

/** From now on the database fails before the nth statement that it is asked to run. @returns what ends that */
function failBefore(database: Database.Database, nth: number): { undo: () => void; reached: () => boolean } {
  let count = 0;
  const prepare = database.prepare.bind(database);
  const counted = (statement: Database.Statement): Database.Statement =>
    new Proxy(statement, {
      get(target, name) {
        const value = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          if (['run', 'get', 'all'].includes(String(name))) {
            count++;
            if (count === nth) throw new CutOff();
          }
          const result = Reflect.apply(value, target, given);
          return result === target ? counted(target) : result;
        };
      },
    });
  database.prepare = ((sql: string) => counted(prepare(sql))) as typeof database.prepare;
  return {
    undo: () => {
      database.prepare = prepare as typeof database.prepare;
    },
    reached: () => count >= nth,
  };
}

/** Cuts the taking in off before every statement in turn: the workspace stays row for row as it was, or all is taken. */
async function sweep(on: TestService, path: string): Promise<number> {
  const { database } = openWorkspaceOf(on.service.context);
  const before = rowsOf(database);
  for (let nth = 1; ; nth++) {
    const cut = failBefore(database, nth);
    const taken = await take(on, path).catch((error: Error) => error);
    cut.undo();
    if (!cut.reached()) {
      expect(taken).toMatchObject({ totals: { refused: 0 } });
      return nth - 1;
    }
    expect(taken, `statement ${nth}`).toBeInstanceOf(Error);
    if (rowsOf(database) === before) continue;
    // Cut off after the transaction was over: then all of it is there, and taking it again says so.
    const again = await take(on, path);
    expect(again.totals, `after statement ${nth}`).toMatchObject({ taken: 0, same: again.totals.total });
    return nth;
  }
}

describe('taking in that is cut off before any of its statements', () => {
  it('leaves the lead’s workspace row for row as it was, and the return is taken whole the next time', async () => {
    const lead = await aLead({ 'Colin Hathersage': 2 });
    const colin = await aReviewerWith((await handOut(lead)).path);
    const [first = '', second = ''] = lead.reviewIds;
    await finish(colin, first);
    await colin.client.reviews.saveAnswer({ reviewId: second, field: 'strengths', value: 'So far.' });
    const { path } = await handBack(colin, { isInterim: true });
    expect(await sweep(lead, path)).toBeGreaterThan(25);
    expect((await lead.client.reviews.get({ id: first })).row.submittedAt).not.toBeNull();
    expect((await lead.client.reviews.get({ id: second })).answers.strengths).toBe('So far.');
    expect(await lead.client.auditTrail.verify({})).toMatchObject({ isWhole: true });
    expect(await take(lead, path)).toMatchObject({ totals: { taken: 0, same: 2 } });
  });

  it('does so with a moderator’s return', async () => {
    const lead = await aLeadWithPack();
    const peer = await aPeerWith(lead.pack.path);
    await grade(peer, 1);
    await grade(peer, 2);
    const { path } = await handGradesBack(peer);
    expect(await sweep(lead, path)).toBeGreaterThan(20);
    expect((await lead.client.moderations.get({ id: lead.id })).moderators[0]!.handedIn).toBe(2);
    expect(await lead.client.auditTrail.verify({})).toMatchObject({ isWhole: true });
  });
});
