import { Button, Checkbox, Group, Modal, NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { AllocationOutcome, RoundDetail } from '#shared/contract/rounds.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useUndoOffer } from '../../ui/use-undo-offer.ts';
import classes from './sample.module.css';
import { useAllocateBalanced } from './use-rounds.ts';

/** Shares the cases that nobody has yet as evenly as the independence rule lets it be. */
export function BalancedAllocation({
  round,
  isOpen,
  onClose,
}: {
  round: RoundDetail;
  isOpen: boolean;
  onClose: () => void;
}) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="38rem"
      title="Allocate evenly"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {round.reviewers.length === 0 ? (
        <EmptyState
          title="There is no reviewer yet"
          order={3}
          actions={<LinkButton to={{ to: 'new-person' }}>Add a reviewer</LinkButton>}
        >
          Add the people who review, internal or external, and give them the role of reviewer.
        </EmptyState>
      ) : (
        <ReviewerChoice round={round} onClose={onClose} />
      )}
    </Modal>
  );
}

type Capacity = number | string;

function ReviewerChoice({ round, onClose }: { round: RoundDetail; onClose: () => void }) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [capacities, setCapacities] = useState<Readonly<Record<string, Capacity>>>({});
  const allocate = useAllocateBalanced();
  const offerUndo = useUndoOffer();
  const asked = round.reviewers.filter(({ personId }) => !left.has(personId));
  const toAllocate = round.summary.counts['to-allocate'];
  if (allocate.data) return <Outcome outcome={allocate.data} onClose={onClose} />;
  const start = () =>
    allocate.mutate(
      {
        roundId: round.summary.id,
        reviewers: asked.map(({ personId }) => {
          const capacity = capacities[personId];
          return { personId, capacity: typeof capacity === 'number' ? capacity : null };
        }),
      },
      { onSuccess: ({ undo }) => offerUndo(undo) },
    );
  return (
    <>
      <p>
        {toAllocate} {toAllocate === 1 ? 'case has' : 'cases have'} no reviewer. They are shared evenly among
        those ticked; nobody is given a case that they work or manage, or one of their own team. Allocated
        reviews stay, and count.
      </p>
      <ul className={classes.reviewers}>
        {round.reviewers.map(({ personId, name, affiliation, reviews }) => (
          <li key={personId} className={classes.reviewer}>
            <Checkbox
              label={name}
              description={`${affiliation === 'internal' ? 'Internal' : 'External'}, has ${reviews} of this round`}
              checked={!left.has(personId)}
              onChange={({ currentTarget: { checked } }) => {
                const next = new Set(left);
                if (checked) next.delete(personId);
                else next.add(personId);
                setLeft(next);
              }}
            />
            <NumberInput
              size="sm"
              label="Most reviews"
              aria-label={`Most reviews for ${name}`}
              placeholder="no limit"
              min={0}
              allowDecimal={false}
              allowNegative={false}
              disabled={left.has(personId)}
              value={capacities[personId] ?? ''}
              onChange={(capacity) => setCapacities({ ...capacities, [personId]: capacity })}
            />
          </li>
        ))}
      </ul>
      <ProblemNotice error={allocate.error} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button disabled={asked.length === 0} loading={allocate.isPending} onClick={start}>
          Allocate {toAllocate} {toAllocate === 1 ? 'case' : 'cases'}
        </Button>
      </Group>
    </>
  );
}

function Outcome({ outcome, onClose }: { outcome: AllocationOutcome; onClose: () => void }) {
  const { allocated, notAllocated, conflicts } = outcome;
  return (
    <div role="status">
      <Notice kind={notAllocated.length + conflicts.length === 0 ? 'well' : 'note'}>
        <p>
          {allocated} {allocated === 1 ? 'case was' : 'cases were'} allocated.
        </p>
      </Notice>
      {notAllocated.length > 0 && (
        <>
          <p>
            {notAllocated.length} could not be, because nobody of those asked may review{' '}
            {notAllocated.length === 1 ? 'it' : 'them'} or has room:
          </p>
          <Remarks remarks={notAllocated} />
        </>
      )}
      {conflicts.length > 0 && (
        <>
          <p>These keep a reviewer who is not independent of the case. Change them by hand:</p>
          <Remarks remarks={conflicts} />
        </>
      )}
      <Group justify="flex-end" mt="lg">
        <Button onClick={onClose} data-autofocus>
          Close
        </Button>
      </Group>
    </div>
  );
}

function Remarks({ remarks }: { remarks: AllocationOutcome['notAllocated'] }) {
  return (
    <ul className={classes.remarks}>
      {remarks.map(({ reviewId, reference, reason }) => (
        <li key={reviewId}>
          <strong>{reference}</strong>: {reason}
        </li>
      ))}
    </ul>
  );
}
