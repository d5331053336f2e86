import { howFar, type ProgressOr, resultOf } from '#shared/contract/progress.ts';
import type { Terminal } from './command.ts';

/** Follows long work to its result; how far it is stands on one line of the terminal, and is wiped away at the end. */
export async function follow<Result>(
  work: Promise<AsyncIterable<ProgressOr<Result>>>,
  { progress }: Terminal,
  { json }: { readonly json?: boolean | undefined },
): Promise<Result> {
  const show = json ? undefined : progress;
  try {
    return await resultOf(work, (step) => show?.(`${step.step}: ${howFar(step)}`));
  } finally {
    show?.('');
  }
}
