import { Select } from '@mantine/core';
import type { PlanPreview } from '#shared/contract/plan-import.ts';
import { COLUMN_MEANINGS, type ColumnMeaning } from '#shared/domain/plans/column-meanings.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './tracker.module.css';

const WORDS: Readonly<Record<ColumnMeaning, string>> = {
  ref: 'Reference',
  group: 'Heading of a group',
  aim: 'Aim',
  source: 'Source',
  sourceDate: 'Date of the source',
  sourceDocument: 'Document of the source',
  sourceParagraph: 'Paragraph of the source',
  finding: 'Finding or recommendation',
  action: 'What is to be done',
  start: 'Start',
  end: 'End, due',
  originalEnd: 'First end',
  revisedEnd: 'Revised end',
  measure: 'Measure',
  verifiedBy: 'Verified by',
  lead: 'Lead',
  seniorLead: 'Senior lead',
  comments: 'Comments',
  status: 'Status, BRAG',
  other: 'Kept as it is',
};

/** What each column was taken for. A correction reads the file again, and is remembered once the file is taken. */
export function PlanColumns({
  preview: { columns, isRemembered },
  isBusy,
  onChange,
}: {
  preview: PlanPreview;
  isBusy: boolean;
  onChange: (meanings: Record<string, ColumnMeaning>) => void;
}) {
  if (columns.length === 0) return null;
  return (
    <Section
      title="What its columns mean"
      description={
        isRemembered
          ? 'As you corrected it for such a file before. Change what is wrong: the file is read again.'
          : 'Change what is wrong: the file is read again, and the next file with these headings is read the same way.'
      }
    >
      <DataTable
        label="Columns of the file"
        rows={columns}
        keyOf={({ heading }) => heading}
        maxHeight="22rem"
        columns={[
          { key: 'heading', header: 'Heading', width: '30%', cell: ({ heading }) => heading },
          {
            key: 'meaning',
            header: 'Taken as',
            width: '16rem',
            cell: ({ heading, meaning }) => (
              <Select
                aria-label={`What “${heading}” means`}
                size="xs"
                allowDeselect={false}
                disabled={isBusy}
                data={COLUMN_MEANINGS.map((value) => ({ value, label: WORDS[value] }))}
                value={meaning}
                onChange={(value) => {
                  const chosen = COLUMN_MEANINGS.find((one) => one === value);
                  if (chosen && chosen !== meaning) onChange({ [heading]: chosen });
                }}
              />
            ),
          },
          {
            key: 'samples',
            header: 'What it holds',
            cell: ({ samples }) => <span className={classes.sub}>{samples.join(' · ') || 'nothing'}</span>,
          },
        ]}
      />
    </Section>
  );
}
