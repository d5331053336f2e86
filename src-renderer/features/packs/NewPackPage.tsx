import { Button, Radio, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useSearch } from 'wouter';
import type { PackDesign } from '#shared/domain/packs/moderation-pack.ts';
import { useKeptState } from '../../base/kept-state.ts';
import { navigate } from '../../base/place.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FormActions, FormRow } from '../../ui/FormRow.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import classes from './NewPackPage.module.css';
import { PackReviews, submittedOf } from './PackReviews.tsx';
import { designs } from './pack-words.ts';
import { useCreateDraft, useRound, useRounds } from './use-packs.ts';

interface Asked {
  readonly roundId: string | null;
  readonly reviewIds: readonly string[];
  readonly recipient: string;
  readonly purpose: string;
  readonly design: PackDesign;
}

const nothingAsked: Asked = {
  roundId: null,
  reviewIds: [],
  recipient: '',
  purpose: 'Moderation',
  design: 'blind',
};

/** Begins a moderation pack: which reviews, for whom, why, and how the moderator grades. `?round=` chooses the round. */
export function NewPackPage() {
  const wanted = new URLSearchParams(useSearch()).get('round');
  const {
    value: asked,
    set,
    forget,
  } = useKeptState<Asked>(`packs/new ${wanted ?? ''}`, () => ({ ...nothingAsked, roundId: wanted }));
  const rounds = useRounds();
  const ready = (rounds.data ?? []).filter(({ counts }) => counts.submitted > 0);
  const roundId = asked.roundId ?? (ready.length === 1 ? (ready[0]?.id ?? null) : null);
  const round = useRound(roundId);
  const create = useCreateDraft();
  const [isChecked, setChecked] = useState(false);
  const submitted = submittedOf(round.data?.reviews ?? []);
  const chosen = asked.reviewIds.filter((id) => submitted.some(({ reviewId }) => reviewId === id));
  const change = (part: Partial<Asked>) => set((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!roundId || chosen.length === 0 || !asked.recipient.trim()) return;
    create.mutate(
      { ...asked, roundId, reviewIds: chosen },
      {
        onSuccess: ({ id }) => {
          forget();
          navigate({ to: 'pack', id });
        },
      },
    );
  };
  return (
    <Page>
      <PageHeader
        above={<TextLink to={{ to: 'packs' }}>Packs</TextLink>}
        title="Prepare a moderation pack"
        description="Nothing leaves yet: next you see, text by text, what would."
      />
      <ProblemNotice error={rounds.error ?? round.error} />
      {rounds.data && ready.length === 0 ? (
        <EmptyState
          title="No review is submitted yet"
          actions={<LinkButton to={{ to: 'rounds' }}>Go to the rounds</LinkButton>}
        >
          A pack is made from submitted reviews: they are sealed, so that what leaves is what was graded.
        </EmptyState>
      ) : (
        <form onSubmit={submit} noValidate>
          <Section title="Which reviews">
            <Select
              className={classes.round}
              label="Round"
              placeholder="Choose a round"
              data={ready.map(({ id, name, counts }) => ({
                value: id,
                label: `${name} (${counts.submitted} submitted)`,
              }))}
              value={roundId}
              onChange={(id) => change({ roundId: id, reviewIds: [] })}
              error={isChecked && !roundId ? 'Choose the round that the reviews come from.' : undefined}
              allowDeselect={false}
            />
            {round.data && (
              <PackReviews
                reviews={round.data.reviews}
                chosen={chosen}
                isChecked={isChecked}
                onChoose={(reviewIds) => change({ reviewIds })}
              />
            )}
          </Section>
          <Section
            title="For whom, and why"
            description="Both stay here, in the release log. They are not written into the pack."
          >
            <FormRow>
              <TextInput
                label="Recipient"
                description="The person and where they work"
                value={asked.recipient}
                onChange={({ currentTarget }) => change({ recipient: currentTarget.value })}
                error={isChecked && !asked.recipient.trim() ? 'Say who it is for.' : undefined}
              />
              <TextInput
                label="Purpose"
                description="What they do with it"
                value={asked.purpose}
                onChange={({ currentTarget }) => change({ purpose: currentTarget.value })}
              />
            </FormRow>
          </Section>
          <Section title="How the moderator grades">
            <Radio.Group
              aria-label="Design"
              value={asked.design}
              onChange={(value) => change({ design: value === 'open' ? 'open' : 'blind' })}
            >
              <Stack gap="sm" className={classes.designs}>
                {designs.map(({ value, title, words }) => (
                  <Radio key={value} value={value} label={title} description={words} />
                ))}
              </Stack>
            </Radio.Group>
          </Section>
          {isChecked && (!roundId || chosen.length === 0 || !asked.recipient.trim()) && (
            <Notice kind="caution" isLive>
              {chosen.length === 0 ? 'Tick at least one review.' : 'Say who the pack is for.'}
            </Notice>
          )}
          <ProblemNotice error={create.error} />
          <FormActions>
            <Button type="submit" loading={create.isPending}>
              Show what leaves
            </Button>
            <LinkButton to={{ to: 'packs' }} variant="subtle" color="gray">
              Go back
            </LinkButton>
          </FormActions>
        </form>
      )}
    </Page>
  );
}
