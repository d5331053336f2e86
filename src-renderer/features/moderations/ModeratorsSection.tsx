import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ModerationDetail, ModeratorState } from '#shared/contract/moderations.ts';
import { client } from '../../base/client.ts';
import { navigate } from '../../base/place.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './moderations.module.css';
import {
  useAddModerator,
  usePreparePack,
  useSaveFile,
  useSaveViews,
  useTakeForm,
} from './use-moderations.ts';
import { ViewsDialog } from './ViewsDialog.tsx';

/** Who moderates, and for peers: pack, return form, return, opened seals. */
export function ModeratorsSection({ moderation }: { moderation: ModerationDetail }) {
  const { id, moderators } = moderation;
  const take = useTakeForm(id);
  const saveViews = useSaveViews();
  const [saying, setSaying] = useState<string | null>(null);
  return (
    <Section
      title="Moderators"
      actions={
        moderators.some(({ releaseId }) => releaseId) && (
          <>
            <LinkButton variant="default" to={{ to: 'take-in' }}>
              Take in a return from Plumbline
            </LinkButton>
            <Button variant="default" loading={take.isPending} onClick={() => take.mutate()}>
              Take in a return form
            </Button>
          </>
        )
      }
    >
      <ProblemNotice error={take.error} />
      {take.data && (
        <Notice kind={take.data.remarks.length > 0 ? 'caution' : 'well'} isLive>
          <p>
            From {take.data.moderator}: {take.data.reviews} second{' '}
            {take.data.reviews === 1 ? 'grade' : 'grades'} taken in
            {take.data.hasViews && ', with views on the template and the process'}.
          </p>
          {take.data.remarks.map((remark) => (
            <p key={remark}>{remark}</p>
          ))}
        </Notice>
      )}
      <ul className={classes.people}>
        {moderators.map((moderator) => (
          <li key={moderator.id}>
            <span>
              <strong>{moderator.name}</strong>
              <span className={classes.sub}>
                {moderator.kind === 'peer' ? 'Peer' : 'In-house'}, {moderator.handedIn} of{' '}
                {moderation.reviews} in
              </span>
            </span>
            {moderator.kind === 'peer' ? (
              <PeerButtons id={id} moderator={moderator} />
            ) : (
              <Button size="compact-sm" variant="default" onClick={() => setSaying(moderator.id)}>
                Views on the template
              </Button>
            )}
          </li>
        ))}
      </ul>
      <AddModerator id={id} />
      {saying && (
        <ViewsDialog
          prompts={moderation.prompts}
          before={null}
          onSave={(views) => saveViews.mutateAsync({ id, moderatorId: saying, views })}
          onClose={() => setSaying(null)}
        />
      )}
    </Section>
  );
}

function PeerButtons({ id, moderator }: { id: string; moderator: ModeratorState }) {
  const prepare = usePreparePack();
  const form = useSaveFile('return-form.xlsx', (fileToken) =>
    client.moderations.saveForm({ id, moderatorId: moderator.id, fileToken }),
  );
  const opening = useSaveFile('opened-seals.json', (fileToken) =>
    client.moderations.saveOpening({ id, moderatorId: moderator.id, fileToken }),
  );
  const { packDraftId, releaseId } = moderator;
  return (
    <div className={classes.buttons}>
      {packDraftId === null && (
        <Button
          size="compact-sm"
          variant="default"
          loading={prepare.isPending}
          onClick={() =>
            prepare.mutate(
              { id, moderatorId: moderator.id },
              { onSuccess: ({ draftId }) => navigate({ to: 'pack', id: draftId }) },
            )
          }
        >
          Prepare the pack
        </Button>
      )}
      {packDraftId !== null && releaseId === null && (
        <LinkButton size="compact-sm" variant="default" to={{ to: 'pack', id: packDraftId }}>
          Go on with the pack
        </LinkButton>
      )}
      {releaseId !== null && (
        <>
          <LinkButton size="compact-sm" variant="subtle" to={{ to: 'release', id: releaseId }}>
            What left
          </LinkButton>
          <Button size="compact-sm" variant="default" loading={form.isPending} onClick={() => form.mutate()}>
            Save the return form
          </Button>
          {moderator.handedIn > 0 && (
            <Button
              size="compact-sm"
              variant="default"
              loading={opening.isPending}
              onClick={() => opening.mutate()}
            >
              Save the opened seals
            </Button>
          )}
        </>
      )}
      <ProblemNotice error={prepare.error ?? form.error ?? opening.error} />
    </div>
  );
}

function AddModerator({ id }: { id: string }) {
  const add = useAddModerator();
  const [name, setName] = useState('');
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <Button size="compact-sm" variant="default" onClick={() => setAsked(true)}>
        Add a moderator, such as a third grader
      </Button>
    );
  const save = (kind: 'in-house' | 'peer') =>
    add.mutate(
      { id, moderator: { name, kind, personId: null } },
      {
        onSuccess: () => {
          setName('');
          setAsked(false);
        },
      },
    );
  return (
    <div className={classes.moderator}>
      <TextInput
        aria-label="Name of the moderator"
        placeholder="Name"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button variant="default" disabled={name.trim() === ''} onClick={() => save('in-house')}>
        Add in-house
      </Button>
      <Button variant="default" disabled={name.trim() === ''} onClick={() => save('peer')}>
        Add as a peer
      </Button>
      <ProblemNotice error={add.error} />
    </div>
  );
}
