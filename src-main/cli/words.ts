import { isDefinedError, ORPCError } from '@orpc/server';
import { Problem } from '#service/problem.ts';
import type { ProblemData } from '#shared/contract/base.ts';
import { CommandFailed, UsageError } from './command.ts';

/** Turns what a procedure declared into the sentences that its screen would show. */
export function inWords(error: unknown, name: string): unknown {
  if (error instanceof Problem) return new CommandFailed(sentences(error.message, error.data));
  if (!(error instanceof ORPCError)) return error;
  if (error.code === 'NOT_FOUND')
    return new UsageError(`There is no procedure "${name}". See: plumbline procedures --names`);
  if (error.code === 'BAD_REQUEST')
    return new CommandFailed(`The input does not fit ${name}: ${issuesOf(error.data)}`);
  if (!isDefinedError(error))
    return new CommandFailed(
      'Something went wrong that Plumbline did not expect. Nothing was saved by this call.',
    );
  return new CommandFailed(sentences(error.message, error.data as Partial<ProblemData> | undefined));
}

const sentences = (happened: string, data: Partial<ProblemData> | undefined): string =>
  [happened, data?.kept, data?.next, ...(data?.details ?? [])].filter(Boolean).join('\n');

function issuesOf(data: unknown): string {
  const issues =
    (data as { issues?: { message: string; path?: (string | number)[] }[] } | undefined)?.issues ?? [];
  return issues.map(({ message, path }) => `${path?.join('.') ?? ''}: ${message}`).join('; ');
}
