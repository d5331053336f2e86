import { PasswordInput, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ChosenFile } from '#shared/contract/bridge.ts';
import { api, client } from '../../base/client.ts';
import { putForward } from '../../base/opened-packs.ts';
import { useLongWork } from '../../base/use-long-work.ts';
import { FormColumn } from '../../ui/FormRow.tsx';
import { FolderField } from './FolderField.tsx';
import { FormEnd } from './FormEnd.tsx';
import { type FreshCode, freshCode } from './fresh-code.ts';
import { NewPassphrase } from './NewPassphrase.tsx';
import { useFolderChoice } from './use-folder-choice.ts';
import { useNewPassphrase } from './use-new-passphrase.ts';

/** A moderator with a pack and no workspace: one is made, in which they grade and from which they hand back. */
export function BeginModerationForm({
  file,
  onCreated,
  onBack,
}: {
  file: ChosenFile;
  onCreated: (code: FreshCode) => void;
  onBack: () => void;
}) {
  const begin = useLongWork({
    mutationKey: api.moderatorDesk.begin.mutationKey(),
    start: client.moderatorDesk.begin,
    onSuccess: ({ recoveryCode, state }) => {
      putForward(null);
      onCreated(freshCode(recoveryCode, state, false));
    },
  });
  const [words, setWords] = useState('');
  const [person, setPerson] = useState('');
  const [organisation, setOrganisation] = useState('');
  const [name, setName] = useState('Moderation');
  const { folder, choose } = useFolderChoice();
  const [isChecked, setChecked] = useState(false);
  const passphrase = useNewPassphrase([name, person, organisation]);
  const missing = (value: string, words: string) => (isChecked && !value.trim() ? words : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!passphrase.check() || !folder) return;
    if (![words, person, organisation, name].every((value) => value.trim())) return;
    begin.mutate({
      fileToken: file.token,
      key: { passphrase: words.trim() },
      folderToken: folder.token,
      name,
      passphrase: passphrase.passphrase,
      moderator: { name: person, organisation },
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Title order={1}>Reviews that you were asked to grade</Title>
      <p>
        {file.name}. A workspace is made for you on this computer, encrypted. You grade in it, and hand a file
        back that only the sender can open.
      </p>
      <FormColumn>
        <PasswordInput
          label="Words that you were told"
          description="The passphrase of the pack. The sender tells it by another way than the file."
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
          error={missing(words, 'Type the words that the sender told you.')}
        />
        <TextInput
          label="Your name"
          description="As the sender knows you: it stands on what you hand back."
          value={person}
          onChange={({ currentTarget }) => setPerson(currentTarget.value)}
          error={missing(person, 'Say who grades.')}
        />
        <TextInput
          label="Your authority or organisation"
          value={organisation}
          onChange={({ currentTarget }) => setOrganisation(currentTarget.value)}
          error={missing(organisation, 'Say for whom you work.')}
        />
        <TextInput
          label="Name of the workspace"
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          error={missing(name, 'Give it a name.')}
        />
        <FolderField
          folder={folder}
          error={isChecked && !folder ? 'Choose the folder that it is kept in.' : undefined}
          onChoose={() => void choose()}
        />
        <NewPassphrase choice={passphrase} />
        <FormEnd
          error={begin.error}
          isPending={begin.isPending}
          work={begin}
          submit="Make the workspace and begin"
          onBack={onBack}
        />
      </FormColumn>
    </form>
  );
}
