import { Button } from '@mantine/core';
import type { PlanDetail } from '#shared/contract/plans.ts';
import { dateWords } from '../../ui/date-words.ts';
import { FormActions } from '../../ui/FormRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useUndoOffer } from '../../ui/use-undo-offer.ts';
import { useClose } from './use-plans.ts';

/** That a plan is closed, or goes on in another; nothing for one that neither is said of. */
export function PlanIsOver({ plan: { closedOn, successors } }: { plan: PlanDetail }) {
  if (closedOn === null && successors.length === 0) return null;
  return (
    <Notice kind="note">
      <p>
        {closedOn !== null && `Closed on ${dateWords(closedOn)}. `}
        {successors.length > 0 && 'Carried on in '}
        {successors.map(({ id, name }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <TextLink to={{ to: 'plan', id }}>{name}</TextLink>
          </span>
        ))}
        {successors.length > 0 && '.'}
      </p>
    </Notice>
  );
}

/** Takes a plan out of the working lists, or puts it back. */
export function ClosePlan({ plan: { id, closedOn } }: { plan: PlanDetail }) {
  const close = useClose();
  const offer = useUndoOffer();
  const isClosed = closedOn !== null;
  return (
    <Section
      title={isClosed ? 'Open it again' : 'When the plan has run its course'}
      description={
        isClosed
          ? 'It goes back into the list of plans, and recommendations can be moved into it.'
          : 'A closed plan leaves the working lists and stays among the closed ones. Its actions stay in the tracker as they are.'
      }
    >
      <ProblemNotice error={close.error} />
      <FormActions>
        <Button
          variant="default"
          loading={close.isPending}
          onClick={() =>
            close.mutate({ id, isClosed: !isClosed }, { onSuccess: ({ undo }) => undo && offer(undo) })
          }
        >
          {isClosed ? 'Open the plan again' : 'Close the plan'}
        </Button>
      </FormActions>
    </Section>
  );
}
