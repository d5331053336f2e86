import { type MutationKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type ProgressOr, resultOf, type WorkStep } from '#shared/contract/progress.ts';

/** Calls a procedure that reports how far it is; the signal stops it. */
export type LongProcedure<Input, Result> = (
  input: Input,
  options: { readonly signal: AbortSignal },
) => Promise<AsyncIterable<ProgressOr<Result>>>;

/** What a page needs to show long work while it runs. */
export interface LongWork {
  readonly isPending: boolean;
  /** Its step now; null before the first one and once it has ended. */
  readonly progress: Readonly<WorkStep> | null;
  /** Stops it before its next step. */
  readonly stop: () => void;
}

/** A mutation whose procedure reports how far it is, and which can be stopped. */
export function useLongWork<Input, Result>({
  mutationKey,
  start,
  onSuccess,
  onError,
}: {
  mutationKey: MutationKey;
  start: LongProcedure<Input, Result>;
  /** Called even where the person has left the page meanwhile. */
  onSuccess?: (result: Result, input: Input) => void;
  onError?: () => void;
}) {
  const queryClient = useQueryClient();
  const [progress, setProgress] = useState<Readonly<WorkStep> | null>(null);
  const stopping = useRef<AbortController>(null);
  const work = useMutation({
    mutationKey,
    mutationFn: async (input: Input) => {
      const stopper = new AbortController();
      const { signal } = stopper;
      stopping.current = stopper;
      setProgress(null);
      try {
        return await resultOf(start(input, { signal }), setProgress);
      } catch (error) {
        if (!signal.aborted) throw error;
        // It may have begun its last step at that moment: the page shows what is so.
        void queryClient.invalidateQueries();
        throw stopped();
      }
    },
    onSuccess: (result, input) => onSuccess?.(result, input),
    onError: () => onError?.(),
    onSettled: () => setProgress(null),
  });
  return { ...work, progress, stop: () => stopping.current?.abort() };
}

/** As the service words it, which can say nothing more to a call that was left. */
const stopped = (): Error =>
  Object.assign(new Error('Stopped.'), {
    code: 'PROBLEM',
    data: {
      kept: 'All is as it was before, unless its last step had begun just then: then it is done whole, and stands where it belongs.',
      next: 'Look whether it is there, or begin again.',
    },
  });
