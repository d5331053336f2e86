import { type ProgressOr, resultOf, type WorkStep } from '#shared/contract/progress.ts';

type Work<Result> = Promise<AsyncIterable<ProgressOr<Result>>>;

/** Follows work to its end. @returns its steps with its result */
export async function watched<Result>(work: Work<Result>): Promise<{ steps: WorkStep[]; result: Result }> {
  const steps: WorkStep[] = [];
  const result = await resultOf(work, (step) => steps.push(step));
  return { steps, result };
}

/** Follows work and leaves it at a step, as a window does that is closed or that is told to stop. */
export async function leftAt<Result>(work: Work<Result>, stopAt: string): Promise<WorkStep[]> {
  const steps: WorkStep[] = [];
  for await (const event of await work) {
    if (event.kind === 'done') throw new Error(`It went through without a step "${stopAt}".`);
    steps.push(event);
    if (event.step.startsWith(stopAt)) return steps;
  }
  throw new Error('It ended without a result.');
}
