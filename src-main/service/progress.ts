/** What long work reports while it runs, and its result once. */
export type ProgressOr<Result> =
  | { kind: 'progress'; done: number; total: number; step: string }
  | { kind: 'done'; result: Result };

/** Reports how far it is; only every hundredth or so reaches the screen. */
export type Report = (done: number, total: number, step: string) => void;

/** Runs work that reports through a call-back, as the event iterator that the contract asks for. */
export async function* withProgress<Result>(
  work: (report: Report) => Promise<Result>,
): AsyncGenerator<ProgressOr<Result>> {
  let latest: ProgressOr<Result> | undefined;
  let wake: () => void = () => {};
  let finished = false;
  const outcome = work((done, total, step) => {
    latest = { kind: 'progress', done, total, step };
    wake();
  }).finally(() => {
    finished = true;
    wake();
  });
  // The failure is thrown where the result is awaited below; until then it must not count as unhandled.
  outcome.catch(() => {});
  while (!finished) {
    await new Promise<void>((resolve) => {
      wake = resolve;
      if (finished || latest) resolve();
    });
    if (latest) {
      const event = latest;
      latest = undefined;
      yield event;
    }
  }
  yield { kind: 'done', result: await outcome };
}
