import { Button, PasswordInput, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ChosenFile } from '#shared/contract/bridge.ts';
import type { OpenedPack } from '#shared/contract/opened-packs.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { api, client } from '../../base/client.ts';
import { putForward } from '../../base/opened-packs.ts';
import { useLongWork } from '../../base/use-long-work.ts';
import { DateText } from '../../ui/DateText.tsx';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { UnderWay } from '../../ui/UnderWay.tsx';
import classes from './BeginForm.module.css';
import { FolderField } from './FolderField.tsx';
import { FormEnd } from './FormEnd.tsx';
import { type FreshCode, freshCode } from './fresh-code.ts';
import { NewPassphrase } from './NewPassphrase.tsx';
import { useFolderChoice } from './use-folder-choice.ts';
import { useNewPassphrase } from './use-new-passphrase.ts';
import { useOutside } from './use-outside.ts';

/** A stranger with a file and no workspace: opens the work that was sent, and makes a workspace for it. */
export function BeginForm({
  file,
  onCreated,
  onBack,
}: {
  file: ChosenFile;
  onCreated: (code: FreshCode) => void;
  onBack: () => void;
}) {
  const outside = useOutside(file);
  const look = useLongWork({ mutationKey: api.exchange.look.mutationKey(), start: client.exchange.look });
  const [words, setWords] = useState('');
  const open = (event: FormEvent) => {
    event.preventDefault();
    look.mutate({ fileToken: file.token, key: { passphrase: words.trim() } });
  };
  if (look.data)
    return (
      <MakeForm file={file} pack={look.data} words={words.trim()} onCreated={onCreated} onBack={onBack} />
    );
  const isForKey = outside.data?.lock === 'key';
  return (
    <form onSubmit={open} noValidate>
      <Title order={1}>Work that you were sent</Title>
      <p>{file.name}</p>
      <FormColumn>
        {isForKey ? (
          <Notice>
            {outside.data?.forWhom ? `This pack is for ${outside.data.forWhom}. ` : ''}It is locked for a key:
            open the workspace whose contact card the sender has, and it is opened there.
          </Notice>
        ) : (
          <PasswordInput
            label="Words that you were told"
            description="The sender made them up for this pack, and tells them by telephone."
            value={words}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
        )}
        <ProblemNotice error={outside.error ?? look.error} />
        <UnderWay work={look} />
        <FormActions>
          {!isForKey && (
            <Button type="submit" disabled={!outside.data || words.trim() === ''} loading={look.isPending}>
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

function MakeForm({
  file,
  pack,
  words,
  onCreated,
  onBack,
}: {
  file: ChosenFile;
  pack: OpenedPack;
  words: string;
  onCreated: (code: FreshCode) => void;
  onBack: () => void;
}) {
  const begin = useLongWork({
    mutationKey: api.exchange.begin.mutationKey(),
    start: client.exchange.begin,
    onSuccess: ({ recoveryCode, state }) => {
      putForward(null);
      onCreated(freshCode(recoveryCode, state, false));
    },
  });
  const [name, setName] = useState(`${pack.council}, ${pack.round}`.slice(0, 80));
  const { folder, choose } = useFolderChoice();
  const [isChecked, setChecked] = useState(false);
  const passphrase = useNewPassphrase([name, pack.council, pack.recipient]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!passphrase.check() || !folder || !name.trim()) return;
    begin.mutate({
      fileToken: file.token,
      key: { passphrase: words },
      folderToken: folder.token,
      name,
      passphrase: passphrase.passphrase,
    });
  };
  const { sender, escalation } = pack;
  return (
    <form onSubmit={submit} noValidate>
      <Title order={1}>
        Assignment {pack.number}, {pack.council}
      </Title>
      <p>
        {countWords(pack.totals.total, 'review')} for {pack.recipient}
        {pack.dueOn && (
          <>
            , due <DateText day={pack.dueOn} />
          </>
        )}
        .{escalation?.phone && ` At immediate risk: ${escalation.name}, ${escalation.phone}.`}
      </p>
      <div className={classes.notice}>
        <Notice kind="caution">
          <p>
            From {[sender.name, sender.organisation].filter(Boolean).join(', ')}, not checked yet. Compare
            these words by telephone, now or later:
          </p>
          <p>
            <strong>{pack.fingerprint}</strong>
          </p>
        </Notice>
      </div>
      <FormColumn>
        <TextInput
          label="Name of the workspace"
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          error={isChecked && !name.trim() ? 'Give it a name.' : undefined}
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
