import { Button, NumberInput, Radio, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { RoundDraft } from '#shared/contract/rounds.ts';
import type { Target } from '#shared/contract/targets.ts';
import { localDay } from '#shared/domain/dates/calendar-days.ts';
import { useKeptState } from '../../base/kept-state.ts';
import { navigate } from '../../base/place.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormActions, FormColumn, FormRow } from '../../ui/FormRow.tsx';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import classes from './RoundForm.module.css';
import {
  draftOfRound,
  missingOfRound,
  newestTemplate,
  newRoundFields,
  type RoundFields,
  usualScale,
} from './round-form-fields.ts';
import { useSaveRound, useScales, useTemplates } from './use-rounds.ts';

/** The fields of a round. What is typed stays while one looks something up elsewhere. */
export function RoundForm({ id, draft }: { id: string | null; draft?: RoundDraft }) {
  const { data: scales = [], error: scalesError } = useScales();
  const { data: templates = [], error: templatesError } = useTemplates();
  const { value, set, forget } = useKeptState<RoundFields>(
    `round/${id ?? 'new'}`,
    () => draft ?? newRoundFields(localDay(new Date())),
  );
  const fields: RoundFields = {
    ...value,
    scaleId: value.scaleId ?? usualScale(scales)?.id ?? null,
    templateId: value.templateId ?? newestTemplate(templates)?.id ?? null,
  };
  const [isAsked, setAsked] = useState(false);
  const save = useSaveRound();
  const problems = isAsked ? missingOfRound(fields) : {};
  const change = (part: Partial<RoundFields>) => set((before) => ({ ...before, ...part }));
  const leave = (to: Target) => {
    forget();
    navigate(to);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const ready = draftOfRound(fields);
    if (ready)
      save.mutate({ id, draft: ready }, { onSuccess: ({ id: saved }) => leave({ to: 'round', id: saved }) });
  };
  return (
    <form onSubmit={submit} noValidate>
      <FormColumn>
        <TextInput
          label="Name"
          placeholder="Spring 2026"
          required
          value={fields.name}
          error={problems.name}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
        <FormRow>
          <DayInput
            label="Opens"
            required
            value={fields.opensOn}
            error={problems.opensOn}
            onChange={(opensOn) => change({ opensOn })}
          />
          <DayInput
            label="Reviews are due by"
            required
            value={fields.closesOn}
            error={problems.closesOn}
            onChange={(closesOn) => change({ closesOn })}
          />
        </FormRow>
        <TextInput
          label="Theme"
          description="What the round looks at in particular; leave it empty where there is none."
          value={fields.theme}
          onChange={({ currentTarget }) => change({ theme: currentTarget.value })}
        />
        <NumberInput
          label="How many cases it aims at"
          required
          min={1}
          max={500}
          clampBehavior="none"
          allowDecimal={false}
          value={fields.targetSize}
          error={problems.targetSize}
          onChange={(targetSize) => change({ targetSize })}
        />
        <Radio.Group
          label="Grade scale"
          required
          value={fields.scaleId ?? ''}
          error={problems.scaleId}
          onChange={(scaleId) => change({ scaleId })}
        >
          <Stack gap="sm" mt={6}>
            {scales.map((scale) => (
              <Radio
                key={scale.id}
                value={scale.id}
                label={
                  <>
                    {scale.name}
                    <span className={classes.points}>
                      {scale.points.map(({ key, word, rank }) => (
                        <GradeBadge key={key} word={word} rank={rank} />
                      ))}
                    </span>
                  </>
                }
              />
            ))}
          </Stack>
        </Radio.Group>
        <Select
          label="Template"
          description="The prompts and grade descriptors that reviewers work with."
          required
          allowDeselect={false}
          data={templates.map(({ id: value, name, version, domains }) => ({
            value,
            label: `${name}, version ${version} (${domains} domains)`,
          }))}
          value={fields.templateId}
          error={problems.templateId}
          onChange={(templateId) => change({ templateId })}
        />
        <ProblemNotice error={save.error ?? scalesError ?? templatesError} />
        <FormActions>
          <Button type="submit" loading={save.isPending}>
            {id === null ? 'Set up this round' : 'Save'}
          </Button>
          <Button
            variant="default"
            onClick={() => leave(id === null ? { to: 'rounds' } : { to: 'round', id })}
          >
            Cancel
          </Button>
        </FormActions>
      </FormColumn>
    </form>
  );
}
