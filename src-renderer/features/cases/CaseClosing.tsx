import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseRow } from '#shared/contract/cases.ts';
import { localDay } from '#shared/domain/dates/calendar-days.ts';
import { api } from '../../base/client.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DayInput } from '../../ui/DayInput.tsx';

/** Closes a case from a day on, or opens a closed one again. */
export function CaseClosing({ row }: { row: CaseRow }) {
  const [isAsking, setIsAsking] = useState(false);
  const [day, setDay] = useState<string | null>(null);
  const close = useMutation(api.cases.close.mutationOptions());
  const reopen = useMutation(api.cases.reopen.mutationOptions());
  if (row.closedOn !== null)
    return (
      <Button variant="default" loading={reopen.isPending} onClick={() => reopen.mutate({ id: row.id })}>
        Reopen the case
      </Button>
    );
  const on = day ?? localDay(new Date());
  return (
    <>
      <Button variant="default" onClick={() => setIsAsking(true)}>
        Close the case…
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title="Close this case?"
        confirmWords="Close the case"
        isBusy={close.isPending}
        error={close.error}
        onConfirm={() => close.mutate({ id: row.id, on }, { onSuccess: () => setIsAsking(false) })}
        onCancel={() => setIsAsking(false)}
      >
        <p>
          From that day no sample is drawn from it. Reviews and recommendations stay, and the case can be
          reopened.
        </p>
        <DayInput label="Closed on" required value={on} onChange={setDay} />
      </ConfirmDialog>
    </>
  );
}
