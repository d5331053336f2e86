import { Button, Group, Modal } from '@mantine/core';
import { IconUrgent } from '@tabler/icons-react';
import { type FormEvent, useId, useState } from 'react';
import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { useKeptState } from '../../../base/kept-state.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useRaiseConcern } from '../use-review.ts';
import { WritingArea } from '../writing/WritingArea.tsx';
import writing from '../writing/writing.module.css';
import { EscalationContact } from './EscalationContact.tsx';
import classes from './safeguarding.module.css';

/** The safeguarding interrupt: shows whom to ring at once, and records the concern. */
export function RiskButton({ detail, onRaised }: { detail: ReviewDetail; onRaised: () => void }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const concern = useKeptState(`concern/${detail.row.id}`, () => '');
  const raise = useRaiseConcern();
  const record = (event: FormEvent) => {
    event.preventDefault();
    raise.mutate(
      { reviewId: detail.row.id, concern: concern.value.trim() },
      {
        onSuccess: () => {
          concern.forget();
          setOpen(false);
          onRaised();
        },
      },
    );
  };
  return (
    <>
      <Button
        size="sm"
        variant="default"
        className={classes.button}
        leftSection={<IconUrgent size={18} aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        Child at immediate risk?
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        size="lg"
        title="A child may be at immediate risk"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <EscalationContact escalation={detail.escalation} />
        <form onSubmit={record} className={classes.form}>
          <div className={writing.field}>
            <label className={writing.label} htmlFor={id}>
              What worries you about this child now?
            </label>
            <WritingArea id={id} data-autofocus required value={concern.value} onChange={concern.set} />
            <p className={classes.hint}>
              It is recorded with the time and your name, and cannot be taken back. This review can be
              submitted once what was done about it is written down.
            </p>
          </div>
          <ProblemNotice error={raise.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => setOpen(false)}>
              Go back
            </Button>
            <Button
              type="submit"
              color="red.9"
              loading={raise.isPending}
              disabled={concern.value.trim() === ''}
            >
              Record the concern
            </Button>
          </Group>
        </form>
      </Modal>
    </>
  );
}
