import { Button } from '@mantine/core';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { dateWords } from '../../ui/date-words.ts';
import { FormActions } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { useChooseLetterhead, useLetterhead, useRemoveLetterhead } from './use-papers.ts';

/** The council's own Word file: its letterhead, page and styles. */
export function LetterheadSection() {
  const { data: letterhead } = useLetterhead();
  const choose = useChooseLetterhead();
  const remove = useRemoveLetterhead();
  return (
    <Section
      title="Your Word template"
      description="Reports, minutes, plans, the tracker and round reports saved as Word take its header, footer, page and styles. It needs the styles Title and Heading 1 to 3, and may have no macros."
    >
      <p>
        {letterhead
          ? `${letterhead.fileName}, chosen on ${dateWords(localDayOf(letterhead.at))} by ${letterhead.by}.`
          : 'None: reports are written in Plumbline’s own styles.'}
      </p>
      <ProblemNotice error={choose.error ?? remove.error} />
      <FormActions>
        <Button variant="default" loading={choose.isPending} onClick={() => choose.mutate()}>
          Choose a Word file…
        </Button>
        {letterhead && (
          <Button variant="subtle" loading={remove.isPending} onClick={() => remove.mutate({})}>
            Use Plumbline’s own styles
          </Button>
        )}
      </FormActions>
    </Section>
  );
}
