import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { countWords } from '#shared/domain/text/count-words.ts';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { useAuditors, useSaveFeedback } from './use-impact-checks.ts';

/** Tells an auditor what came of each of their recommendations. */
export function AuditorFeedback() {
  const { data } = useAuditors();
  const save = useSaveFeedback();
  const [id, setId] = useState<string | null>(null);
  const auditor = data?.find((one) => one.id === id);
  if (!data || data.length === 0) return null;
  return (
    <Section
      title="What came of it, for the auditor"
      description="Everyone who recommended something hears what was done and what it changed. Children stand there by their references."
    >
      <FormColumn isForReading>
        <Select
          label="Auditor"
          searchable
          data={data.map(({ id: value, name, recommendations }) => ({
            value,
            label: `${name}, ${countWords(recommendations, 'recommendation')}`,
          }))}
          value={id}
          onChange={setId}
        />
        <ProblemNotice error={save.error} />
        {save.data && (
          <Notice kind="well" isLive>
            <p>
              {countWords(save.data.rows, 'recommendation')} saved as {save.data.name}. It is about single
              children: send it encrypted.
            </p>
          </Notice>
        )}
        <FormActions>
          <Button
            variant="default"
            disabled={!auditor}
            loading={save.isPending}
            onClick={() => auditor && save.mutate(auditor)}
          >
            Save the feedback sheet…
          </Button>
        </FormActions>
      </FormColumn>
    </Section>
  );
}
