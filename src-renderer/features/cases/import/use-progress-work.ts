import { type MutationKey, useMutation } from '@tanstack/react-query';
import { useState } from 'react';

/** How far long work is. */
export interface WorkProgress {
  readonly done: number;
  readonly total: number;
  readonly step: string;
}

type ProgressEvent<Result> =
  | ({ readonly kind: 'progress' } & WorkProgress)
  | { readonly kind: 'done'; readonly result: Result };

/** A mutation whose procedure tells how far it is before it answers. */
export function useProgressWork<Input, Result>({
  mutationKey,
  start,
  onSuccess,
}: {
  mutationKey: MutationKey;
  start: (input: Input) => Promise<AsyncIterable<ProgressEvent<Result>>>;
  /** Called even where the person has left the page meanwhile. */
  onSuccess: (result: Result, input: Input) => void;
}) {
  const [progress, setProgress] = useState<WorkProgress | null>(null);
  const work = useMutation({
    mutationKey,
    mutationFn: async (input: Input) => {
      setProgress(null);
      for await (const event of await start(input)) {
        if (event.kind === 'done') return event.result;
        setProgress(event);
      }
      throw new Error('The work ended without a result: its port was closed.');
    },
    onSuccess,
    onSettled: () => setProgress(null),
  });
  return { ...work, progress };
}
