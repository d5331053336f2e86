import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import type { FreshCode } from './fresh-code.ts';
import classes from './LockScreen.module.css';
import { PassphraseForm } from './PassphraseForm.tsx';
import { RecoverForm } from './RecoverForm.tsx';
import { useOpenWorkspace } from './use-workspace.ts';
import type { Where } from './where.ts';

/** Opens a workspace of the list, or one whose folder was chosen. */
export function OpenForm({
  name,
  where,
  onRecovered,
  onBack,
  onRestore,
}: {
  name: string;
  where: Where;
  onRecovered: (code: FreshCode) => void;
  onBack: () => void;
  onRestore: () => void;
}) {
  const [isRecovering, setRecovering] = useState(false);
  const open = useOpenWorkspace();
  if (isRecovering)
    return (
      <>
        <Title order={1}>Recover {name}</Title>
        <p className={classes.words}>
          The recovery code opens the workspace and lets you set a new passphrase.
        </p>
        <RecoverForm where={where} onRecovered={onRecovered} onBack={() => setRecovering(false)} />
      </>
    );
  return (
    <>
      <Title order={1}>Open {name}</Title>
      <p className={classes.words}>Only its passphrase, or its recovery code, can make it readable.</p>
      <PassphraseForm
        buttonWords="Open"
        isBusy={open.isPending}
        error={open.error}
        onSubmit={(passphrase) => open.mutate({ where, passphrase })}
        onAllTheSame={(passphrase) => open.mutate({ where, passphrase, evenIfOpen: true })}
        onRestore={onRestore}
        others={
          <>
            <Button variant="subtle" onClick={() => setRecovering(true)}>
              Use the recovery code
            </Button>
            <Button variant="subtle" color="gray" onClick={onBack}>
              Go back
            </Button>
          </>
        }
      />
    </>
  );
}
