import { Button, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Impact } from '#shared/domain/tracker/states.ts';
import { useMay } from '../../base/permissions.ts';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { ImpactChip } from './StateChips.tsx';
import classes from './tracker.module.css';
import { useEarlier } from './use-impact-checks.ts';
import { useSaying } from './use-saying.ts';

/** Earlier recommendations of the child under review: does the difference show? The answer is evidence in the tracker. */
export function EarlierDifference({ reviewId }: { reviewId: string }) {
  const may = useMay();
  return may('tracker.earlier') ? <Earlier reviewId={reviewId} maySay={may('tracker.say')} /> : null;
}

function Earlier({ reviewId, maySay }: { reviewId: string; maySay: boolean }) {
  const { data } = useEarlier(reviewId);
  if (!data || data.length === 0) return null;
  return (
    <section>
      <h2>Did it make a difference?</h2>
      <p>What was recommended for this child before. What you see now goes to the tracker as evidence.</p>
      <ul className={classes.earlier}>
        {data.map((earlier) => (
          <li key={earlier.item.id}>
            <TextLink to={{ to: 'item', id: earlier.item.id }}>
              R-{earlier.item.number}. {earlier.item.action}
            </TextLink>
            {earlier.intendedImpact && (
              <span className={classes.sub}>Will change: {earlier.intendedImpact}</span>
            )}
            {earlier.seen ? (
              <>
                <ImpactChip impact={earlier.seen.to} />
                <span className={classes.sub}>{earlier.seen.evidence}</span>
              </>
            ) : (
              maySay && <Seen itemId={earlier.item.id} number={earlier.item.number} reviewId={reviewId} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const ANSWERS: readonly { readonly value: Impact; readonly label: string }[] = [
  { value: 'better', label: 'Yes, it is better' },
  { value: 'no-change', label: 'No change' },
  { value: 'worse', label: 'It is worse' },
  { value: 'not-evidenced', label: 'It cannot be told from the file' },
];

function Seen({ itemId, number, reviewId }: { itemId: string; number: number; reviewId: string }) {
  const saying = useSaying({ item: { id: itemId } });
  const [to, setTo] = useState<Impact | null>(null);
  const [evidence, setEvidence] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (to !== null)
      saying.say({ kind: 'impact', to, evidence, how: 'The next review of the child', voice: '', reviewId });
  };
  return (
    <form onSubmit={submit}>
      <FormColumn>
        <Select
          label={`Does the difference of R-${number} show?`}
          placeholder="Not answered"
          data={[...ANSWERS]}
          value={to}
          onChange={(value) => setTo(ANSWERS.find((answer) => answer.value === value)?.value ?? null)}
        />
        {to !== null && (
          <>
            <ProseArea
              label="What you see in the file, or heard"
              minRows={2}
              value={evidence}
              onChange={(event) => setEvidence(event.currentTarget.value)}
            />
            <ProblemNotice error={saying.error} />
            <FormActions>
              <Button
                type="submit"
                variant="default"
                size="compact-sm"
                loading={saying.isBusy}
                disabled={evidence.trim() === ''}
              >
                Send to the tracker
              </Button>
            </FormActions>
          </>
        )}
      </FormColumn>
    </form>
  );
}
