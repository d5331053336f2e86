import { type MutationKey, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../base/client.ts';

/** What long work with a pack does now. */
export interface WorkStep {
  readonly done: number;
  readonly total: number;
  readonly step: string;
  readonly isLast: boolean;
}

/** A mutation that can be watched while it runs, and stopped before its next step. */
export function useWatchedWork<Input extends { workId?: string | undefined }, Result>(
  mutationKey: MutationKey,
  start: (input: Input) => Promise<Result>,
) {
  const [step, setStep] = useState<WorkStep | null>(null);
  const [workId, setWorkId] = useState<string | null>(null);
  const work = useMutation({
    mutationKey,
    mutationFn: async (input: Input) => {
      const id = crypto.randomUUID();
      setWorkId(id);
      setStep(null);
      void watch(id, setStep);
      try {
        return await start({ ...input, workId: id });
      } finally {
        // Where the work never began, nothing else would end the watching.
        void client.exchange.leaveWork({ workId: id }).catch(() => {});
        setWorkId(null);
      }
    },
  });
  return {
    ...work,
    step,
    stop: () => {
      if (workId !== null) void client.exchange.stopWork({ workId });
    },
  };
}

/** Follows the steps until the work ends. That they cannot be followed is no failure of the work. */
async function watch(workId: string, onStep: (step: WorkStep) => void): Promise<void> {
  try {
    for await (const step of await client.exchange.watchWork({ workId })) onStep(step);
  } catch {
    // The work itself says what went wrong.
  }
}
