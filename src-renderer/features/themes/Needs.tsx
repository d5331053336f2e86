import { Box, Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { TrainingNeed } from '#shared/contract/themes.ts';
import { localDay } from '#shared/domain/dates/calendar-days.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { dateWords } from '../../ui/date-words.ts';
import { FormRow } from '../../ui/FormRow.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useNeeds, useSaveNeed } from './use-themes.ts';

/** The workforce list: needs, where they were found, what is proposed, what was done. */
export function Needs() {
  const { data, error } = useNeeds();
  const save = useSaveNeed();
  const [need, setNeed] = useState('');
  const [proposed, setProposed] = useState('');
  return (
    <Section
      title="Training needs"
      description="What workers need to learn, for the workforce plan. A finding is marked as a training need on the page of its activity."
      actions={
        <LinkButton to={{ to: 'paper', id: 'workforce-list' }} variant="default">
          Open as a report
        </LinkButton>
      }
    >
      <ProblemNotice error={error ?? save.error} />
      {data && (
        <DataTable
          label="Training needs"
          rows={data}
          keyOf={({ id }) => id}
          empty={<p>No need is noted yet.</p>}
          columns={[
            { key: 'need', header: 'Need', width: '34%', sortBy: (one) => one.need, cell: (one) => one.need },
            { key: 'found', header: 'Found in', cell: (one) => <FoundIn need={one} /> },
            {
              key: 'times',
              header: 'How often',
              isNarrow: true,
              align: 'end',
              sortBy: ({ found }) => found.length,
              cell: ({ found }) => found.length,
            },
            { key: 'proposed', header: 'Proposed', cell: (one) => one.proposed || 'nothing yet' },
            {
              key: 'done',
              header: 'Done',
              isNarrow: true,
              cell: (one) =>
                one.doneOn ? (
                  dateWords(one.doneOn)
                ) : (
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={`Mark as done today: ${one.need}`}
                    onClick={() =>
                      save.mutate({
                        id: one.id,
                        need: one.need,
                        theme: one.theme,
                        proposed: one.proposed,
                        doneOn: localDay(new Date()),
                      })
                    }
                  >
                    Mark as done
                  </Button>
                ),
            },
          ]}
        />
      )}
      <Box mt="lg">
        <FormRow>
          <TextInput
            label="A training need to add"
            value={need}
            onChange={(event) => setNeed(event.currentTarget.value)}
          />
          <TextInput
            label="What is proposed"
            value={proposed}
            onChange={(event) => setProposed(event.currentTarget.value)}
          />
        </FormRow>
      </Box>
      <Button
        mt="sm"
        variant="default"
        disabled={need.trim() === ''}
        loading={save.isPending}
        onClick={() =>
          save.mutate(
            { id: null, need, proposed },
            {
              onSuccess: () => {
                setNeed('');
                setProposed('');
              },
            },
          )
        }
      >
        Add the need
      </Button>
    </Section>
  );
}

function FoundIn({ need }: { need: TrainingNeed }) {
  const byActivity = new Map(need.found.map(({ activityId, activity }) => [activityId, activity]));
  if (byActivity.size === 0) return 'no activity yet';
  return [...byActivity].map(([id, title]) => (
    <div key={id}>
      <TextLink to={{ to: 'activity', id }}>{title}</TextLink>
    </div>
  ));
}
