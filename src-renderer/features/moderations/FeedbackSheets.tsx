import { Button } from '@mantine/core';
import type { ModerationDetail } from '#shared/contract/moderations.ts';
import { client } from '../../base/client.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './moderations.module.css';
import { useSaveFile } from './use-moderations.ts';

/** Tells each reviewer what came of their reviews, on a sheet of their own. */
export function FeedbackSheets({ moderation }: { moderation: ModerationDetail }) {
  if (moderation.decided === 0) return null;
  return (
    <Section
      title="Feedback to reviewers"
      description="A private sheet each: what stands after moderation and why, and the moderators’ words."
    >
      <ul className={classes.people}>
        {moderation.reviewers.map(({ reviewerId, name }) => (
          <Sheet key={reviewerId} id={moderation.id} reviewerId={reviewerId} name={name} />
        ))}
      </ul>
    </Section>
  );
}

function Sheet({ id, reviewerId, name }: { id: string; reviewerId: string; name: string }) {
  const save = useSaveFile('feedback.docx', (fileToken) =>
    client.moderations.saveFeedback({ id, reviewerId, fileToken }),
  );
  return (
    <li>
      <span>{name}</span>
      <Button size="compact-sm" variant="default" loading={save.isPending} onClick={() => save.mutate()}>
        Save the sheet for {name}
      </Button>
      <ProblemNotice error={save.error} />
      {save.data && (
        <Notice kind="well" isLive>
          <p>Saved as {save.data}.</p>
        </Notice>
      )}
    </li>
  );
}
