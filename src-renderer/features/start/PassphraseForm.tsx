import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { describeProblem } from '../../base/describe-problem.ts';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { passphraseToggle } from './passphrase-toggle.ts';
import { useWait } from './use-wait.ts';

/** Asks for the passphrase of a workspace. After several wrong tries the button waits, and says how long. */
export function PassphraseForm({
  buttonWords,
  isBusy,
  error,
  others,
  onSubmit,
  onAllTheSame,
  onRestore,
}: {
  buttonWords: string;
  isBusy: boolean;
  error: unknown;
  /** What can be done instead. */
  others: ReactNode;
  onSubmit: (passphrase: string) => void;
  /** Opens it although another computer seems to have it open. */
  onAllTheSame: (passphrase: string) => void;
  /** Leads to the back-ups, where the workspace is damaged. */
  onRestore?: () => void;
}) {
  const [passphrase, setPassphrase] = useState('');
  const [isMissing, setMissing] = useState(false);
  const waitSeconds = useWait(error);
  const { canOpenAllTheSame, canRestore } = describeProblem(error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(passphrase === '');
    if (passphrase !== '' && waitSeconds === 0 && !isBusy) onSubmit(passphrase);
  };
  return (
    <form onSubmit={submit}>
      <FormColumn>
        <PasswordInput
          label="Passphrase"
          size="md"
          value={passphrase}
          autoComplete="off"
          data-autofocus
          autoFocus
          error={isMissing && 'Type the passphrase of this workspace.'}
          visibilityToggleButtonProps={passphraseToggle}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <ProblemNotice
          error={error}
          actions={
            canOpenAllTheSame ? (
              <Button variant="default" size="compact-sm" onClick={() => onAllTheSame(passphrase)}>
                Open it all the same
              </Button>
            ) : canRestore && onRestore ? (
              <Button variant="default" size="compact-sm" onClick={onRestore}>
                Restore a back-up…
              </Button>
            ) : undefined
          }
        />
        <FormActions>
          <Button type="submit" loading={isBusy} disabled={waitSeconds > 0}>
            {waitSeconds > 0 ? `Try again in ${waitSeconds} s` : buttonWords}
          </Button>
          {others}
        </FormActions>
      </FormColumn>
    </form>
  );
}
