import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useCurrentWorkspace } from '../../base/current-workspace.ts';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { NewPassphrase } from '../start/NewPassphrase.tsx';
import { passphraseToggle } from '../start/passphrase-toggle.ts';
import { RecoveryCode } from '../start/RecoveryCodeScreen.tsx';
import { useNewPassphrase } from '../start/use-new-passphrase.ts';
import { useWait } from '../start/use-wait.ts';
import { useChangePassphrase, useNewRecoveryCode } from '../start/use-workspace.ts';

type View = 'folded' | 'form' | 'done' | 'code';

/** Changes the passphrase or makes a new recovery code; folded away until it is wanted. */
export function PassphraseSettings() {
  const [view, setView] = useState<View>('folded');
  return (
    <Section
      title="Passphrase"
      description="Changing it takes a moment: the data itself stays as it is. The recovery code stays the same."
    >
      {view === 'code' ? (
        <NewCode onBack={() => setView('folded')} />
      ) : view === 'form' ? (
        <ChangeForm onDone={() => setView('done')} onBack={() => setView('folded')} />
      ) : (
        <FormColumn>
          {view === 'done' && (
            <Notice kind="well" isLive>
              <p>The passphrase was changed. The old one no longer opens this workspace.</p>
            </Notice>
          )}
          <FormActions>
            <Button variant="default" onClick={() => setView('form')}>
              Change the passphrase…
            </Button>
            <Button variant="default" onClick={() => setView('code')}>
              Make a new recovery code…
            </Button>
          </FormActions>
        </FormColumn>
      )}
    </Section>
  );
}

function NewCode({ onBack }: { onBack: () => void }) {
  const make = useNewRecoveryCode();
  const { name } = useCurrentWorkspace();
  const [passphrase, setPassphrase] = useState('');
  const waitSeconds = useWait(make.error);
  if (make.data)
    return (
      <RecoveryCode
        code={{ code: make.data.recoveryCode, name, isRenewed: true }}
        doneWords="Done: the old code no longer opens"
        onDone={onBack}
      />
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase !== '' && waitSeconds === 0) make.mutate({ passphrase });
  };
  return (
    <form onSubmit={submit}>
      <FormColumn>
        <PasswordInput
          label="Passphrase"
          description="For a new code, because the old sheet is lost or was seen. The old code stays good until you have noted the new one."
          size="md"
          autoFocus
          autoComplete="off"
          value={passphrase}
          visibilityToggleButtonProps={passphraseToggle}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <ProblemNotice error={make.error} />
        <FormActions>
          <Button type="submit" loading={make.isPending} disabled={passphrase === '' || waitSeconds > 0}>
            {waitSeconds > 0 ? `Try again in ${waitSeconds} s` : 'Make a new recovery code'}
          </Button>
          <Button variant="subtle" color="gray" onClick={onBack}>
            Leave it as it is
          </Button>
        </FormActions>
      </FormColumn>
    </form>
  );
}

function ChangeForm({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const change = useChangePassphrase();
  const { name, settings } = useCurrentWorkspace();
  const choice = useNewPassphrase([name, settings.council, settings.me.name]);
  const [current, setCurrent] = useState('');
  const [isChecked, setChecked] = useState(false);
  const waitSeconds = useWait(change.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!choice.check() || current === '' || waitSeconds > 0) return;
    change.mutate({ current, next: choice.passphrase }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit}>
      <FormColumn>
        <PasswordInput
          label="Passphrase as it is now"
          size="md"
          autoFocus
          autoComplete="off"
          value={current}
          error={isChecked && current === '' && 'Type the passphrase that opens this workspace now.'}
          visibilityToggleButtonProps={passphraseToggle}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <NewPassphrase choice={choice} label="New passphrase" />
        <ProblemNotice error={change.error} />
        <FormActions>
          <Button type="submit" loading={change.isPending} disabled={waitSeconds > 0}>
            {waitSeconds > 0 ? `Try again in ${waitSeconds} s` : 'Change it'}
          </Button>
          <Button variant="subtle" color="gray" onClick={onBack}>
            Leave it as it is
          </Button>
        </FormActions>
      </FormColumn>
    </form>
  );
}
