import { z } from 'zod';
import type { ProblemData } from '#shared/contract/base.ts';
import { TableProblem, type TableProblemCode } from '#shared/domain/tables/table.ts';
import { Problem } from '../problem.ts';

/** What comes back from the process that reads: what was read, a problem with its sentence, or a fault of ours. */
export type Outcome =
  | { readonly kind: 'read'; readonly value: unknown }
  | {
      readonly kind: 'problem';
      readonly code: TableProblemCode;
      readonly happened: string;
      readonly next: string;
    }
  | { readonly kind: 'refused'; readonly message: string; readonly data: ProblemData }
  | { readonly kind: 'fault'; readonly detail: string };

/** What the shell says of a process that brought nothing: it ended, or took longer than a file may take. */
export const Unread = z.object({ kind: z.enum(['ended', 'too-long']) });

/** What is opened, as a person calls it. */
const WHAT = { pack: 'pack', work: 'pack', card: 'contact card', letterhead: 'Word file' } as const;

/**
 * What was read.
 * @throws TableProblem or, of a pack, a contact card or a letterhead, Problem where the file cannot be read, or the process that read it did not come to an end
 */
export function readOrThrow(outcome: unknown, as: 'table' | keyof typeof WHAT): unknown {
  const unread = Unread.safeParse(outcome);
  if (unread.success)
    throw as === 'table' ? unreadProblem(unread.data.kind) : unreadPack(unread.data.kind, WHAT[as]);
  const told = outcome as Outcome;
  if (told.kind === 'read') return told.value;
  if (told.kind === 'problem') throw new TableProblem(told.code, told.happened, told.next);
  if (told.kind === 'refused') throw new Problem(told.message, told.data);
  throw new Error(told.detail);
}

function unreadPack(kind: 'ended' | 'too-long', what: string): Problem {
  return new Problem(
    kind === 'ended'
      ? `Opening this ${what} took more memory than Plumbline allows for one.`
      : `Opening this ${what} was stopped after a minute.`,
    {
      kept: 'Nothing was taken from it, and the file was left as it is.',
      next:
        what === WHAT.letterhead
          ? 'Choose another Word file.'
          : 'Ask the sender by telephone whether it really comes from them, and to send it again.',
    },
  );
}

function unreadProblem(kind: 'ended' | 'too-long'): TableProblem {
  return kind === 'ended'
    ? new TableProblem(
        'damaged',
        'Reading this file took more memory than Plumbline allows for one file.',
        'It may be damaged. Open it in Excel or Word, copy what you need into a new file, and choose that.',
      )
    : new TableProblem(
        'damaged',
        'Reading this file was stopped after a minute.',
        'It may be damaged or very large. Open it in Excel or Word, copy what you need into a new file, and choose that.',
      );
}
