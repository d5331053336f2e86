import { Problem } from '../problem.ts';

/** How far long work with a pack is. */
export interface Step {
  readonly done: number;
  readonly total: number;
  readonly step: string;
  /** It goes through once it has begun: all of it or, after a failure, nothing. */
  readonly isLast: boolean;
}

/** Long work that tells how far it is, and asks at each step whether it shall go on. */
export interface UnderWay {
  /** @throws Problem STOPPED where somebody stopped it; nothing was entered then */
  at(step: Omit<Step, 'isLast'> & { readonly isLast?: boolean }): Promise<void>;
}

/** Work that nobody watches. */
export const UNWATCHED: UnderWay = { at: async () => {} };

/** Lets what waits in this process run: the step goes out, and a stop comes in. */
const others = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

class Watched implements UnderWay {
  #latest: Step | undefined;
  #isStopped = false;
  #hasEnded = false;
  #wake: () => void = () => {};

  async at({ isLast = false, ...step }: Parameters<UnderWay['at']>[0]): Promise<void> {
    this.#latest = { ...step, isLast };
    this.#wake();
    await others();
    await others();
    if (this.#isStopped)
      throw new Problem('Stopped.', {
        kept: 'Nothing was taken, entered or written; all is as it was before.',
        next: 'Begin again whenever you like.',
      });
  }

  stop(): void {
    this.#isStopped = true;
  }

  end(): void {
    this.#hasEnded = true;
    this.#wake();
  }

  async *steps(): AsyncGenerator<Step> {
    while (!this.#hasEnded) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        if (this.#latest || this.#hasEnded) resolve();
      });
      const step = this.#latest;
      this.#latest = undefined;
      if (step) yield step;
    }
  }
}

/** Work by the id that its window made for it. */
const underWay = new Map<string, Watched>();

function watchedAs(workId: string): Watched {
  const known = underWay.get(workId) ?? new Watched();
  underWay.set(workId, known);
  return known;
}

/** What a piece of work does, as it goes; until it ends, or the window leaves it. */
export const stepsOf = (workId: string): AsyncGenerator<Step> => watchedAs(workId).steps();

/** Stops a piece of work before its next step. What is past its last step goes through. */
export function stopWork(workId: string): void {
  underWay.get(workId)?.stop();
}

/** Forgets a piece of work that has ended, or that never began. */
export function leaveWork(workId: string): void {
  underWay.get(workId)?.end();
  underWay.delete(workId);
}

/** Does work that a window may watch and stop. */
export async function doWatched<Result>(
  workId: string | undefined,
  work: (underWay: UnderWay) => Promise<Result>,
): Promise<Result> {
  if (workId === undefined) return work(UNWATCHED);
  try {
    return await work(watchedAs(workId));
  } finally {
    leaveWork(workId);
  }
}
