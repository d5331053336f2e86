import { Button, Radio, TextInput, Title } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { FoundBackup } from '#shared/contract/workspace.ts';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { instantWords } from '../../ui/date-words.ts';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { backupReason, holdsWords } from './backup-words.ts';
import { FolderField } from './FolderField.tsx';
import classes from './RestoreForm.module.css';
import { SecretFields, type TypedSecret } from './SecretFields.tsx';
import { useFolderChoice } from './use-folder-choice.ts';
import { useFoundBackups, useRestore } from './use-restore.ts';
import { useWait } from './use-wait.ts';
import type { Where } from './where.ts';

/** How many back-ups are shown before a person asks for more. */
const SHOWN_FIRST = 5;

/** Restores a back-up into a new folder: which one, what it holds, its passphrase or recovery code, and where to. */
export function RestoreForm({
  where: given,
  onRestored,
  onBack,
}: {
  /** The workspace that cannot be opened, where it is known. */
  where: Where | null;
  onRestored: (workspace: { id: string; name: string }) => void;
  onBack: () => void;
}) {
  const [where, setWhere] = useState<Where | null>(given);
  const choose = async () => {
    const chosen = await window.plumbline.chooseFile('open-workspace');
    if (chosen) setWhere({ fileToken: chosen.token });
  };
  return (
    <>
      <Title order={1}>Restore a back-up</Title>
      <p className={classes.words}>
        A back-up becomes a workspace again in a new folder. Nothing that is there now is changed or written
        over.
      </p>
      <FormColumn>
        <FormActions>
          <Button
            variant="default"
            leftSection={<IconFolder size={18} aria-hidden />}
            onClick={() => void choose()}
          >
            {where ? 'Look in another folder or stick…' : 'Choose the folder of the workspace, or a stick…'}
          </Button>
          {!where && (
            <Button variant="subtle" color="gray" onClick={onBack}>
              Go back
            </Button>
          )}
        </FormActions>
        {where && <Found key={JSON.stringify(where)} where={where} onRestored={onRestored} onBack={onBack} />}
      </FormColumn>
    </>
  );
}

function Found({
  where,
  onRestored,
  onBack,
}: {
  where: Where;
  onRestored: (workspace: { id: string; name: string }) => void;
  onBack: () => void;
}) {
  const found = useFoundBackups(where);
  const [isAll, setAll] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  if (found.error) return <ProblemNotice error={found.error} />;
  if (!found.data) return null;
  const [newest] = found.data;
  if (!newest)
    return (
      <Notice kind="caution">
        <p>No back-ups were found here. Choose another folder or stick.</p>
      </Notice>
    );
  const backup = found.data.find(({ name }) => name === chosen) ?? newest;
  return (
    <>
      <Radio.Group label="Which one" value={backup.name} onChange={setChosen}>
        <div className={classes.list}>
          {found.data.slice(0, isAll ? undefined : SHOWN_FIRST).map((each) => (
            <Radio key={each.name} value={each.name} label={madeWords(each)} description={holdsWords(each)} />
          ))}
        </div>
      </Radio.Group>
      {!isAll && found.data.length > SHOWN_FIRST && (
        <FormActions>
          <Button variant="subtle" onClick={() => setAll(true)}>
            Show all {found.data.length}
          </Button>
        </FormActions>
      )}
      <RestoreOne key={backup.name} where={where} backup={backup} onRestored={onRestored} onBack={onBack} />
    </>
  );
}

const madeWords = ({ madeAt, reason }: FoundBackup): string =>
  `${instantWords(madeAt)}, ${backupReason(reason).toLowerCase()}`;

function RestoreOne({
  where,
  backup,
  onRestored,
  onBack,
}: {
  where: Where;
  backup: FoundBackup;
  onRestored: (workspace: { id: string; name: string }) => void;
  onBack: () => void;
}) {
  const restore = useRestore();
  const { folder, choose } = useFolderChoice();
  const [secret, setSecret] = useState<TypedSecret>({ kind: 'passphrase', value: '' });
  const [name, setName] = useState(`Restored ${localDayOf(backup.madeAt)}`);
  const [isChecked, setChecked] = useState(false);
  const waitSeconds = useWait(restore.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (secret.value === '' || name.trim() === '' || !folder || waitSeconds > 0) return;
    restore.mutate({ where, backup: backup.name, secret, into: folder.token, name });
  };
  if (restore.data) {
    const { counts, newestEntryAt, recentId } = restore.data;
    return (
      <>
        <Notice kind="well" isLive>
          <p>
            Restored: {holdsWords({ ...backup, counts })}.{' '}
            {newestEntryAt && <>Nothing after {instantWords(newestEntryAt)} is in it.</>}
          </p>
        </Notice>
        <FormActions>
          <Button onClick={() => onRestored({ id: recentId, name })}>Open it</Button>
        </FormActions>
      </>
    );
  }
  return (
    <form onSubmit={submit} noValidate>
      <FormColumn>
        <SecretFields
          label="What opens it"
          words={{
            passphrase: 'The passphrase of that time',
            recovery: 'The recovery code',
            field: 'Passphrase',
          }}
          secret={secret}
          error={isChecked && 'Type it: without it nobody can read the back-up.'}
          onChange={setSecret}
        />
        <TextInput
          label="Name of the restored workspace"
          maxLength={80}
          value={name}
          error={isChecked && name.trim() === '' && 'Give it a name.'}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <FolderField
          folder={folder}
          error={isChecked && !folder ? 'Choose the folder that it is kept in.' : undefined}
          onChoose={() => void choose()}
        />
        <ProblemNotice error={restore.error} />
        <FormActions>
          <Button type="submit" loading={restore.isPending} disabled={waitSeconds > 0}>
            {waitSeconds > 0 ? `Try again in ${waitSeconds} s` : 'Restore this one'}
          </Button>
          <Button variant="subtle" color="gray" onClick={onBack}>
            Go back
          </Button>
        </FormActions>
      </FormColumn>
    </form>
  );
}
