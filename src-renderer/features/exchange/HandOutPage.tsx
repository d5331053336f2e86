import { Button, Checkbox, Radio, SimpleGrid, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useSearch } from 'wouter';
import type { SentPack, WorkToHandOut } from '#shared/contract/handed-out.ts';
import { addDays } from '#shared/domain/dates/calendar-days.ts';
import { CaseField } from '#shared/domain/exchange/assignment.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FormActions, FormRow } from '../../ui/FormRow.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { UnderWay } from '../../ui/UnderWay.tsx';
import { FIELD_WORDS } from './exchange-words.ts';
import { HandedOut } from './HandedOut.tsx';
import { Leaving } from './Leaving.tsx';
import { SpokenWords } from './SpokenWords.tsx';
import { useSendAssignment, useToHandOut } from './use-exchange.ts';

/** Days after the due date that are offered at first: to expire, and to have wiped. */
const EXPIRES_AFTER = 31;
const WIPE_AFTER = 14;

/** Hands out one reviewer's work of one round: `?round=...&reviewer=...`. */
export function HandOutPage() {
  const asked = new URLSearchParams(useSearch());
  const work = useToHandOut(true);
  const found = work.data?.find(
    ({ roundId, reviewerId }) => roundId === asked.get('round') && reviewerId === asked.get('reviewer'),
  );
  const [sent, setSent] = useState<(SentPack & { words: string | null; reviewer: string }) | null>(null);
  if (sent) return <HandedOut sent={sent} />;
  return (
    <Page>
      <ProblemNotice error={work.error} />
      {work.isPending && <Loading what="Fetching the work…" />}
      {work.data && !found && (
        <EmptyState
          title="There is nothing to hand out here"
          actions={<LinkButton to={{ to: 'exchange' }}>Work out and in</LinkButton>}
        >
          The work was finished, or is no longer this reviewer’s.
        </EmptyState>
      )}
      {found && (
        <HandOutForm
          key={`${found.roundId} ${found.reviewerId}`}
          work={found}
          onSent={(pack, words) => setSent({ ...pack, words, reviewer: found.reviewer })}
        />
      )}
    </Page>
  );
}

/** How much the documents have, in words. */
const documentWords = (bytes: number): string =>
  bytes === 0 ? 'none so far' : `${Math.max(0.1, bytes / 1024 / 1024).toFixed(1)} MB`;

function HandOutForm({
  work,
  onSent,
}: {
  work: WorkToHandOut;
  onSent: (sent: SentPack, words: string | null) => void;
}) {
  const [fields, setFields] = useState<CaseField[]>(work.fields);
  const [documents, setDocuments] = useState(work.documents);
  const [dueOn, setDueOn] = useState<string | null>(work.closesOn);
  const [expiresOn, setExpiresOn] = useState<string | null>(addDays(work.closesOn, EXPIRES_AFTER));
  const [wipeBy, setWipeBy] = useState<string | null>(addDays(work.closesOn, WIPE_AFTER));
  const [lock, setLock] = useState<'key' | 'words'>(work.contact ? 'key' : 'words');
  const [words, setWords] = useState('');
  const [isTold, setTold] = useState(false);
  const send = useSendAssignment();
  const isReady = dueOn && expiresOn && wipeBy && (lock === 'key' || (words !== '' && isTold));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const file = await window.plumbline.chooseWhereToSave('save-pack', 'assignment.plumb');
    if (!file) return;
    const passphrase = lock === 'words' ? words : null;
    send.mutate(
      {
        roundId: work.roundId,
        reviewerId: work.reviewerId,
        fields,
        documents,
        dueOn,
        expiresOn,
        wipeBy,
        passphrase,
        fileToken: file.token,
      },
      { onSuccess: (sent) => onSent(sent, passphrase) },
    );
  };
  const { contact, reviewer, reviews, round } = work;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <PageHeader
        above={<TextLink to={{ to: 'exchange' }}>Work out and in</TextLink>}
        title={`Hand out to ${reviewer}`}
        description={`${round}: ${reviews.map(({ childName }) => childName).join(', ')}`}
      />
      <Section
        title="What goes along of each case"
        description="The reference always does: the reviewer finds the file by it. The choice is kept with the round."
      >
        <Checkbox.Group
          aria-label="What goes along"
          value={fields}
          onChange={(chosen) => setFields(CaseField.array().parse(chosen))}
        >
          <SimpleGrid cols={{ base: 2, md: 4 }} spacing="xs">
            {FIELD_WORDS.map(([field, label]) => (
              <Checkbox key={field} value={field} label={label} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
        <Leaving work={work} fields={fields} />
      </Section>
      <Section title="Documents beside the reviews">
        <Checkbox
          label="Documents and pictures travel, both ways"
          description={`What stands beside these reviews now goes along (${documentWords(work.documentBytes)}), and what the reviewer attaches comes back under the seal. Without this, the reviewer can attach nothing.`}
          checked={documents}
          onChange={({ currentTarget }) => setDocuments(currentTarget.checked)}
        />
      </Section>
      <Section title="Until when">
        <FormRow>
          <DayInput label="Due" required value={dueOn} onChange={setDueOn} />
          <DayInput
            label="Opens until"
            description="After this day the pack is no longer opened."
            required
            value={expiresOn}
            onChange={setExpiresOn}
          />
          <DayInput
            label="Cases to be wiped by"
            description="The reviewer is told."
            required
            value={wipeBy}
            onChange={setWipeBy}
          />
        </FormRow>
      </Section>
      <Section title="How it is locked">
        <Stack gap="sm">
          <Radio.Group
            aria-label="How it is locked"
            value={lock}
            onChange={(value) => setLock(value === 'key' ? 'key' : 'words')}
          >
            <Stack gap="xs">
              <Radio
                value="key"
                disabled={!contact}
                label={`For the key of ${reviewer}`}
                description={
                  contact === null
                    ? 'There is no contact card of theirs yet.'
                    : contact.verifiedAt
                      ? 'Their fingerprint was checked by telephone.'
                      : 'Their fingerprint was not checked yet: compare it under Contacts and keys.'
                }
              />
              <Radio value="words" label="With words that you tell them by telephone" />
            </Stack>
          </Radio.Group>
          {lock === 'words' && (
            <SpokenWords words={words} onWords={setWords} isTold={isTold} onTold={setTold} />
          )}
        </Stack>
      </Section>
      <ProblemNotice error={send.error} />
      <UnderWay work={send} />
      <FormActions>
        <Button type="submit" disabled={!isReady} loading={send.isPending}>
          Make the pack
        </Button>
        <LinkButton to={{ to: 'exchange' }} variant="subtle" color="gray">
          Go back
        </LinkButton>
      </FormActions>
    </form>
  );
}
