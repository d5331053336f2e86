import { z } from 'zod';

/** One step of long work. */
export const WorkStep = z.object({
  done: z.number(),
  total: z.number(),
  step: z.string(),
  /** What is counted are steps, of which the begun one may be done in part; where not, things. */
  inSteps: z.boolean().optional(),
  /** It can be stopped no more: all of it goes through or, after a failure, nothing. */
  isLast: z.boolean().optional(),
});
export type WorkStep = z.infer<typeof WorkStep>;

/** What an event of long work is: how far it is, and its result once, at the end. */
export const progressOr = <T extends z.ZodType>(result: T) =>
  z.union([WorkStep.extend({ kind: z.literal('progress') }), z.object({ kind: z.literal('done'), result })]);

/** As `progressOr` describes it. */
export type ProgressOr<Result> =
  | ({ readonly kind: 'progress' } & Readonly<WorkStep>)
  | { readonly kind: 'done'; readonly result: Result };

/**
 * Follows long work to its end. Whoever leaves before that, by a failure in `onStep`, stops it.
 * @throws what the work throws
 */
export async function resultOf<Result>(
  work: AsyncIterable<ProgressOr<Result>> | PromiseLike<AsyncIterable<ProgressOr<Result>>>,
  onStep: (step: Readonly<WorkStep>) => void = () => {},
): Promise<Result> {
  for await (const event of await work) {
    if (event.kind === 'done') return event.result;
    onStep(event);
  }
  throw new Error('The work ended without a result: its port was closed.');
}

/** "7 of 14", or of steps which one it is. */
export const howFar = ({ done, total, inSteps = false }: WorkStep): string =>
  inSteps
    ? `step ${Math.min(Math.floor(done) + 1, total)} of ${total}`
    : `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`;
