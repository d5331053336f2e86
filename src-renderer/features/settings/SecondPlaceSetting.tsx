import { Button, Group } from '@mantine/core';
import type { SecondPlace } from '#shared/contract/workspace.ts';
import { InstantText } from '../../ui/DateText.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useSecondPlace, useSetSecondPlace } from './use-settings.ts';

/** Where back-ups are copied to as well: a stick, another drive, or said to be nowhere. */
export function SecondPlaceSetting() {
  const { data: place, error } = useSecondPlace();
  const set = useSetSecondPlace();
  const choose = async () => {
    const chosen = await window.plumbline.chooseFile('backup-place');
    if (chosen) set.mutate({ fileToken: chosen.token });
  };
  return (
    <section aria-label="Second place for back-ups">
      <ProblemNotice error={error ?? set.error} />
      {place && <Words place={place} />}
      <Group gap="xs">
        <Button variant="default" loading={set.isPending} onClick={() => void choose()}>
          {place?.kind === 'kept' ? 'Choose another second place…' : 'Choose a second place…'}
        </Button>
        {place && place.kind !== 'declined' && (
          <Button variant="subtle" color="gray" onClick={() => set.mutate({ none: true })}>
            {place.kind === 'kept' ? 'Stop copying there' : 'I want none'}
          </Button>
        )}
      </Group>
    </section>
  );
}

function Words({ place }: { place: SecondPlace }) {
  if (place.kind === 'declined')
    return <p>No second place: back-ups are in the workspace’s own folder only.</p>;
  if (place.kind === 'not-asked')
    return (
      <p>
        If this disk breaks or the laptop is lost, its back-ups go with it. Each back-up can be copied to a
        stick, another drive or a folder of the network as well.
      </p>
    );
  return (
    <>
      <p>
        Each back-up is copied to <strong>{place.folder}</strong> as well.{' '}
        {place.lastAt && (
          <>
            Last copy: <InstantText at={place.lastAt} />.
          </>
        )}
      </p>
      {place.missedAt && (
        <p>
          The folder was not there on <InstantText at={place.missedAt} />. Connect the drive, then make a
          back-up now.
        </p>
      )}
      {place.isSameDisk && <p>It is on the same disk as the workspace: if that breaks, both are lost.</p>}
    </>
  );
}
