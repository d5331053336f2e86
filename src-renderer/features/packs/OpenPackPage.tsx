import { Button, PasswordInput, SegmentedControl } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, client } from '../../base/client.ts';
import { putForward, useChosenPack } from '../../base/opened-packs.ts';
import { useMay } from '../../base/permissions.ts';
import { navigate } from '../../base/place.ts';
import { useLongWork } from '../../base/use-long-work.ts';
import { FactList } from '../../ui/FactList.tsx';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { LeaveForNext } from '../../ui/LeaveForNext.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { UnderWay } from '../../ui/UnderWay.tsx';
import { fingerprintOf } from './fingerprint.ts';
import classes from './OpenPackPage.module.css';
import { PackContents } from './PackContents.tsx';
import { designs, sizeWords } from './pack-words.ts';

type KeyKind = 'passphrase' | 'identity' | 'own';

const KEY_KINDS: readonly KeyKind[] = ['passphrase', 'own', 'identity'];

/** Opens a moderation pack that somebody sent, checks it, and shows what is in it; a moderator can take it onto their desk. */
export function OpenPackPage() {
  const chosen = useChosenPack();
  const [keyKind, setKeyKind] = useState<KeyKind>('passphrase');
  const [key, setKey] = useState('');
  const given =
    keyKind === 'own' ? null : keyKind === 'passphrase' ? { passphrase: key } : { identity: key.trim() };
  const isKeyThere = keyKind === 'own' || key.trim() !== '';
  const may = useMay();
  const inspect = useMutation({
    mutationFn: async (fileToken: string) => ({
      ...(await client.packs.inspect({ fileToken, key: given })),
      taking: { fileToken, key: given },
    }),
    onSuccess: () => {
      putForward(null);
      setKey('');
    },
  });
  const take = useLongWork({
    mutationKey: api.moderatorDesk.take.mutationKey(),
    start: client.moderatorDesk.take,
    onSuccess: () => navigate({ to: 'moderator-desk' }),
  });
  const booklet = useMutation(api.packs.saveBooklet.mutationOptions());
  const saveBooklet = async (taking: { fileToken: string; key: typeof given }) => {
    const file = await window.plumbline.chooseWhereToSave('save-document', 'booklet.docx');
    if (file) booklet.mutate({ ...taking, saveToken: file.token });
  };
  const choose = async () => {
    const file = await window.plumbline.chooseFile('import-pack');
    if (file) putForward(file);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen && isKeyThere) inspect.mutate(chosen.token);
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
            <>
              <Button variant="default" onClick={() => inspect.reset()}>
                Open another one
              </Button>
              {may('packs.saveBooklet') && (
                <Button
                  variant="default"
                  loading={booklet.isPending}
                  onClick={() => void saveBooklet(opened.taking)}
                >
                  Save as a booklet
                </Button>
              )}
              {may('moderatorDesk.take') && (
                <Button loading={take.isPending} onClick={() => take.mutate(opened.taking)}>
                  Grade these reviews
                </Button>
              )}
            </>
          }
        />
        <UnderWay work={take} />
        <ProblemNotice error={take.error ?? booklet.error} />
        {booklet.isSuccess && (
          <Notice kind="caution" isLive>
            The booklet is saved. It is not encrypted: hand it over as you would hand over a case file, and
            delete it here afterwards.
          </Notice>
        )}
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
        description="It is decrypted here, its signature is checked, and you read what is in it. Nothing is taken in before you say so."
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
            onChange={(value) => setKeyKind(KEY_KINDS.find((kind) => kind === value) ?? 'passphrase')}
            data={[
              { value: 'passphrase', label: 'A passphrase' },
              { value: 'own', label: 'The key of this workspace' },
              { value: 'identity', label: 'A key file' },
            ]}
          />
          {keyKind !== 'own' && (
            <PasswordInput
              key={keyKind}
              label={keyKind === 'passphrase' ? 'Passphrase' : 'Key'}
              description={
                keyKind === 'passphrase'
                  ? 'The sender told it to you by another way than the file.'
                  : 'The line of your key file that begins with AGE-SECRET-KEY-1. It is used once and not kept.'
              }
              value={key}
              onChange={({ currentTarget }) => setKey(currentTarget.value)}
            />
          )}
          <ProblemNotice error={inspect.error} />
          <FormActions>
            <Button type="submit" disabled={!chosen || !isKeyThere} loading={inspect.isPending}>
              Open and check
            </Button>
            <LeaveForNext
              onLeave={() => {
                inspect.reset();
                setKey('');
              }}
            />
            <LinkButton to={{ to: 'packs' }} variant="subtle" color="gray">
              Go back
            </LinkButton>
          </FormActions>
        </FormColumn>
      </form>
    </Page>
  );
}
