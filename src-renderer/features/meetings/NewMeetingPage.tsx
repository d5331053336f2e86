import { Button, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { addDays, addMonths, localDay } from '#shared/domain/dates/calendar-days.ts';
import { useCurrentWorkspace } from '../../base/current-workspace.ts';
import { navigate } from '../../base/place.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormActions, FormColumn, FormRow } from '../../ui/FormRow.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { isTimeOfDay } from './meeting-words.ts';
import { useMeetings, usePlanMeeting } from './use-meetings.ts';

/** Plans a meeting: when, how long, who chairs. The agenda follows from the tracker. */
export function NewMeetingPage() {
  const { data: before } = useMeetings();
  return before ? <PlanForm last={before[0]} /> : null;
}

function PlanForm({
  last,
}: {
  last: NonNullable<ReturnType<typeof useMeetings>['data']>[number] | undefined;
}) {
  const plan = usePlanMeeting();
  const { settings } = useCurrentWorkspace();
  const today = localDay(new Date());
  const [series, setSeries] = useState(last?.series ?? 'Recommendation and impact meeting');
  const [day, setDay] = useState<string | null>(
    last && last.nextOn >= today ? last.nextOn : addDays(today, 7),
  );
  const [nextOn, setNextOn] = useState<string | null>(day && addMonths(day, 1));
  const [startsAt, setStartsAt] = useState(last?.startsAt ?? '10:00');
  const [length, setLength] = useState(last?.lengthMinutes ?? 90);
  const [chair, setChair] = useState(last?.chair ?? settings.me.name);
  const [isChecked, setChecked] = useState(false);
  const isTime = isTimeOfDay(startsAt);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (series.trim() === '' || !day || !nextOn || !isTime) return;
    plan.mutate(
      { series, day, nextOn, startsAt, lengthMinutes: length, chair },
      { onSuccess: ({ id }) => navigate({ to: 'meeting', id }) },
    );
  };
  return (
    <Page width="reading">
      <PageHeader
        above={<TextLink to={{ to: 'meetings' }}>Meetings</TextLink>}
        title="Plan a meeting"
        description="Meetings of one name are one series: what one does not reach, the next one is asked about first."
      />
      <form onSubmit={submit} noValidate>
        <FormColumn>
          <TextInput
            label="Name of the meeting"
            value={series}
            error={isChecked && series.trim() === '' && 'Give it a name.'}
            onChange={(event) => setSeries(event.currentTarget.value)}
          />
          <FormRow>
            <DayInput
              label="Day"
              value={day}
              error={isChecked && !day && 'Choose the day.'}
              onChange={(value) => {
                setDay(value);
                if (value) setNextOn(addMonths(value, 1));
              }}
            />
            <TextInput
              label="Begins at"
              value={startsAt}
              error={isChecked && !isTime && 'Write it as 10:00.'}
              onChange={(event) => setStartsAt(event.currentTarget.value)}
            />
          </FormRow>
          <FormRow>
            <NumberInput
              label="Length in minutes"
              min={10}
              max={480}
              allowDecimal={false}
              value={length}
              onChange={(value) => setLength(Number(value) || 90)}
            />
            <TextInput
              label="Chair"
              value={chair}
              onChange={(event) => setChair(event.currentTarget.value)}
            />
          </FormRow>
          <DayInput
            label="The next meeting is on"
            description="What is due before then comes onto this agenda."
            value={nextOn}
            error={isChecked && !nextOn && 'Choose the day.'}
            onChange={setNextOn}
          />
          <ProblemNotice error={plan.error} />
          <FormActions>
            <Button type="submit" loading={plan.isPending}>
              Draw up the agenda
            </Button>
            <Button variant="subtle" color="gray" onClick={() => navigate({ to: 'meetings' })}>
              Go back
            </Button>
          </FormActions>
        </FormColumn>
      </form>
    </Page>
  );
}
