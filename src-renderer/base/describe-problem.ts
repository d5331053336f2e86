import { ProblemData } from '#shared/contract/base.ts';

/** A failure in the three sentences that a person reads. */
export interface ProblemWords {
  /** What happened. */
  readonly message: string;
  /** What was kept. */
  readonly kept: string;
  /** What to do. */
  readonly next: string;
  readonly details: readonly string[];
  /** Seconds to wait before the next try; 0 for none. */
  readonly waitSeconds: number;
  /** A back-up can be restored instead. */
  readonly hasWrongSignature?: boolean | undefined;
  readonly canRestore?: boolean | undefined;
  /** It can be opened although another computer seems to have it open. */
  readonly canOpenAllTheSame?: boolean | undefined;
}

const serviceGone: ProblemWords = {
  message: 'The data service stopped before this was finished.',
  kept: 'Everything that was marked as saved is safe.',
  next: 'Plumbline starts it again by itself; then try once more.',
  details: [],
  waitSeconds: 0,
};

const unexpected: ProblemWords = {
  message: 'Something went wrong inside Plumbline.',
  kept: 'Everything that was marked as saved is safe.',
  next: 'Try once more. If it happens again, close Plumbline and open it again.',
  details: [],
  waitSeconds: 0,
};

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** Puts any failure into words: declared errors of the contract say theirs, all others are put in general terms. */
export function describeProblem(error: unknown): ProblemWords {
  const code = fieldOf(error, 'code');
  const message = fieldOf(error, 'message');
  const data = ProblemData.safeParse(fieldOf(error, 'data'));
  if (typeof code === 'string' && typeof message === 'string' && data.success)
    return { details: [], waitSeconds: 0, ...data.data, message };
  if (typeof code === 'string') return unexpected;
  const isPortGone =
    error instanceof Error &&
    /\b(?:AbortError|aborted|closed|stopped|ServiceStopped)\b/i.test(`${error.name} ${error.message}`);
  return isPortGone ? serviceGone : unexpected;
}

/** Whether a failure is a declared one of the contract: a rule, not an accident. */
export const isDeclaredProblem = (error: unknown): boolean =>
  ProblemData.safeParse(fieldOf(error, 'data')).success;
