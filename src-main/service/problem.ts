import { ORPCError } from '@orpc/server';
import Database from 'better-sqlite3';
import type { ProblemData } from '#shared/contract/base.ts';
import { TableProblem } from '#shared/domain/tables/table.ts';
import { FileNotGranted } from './file-grants.ts';

/** An expected failure: a sentence of what happened, what was kept, and what to do. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: 'PROBLEM' | 'LOCKED' | 'NOT_THERE' | 'SEALED';
  readonly data: ProblemData;
  constructor(message: string, data: ProblemData, code: Problem['code'] = 'PROBLEM') {
    super(message);
    this.code = code;
    this.data = data;
  }
}

/** What a procedure speaks of is not in this workspace. */
export const notThere = (what: string): Problem =>
  new Problem(
    `This ${what} is not in the workspace.`,
    { kept: 'Nothing was changed.', next: 'Go back to the list: it may have been taken out.' },
    'NOT_THERE',
  );

/** A submitted review is not changed. */
export const sealed = (): Problem =>
  new Problem(
    'This review has been submitted, so it is sealed.',
    {
      kept: 'The sealed review is as it was.',
      next: 'A moderated grade is a new record beside it; ask the lead.',
    },
    'SEALED',
  );

const STATUS = { PROBLEM: 422, LOCKED: 401, NOT_THERE: 404, SEALED: 409 } as const;

function expectedOf(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof TableProblem)
    return new Problem(error.happened, { kept: error.kept, next: error.next });
  if (error instanceof FileNotGranted)
    return new Problem(error.message, {
      kept: 'Nothing was changed.',
      next: 'Choose the file or folder once more.',
    });
  if (error instanceof Database.SqliteError) {
    if (error.message.includes('the review is sealed')) return sealed();
    if (error.code === 'SQLITE_FULL') return diskFull();
    if (/^SQLITE_(?:IOERR|READONLY|CANTOPEN)/.test(error.code)) return diskRefused();
    if (/^SQLITE_(?:BUSY|LOCKED)/.test(error.code)) return heldElsewhere();
    if (error.code === 'SQLITE_CORRUPT' || error.code === 'SQLITE_NOTADB')
      return new Problem('The workspace file is damaged.', {
        kept: 'The file was left as it is.',
        next: 'Close the workspace and use “Restore a back-up” on the start screen.',
        canRestore: true,
      });
  }
  if (error instanceof Error && 'code' in error) {
    if (error.code === 'ENOSPC') return diskFull();
    if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS')
      return new Problem('This place cannot be written to or read from.', {
        kept: 'Nothing was changed.',
        next: 'Choose another folder, or ask who looks after this computer.',
      });
    if (DRIVE_GONE.has(String(error.code))) return diskRefused();
    if (error.code === 'EBUSY' || error.code === 'ETXTBSY') return heldElsewhere();
    if (error.code === 'ENOENT')
      return new Problem('The file or folder is no longer there.', {
        kept: 'Nothing was changed.',
        next: 'Choose it again.',
      });
  }
  return undefined;
}

/** What a drive says that was pulled out, is broken, or lies behind a network that is gone. */
const DRIVE_GONE: ReadonlySet<string> = new Set([
  'EIO',
  'ENXIO',
  'ENODEV',
  'ESTALE',
  'ENOTCONN',
  'EHOSTDOWN',
  'EREMOTEIO',
  'ETIMEDOUT',
]);

function diskRefused(): Problem {
  return new Problem('The disk did not take what was to be saved.', {
    kept: 'All that was saved before is still there; this one change is not.',
    next: 'See that the drive is connected and can be written to, then try again.',
    mayPass: true,
  });
}

function heldElsewhere(): Problem {
  return new Problem('Another program is holding a file that Plumbline needs.', {
    kept: 'All that was saved before is still there; this one change is not.',
    next: 'Try again in a moment: a virus scanner, a back-up or a sync client lets go of it by itself.',
    mayPass: true,
  });
}

function diskFull(): Problem {
  return new Problem('The disk is full, so this could not be saved.', {
    kept: 'All that was saved before is still there, and nothing half-written was left.',
    next: 'Make room on the disk, then do it again: what you typed is still on the screen.',
    mayPass: true,
  });
}

/**
 * Turns any failure into what may cross to the screen: expected ones as their declared error, all others logged here
 * and passed on as a bare INTERNAL_SERVER_ERROR without path, SQL or personal data.
 */
export function toContractError(error: unknown, log: (error: unknown) => void): unknown {
  if (error instanceof ORPCError) {
    // Declared ones and input of a wrong shape are answers; what oRPC raises beside them is a fault of ours.
    if (!error.defined && error.status >= 500) log(error);
    return error;
  }
  const expected = expectedOf(error);
  if (expected)
    return new ORPCError(expected.code, {
      status: STATUS[expected.code],
      message: expected.message,
      data: expected.data,
    });
  log(error);
  return new ORPCError('INTERNAL_SERVER_ERROR', {
    message: 'Something went wrong inside Plumbline. What was saved before is safe; try again.',
  });
}
