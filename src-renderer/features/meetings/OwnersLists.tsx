import { Button } from '@mantine/core';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import { ownedBy } from '#shared/domain/meetings/owners-list-document.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { useMay } from '../../base/permissions.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './meetings.module.css';
import { useSaveOwnersList } from './use-meetings.ts';

/** A list for each owner before the meeting, with empty columns for their words; filled in, it is brought in again. */
export function OwnersLists({ meeting }: { meeting: MeetingDetail }) {
  const save = useSaveOwnersList(meeting.id, meeting.day);
  const mayBringIn = useMay()('tracker.readPlan');
  const owners = [...new Set(meeting.agenda.flatMap(({ item }) => item.owners))].sort((a, b) =>
    a.localeCompare(b, 'en'),
  );
  if (owners.length === 0) return null;
  return (
    <Section
      title="Owners’ lists"
      description="Each owner gets what they have on the agenda, as Excel to fill in or as PDF. A filled list is brought in like a plan: you see what would change before it does."
      actions={
        mayBringIn && (
          <LinkButton to={{ to: 'bring-in' }} variant="default">
            Bring a filled list in
          </LinkButton>
        )
      }
    >
      <ProblemNotice error={save.error} />
      {save.data && (
        <Notice kind="well" isLive>
          <p>
            {countWords(save.data.rows, 'recommendation')} of {save.data.owner} saved as {save.data.name}. It
            may name children: send it as you send other papers about them.
          </p>
        </Notice>
      )}
      <ul className={classes.owners} aria-label="Owners">
        {owners.map((owner) => (
          <li key={owner}>
            <span>
              {owner}, {countWords(ownedBy(meeting, owner).length, 'item')}
            </span>
            <Button
              variant="default"
              size="compact-sm"
              loading={save.isPending && save.variables === owner}
              aria-label={`Save the list of ${owner}`}
              onClick={() => save.mutate(owner)}
            >
              Save the list…
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
