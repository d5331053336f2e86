import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Contact, Identity } from '#shared/contract/contacts.ts';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DateText, InstantText } from '../../ui/DateText.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import classes from './exchange.module.css';
import {
  useAddContact,
  useContacts,
  useIdentity,
  useNameOrganisation,
  useReplaceKeys,
  useSaveCard,
  useVerifyContact,
} from './use-exchange.ts';

/** One's own card and keys, and the people with whom packs are exchanged. */
export function ContactsPage() {
  const identity = useIdentity();
  const contacts = useContacts();
  const add = useAddContact();
  const readCard = async () => {
    const file = await window.plumbline.chooseFile('import-card');
    if (file) add.mutate({ fileToken: file.token });
  };
  return (
    <Page>
      <PageHeader
        above={<TextLink to={{ to: 'exchange' }}>Work out and in</TextLink>}
        title="Contacts and keys"
        description="Whoever has your contact card can send you packs that only you can open. Compare the words by telephone once: then both of you know that no other card came between."
      />
      <ProblemNotice error={identity.error ?? contacts.error ?? add.error} />
      {identity.data && <Own key={identity.data.organisation} identity={identity.data} />}
      <Section
        title="Contacts"
        actions={
          <Button variant="default" loading={add.isPending} onClick={() => void readCard()}>
            Add a contact card
          </Button>
        }
      >
        {contacts.data?.length === 0 && <p>Nobody yet. Whoever sends you a pack is entered by itself.</p>}
        <div className={classes.stack}>
          {contacts.data?.map((contact) => (
            <OneContact key={contact.id} contact={contact} />
          ))}
        </div>
      </Section>
    </Page>
  );
}

function Own({ identity }: { identity: Identity }) {
  const [organisation, setOrganisation] = useState(identity.organisation);
  const [isReplacing, setReplacing] = useState(false);
  const name = useNameOrganisation();
  const save = useSaveCard();
  const replace = useReplaceKeys();
  const saveCard = async () => {
    const file = await window.plumbline.chooseWhereToSave(
      'save-card',
      `${identity.name.replace(/[^\p{L}\p{N}]+/gu, '-')}.plumbcard`,
    );
    if (file) save.mutate({ fileToken: file.token });
  };
  const { keys } = identity;
  return (
    <Section
      title="You"
      actions={
        <Button loading={save.isPending} onClick={() => void saveCard()}>
          Save my contact card
        </Button>
      }
    >
      <ProblemNotice error={save.error ?? name.error ?? replace.error} />
      <FactList
        facts={[
          ['Name', identity.name],
          [
            'Your words',
            keys ? <strong key="words">{keys.fingerprint}</strong> : 'made with your first card or pack',
          ],
          ...(keys
            ? ([
                ['Keys made', <InstantText key="made" at={keys.madeAt} />],
                ['Keys before', keys.older === 0 ? 'none' : countWords(keys.older, 'pair')],
              ] as const)
            : []),
        ]}
      />
      <Group gap="xs" align="end" mt="md">
        <TextInput
          label="Organisation"
          w="20rem"
          value={organisation}
          onChange={({ currentTarget }) => setOrganisation(currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={organisation.trim() === identity.organisation}
          loading={name.isPending}
          onClick={() => name.mutate({ organisation })}
        >
          Save
        </Button>
        {keys && (
          <Button variant="subtle" color="gray" onClick={() => setReplacing(true)}>
            Replace my keys
          </Button>
        )}
      </Group>
      <ConfirmDialog
        isOpen={isReplacing}
        title="Replace your keys?"
        confirmWords="Replace them"
        isBusy={replace.isPending}
        error={replace.error}
        onConfirm={() => replace.mutate({}, { onSuccess: () => setReplacing(false) })}
        onCancel={() => setReplacing(false)}
      >
        Do this where somebody else may have got hold of this workspace. What was sent to you before stays
        readable. Your contacts need your new card, and compare its words with you.
      </ConfirmDialog>
    </Section>
  );
}

function OneContact({ contact }: { contact: Contact }) {
  const verify = useVerifyContact();
  const { id, name, organisation, fingerprint, verifiedAt, replacedAt } = contact;
  return (
    <section aria-label={name} className={classes.one}>
      <FactList
        facts={[
          ['Name', [name, organisation].filter(Boolean).join(', ')],
          ['Words', <strong key="words">{fingerprint}</strong>],
          [
            'Checked',
            replacedAt ? (
              'these keys were replaced by newer ones'
            ) : verifiedAt ? (
              <>
                by telephone on <DateText day={localDayOf(verifiedAt)} />
              </>
            ) : (
              'not checked yet'
            ),
          ],
        ]}
      />
      <ProblemNotice error={verify.error} />
      {!replacedAt && (
        <Button
          size="xs"
          mt="sm"
          variant="default"
          loading={verify.isPending}
          onClick={() => verify.mutate({ id, isVerified: verifiedAt === null })}
        >
          {verifiedAt === null ? `Same words: ${name} is checked` : 'Not checked after all'}
        </Button>
      )}
    </section>
  );
}
