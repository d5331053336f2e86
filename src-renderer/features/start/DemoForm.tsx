import { Button, Title } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { FolderField } from './FolderField.tsx';
import type { FreshCode } from './fresh-code.ts';
import { NewPassphrase } from './NewPassphrase.tsx';
import classes from './NewWorkspaceForm.module.css';
import { useFolderChoice } from './use-folder-choice.ts';
import { useNewPassphrase } from './use-new-passphrase.ts';
import { useCreateDemo } from './use-workspace.ts';

/** Makes the demo workspace: only where it goes and its passphrase are asked. */
export function DemoForm({
  onCreated,
  onBack,
}: {
  onCreated: (code: FreshCode) => void;
  onBack: () => void;
}) {
  const create = useCreateDemo(onCreated);
  const passphrase = useNewPassphrase();
  const { folder, choose } = useFolderChoice();
  const [isChecked, setChecked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!passphrase.check() || !folder) return;
    create.mutate({ fileToken: folder.token, passphrase: passphrase.passphrase });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Title order={1}>Look around with a fictitious council</Title>
      <p className={classes.words}>
        A workspace with invented children, people, rounds and reviews, to try everything out. Nobody in it
        exists. It is encrypted like any other.
      </p>
      <FormColumn>
        <FolderField
          folder={folder}
          error={isChecked && !folder ? 'Choose the folder that it is kept in.' : undefined}
          onChoose={() => void choose()}
        />
        <NewPassphrase choice={passphrase} />
        <ProblemNotice error={create.error} />
        <FormActions>
          <Button type="submit" loading={create.isPending}>
            Make the demo workspace
          </Button>
          <Button variant="subtle" color="gray" onClick={onBack}>
            Go back
          </Button>
        </FormActions>
      </FormColumn>
    </form>
  );
}
