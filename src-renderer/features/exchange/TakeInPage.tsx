import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ChosenFile } from '#shared/contract/bridge.ts';
import type { TakenPack } from '#shared/contract/exchange.ts';
import type { OpenedPack } from '#shared/contract/opened-packs.ts';
import { describeProblem } from '../../base/describe-problem.ts';
import { putForward, useChosenPack } from '../../base/opened-packs.ts';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { LeaveForNext } from '../../ui/LeaveForNext.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { UnderWay } from '../../ui/UnderWay.tsx';
import { ArriveForm } from '../start/ArriveForm.tsx';
import { useOutside } from '../start/use-outside.ts';
import { PackPreview } from './PackPreview.tsx';
import { TakenIn } from './TakenIn.tsx';
import { useLook } from './use-exchange.ts';
import { WrongSignature } from './WrongSignature.tsx';

/** Opens a pack of work or a return, shows what would change, and takes it in. */
export function TakeInPage() {
  const chosen = useChosenPack();
  const [done, setDone] = useState<{ taken: TakenPack; from: string } | null>(null);
  const choose = async () => {
    const file = await window.plumbline.chooseFile('import-pack');
    if (file) putForward(file);
  };
  return (
    <Page>
      {chosen ? (
        <OpenOne
          key={chosen.token}
          file={chosen}
          onOther={() => void choose()}
          onTaken={(taken, from) => {
            setDone({ taken, from });
            putForward(null);
          }}
        />
      ) : done ? (
        <TakenIn {...done} onOther={() => void choose()} />
      ) : (
        <>
          <PageHeader
            above={<TextLink to={{ to: 'exchange' }}>Work out and in</TextLink>}
            title="Take in a pack"
            description="It is checked and shown first; nothing is taken before you say so."
          />
          <Button onClick={() => void choose()}>Choose the file</Button>
        </>
      )}
    </Page>
  );
}

type Key = { passphrase: string } | null;

function OpenOne({
  file,
  onOther,
  onTaken,
}: {
  file: ChosenFile;
  onOther: () => void;
  onTaken: (taken: TakenPack, from: string) => void;
}) {
  const outside = useOutside(file);
  const look = useLook();
  const [words, setWords] = useState('');
  const [opened, setOpened] = useState<{ pack: OpenedPack; key: Key } | null>(null);
  const isLockedWithWords = outside.data?.lock === 'passphrase';
  const open = (event: FormEvent) => {
    event.preventDefault();
    const key: Key = isLockedWithWords ? { passphrase: words.trim() } : null;
    look.mutate({ fileToken: file.token, key }, { onSuccess: (pack) => setOpened({ pack, key }) });
  };
  const error = outside.error ?? look.error;
  if (error && describeProblem(error).hasWrongSignature)
    return <WrongSignature fileName={file.name} onClose={() => putForward(null)} />;
  if (outside.data?.kind === 'workspace')
    return (
      <ArriveForm file={file} hasWorkspace onDone={() => putForward(null)} onBack={() => putForward(null)} />
    );
  if (opened)
    return (
      <PackPreview
        file={file}
        pack={opened.pack}
        openedWith={opened.key}
        onOther={onOther}
        onTaken={onTaken}
      />
    );
  return (
    <form onSubmit={open} noValidate>
      <PageHeader
        above={<TextLink to={{ to: 'exchange' }}>Work out and in</TextLink>}
        title="Take in a pack"
        description={file.name}
      />
      <FormColumn>
        {isLockedWithWords && (
          <PasswordInput
            label="Words that you were told"
            description="The sender made them up for this pack, and tells them by telephone."
            value={words}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
        )}
        <ProblemNotice error={error} />
        <UnderWay work={look} />
        <FormActions>
          <Button
            type="submit"
            disabled={!outside.data || (isLockedWithWords && words.trim() === '')}
            loading={look.isPending}
          >
            Open and check
          </Button>
          <Button variant="default" onClick={onOther}>
            Choose another file
          </Button>
          <LeaveForNext />
          <LinkButton to={{ to: 'exchange' }} variant="subtle" color="gray">
            Go back
          </LinkButton>
        </FormActions>
      </FormColumn>
    </form>
  );
}
