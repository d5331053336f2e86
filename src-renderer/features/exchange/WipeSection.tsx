import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Section } from '../../ui/Section.tsx';
import { useWipe, useWipeState } from './use-exchange.ts';

/** The end of the work: the cases leave this laptop, and a signed statement says so. */
export function WipeSection() {
  const state = useWipeState();
  const wipe = useWipe();
  const [isAsking, setAsking] = useState(false);
  if (!state.data) return null;
  const { isReady, words } = state.data;
  const wipeIt = async () => {
    const file = await window.plumbline.chooseWhereToSave('save-pack', 'wiped.plumb');
    if (file) wipe.mutate({ fileToken: file.token }, { onSuccess: () => setAsking(false) });
  };
  return (
    <Section
      title="Wipe the cases"
      description={words}
      actions={
        <Button variant="outline" color="red" disabled={!isReady} onClick={() => setAsking(true)}>
          Wipe the cases…
        </Button>
      }
    >
      <ConfirmDialog
        isOpen={isAsking}
        title="Wipe the cases from this laptop?"
        confirmWords="Wipe them"
        isHarmful
        isBusy={wipe.isPending}
        error={wipe.error}
        onConfirm={() => void wipeIt()}
        onCancel={() => setAsking(false)}
      >
        First a signed statement for the sender is saved: send it to them, it is the proof. Then this whole
        workspace goes, with its back-ups and the copies in the second place. It cannot be brought back.
        Back-ups that you copied elsewhere yourself stay: delete them there.
      </ConfirmDialog>
    </Section>
  );
}
