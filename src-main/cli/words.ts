import { isDefinedError, ORPCError } from '@orpc/server';
import type { ProblemData } from '#shared/contract/base.ts';
import { CommandFailed, UsageError } from './command.ts';

/** Turns what a procedure declared into the sentences that its screen would show. */
export function inWords(error: unknown, name: string): unknown {
  if (!(error instanceof ORPCError)) return error;
  if (error.code === 'NOT_FOUND')
    return new UsageError(`There is no procedure "${name}". See: plumbline procedures --names`);
  if (error.code === 'BAD_REQUEST')
    return new CommandFailed(`The input does not fit ${name}: ${issuesOf(error.data)}`);
  if (!isDefinedError(error))
    return new CommandFailed(
      'Something went wrong that Plumbline did not expect. Nothing was saved by this call.',
    );
  const data = error.data as Partial<ProblemData> | undefined;
  return new CommandFailed(
    [error.message, data?.kept, data?.next, ...(data?.details ?? [])].filter(Boolean).join('\n'),
  );
}

function issuesOf(data: unknown): string {
  const issues =
    (data as { issues?: { message: string; path?: (string | number)[] }[] } | undefined)?.issues ?? [];
  return issues.map(({ message, path }) => `${path?.join('.') ?? ''}: ${message}`).join('; ');
}
