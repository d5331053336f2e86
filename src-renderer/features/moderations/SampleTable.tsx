import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ModeratedReview, ModerationDetail } from '#shared/contract/moderations.ts';
import { isBlind } from '#shared/domain/moderation/designs.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { HiddenDialog } from './HiddenDialog.tsx';
import classes from './moderations.module.css';

/** The sample, review by review. */
export function SampleTable({ moderation }: { moderation: ModerationDetail }) {
  const { id, sample, moderators, design } = moderation;
  const [checking, setChecking] = useState<string | null>(null);
  const inHouse = moderators.filter(({ kind }) => kind === 'in-house');
  return (
    <>
      <DataTable
        label="The sample"
        rows={sample}
        keyOf={({ reviewId }) => reviewId}
        columns={[
          {
            key: 'alias',
            header: 'Review',
            width: '22%',
            cell: ({ alias, childName }) => (
              <>
                {childName}
                <span className={classes.sub}>{alias} to the moderator</span>
              </>
            ),
          },
          { key: 'why', header: 'In the sample', cell: ({ reasons }) => reasons.join('; ') },
          {
            key: 'seconds',
            header: 'Second grades',
            cell: (review) => <Seconds id={id} review={review} moderation={moderation} />,
          },
          {
            key: 'first',
            header: 'First grade',
            cell: ({ first, apart }) => (
              <>
                {first ? <GradeBadge {...first} /> : 'Sealed'}
                {apart !== null && (
                  <span className={classes.sub}>
                    {apart === 0 ? 'Second grade: the same' : `Second grade: ${apart} apart`}
                  </span>
                )}
              </>
            ),
          },
          {
            key: 'decided',
            header: 'Moderated grade',
            cell: ({ reviewId, decided, apart, sentBack }) =>
              apart === null ? (
                '–'
              ) : (
                <>
                  <TextLink to={{ to: 'comparison', id: `${id}.${reviewId}` }}>
                    {decided ? <GradeBadge {...decided} /> : 'Compare and decide'}
                  </TextLink>
                  <span className={classes.sub}>
                    <TextLink to={{ to: 're-review', id: `${id}.${reviewId}` }}>
                      {sentBack === null
                        ? 'Send back to the reviewer'
                        : sentBack === 'asked'
                          ? 'Sent back, answer awaited'
                          : 'Sent back, answered'}
                    </TextLink>
                  </span>
                </>
              ),
          },
          ...(isBlind(design) && inHouse.length > 0
            ? [
                {
                  key: 'hidden',
                  header: 'Rationales',
                  cell: ({ reviewId, isChecked, states }: ModeratedReview) =>
                    isChecked ? (
                      'Looked through'
                    ) : states.every(({ state }) => state === 'handed-in' || state === 'may-not') ? (
                      'Left out'
                    ) : (
                      <Button size="compact-sm" variant="default" onClick={() => setChecking(reviewId)}>
                        Look through
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
      {checking && <HiddenDialog id={id} reviewId={checking} onClose={() => setChecking(null)} />}
    </>
  );
}

function Seconds({
  id,
  review: { reviewId, states },
  moderation,
}: {
  id: string;
  review: ModeratedReview;
  moderation: ModerationDetail;
}) {
  return (
    <ul className={classes.seconds}>
      {states.map(({ moderatorId, state, why }) => {
        const moderator = moderation.moderators.find((one) => one.id === moderatorId);
        const name = moderator?.name ?? '';
        if (state === 'may-not')
          return (
            <li key={moderatorId} title={why}>
              {name}: may not moderate this
            </li>
          );
        if (state === 'handed-in') return <li key={moderatorId}>{name}: in</li>;
        return (
          <li key={moderatorId}>
            {moderator?.kind === 'in-house' ? (
              <TextLink to={{ to: 'grading', id: `${id}.${reviewId}.${moderatorId}` }}>
                {name}: {state === 'begun' ? 'go on' : 'grade'}
              </TextLink>
            ) : (
              `${name}: by pack and form`
            )}
          </li>
        );
      })}
    </ul>
  );
}
