import { NativeSelect } from '@mantine/core';
import type { DateWriting } from '#shared/contract/tables.ts';
import { dateWords } from '../../../ui/date-words.ts';
import classes from './import.module.css';
import type { ImportSource } from './import-state.ts';
import type { CaseImport } from './use-case-import.ts';

const NAMES: Readonly<Record<DateWriting, string>> = {
  'day-first': 'Day first',
  'month-first': 'Month first',
  swapped: 'Day and month exchanged',
};

const DATE_FIELDS: ReadonlySet<string | null> = new Set(['dateOfBirth', 'openedOn', 'closedOn']);

/** How the dates of each column are written, with an example read in each way and what proves it. */
export function DateChoices({ way, source }: { way: CaseImport; source: ImportSource }) {
  const { mapping, dates } = way.state;
  const columns = source.dateColumns.filter(({ column }) => DATE_FIELDS.has(mapping[column] ?? null));
  if (columns.length === 0) return null;
  return (
    <section className={classes.dates} aria-label="How dates are written">
      {columns.map(({ column, writing, proof, example, readings }) => (
        <div key={column}>
          <NativeSelect
            label={`Dates in “${source.headers[column]}”`}
            description={proof ?? undefined}
            value={dates[column] ?? writing}
            data={readings.map((reading) => ({
              value: reading.writing,
              label: `${NAMES[reading.writing]}: ${example.slice(0, 24)} is ${reading.day === null ? 'not read' : dateWords(reading.day)}`,
            }))}
            onChange={({ currentTarget }) => {
              const chosen = readings.find((reading) => reading.writing === currentTarget.value);
              if (chosen) way.chooseDates(column, chosen.writing);
            }}
          />
        </div>
      ))}
    </section>
  );
}
