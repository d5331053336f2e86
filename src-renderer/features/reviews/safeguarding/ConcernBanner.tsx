import { Button } from '@mantine/core';
import { IconUrgent } from '@tabler/icons-react';
import { type FormEvent, useId } from 'react';
import type { Concern, ReviewDetail } from '#shared/contract/reviews.ts';
import { useKeptState } from '../../../base/kept-state.ts';
import { InstantText } from '../../../ui/DateText.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useSettleConcern } from '../use-review.ts';
import { WritingArea } from '../writing/WritingArea.tsx';
import writing from '../writing/writing.module.css';
import { EscalationContact } from './EscalationContact.tsx';
import classes from './safeguarding.module.css';

/** Concerns that are not settled: whom to ring, and what was done; and those that are, which stay with the review. */
export function ConcernBanner({ detail }: { detail: ReviewDetail }) {
  const open = detail.concerns.filter(({ settledAt }) => settledAt === null);
  const settled = detail.concerns.filter(({ settledAt }) => settledAt !== null);
  return (
    <>
      {open.length > 0 && (
        <section className={classes.banner} aria-label="Immediate concern">
          {open.map((concern) => (
            <OpenConcern key={concern.id} concern={concern} detail={detail} />
          ))}
        </section>
      )}
      {settled.length > 0 && (
        <section className={classes.settled} aria-label="Settled concerns">
          {settled.map(({ id, concern, raisedAt, raisedBy, done, settledAt }) => (
            <Notice key={id} kind="well">
              <p>
                <strong>Immediate concern</strong>, raised <InstantText at={raisedAt} /> by {raisedBy}:{' '}
                {concern}
              </p>
              <p>
                <strong>Done</strong>, written down <InstantText at={settledAt} />: {done}
              </p>
            </Notice>
          ))}
        </section>
      )}
    </>
  );
}

function OpenConcern({ concern, detail }: { concern: Concern; detail: ReviewDetail }) {
  const id = useId();
  const done = useKeptState(`concern-done/${concern.id}`, () => concern.done);
  const settle = useSettleConcern();
  const write = (event: FormEvent) => {
    event.preventDefault();
    settle.mutate(
      { reviewId: detail.row.id, id: concern.id, done: done.value.trim() },
      { onSuccess: () => done.forget() },
    );
  };
  return (
    <form className={classes.open} onSubmit={write}>
      <p className={classes.raised}>
        <IconUrgent size={20} aria-hidden />
        <span>
          <strong>Immediate concern</strong>, raised <InstantText at={concern.raisedAt} /> by{' '}
          {concern.raisedBy}
        </span>
      </p>
      <p className={classes.concern}>{concern.concern}</p>
      <EscalationContact escalation={detail.escalation} />
      <div className={writing.field}>
        <label className={writing.label} htmlFor={id}>
          What was done, when, and who was told
        </label>
        <WritingArea
          id={id}
          size="line"
          data-field={`concern/${concern.id}`}
          value={done.value}
          onChange={done.set}
        />
      </div>
      <ProblemNotice error={settle.error} />
      <div>
        <Button type="submit" size="sm" loading={settle.isPending} disabled={done.value.trim() === ''}>
          Write down what was done
        </Button>
      </div>
    </form>
  );
}
