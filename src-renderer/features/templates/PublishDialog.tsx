import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { navigate } from '../../base/place.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { usePublishDraft } from './use-templates.ts';

/** Asks before a draft becomes a version that never changes; says what is still to be done. */
export function PublishDialog({
  draftId,
  problems,
  isOpen,
  onClose,
  saveFirst,
}: {
  draftId: string;
  problems: readonly string[];
  isOpen: boolean;
  onClose: () => void;
  /** What was typed last is saved before it is published. */
  saveFirst: () => Promise<unknown>;
}) {
  const [note, setNote] = useState('');
  const send = usePublishDraft();
  const publish = useMutation({
    mutationFn: async () => {
      await saveFirst();
      return send.mutateAsync({ id: draftId, note });
    },
    onSuccess: ({ id }) => navigate({ to: 'template', id }),
  });
  const isReady = problems.length === 0;
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={isReady ? 'Publish this template?' : 'This template cannot be published yet'}
      confirmWords={isReady ? 'Publish' : 'Go on writing'}
      isBusy={publish.isPending}
      error={publish.error}
      onConfirm={() => (isReady ? publish.mutate() : onClose())}
      onCancel={onClose}
    >
      {isReady ? (
        <>
          <p>
            Rounds can then be reviewed with it. It never changes again: for another wording you copy it to a
            new draft, and reviews made with this version go on showing this version.
          </p>
          <ProseArea
            label="What changed"
            description="A sentence for whoever looks at the versions next year."
            minRows={2}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
        </>
      ) : (
        <ul>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </ConfirmDialog>
  );
}
