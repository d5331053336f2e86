import { Button, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ChosenFile } from '#shared/contract/bridge.ts';
import type { ArrivingWorkspace } from '#shared/contract/moving.ts';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { holdsWords } from './backup-words.ts';
import { FolderField } from './FolderField.tsx';
import { FormEnd } from './FormEnd.tsx';
import { SecretFields, type TypedSecret } from './SecretFields.tsx';
import { sizeWords } from './size-words.ts';
import { useTakeInWorkspace } from './use-arriving.ts';
import { useFolderChoice } from './use-folder-choice.ts';
import { useWait } from './use-wait.ts';

/** What is in the pack, its workspace's own passphrase, and where the workspace is made. */
export function MakeArrived({
  file,
  arriving,
  packKey,
  hasWorkspace,
  onDone,
  onBack,
}: {
  file: ChosenFile;
  arriving: ArrivingWorkspace;
  packKey: { passphrase: string } | null;
  hasWorkspace: boolean;
  onDone: (workspace: { id: string; name: string }) => void;
  onBack: () => void;
}) {
  const takeIn = useTakeInWorkspace();
  const { folder, choose } = useFolderChoice();
  const [secret, setSecret] = useState<TypedSecret>({ kind: 'passphrase', value: '' });
  const [name, setName] = useState(arriving.name.slice(0, 80));
  const [isChecked, setChecked] = useState(false);
  const waitSeconds = useWait(takeIn.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (secret.value === '' || name.trim() === '' || !folder || waitSeconds > 0) return;
    takeIn.mutate({
      fileToken: file.token,
      key: packKey,
      secret,
      into: folder.token,
      name: name.trim(),
    });
  };
  if (takeIn.data) {
    const { recentId, counts, newestEntryAt } = takeIn.data;
    return (
      <>
        <Title order={1}>The workspace is here</Title>
        <FormColumn>
          <Notice kind="well" isLive>
            <p>
              {holdsWords({ counts, newestEntryAt })}. Compare these figures with the old laptop, then delete
              the pack.
            </p>
            {hasWorkspace && <p>It is in the list when you close this workspace.</p>}
          </Notice>
          <FormActions>
            <Button onClick={() => onDone({ id: recentId, name: name.trim() })}>
              {hasWorkspace ? 'Done' : 'Open it'}
            </Button>
          </FormActions>
        </FormColumn>
      </>
    );
  }
  const { sender, council, standing, fingerprint } = arriving;
  return (
    <form onSubmit={submit} noValidate>
      <Title order={1}>{arriving.name}</Title>
      <p>
        A whole workspace of {council}, {sizeWords(arriving.bytes)}: {holdsWords(arriving)}.
      </p>
      <FormColumn>
        <Notice kind={standing === 'verified' ? 'note' : 'caution'}>
          <p>
            Packed by {[sender.name, sender.organisation].filter(Boolean).join(', ')}. If you did not expect
            it, compare these words by telephone before you go on: <strong>{fingerprint}</strong>
          </p>
        </Notice>
        <SecretFields
          label="What opens the workspace"
          words={{
            passphrase: 'Its passphrase, as on the old laptop',
            recovery: 'Its recovery code',
            field: 'Passphrase of the workspace',
          }}
          secret={secret}
          error={isChecked && 'Type it: without it nobody can read the workspace.'}
          onChange={setSecret}
        />
        <TextInput
          label="Name of its folder here"
          maxLength={80}
          value={name}
          error={isChecked && name.trim() === '' && 'Give it a name.'}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <FolderField
          folder={folder}
          error={isChecked && !folder ? 'Choose the folder that it is kept in.' : undefined}
          onChoose={() => void choose()}
        />
        <FormEnd
          error={takeIn.error}
          isPending={takeIn.isPending}
          work={takeIn}
          waitSeconds={waitSeconds}
          submit="Make the workspace here"
          onBack={onBack}
        />
      </FormColumn>
    </form>
  );
}
