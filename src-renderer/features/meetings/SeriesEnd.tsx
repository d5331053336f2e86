import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MeetingSeries } from '#shared/contract/meetings.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { dateWords } from '../../ui/date-words.ts';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { useUndoOffer } from '../../ui/use-undo-offer.ts';
import classes from './meetings.module.css';
import { SeriesScope } from './SeriesScope.tsx';
import { useEndSeries, useSeries } from './use-meetings.ts';

/** Each series goes on until everything is complete; then it says so and can be ended, or before with a reason. */
export function SeriesEnds() {
  const { data } = useSeries();
  if (!data || data.length === 0) return null;
  return (
    <Section title="Series" description="A series goes on until every recommendation is complete.">
      <ul className={classes.series} aria-label="Series">
        {data.map((series) => (
          <li key={series.series}>
            <Series series={series} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Series({ series }: { series: MeetingSeries }) {
  const { series: name, meetings, open, total, ended, lastDay, covers } = series;
  const named = [...covers.rounds, ...covers.plans].map((one) => one.name).join('; ');
  const end = useEndSeries();
  const offer = useUndoOffer();
  const [isAsking, setAsking] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const [why, setWhy] = useState('');
  const set = (isEnded: boolean) =>
    end.mutate(
      { series: name, isEnded, why },
      {
        onSuccess: ({ undo }) => {
          offer(undo);
          setAsking(false);
          setWhy('');
        },
      },
    );
  const isAllDone = total > 0 && open === 0;
  return (
    <>
      <p>
        <strong>{name}</strong>, {countWords(meetings, 'meeting')}, the last on {dateWords(lastDay)}.{' '}
        {ended
          ? `Ended ${dateWords(ended.day)} by ${ended.by}. ${ended.words}`
          : isAllDone
            ? `All ${total} recommendations are complete or superseded: it can end.`
            : `${open} of ${total} recommendations are still open.`}
        {named && <span className={classes.covers}>Goes through: {named}</span>}
      </p>
      <ProblemNotice error={end.error} />
      {isChoosing && !ended && <SeriesScope series={series} onDone={() => setChoosing(false)} />}
      {isAsking && !ended && (
        <FormColumn>
          <TextInput
            label={
              open > 0
                ? 'Why it ends although some are open, and where they are followed up'
                : 'A word on its end'
            }
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        </FormColumn>
      )}
      <FormActions>
        {ended ? (
          <Button variant="default" size="compact-sm" loading={end.isPending} onClick={() => set(false)}>
            Begin it again
          </Button>
        ) : isAsking ? (
          <>
            <Button
              variant="default"
              size="compact-sm"
              loading={end.isPending}
              disabled={open > 0 && why.trim() === ''}
              onClick={() => set(true)}
            >
              End “{name}”
            </Button>
            <Button variant="subtle" size="compact-sm" onClick={() => setAsking(false)}>
              Keep it going
            </Button>
          </>
        ) : (
          <>
            {!isChoosing && (
              <Button variant="default" size="compact-sm" onClick={() => setChoosing(true)}>
                What it goes through…
              </Button>
            )}
            <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
              End this series…
            </Button>
          </>
        )}
      </FormActions>
    </>
  );
}
