import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FormColumn } from '../../ui/FormRow.tsx';
import { FormEnd } from './FormEnd.tsx';
import type { FreshCode } from './fresh-code.ts';
import { NewPassphrase } from './NewPassphrase.tsx';
import { useNewPassphrase } from './use-new-passphrase.ts';
import { useWait } from './use-wait.ts';
import { useRecoverWorkspace } from './use-workspace.ts';
import type { Where } from './where.ts';

/** Opens a workspace with the recovery code and sets a new passphrase; a new code follows. */
export function RecoverForm({
  where,
  onRecovered,
  onBack,
}: {
  where: Where;
  onRecovered: (code: FreshCode) => void;
  onBack: () => void;
}) {
  const recover = useRecoverWorkspace(onRecovered);
  const choice = useNewPassphrase();
  const [code, setCode] = useState('');
  const [isChecked, setChecked] = useState(false);
  const waitSeconds = useWait(recover.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!choice.check() || code.trim() === '' || waitSeconds > 0) return;
    recover.mutate({ where, recoveryCode: code, passphrase: choice.passphrase });
  };
  return (
    <form onSubmit={submit}>
      <FormColumn>
        <TextInput
          label="Recovery code"
          description="From the sheet in the safe. Spaces, dashes and small letters do not matter."
          size="md"
          autoFocus
          autoComplete="off"
          spellCheck={false}
          value={code}
          error={isChecked && code.trim() === '' && 'Type the code from the recovery sheet.'}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <NewPassphrase choice={choice} label="New passphrase" />
        <FormEnd
          error={recover.error}
          isPending={recover.isPending}
          waitSeconds={waitSeconds}
          submit="Recover"
          onBack={onBack}
        />
      </FormColumn>
    </form>
  );
}
