import { Button, MultiSelect } from '@mantine/core';
import { useState } from 'react';
import type { MeetingSeries } from '#shared/contract/meetings.ts';
import { FormActions, FormColumn, FormRow } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useUndoOffer } from '../../ui/use-undo-offer.ts';
import { useScopeChoices, useSetScope } from './use-meetings.ts';

/** Chooses the rounds and plans that a series goes through; agendas that are drawn up already stay. */
export function SeriesScope({ series, onDone }: { series: MeetingSeries; onDone: () => void }) {
  const choices = useScopeChoices();
  const setScope = useSetScope();
  const offer = useUndoOffer();
  const [roundIds, setRoundIds] = useState<string[]>(series.covers.rounds.map(({ id }) => id));
  const [planIds, setPlanIds] = useState<string[]>(series.covers.plans.map(({ id }) => id));
  const save = () =>
    setScope.mutate(
      { series: series.series, roundIds, planIds },
      {
        onSuccess: ({ undo }) => {
          offer(undo);
          onDone();
        },
      },
    );
  return (
    <FormColumn>
      <p>
        Where nothing is chosen it goes through everything in the tracker. It counts from the next meeting
        that is planned.
      </p>
      <FormRow>
        <MultiSelect
          label="Rounds that it goes through"
          searchable
          data={choices.rounds}
          value={roundIds}
          onChange={setRoundIds}
        />
        <MultiSelect
          label="Plans that it goes through"
          searchable
          data={choices.plans}
          value={planIds}
          onChange={setPlanIds}
        />
      </FormRow>
      <ProblemNotice error={setScope.error} />
      <FormActions>
        <Button variant="default" size="compact-sm" loading={setScope.isPending} onClick={save}>
          Set what it goes through
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={onDone}>
          Leave it as it is
        </Button>
      </FormActions>
    </FormColumn>
  );
}
