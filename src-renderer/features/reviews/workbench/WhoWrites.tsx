import { Button, Group, Modal } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { useKeptState } from '../../../base/kept-state.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Exceptions } from '../Exceptions.tsx';
import { useWriteOnBehalf } from '../use-review.ts';
import { WritingArea } from '../writing/WritingArea.tsx';
import writing from '../writing/writing.module.css';

/** Whether who works here may write in the review, and on whose behalf; nothing where it is their own. */
export function WhoWrites({ detail }: { detail: ReviewDetail }) {
  const { writingAs, elsewhere, row, exceptions } = detail;
  return (
    <>
      {(writingAs === 'reader' || writingAs === 'may-on-behalf') && (
        <Notice kind="note">
          <Group justify="space-between" gap="sm">
            <span>
              {elsewhere
                ? `${elsewhere} You can read it.`
                : row.reviewer
                  ? `This is the review of ${row.reviewer}. You can read it.`
                  : 'Nobody has this review yet. You can read it.'}
            </span>
            {writingAs === 'may-on-behalf' && <OnBehalf detail={detail} />}
          </Group>
        </Notice>
      )}
      <Exceptions exceptions={exceptions} />
    </>
  );
}

function OnBehalf({ detail: { row } }: { detail: ReviewDetail }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const reason = useKeptState(`on-behalf/${row.id}`, () => '');
  const begin = useWriteOnBehalf();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    begin.mutate(
      { reviewId: row.id, reason: reason.value.trim() },
      {
        onSuccess: () => {
          reason.forget();
          setOpen(false);
        },
      },
    );
  };
  return (
    <>
      <Button size="compact-sm" variant="default" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Write on behalf of {row.reviewer}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={`Write on behalf of ${row.reviewer}`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <form onSubmit={submit} className={writing.field}>
          <p>
            The review stays {row.reviewer}’s. Your name, the time and your reason are recorded, and shown on
            the sealed review.
          </p>
          <label className={writing.label} htmlFor={id}>
            Why do you write on their behalf?
          </label>
          <WritingArea
            id={id}
            size="line"
            data-autofocus
            required
            value={reason.value}
            onChange={reason.set}
          />
          <ProblemNotice error={begin.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => setOpen(false)}>
              Cancel
            </Button>
            <Button type="submit" loading={begin.isPending} disabled={reason.value.trim() === ''}>
              Write on their behalf
            </Button>
          </Group>
        </form>
      </Modal>
    </>
  );
}
