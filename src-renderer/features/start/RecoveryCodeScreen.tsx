import { Button, Checkbox, CopyButton, Title } from '@mantine/core';
import { IconCheck, IconCopy, IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Brand } from './Brand.tsx';
import type { FreshCode } from './fresh-code.ts';
import classes from './RecoveryCodeScreen.module.css';
import { Sheet } from './Sheet.tsx';
import { useConfirmRecoveryCode, useSaveRecoverySheet } from './use-workspace.ts';

/** The recovery code, this once: to copy, to save as a PDF, and to put somewhere safe before going on. */
export function RecoveryCodeScreen({ code, onDone }: { code: FreshCode; onDone: () => void }) {
  return (
    <Sheet>
      <Brand />
      <Title order={1}>{code.isRenewed ? 'The new recovery code' : 'The recovery code'}</Title>
      <p className={classes.words}>
        If the passphrase is ever forgotten, this code opens <strong>{code.name}</strong>. Nobody can reset it
        for you, neither the council’s IT nor whoever made Plumbline. It is shown this once.
        {code.isRenewed && ' Until you go on, the code that you used still opens it; after that it does not.'}
      </p>
      <RecoveryCode code={code} doneWords="Go to the workspace" onDone={onDone} />
    </Sheet>
  );
}

/** The code itself, what can be done with it, and the promise that it is noted; only then the one before it goes. */
export function RecoveryCode({
  code,
  doneWords,
  onDone,
}: {
  code: FreshCode;
  doneWords: string;
  onDone: () => void;
}) {
  const [isSafe, setSafe] = useState(false);
  const [savedAs, setSavedAs] = useState<string | null>(null);
  const saveSheet = useSaveRecoverySheet();
  const confirm = useConfirmRecoveryCode();
  const save = async () => {
    const file = await window.plumbline.chooseWhereToSave(
      'save-document',
      `Recovery code of ${code.name}.pdf`,
    );
    if (!file) return;
    saveSheet.mutate(
      { recoveryCode: code.code, fileToken: file.token },
      { onSuccess: () => setSavedAs(file.name) },
    );
  };
  const done = () => (code.isRenewed ? confirm.mutate({}, { onSuccess: onDone }) : onDone());
  return (
    <>
      <ol className={classes.code} aria-label="Recovery code">
        {code.code.split('-').map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups of a code may be alike, and none ever moves
          <li key={index}>{group}</li>
        ))}
      </ol>
      <FormColumn>
        <FormActions>
          <Button
            variant="default"
            leftSection={<IconFileTypePdf size={18} aria-hidden />}
            loading={saveSheet.isPending}
            onClick={() => void save()}
          >
            Save as PDF…
          </Button>
          <CopyButton value={code.code} timeout={3000}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                leftSection={
                  copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />
                }
                onClick={copy}
              >
                {copied ? 'Copied' : 'Copy'}
              </Button>
            )}
          </CopyButton>
        </FormActions>
        <ProblemNotice error={saveSheet.error ?? confirm.error} />
        {savedAs && (
          <Notice kind="well" isLive>
            <p>
              Saved as {savedAs}. Print it, put it in a safe apart from this laptop, and take the file off the
              laptop.
            </p>
          </Notice>
        )}
        <Checkbox
          size="md"
          checked={isSafe}
          onChange={(event) => setSafe(event.currentTarget.checked)}
          label="I have put it somewhere safe, apart from this laptop"
        />
        <FormActions>
          <Button disabled={!isSafe} loading={confirm.isPending} onClick={done}>
            {doneWords}
          </Button>
        </FormActions>
      </FormColumn>
    </>
  );
}
