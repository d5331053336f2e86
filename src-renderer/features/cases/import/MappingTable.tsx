import { NativeSelect, Tooltip } from '@mantine/core';
import { CASE_FIELDS, type CaseField, type CaseMapping } from '#shared/domain/cases/case-fields.ts';
import classes from './import.module.css';
import { type ImportSource, sureness } from './import-state.ts';

const notTaken = '';
const fieldOptions = [
  { value: notTaken, label: 'Leave out' },
  ...CASE_FIELDS.map(({ field, label }) => ({ value: field, label })),
];

/** The first rows of the file under heads that say what each column means. */
export function MappingTable({
  source,
  mapping,
  onChoose,
}: {
  source: ImportSource;
  mapping: CaseMapping;
  onChoose: (column: number, field: CaseField | null) => void;
}) {
  return (
    <section
      className={classes.tableFrame}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard
      tabIndex={0}
      aria-label="The first rows of the file and what their columns mean"
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th className={classes.line} scope="col">
              Line
            </th>
            {source.headers.map((header, column) => (
              <th key={header} scope="col">
                <span className={classes.header}>{header}</span>
                <NativeSelect
                  size="xs"
                  aria-label={`What "${header}" means`}
                  data={fieldOptions}
                  value={mapping[column] ?? notTaken}
                  onChange={({ currentTarget }) =>
                    onChoose(
                      column,
                      CASE_FIELDS.find(({ field }) => field === currentTarget.value)?.field ?? null,
                    )
                  }
                />
                <GuessMark source={source} mapping={mapping} column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {source.firstRows.map(({ line, cells }) => (
            <tr key={line}>
              <th className={classes.line} scope="row">
                {line}
              </th>
              {source.headers.map((header, column) => (
                <td key={header} className={mapping[column] ? undefined : classes.left} title={cells[column]}>
                  {cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function GuessMark({
  source,
  mapping,
  column,
}: {
  source: ImportSource;
  mapping: CaseMapping;
  column: number;
}) {
  const guess = source.columns[column];
  const [guessed, chosen] = [source.mapping[column] ?? null, mapping[column] ?? null];
  if (!guess) return null;
  if (guessed !== chosen) return <span className={classes.quiet}>chosen by you</span>;
  const level = sureness(guess.confidence);
  return (
    <Tooltip label={`${guess.why.charAt(0).toUpperCase()}${guess.why.slice(1)}.`.replace(/\.\.$/, '.')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach the reason too */}
      <span className={classes.why} tabIndex={0} data-unsure={(guessed && level === 'unsure') || undefined}>
        {guessed === null ? 'reason' : level}
      </span>
    </Tooltip>
  );
}
