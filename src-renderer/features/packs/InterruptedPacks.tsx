import { Button } from '@mantine/core';
import { InstantText } from '../../ui/DateText.tsx';
import { FormActions } from '../../ui/FormRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useInterrupted, useSettleInterrupted } from './use-packs.ts';

/** Packs that were being written when Plumbline was ended: asks whether the file is there, and notes the answer. */
export function InterruptedPacks() {
  const { data } = useInterrupted();
  const settle = useSettleInterrupted();
  return (
    <>
      {data?.map(({ packId, fileName, recipient, at }) => (
        <Notice key={packId} kind="caution">
          <p>
            Plumbline was ended while “{fileName}” for {recipient || 'a peer'} was being written (
            <InstantText at={at} />
            ). Look whether the file is there. If it is, delete it: it is not in the release log. Then export
            again.
          </p>
          <FormActions>
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => settle.mutate({ packId, found: 'not-there' })}
            >
              It is not there
            </Button>
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => settle.mutate({ packId, found: 'deleted' })}
            >
              It was there; I have deleted it
            </Button>
          </FormActions>
          <ProblemNotice error={settle.error} />
        </Notice>
      ))}
    </>
  );
}
