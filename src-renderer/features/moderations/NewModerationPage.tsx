import { Button, MultiSelect, NumberInput, Radio, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { addDays, localDay } from '#shared/domain/dates/calendar-days.ts';
import { DESIGN_WORDS, ModerationDesign } from '#shared/domain/moderation/designs.ts';
import { useCurrentWorkspace } from '../../base/current-workspace.ts';
import { navigate } from '../../base/place.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormActions, FormColumn, FormRow } from '../../ui/FormRow.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { CoverageTable } from './CoverageTable.tsx';
import { ModeratorFields } from './ModeratorFields.tsx';
import { SampleRules } from './SampleRules.tsx';
import { rulesOf, type SampleForm } from './sample-form.ts';
import { useCreateModeration, useRoundsToModerate, useSamplePreview } from './use-moderations.ts';

/** Plans a moderation: rounds, design, who moderates, and the sample with how well it covers. */
export function NewModerationPage() {
  const { data } = useRoundsToModerate();
  if (!data) return <Loading what="Fetching the rounds…" />;
  const [first] = data.filter(({ counts }) => counts.submitted > 0);
  return (
    <PlanForm
      rounds={data
        .filter(({ counts }) => counts.submitted > 0)
        .map(({ id, name }) => ({ value: id, label: name }))}
      first={first ? { id: first.id, name: first.name } : undefined}
    />
  );
}

function PlanForm({
  rounds,
  first,
}: {
  rounds: { value: string; label: string }[];
  first: { id: string; name: string } | undefined;
}) {
  const create = useCreateModeration();
  const { settings } = useCurrentWorkspace();
  const today = localDay(new Date());
  const [isChecked, setChecked] = useState(false);
  const [form, setForm] = useState<SampleForm>(() => ({
    roundIds: first ? [first.id] : [],
    title: first ? `Moderation of ${first.name}` : '',
    design: 'double-blind',
    tolerance: 1,
    deadline: addDays(today, 30),
    seed: `${today}-1`,
    moderators: [{ name: settings.me.name, kind: 'in-house', personId: settings.me.personId }],
    worst: true,
    best: false,
    perReviewer: true,
    least: 1,
    newReviewers: false,
    boundary: false,
    chance: true,
    oneIn: 10,
    byHand: [],
  }));
  const change = (part: Partial<SampleForm>) => setForm((before) => ({ ...before, ...part }));
  const sampling = {
    roundIds: form.roundIds,
    rules: rulesOf(form),
    seed: form.seed || '-',
    moderators: form.moderators.filter(({ name }) => name.trim() !== ''),
  };
  const { data: preview, error } = useSamplePreview(sampling);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (form.title.trim() === '' || !form.deadline || form.seed.trim() === '' || form.roundIds.length === 0)
      return;
    create.mutate(
      {
        ...sampling,
        title: form.title,
        design: form.design,
        tolerance: form.tolerance,
        deadline: form.deadline,
      },
      { onSuccess: ({ id }) => navigate({ to: 'moderation', id }) },
    );
  };
  return (
    <Page>
      <PageHeader
        above={<TextLink to={{ to: 'moderations' }}>Moderation</TextLink>}
        title="Plan a moderation"
        description="A good sample shows whether Good means the same from every reviewer."
      />
      <form onSubmit={submit} noValidate>
        <FormColumn>
          <MultiSelect
            label="Rounds"
            data={rounds}
            value={[...form.roundIds]}
            error={isChecked && form.roundIds.length === 0 && 'Choose a round with submitted reviews.'}
            onChange={(roundIds) => change({ roundIds, byHand: [] })}
          />
          <TextInput
            label="Name of the moderation"
            value={form.title}
            error={isChecked && form.title.trim() === '' && 'Give it a name.'}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          <Radio.Group
            label="Design"
            value={form.design}
            onChange={(design) => change({ design: ModerationDesign.parse(design) })}
          >
            {ModerationDesign.options.map((design) => (
              <Radio
                key={design}
                mt={6}
                value={design}
                label={DESIGN_WORDS[design].title}
                description={DESIGN_WORDS[design].means}
              />
            ))}
          </Radio.Group>
          <FormRow>
            <NumberInput
              label="Tolerance, in grades"
              description="How far apart two grades may be."
              min={0}
              max={3}
              value={form.tolerance}
              onChange={(value) => change({ tolerance: Number(value) || 0 })}
            />
            <DayInput
              label="Second grades are due by"
              value={form.deadline}
              error={isChecked && !form.deadline && 'Choose the day.'}
              onChange={(deadline) => change({ deadline })}
            />
          </FormRow>
        </FormColumn>
        <ModeratorFields moderators={form.moderators} onChange={(moderators) => change({ moderators })} />
        <Section
          title="Sample"
          description="A review is in where any rule takes it. The seed draws the same sample again."
        >
          <SampleRules form={form} onChange={change} preview={preview} />
          <ProblemNotice error={error} />
          {preview && (
            <CoverageTable preview={preview} byHand={form.byHand} onByHand={(byHand) => change({ byHand })} />
          )}
        </Section>
        <ProblemNotice error={create.error} />
        <FormActions>
          <Button type="submit" loading={create.isPending} disabled={!preview || preview.total.picked === 0}>
            {preview ? `Draw ${preview.total.picked} of ${preview.total.of} reviews` : 'Draw the sample'}
          </Button>
          <Button variant="subtle" color="gray" onClick={() => navigate({ to: 'moderations' })}>
            Go back
          </Button>
        </FormActions>
      </form>
    </Page>
  );
}
