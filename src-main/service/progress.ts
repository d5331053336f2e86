import { setImmediate as others } from 'node:timers/promises';
import type { ProgressOr, WorkStep } from '#shared/contract/progress.ts';
import { Problem } from './problem.ts';

/**
 * Says what long work does next and lets what waits in this process run. Awaited between two steps, never within one.
 * @throws Problem where nobody waits for the work any more: it ends there, and nothing of it may be left
 */
export type Report = (step: WorkStep) => Promise<void>;

/** Work that nobody watches or stops; others have their turn all the same. */
export const UNWATCHED: Report = () => others();

/**
 * Runs work that reports through a call-back, as the event iterator that the contract asks for. Leaving it stops the
 * work at its next step: by its `return`, or by the signal of the call, which a closed window gives too. What has begun its
 * last step goes through.
 */
export async function* withProgress<Result>(
  work: (report: Report, stop: AbortSignal) => Promise<Result>,
  signal?: AbortSignal,
): AsyncGenerator<ProgressOr<Result>> {
  let latest: ProgressOr<Result> | undefined;
  let wake: () => void = () => {};
  let hasEnded = false;
  const left = new AbortController();
  const leave = () => left.abort();
  signal?.addEventListener('abort', leave);
  if (signal?.aborted) leave();
  const report: Report = async (step) => {
    latest = { kind: 'progress', ...step };
    wake();
    // Once for the step to go out, once for a stop to come in.
    await others();
    await others();
    if (left.signal.aborted) throw stopped();
  };
  const outcome = work(report, left.signal).finally(() => {
    hasEnded = true;
    wake();
  });
  // The failure is thrown where the result is awaited below; until then it must not count as unhandled.
  outcome.catch(() => {});
  try {
    while (!hasEnded) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (hasEnded || latest) resolve();
      });
      if (latest) {
        const event = latest;
        latest = undefined;
        yield event;
      }
    }
    yield { kind: 'done', result: await outcome };
  } finally {
    leave();
    signal?.removeEventListener('abort', leave);
    // Whoever left goes when the work has ended: what they find then is what stays.
    await outcome.catch(() => {});
  }
}

/** Waits for what cannot be stopped itself and changes nothing, such as a reader in a process of its own. @throws Problem once stopped */
export function unlessStopped<Result>(waited: Promise<Result>, stop: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const end = () => reject(stopped());
    stop.addEventListener('abort', end);
    if (stop.aborted) end();
    waited.then(resolve, reject).finally(() => stop.removeEventListener('abort', end));
  });
}

const stopped = (): Problem =>
  new Problem('Stopped.', {
    kept: 'Nothing was taken, entered or written; all is as it was before.',
    next: 'Begin again whenever you like.',
  });
