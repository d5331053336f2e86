import { Button, Group, Select } from '@mantine/core';
import { useState } from 'react';
import { ACTIVITY_STATE_WORDS } from '#shared/domain/activities/activity.ts';
import { useMay } from '../../base/permissions.ts';
import { dateWords } from '../../ui/date-words.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useUndoOffer } from '../../ui/use-undo-offer.ts';
import { Answer } from './Answer.tsx';
import { useAsk, useAskable, useVerifiedBy } from './use-verifications.ts';
import classes from './verifications.module.css';

/** Which activities confirm a recommendation, and what they said. */
export function VerifiedBy({ itemId }: { itemId: string }) {
  const { data } = useVerifiedBy(itemId);
  const may = useMay();
  const mayAsk = may('verifications.ask');
  if (!data || (data.length === 0 && !mayAsk)) return null;
  return (
    <Section title="Verified by">
      {data.length > 0 && (
        <ul className={classes.questions}>
          {data.map(({ activity, answer }) => (
            <li key={activity.id}>
              {mayAsk ? (
                <TextLink to={{ to: 'activity', id: activity.id }}>{activity.title}</TextLink>
              ) : (
                activity.title
              )}
              <span className={classes.sub}>
                {activity.heldOn
                  ? `took place on ${dateWords(activity.heldOn)}`
                  : `${ACTIVITY_STATE_WORDS[activity.state]}${activity.plannedFor && `, ${dateWords(activity.plannedFor)}`}`}
              </span>
              {answer ? <Answer answer={answer} /> : <p className={classes.answer}>No answer yet.</p>}
            </li>
          ))}
        </ul>
      )}
      {mayAsk && <AskActivity itemId={itemId} except={data.map(({ activity }) => activity.id)} />}
    </Section>
  );
}

function AskActivity({ itemId, except }: { itemId: string; except: readonly string[] }) {
  const { data } = useAskable();
  const ask = useAsk();
  const offer = useUndoOffer();
  const [activityId, setActivityId] = useState<string | null>(null);
  const offered = (data ?? []).filter(({ id, state }) => !except.includes(id) && state !== 'did-not-happen');
  return (
    <>
      <Group align="flex-end" gap="sm">
        <Select
          label="Activity that will confirm it"
          placeholder={offered.length === 0 ? 'No activity is planned yet' : 'Choose an activity'}
          searchable
          clearable
          w="24rem"
          value={activityId}
          data={offered.map(({ id, title, type }) => ({ value: id, label: `${title} (${type})` }))}
          onChange={setActivityId}
        />
        <Button
          variant="default"
          disabled={activityId === null}
          loading={ask.isPending}
          onClick={() =>
            activityId !== null &&
            ask.mutate(
              { activityId, itemId },
              {
                onSuccess: ({ undo }) => {
                  offer(undo);
                  setActivityId(null);
                },
              },
            )
          }
        >
          Ask this activity
        </Button>
      </Group>
      <ProblemNotice error={ask.error} />
    </>
  );
}
