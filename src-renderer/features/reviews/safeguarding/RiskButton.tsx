import { Button, Group, getDefaultZIndex, Modal } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconUrgent } from '@tabler/icons-react';
import { type FormEvent, useId, useState } from 'react';
import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { useKeptState } from '../../../base/kept-state.ts';
import { InstantText } from '../../../ui/DateText.tsx';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useRaiseConcern } from '../use-review.ts';
import { RISK_KEYS } from '../workbench/workbench-keys.ts';
import { WritingArea } from '../writing/WritingArea.tsx';
import writing from '../writing/writing.module.css';
import { EscalationContact } from './EscalationContact.tsx';
import classes from './safeguarding.module.css';

/** The safeguarding interrupt: shows whom to ring at once, and records the concern. */
export function RiskButton({ detail, onRaised }: { detail: ReviewDetail; onRaised: () => void }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [recordedAt, setRecordedAt] = useState<string | null>(null);
  const concern = useKeptState(`concern/${detail.row.id}`, () => '');
  const raise = useRaiseConcern();
  const close = () => {
    setOpen(false);
    if (recordedAt !== null) onRaised();
  };
  const open = () => {
    setRecordedAt(null);
    setOpen(true);
  };
  useHotkeys([[RISK_KEYS, open]], [], true);
  const record = (event: FormEvent) => {
    event.preventDefault();
    raise.mutate(
      { reviewId: detail.row.id, concern: concern.value.trim() },
      {
        onSuccess: ({ savedAt }) => {
          concern.forget();
          setRecordedAt(savedAt);
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
        rightSection={<KeyHint keys={RISK_KEYS} />}
        onClick={open}
      >
        Child at immediate risk?
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        size="lg"
        // Whatever list or picker is open: whom to ring is never covered.
        zIndex={getDefaultZIndex('overlay')}
        title="A child may be at immediate risk"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {recordedAt !== null && (
          <Notice kind="well" isLive>
            <p>
              <strong>
                Recorded <InstantText at={recordedAt} />, under your name.
              </strong>{' '}
              Recording it tells nobody: ring now.
            </p>
          </Notice>
        )}
        <EscalationContact escalation={detail.escalation} />
        {recordedAt !== null ? (
          <Group justify="flex-end" mt="lg">
            <Button onClick={close} data-autofocus>
              Go back to the review
            </Button>
          </Group>
        ) : (
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
        )}
      </Modal>
    </>
  );
}
