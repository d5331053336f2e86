import { Button, Group, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Brand } from './Brand.tsx';
import type { FreshCode } from './fresh-code.ts';
import classes from './LockScreen.module.css';
import { PassphraseForm } from './PassphraseForm.tsx';
import { RecoverForm } from './RecoverForm.tsx';
import { Sheet } from './Sheet.tsx';
import {
  useForgetFetched,
  useLeaveWorkspace,
  useOpenDemo,
  useOpenWorkspace,
  useRecentWorkspaces,
} from './use-workspace.ts';

/** A locked workspace: its passphrase opens it where it was left. */
export function LockScreen({
  name,
  recentId,
  banner,
  onLeave,
  onRecovered,
}: {
  name: string;
  recentId: string;
  banner: ReactNode;
  /** Given where the service stopped under the open workspace, which is then still in the page: leaves it. */
  onLeave?: () => void;
  onRecovered: (code: FreshCode) => void;
}) {
  const [isRecovering, setRecovering] = useState(false);
  const open = useOpenWorkspace();
  const { close } = useLeaveWorkspace();
  const demo = useOpenDemo();
  const recent = useRecentWorkspaces();
  const isDemo = recent.data?.some(({ id, isDemo: is }) => id === recentId && is) ?? false;
  const leave = () => {
    onLeave?.();
    void close('list');
  };
  return (
    <Sheet>
      {banner}
      {!onLeave && <ForgetFetched />}
      <Brand />
      <div className={classes.head}>
        <IconLock size={24} aria-hidden />
        <Title order={1}>{isRecovering ? `Recover ${name}` : `${name} is locked`}</Title>
      </div>
      <p className={classes.words}>
        {isDemo
          ? 'Everything was saved. The demo opens again without a passphrase.'
          : isRecovering
            ? 'Its recovery code opens it, and a new passphrase is set.'
            : onLeave
              ? 'Open it again with its passphrase: you come back to the very place where you were, with what you had typed.'
              : 'Everything was saved. Its passphrase brings you back to where you were.'}
      </p>
      {isDemo ? (
        <>
          <ProblemNotice error={demo.error} />
          <Group gap="xs">
            <Button autoFocus loading={demo.isPending} onClick={() => demo.mutate({})}>
              Open the demo again
            </Button>
            <Button variant="subtle" color="gray" onClick={leave}>
              Another workspace
            </Button>
          </Group>
        </>
      ) : isRecovering ? (
        <RecoverForm where={{ recentId }} onRecovered={onRecovered} onBack={() => setRecovering(false)} />
      ) : (
        <PassphraseForm
          buttonWords="Unlock"
          isBusy={open.isPending}
          error={open.error}
          onSubmit={(passphrase) => open.mutate({ where: { recentId }, passphrase })}
          onAllTheSame={(passphrase) => open.mutate({ where: { recentId }, passphrase, evenIfOpen: true })}
          others={
            <>
              <Button variant="subtle" onClick={() => setRecovering(true)}>
                Use the recovery code
              </Button>
              <Button variant="subtle" color="gray" onClick={leave}>
                Another workspace
              </Button>
            </>
          }
        />
      )}
    </Sheet>
  );
}

function ForgetFetched() {
  useForgetFetched();
  return null;
}
