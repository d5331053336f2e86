import { Button } from '@mantine/core';
import { IconUrgent } from '@tabler/icons-react';
import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { InstantText } from '../../../ui/DateText.tsx';
import { focusField } from '../focus-field.ts';
import classes from './safeguarding.module.css';

/** Stays in sight above the review for as long as a concern is not settled: since when, and whom to ring. */
export function ConcernBar({ detail }: { detail: ReviewDetail }) {
  const { concerns, escalation } = detail;
  const whom = [escalation.name, escalation.phone].filter((part) => part.trim() !== '').join(', ');
  return concerns
    .filter(({ settledAt }) => settledAt === null)
    .map(({ id, raisedAt, raisedBy }) => (
      <div key={id} className={classes.bar} role="status" aria-label="Immediate concern is open">
        <IconUrgent size={18} aria-hidden />
        <span>
          <strong>Immediate concern</strong> recorded <InstantText at={raisedAt} /> by {raisedBy}. Ring now:{' '}
          <strong>{whom || 'the council’s duty team'}</strong>. In danger this minute: 999.
        </span>
        <Button size="compact-sm" variant="default" onClick={() => focusField(`concern/${id}`)}>
          Write down what was done
        </Button>
      </div>
    ));
}
