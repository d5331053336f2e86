import { Button } from '@mantine/core';
import type { LongWork } from '../../base/use-long-work.ts';
import { FormActions } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { UnderWay } from '../../ui/UnderWay.tsx';

/** The end of a form of the start screen: what went wrong, the way on, which waits after a wrong passphrase, and the way back. */
export function FormEnd({
  error,
  isPending,
  work,
  waitSeconds = 0,
  submit,
  onBack,
}: {
  error: unknown;
  isPending: boolean;
  /** Where it takes long: how far it is, with the way to stop it. */
  work?: LongWork;
  waitSeconds?: number;
  submit: string;
  onBack: () => void;
}) {
  return (
    <>
      <ProblemNotice error={error} />
      {work && <UnderWay work={work} />}
      <FormActions>
        <Button type="submit" loading={isPending} disabled={waitSeconds > 0}>
          {waitSeconds > 0 ? `Try again in ${waitSeconds} s` : submit}
        </Button>
        <Button variant="subtle" color="gray" onClick={onBack}>
          Go back
        </Button>
      </FormActions>
    </>
  );
}
