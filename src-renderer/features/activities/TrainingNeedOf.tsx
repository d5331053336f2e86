import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { Finding } from '#shared/contract/activities.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import classes from './activities.module.css';
import { useLinkNeed, useNeedNames } from './use-activities.ts';

/** The second exit of a finding: a training need of the workforce list. It may be in the tracker as well. */
export function TrainingNeedOf({ id, finding }: { id: string; finding: Finding }) {
  const [isChoosing, setChoosing] = useState(false);
  const { data: needs } = useNeedNames();
  const link = useLinkNeed();
  const need = needs?.find((one) => one.id === finding.trainingNeedId);
  if (need)
    return (
      <p className={classes.sub}>
        Training need: <TextLink to={{ to: 'themes' }}>{need.need}</TextLink>{' '}
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`Remove from the need ${need.need}`}
          onClick={() => link.mutate({ activityId: id, findingId: finding.id, needId: null })}
        >
          Remove
        </Button>
      </p>
    );
  if (!isChoosing)
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        ml="-0.5rem"
        aria-label={`Mark as a training need: ${finding.text.slice(0, 50)}`}
        onClick={() => setChoosing(true)}
      >
        Mark as a training need
      </Button>
    );
  return (
    <>
      <Select
        label="Which need of the workforce list?"
        description="A new one is noted under Themes."
        searchable
        data={(needs ?? []).map((one) => ({ value: one.id, label: one.need }))}
        onChange={(needId) =>
          needId &&
          link.mutate(
            { activityId: id, findingId: finding.id, needId },
            { onSuccess: () => setChoosing(false) },
          )
        }
      />
      <ProblemNotice error={link.error} />
    </>
  );
}
