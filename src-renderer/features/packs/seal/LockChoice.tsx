import { Button, CopyButton, Group, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { api, client } from '../../../base/client.ts';
import { Notice } from '../../../ui/Notice.tsx';
import classes from './SealPage.module.css';
import { type Lock, wrongRecipients } from './seal-of.ts';

/** A passphrase that is made here and told, or the public keys of those who may open it. */
export function LockChoice({ lock, onChange }: { lock: Lock; onChange: (lock: Lock) => void }) {
  const renew = async () => {
    const { passphrase } = await client.packs.newPassphrase({});
    onChange({ ...lock, kind: 'passphrase', passphrase });
  };
  const begin = useEffectEvent(() => {
    if (!lock.passphrase) void renew();
  });
  useEffect(() => begin(), []);
  const wrong = wrongRecipients(lock.recipients);
  return (
    <>
      <SegmentedControl
        aria-label="How it is locked"
        value={lock.kind}
        onChange={(kind) => onChange({ ...lock, kind: kind === 'recipients' ? 'recipients' : 'passphrase' })}
        data={[
          { value: 'passphrase', label: 'With a passphrase' },
          { value: 'recipients', label: 'For age recipients' },
        ]}
      />
      {lock.kind === 'passphrase' ? (
        <div className={classes.lock}>
          <Group gap="xs" align="end">
            <TextInput className={classes.passphrase} label="Passphrase" value={lock.passphrase} readOnly />
            <CopyButton value={lock.passphrase}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? 'Copied' : 'Copy'}
                </Button>
              )}
            </CopyButton>
            <Button variant="subtle" color="gray" onClick={() => void renew()}>
              Make another
            </Button>
          </Group>
          <Notice>
            Tell it by another way than the file: on the telephone, never in the e-mail that carries the pack.
            It is not kept here.
          </Notice>
        </div>
      ) : (
        <>
          <KnownContacts
            onAdd={(recipient) =>
              onChange({
                ...lock,
                recipients: [lock.recipients.trim(), recipient].filter(Boolean).join('\n'),
              })
            }
          />
          <Textarea
            className={classes.lock}
            label="Age recipients"
            description="One public key a line; each begins with age1. Only their holders can open the pack."
            autosize
            minRows={2}
            value={lock.recipients}
            onChange={({ currentTarget }) => onChange({ ...lock, recipients: currentTarget.value })}
            error={wrong.length > 0 ? `This is no age recipient: ${wrong[0]}` : undefined}
          />
        </>
      )}
    </>
  );
}

/** The contacts whose cards are here: their keys need not be typed. */
function KnownContacts({ onAdd }: { onAdd: (recipient: string) => void }) {
  const { data = [] } = useQuery(api.exchange.contacts.queryOptions({ input: {} }));
  const inUse = data.filter(({ replacedAt }) => replacedAt === null);
  if (inUse.length === 0) return null;
  return (
    <Select
      className={classes.lock}
      label="For a contact"
      placeholder="Choose who may open it"
      value={null}
      data={inUse.map(({ receivingKey, name, organisation, verifiedAt }) => ({
        value: receivingKey,
        label: `${[name, organisation].filter(Boolean).join(', ')}${verifiedAt === null ? ' (not checked yet)' : ''}`,
      }))}
      onChange={(recipient) => recipient && onAdd(recipient)}
    />
  );
}
