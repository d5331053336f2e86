import { Button, PasswordInput, SegmentedControl } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { client } from '../../base/client.ts';
import { putForward, useChosenPack } from '../../base/opened-packs.ts';
import { FactList } from '../../ui/FactList.tsx';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { fingerprintOf } from './fingerprint.ts';
import classes from './OpenPackPage.module.css';
import { PackContents } from './PackContents.tsx';
import { designs, sizeWords } from './pack-words.ts';

type KeyKind = 'passphrase' | 'identity';

/** Opens a pack that somebody sent, checks it, and shows what is in it. Nothing is taken into the workspace. */
export function OpenPackPage() {
  const chosen = useChosenPack();
  const [keyKind, setKeyKind] = useState<KeyKind>('passphrase');
  const [key, setKey] = useState('');
  const inspect = useMutation({
    mutationFn: (fileToken: string) =>
      client.packs.inspect({
        fileToken,
        key: keyKind === 'passphrase' ? { passphrase: key } : { identity: key.trim() },
      }),
    // A token is good for one reading: the file is chosen again for another try.
    onError: () => putForward(null),
    onSuccess: () => {
      putForward(null);
      setKey('');
    },
  });
  const choose = async () => {
    const file = await window.plumbline.chooseFile('import-pack');
    if (file) putForward(file);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen && key.trim()) inspect.mutate(chosen.token);
  };
  const opened = inspect.data;
  if (opened && !chosen)
    return (
      <Page>
        <PageHeader
          above={<TextLink to={{ to: 'packs' }}>Packs</TextLink>}
          title="A moderation pack"
          description={designs.find(({ value }) => value === opened.pack.design)?.title}
          actions={
            <Button variant="default" onClick={() => inspect.reset()}>
              Open another one
            </Button>
          }
        />
        <div className={classes.checked}>
          <Notice kind="well" isLive>
            The signature fits, and every file in it is as it was when it was made.
          </Notice>
          <FactList
            facts={[
              ['Signed with the key', <code key="key">{fingerprintOf(opened.signedBy)}</code>],
              ['Theme', opened.pack.theme],
              ['Size', sizeWords(opened.bytes)],
              [
                'SHA-256',
                <code key="hash" className={classes.hash}>
                  {opened.sha256}
                </code>,
              ],
            ]}
          />
          <p className={classes.why}>
            A signature says that one key signed it, not whose key that is: compare these groups with the
            sender once, on the telephone.
          </p>
        </div>
        <PackContents pack={opened.pack} />
      </Page>
    );
  return (
    <Page width="reading">
      <PageHeader
        above={<TextLink to={{ to: 'packs' }}>Packs</TextLink>}
        title="Open a pack"
        description="It is decrypted here, its signature is checked, and you read what is in it. Nothing is taken into this workspace."
      />
      <form onSubmit={submit} noValidate>
        <FormColumn>
          <div>
            <Button variant="default" onClick={() => void choose()}>
              {chosen ? 'Choose another file' : 'Choose the file'}
            </Button>
            <p className={classes.file} role="status">
              {chosen ? chosen.name : 'A pack ends in “.plumb”.'}
            </p>
          </div>
          <SegmentedControl
            aria-label="What opens it"
            value={keyKind}
            onChange={(value) => setKeyKind(value === 'identity' ? 'identity' : 'passphrase')}
            data={[
              { value: 'passphrase', label: 'A passphrase' },
              { value: 'identity', label: 'An age identity' },
            ]}
          />
          <PasswordInput
            key={keyKind}
            label={keyKind === 'passphrase' ? 'Passphrase' : 'Age identity'}
            description={
              keyKind === 'passphrase'
                ? 'The sender told it to you by another way than the file.'
                : 'The line of your key file that begins with AGE-SECRET-KEY-1. It is used once and not kept.'
            }
            value={key}
            onChange={({ currentTarget }) => setKey(currentTarget.value)}
          />
          <ProblemNotice error={inspect.error} />
          {inspect.error && !chosen && <Notice>Choose the file again for the next try.</Notice>}
          <FormActions>
            <Button type="submit" disabled={!chosen || !key.trim()} loading={inspect.isPending}>
              Open and check
            </Button>
            <LinkButton to={{ to: 'packs' }} variant="subtle" color="gray">
              Go back
            </LinkButton>
          </FormActions>
        </FormColumn>
      </form>
    </Page>
  );
}
