import { Button, Modal } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Attachment } from '#shared/contract/attachments.ts';
import { attachmentWords, isShownInside } from '#shared/domain/reviews/attachment-kinds.ts';
import { api, client } from '../../../base/client.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { InstantText } from '../../../ui/DateText.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import classes from './attachments.module.css';

/** Documents and pictures beside the evidence: pictures and texts are looked at here, the rest as a copy. */
export function Attachments({ reviewId, isOpen }: { reviewId: string; isOpen: boolean }) {
  const { data } = useQuery(api.attachments.list.queryOptions({ input: { reviewId } }));
  const attach = useMutation(api.attachments.add.mutationOptions());
  const choose = useMutation({
    mutationFn: async () => {
      const chosen = await window.plumbline.chooseFile('import-attachment');
      return chosen && attach.mutateAsync({ reviewId, evidenceId: null, fileToken: chosen.token });
    },
  });
  const attachments = data ?? [];
  if (!isOpen && attachments.length === 0) return null;
  return (
    <section className={classes.attachments} aria-label="Attached documents">
      <h3>Attached documents</h3>
      {attachments.length > 0 && (
        <ul>
          {attachments.map((attachment) => (
            <AttachmentRow key={attachment.id} attachment={attachment} isOpen={isOpen} />
          ))}
        </ul>
      )}
      <ProblemNotice error={choose.error} />
      {isOpen && (
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPaperclip size={16} aria-hidden />}
          loading={choose.isPending}
          onClick={() => choose.mutate()}
        >
          Attach a document or picture
        </Button>
      )}
    </section>
  );
}

function AttachmentRow({ attachment, isOpen }: { attachment: Attachment; isOpen: boolean }) {
  const { id, name, kind, bytes, addedAt, addedBy } = attachment;
  const [isShown, setShown] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const remove = useMutation(api.attachments.remove.mutationOptions());
  const copy = useMutation({
    mutationFn: async () => {
      const chosen = await window.plumbline.chooseWhereToSave('save-attachment', name);
      return chosen && client.attachments.saveCopy({ id, fileToken: chosen.token });
    },
  });
  return (
    <li>
      <span>
        <strong>{name}</strong>{' '}
        <span className={classes.quiet}>
          {attachmentWords(kind)}, {sizeWords(bytes)}, {addedBy}, <InstantText at={addedAt} />
        </span>
      </span>
      <span className={classes.tools}>
        {isShownInside(kind) && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`Look at ${name}`}
            onClick={() => setShown(true)}
          >
            Look at it
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          title="The copy is not encrypted: delete it when you have looked at it."
          aria-label={`Save a copy of ${name}, not encrypted`}
          onClick={() => copy.mutate()}
        >
          Save a copy
        </Button>
        {isOpen && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={`Remove ${name}`}
            onClick={() => setRemoving(true)}
          >
            Remove
          </Button>
        )}
      </span>
      <ProblemNotice error={copy.error} />
      {isShown && <Shown id={id} name={name} onClose={() => setShown(false)} />}
      <ConfirmDialog
        isOpen={isRemoving}
        title={`Remove ${name}?`}
        confirmWords="Remove 1 document"
        isHarmful
        isBusy={remove.isPending}
        error={remove.error}
        onCancel={() => setRemoving(false)}
        onConfirm={() => remove.mutate({ id }, { onSuccess: () => setRemoving(false) })}
      >
        <p>It goes from this workspace for good. The audit trail keeps its name and its hash.</p>
      </ConfirmDialog>
    </li>
  );
}

function Shown({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const { data, error } = useQuery({
    ...api.attachments.show.queryOptions({ input: { id } }),
    // Nothing of it stays in memory once it is closed.
    gcTime: 0,
  });
  return (
    <Modal opened onClose={onClose} title={name} size="xl" closeButtonProps={{ 'aria-label': 'Close' }}>
      <ProblemNotice error={error} />
      {!data && !error && <Loading what="Opening…" />}
      {data &&
        (data.kind === 'text/plain' ? (
          <pre className={classes.text}>{textOf(data.base64)}</pre>
        ) : (
          <img className={classes.picture} src={`data:${data.kind};base64,${data.base64}`} alt={name} />
        ))}
    </Modal>
  );
}

const textOf = (base64: string): string =>
  new TextDecoder().decode(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));

const sizeWords = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} kB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
