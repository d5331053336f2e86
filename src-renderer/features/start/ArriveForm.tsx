import { Button, PasswordInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ChosenFile } from '#shared/contract/bridge.ts';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { MakeArrived } from './MakeArrived.tsx';
import { useLookAtWorkspace } from './use-arriving.ts';
import { useOutside } from './use-outside.ts';

/** A pack that holds a whole workspace: opens it, shows what is in it, and makes the workspace in a new folder. */
export function ArriveForm({
  file,
  hasWorkspace,
  onDone,
  onBack,
}: {
  file: ChosenFile;
  /** A workspace is open, whose key may open the pack. */
  hasWorkspace: boolean;
  onDone: (workspace: { id: string; name: string }) => void;
  onBack: () => void;
}) {
  const outside = useOutside(file);
  const look = useLookAtWorkspace();
  const [words, setWords] = useState('');
  const isForKey = outside.data?.lock === 'key';
  const key = isForKey ? null : { passphrase: words.trim() };
  const canOpen = isForKey ? hasWorkspace : words.trim() !== '';
  const open = (event: FormEvent) => {
    event.preventDefault();
    if (canOpen) look.mutate({ fileToken: file.token, key });
  };
  if (look.data)
    return (
      <MakeArrived
        file={file}
        arriving={look.data}
        packKey={key}
        hasWorkspace={hasWorkspace}
        onDone={onDone}
        onBack={onBack}
      />
    );
  return (
    <form onSubmit={open} noValidate>
      <Title order={1}>A workspace from another laptop</Title>
      <p>{file.name}</p>
      <FormColumn>
        {isForKey ? (
          <Notice>
            <p>
              {outside.data?.forWhom ? `This pack is for ${outside.data.forWhom}. ` : ''}
              {hasWorkspace
                ? 'It is locked for a key: that of this workspace is tried.'
                : 'It is locked for a key: open the workspace whose contact card the sender has, and it is opened there.'}
            </p>
          </Notice>
        ) : (
          <PasswordInput
            label="Words of the pack"
            description="They were made up and shown when the pack was written."
            value={words}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
        )}
        <ProblemNotice error={outside.error ?? look.error} />
        <FormActions>
          {(!isForKey || hasWorkspace) && (
            <Button type="submit" disabled={!outside.data || !canOpen} loading={look.isPending}>
              Open and check
            </Button>
          )}
          <Button variant="subtle" color="gray" onClick={onBack}>
            Go back
          </Button>
        </FormActions>
      </FormColumn>
    </form>
  );
}
