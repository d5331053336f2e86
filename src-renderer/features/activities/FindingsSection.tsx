import { Button, Group, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Finding } from '#shared/contract/activities.ts';
import { FINDING_WORDS, FindingKind } from '#shared/domain/activities/activity.ts';
import { DayOrMonthInput } from '../../ui/DayOrMonthInput.tsx';
import { FormActions, FormColumn, FormRow } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import classes from './activities.module.css';
import { TrainingNeedOf } from './TrainingNeedOf.tsx';
import { useRemoveFinding, useSaveFinding, useTrack } from './use-activities.ts';

const HEADINGS: Readonly<Record<FindingKind, string>> = {
  strength: 'Strengths',
  area: 'Areas for improvement',
  recommendation: 'Recommendations',
};

/** Strengths, areas for improvement and recommendations of an activity. */
export function FindingsSection({ id, findings }: { id: string; findings: readonly Finding[] }) {
  return (
    <Section
      title="What was found"
      description="Recommendations go into the tracker from here, with this activity and its paragraph as their source."
    >
      {FindingKind.options.map((kind) => {
        const some = findings.filter((one) => one.kind === kind);
        return (
          some.length > 0 && (
            <div key={kind}>
              <h3>
                {HEADINGS[kind]} ({some.length})
              </h3>
              <ul className={classes.findings}>
                {some.map((finding) => (
                  <FindingItem key={finding.id} id={id} finding={finding} />
                ))}
              </ul>
            </div>
          )
        );
      })}
      {findings.length === 0 && <p>Nothing yet. Write it below, or mark it in the report.</p>}
      <AddFinding id={id} />
    </Section>
  );
}

function FindingItem({ id, finding }: { id: string; finding: Finding }) {
  const remove = useRemoveFinding();
  const [isTracking, setTracking] = useState(false);
  return (
    <li className={classes.finding}>
      <p className={classes.words}>{finding.text}</p>
      <span className={classes.sub}>{[finding.theme, finding.where].filter(Boolean).join(' · ')}</span>
      <div className={classes.deeds}>
        {finding.itemId ? (
          <TextLink to={{ to: 'item', id: finding.itemId }}>
            In the tracker as R-{finding.itemNumber}
          </TextLink>
        ) : (
          <>
            {finding.kind !== 'strength' && !isTracking && (
              <Button variant="default" size="compact-sm" onClick={() => setTracking(true)}>
                Put into the tracker
              </Button>
            )}
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              aria-label={`Remove: ${finding.text.slice(0, 60)}`}
              loading={remove.isPending}
              onClick={() => remove.mutate({ id, findingId: finding.id })}
            >
              Remove
            </Button>
          </>
        )}
      </div>
      <ProblemNotice error={remove.error} />
      {finding.kind !== 'strength' && <TrainingNeedOf id={id} finding={finding} />}
      {isTracking && !finding.itemId && (
        <TrackForm id={id} finding={finding} onEnd={() => setTracking(false)} />
      )}
    </li>
  );
}

function TrackForm({ id, finding, onEnd }: { id: string; finding: Finding; onEnd: () => void }) {
  const track = useTrack();
  const [due, setDue] = useState('');
  const [owners, setOwners] = useState<string[]>([]);
  const [measure, setMeasure] = useState('');
  const [isChecked, setChecked] = useState(false);
  const isDue = due === '' || /^(?:\d{4}-\d{2}(?:-\d{2})?|ongoing)$/.test(due);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isDue) track.mutate({ id, findingId: finding.id, due, owners, measure }, { onSuccess: onEnd });
  };
  return (
    <form onSubmit={submit} noValidate>
      <FormColumn>
        <FormRow>
          <DayOrMonthInput
            label="Due"
            placeholder="14 May 2024, May 2024 or ongoing"
            value={due}
            error={
              isChecked && !isDue && 'Write a day or a month, such as 14 May 2024 or May 2024, or “ongoing”.'
            }
            onChange={setDue}
          />
          <TagsInput label="Owners" value={owners} onChange={setOwners} />
        </FormRow>
        <TextInput
          label="Measure"
          description="How we will see that it was done"
          value={measure}
          onChange={(event) => setMeasure(event.currentTarget.value)}
        />
        <ProblemNotice error={track.error} />
        <FormActions>
          <Button type="submit" loading={track.isPending}>
            Put it into the tracker
          </Button>
          <Button variant="subtle" color="gray" onClick={onEnd}>
            Cancel
          </Button>
        </FormActions>
      </FormColumn>
    </form>
  );
}

function AddFinding({ id }: { id: string }) {
  const save = useSaveFinding();
  const [kind, setKind] = useState<FindingKind>('recommendation');
  const [text, setText] = useState('');
  const [theme, setTheme] = useState('');
  const add = () =>
    save.mutate(
      { id, findingId: null, kind, text, theme },
      {
        onSuccess: () => {
          setText('');
          setTheme('');
        },
      },
    );
  return (
    <FormColumn>
      <Textarea
        label="Add a finding"
        autosize
        minRows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group align="flex-end" gap="sm">
        <Select
          label="It is a"
          allowDeselect={false}
          value={kind}
          data={FindingKind.options.map((value) => ({ value, label: FINDING_WORDS[value] }))}
          onChange={(value) => setKind(FindingKind.safeParse(value).data ?? kind)}
        />
        <TextInput label="Theme" value={theme} onChange={(event) => setTheme(event.currentTarget.value)} />
        <Button variant="default" disabled={text.trim() === ''} loading={save.isPending} onClick={add}>
          Add the finding
        </Button>
      </Group>
      <ProblemNotice error={save.error} />
    </FormColumn>
  );
}
