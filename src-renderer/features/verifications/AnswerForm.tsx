import { Button, NumberInput, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { CONFIRMS_WORDS, Confirms } from '#shared/domain/verifications/verification.ts';
import { FormActions, FormColumn, FormRow } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { useUndoOffer } from '../../ui/use-undo-offer.ts';
import { useAnswer } from './use-verifications.ts';

/** What was found, in how many of how many, and whether that confirms it. */
export function AnswerForm({
  activityId,
  itemId,
  number,
  onEnd,
}: {
  activityId: string;
  itemId: string;
  number: number;
  onEnd: () => void;
}) {
  const answer = useAnswer();
  const offer = useUndoOffer();
  const [confirms, setConfirms] = useState<Confirms | null>(null);
  const [found, setFound] = useState('');
  const [n, setN] = useState<number | null>(null);
  const [of, setOf] = useState<number | null>(null);
  const isWhole = confirms !== null && (confirms === 'not-shown' || (n !== null && of !== null));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole) return;
    answer.mutate(
      { activityId, itemId, confirms, n: n ?? 0, of: of ?? 0, found },
      {
        onSuccess: ({ undo }) => {
          offer(undo);
          onEnd();
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <FormColumn>
        <ProseArea
          label={`What was found about R-${number}`}
          minRows={2}
          data-autofocus
          value={found}
          onChange={(event) => setFound(event.currentTarget.value)}
        />
        <FormRow>
          <NumberInput
            label="How many showed it"
            min={0}
            allowDecimal={false}
            value={n ?? ''}
            onChange={(value) => setN(typeof value === 'number' ? value : null)}
          />
          <NumberInput
            label="Of how many looked at"
            min={0}
            allowDecimal={false}
            value={of ?? ''}
            onChange={(value) => setOf(typeof value === 'number' ? value : null)}
          />
          <Select
            label="Does it confirm it?"
            placeholder="Not answered"
            value={confirms}
            data={Confirms.options.map((value) => ({ value, label: CONFIRMS_WORDS[value] }))}
            onChange={(value) => setConfirms(Confirms.safeParse(value).data ?? null)}
          />
        </FormRow>
        <ProblemNotice error={answer.error} />
        <FormActions>
          <Button type="submit" loading={answer.isPending} disabled={!isWhole || found.trim() === ''}>
            Send to the tracker
          </Button>
          <Button variant="subtle" color="gray" onClick={onEnd}>
            Cancel
          </Button>
        </FormActions>
      </FormColumn>
    </form>
  );
}
