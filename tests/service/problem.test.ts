import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { toContractError } from '#service/problem.ts';

const fromSystem = (code: string) =>
  Object.assign(new Error(`${code}: no luck, write '/home/ada/x'`), { code });

function answerTo(error: unknown) {
  const logged: unknown[] = [];
  const answer = toContractError(error, (failure) => logged.push(failure));
  return { answer, logged };
}

describe('a disk that does not do what it should', () => {
  it.each(['EIO', 'ENXIO', 'ENODEV', 'ESTALE', 'ENOTCONN', 'ETIMEDOUT', 'EBUSY', 'ETXTBSY', 'ENOSPC'])(
    'has its sentence, and what was to be saved is tried again: %s',
    (code) => {
      const { answer, logged } = answerTo(fromSystem(code));
      expect(answer).toMatchObject({ code: 'PROBLEM', data: { mayPass: true } });
      expect(logged).toEqual([]);
    },
  );

  it.each([
    'SQLITE_IOERR_WRITE',
    'SQLITE_READONLY',
    'SQLITE_READONLY_DBMOVED',
    'SQLITE_CANTOPEN',
    'SQLITE_FULL',
  ])('has its sentence where the database meets it: %s', (code) => {
    expect(answerTo(new Database.SqliteError('no luck', code)).answer).toMatchObject({
      code: 'PROBLEM',
      data: { mayPass: true },
    });
  });

  it('has its sentence where another program holds the database', () => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'));
    const [one, other] = [0, 1].map(() => new Database(join(folder, 'x.db'), { timeout: 0 }));
    onTestFinished(() => {
      one?.close();
      other?.close();
      rmSync(folder, { recursive: true, force: true });
    });
    one?.exec('BEGIN EXCLUSIVE');
    let held: unknown;
    try {
      other?.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      held = error;
    }
    expect(answerTo(held).answer).toMatchObject({
      code: 'PROBLEM',
      message: expect.stringContaining('Another program'),
      data: { mayPass: true },
    });
  });

  it('is the one thing that is told; a fault of ours is logged, and says nothing of where', () => {
    const { answer, logged } = answerTo(new TypeError('x is not a function at /home/ada/x'));
    expect(answer).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    expect(String(answer)).not.toContain('/home');
    expect(logged).toHaveLength(1);
  });
});
