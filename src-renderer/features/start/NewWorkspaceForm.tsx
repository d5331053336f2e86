import { Radio, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { WorkspaceRole } from '#shared/contract/base.ts';
import { roleMeanings, roleWords } from '../../base/open-workspace.ts';
import { FormColumn } from '../../ui/FormRow.tsx';
import { FolderField } from './FolderField.tsx';
import { FormEnd } from './FormEnd.tsx';
import type { FreshCode } from './fresh-code.ts';
import { NewPassphrase } from './NewPassphrase.tsx';
import classes from './NewWorkspaceForm.module.css';
import { useFolderChoice } from './use-folder-choice.ts';
import { useNewPassphrase } from './use-new-passphrase.ts';
import { useCreateWorkspace } from './use-workspace.ts';

/** Makes a workspace: what it is, who works in it, where it is kept, and its passphrase. */
export function NewWorkspaceForm({
  onCreated,
  onBack,
}: {
  onCreated: (code: FreshCode) => void;
  onBack: () => void;
}) {
  const create = useCreateWorkspace(onCreated);
  const { folder, choose } = useFolderChoice();
  const [draft, setDraft] = useState({ name: '', council: '', myName: '', role: 'lead' as WorkspaceRole });
  const passphrase = useNewPassphrase([draft.name, draft.council, draft.myName]);
  const [isChecked, setChecked] = useState(false);
  const set = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }));
  const missing = (value: string, sentence: string) => isChecked && value.trim() === '' && sentence;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const isFilled = [draft.name, draft.council, draft.myName].every((value) => value.trim() !== '');
    if (!passphrase.check() || !isFilled || !folder) return;
    create.mutate({
      fileToken: folder.token,
      name: draft.name,
      council: draft.council,
      me: { name: draft.myName, role: draft.role },
      passphrase: passphrase.passphrase,
    });
  };

  return (
    <form onSubmit={submit} noValidate>
      <Title order={1}>A new workspace</Title>
      <p className={classes.words}>
        One encrypted folder that holds your cases, rounds and reviews. It stays on this computer.
      </p>
      <div className={classes.parts}>
        <FormColumn>
          <Title order={2}>What and who</Title>
          <TextInput
            label="Name of the workspace"
            description="What you will see in the list, such as “Practice reviews 2026”."
            autoFocus
            maxLength={80}
            value={draft.name}
            error={missing(draft.name, 'Give the workspace a name.')}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <TextInput
            label="Council"
            value={draft.council}
            error={missing(draft.council, 'Say whose cases these are: it stands on every document.')}
            onChange={(event) => set({ council: event.currentTarget.value })}
          />
          <TextInput
            label="Your name"
            description="It goes into the audit trail with each change."
            value={draft.myName}
            error={missing(draft.myName, 'Give your name: every change says who made it.')}
            onChange={(event) => set({ myName: event.currentTarget.value })}
          />
          <Radio.Group
            label="You are"
            value={draft.role}
            onChange={(value) => set({ role: WorkspaceRole.parse(value) })}
          >
            <div className={classes.roles}>
              {WorkspaceRole.options.map((role) => (
                <Radio key={role} value={role} label={roleWords[role]} description={roleMeanings[role]} />
              ))}
            </div>
          </Radio.Group>
        </FormColumn>
        <FormColumn>
          <Title order={2}>Where, and its passphrase</Title>
          <FolderField
            folder={folder}
            error={isChecked && !folder ? 'Choose the folder that it is kept in.' : undefined}
            onChoose={() => void choose()}
          />
          <NewPassphrase choice={passphrase} />
          <FormEnd
            error={create.error}
            isPending={create.isPending}
            submit="Make the workspace"
            onBack={onBack}
          />
        </FormColumn>
      </div>
    </form>
  );
}
