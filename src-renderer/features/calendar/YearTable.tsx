import type { CalendarEntry, CalendarYear } from '#shared/contract/calendar.ts';
import classes from './calendar.module.css';
import { EntryMark } from './EntryMark.tsx';

/** The year by kind and by month or quarter; each mark opens its entry. */
export function YearTable({
  year,
  openId,
  onOpen,
}: {
  year: CalendarYear;
  openId: string | null;
  onOpen: (entry: CalendarEntry) => void;
}) {
  return (
    <table className={classes.year}>
      <caption className={classes.sub}>
        A square is planned, a half square under way, a tick done, a cross did not happen.
      </caption>
      <thead>
        <tr>
          <th scope="col" className={classes.kind}>
            Kind
          </th>
          {year.parts.map(({ key, name }) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
          <th scope="col" className={classes.sum}>
            Over the year
          </th>
        </tr>
      </thead>
      <tbody>
        {year.rows.map((row) => (
          <tr key={row.kind}>
            <th scope="row">{row.kind}</th>
            {row.cells.map((cell) => (
              <td key={cell.part}>
                {cell.entries.map((entry) => (
                  <EntryMark
                    key={entry.id}
                    entry={entry}
                    isOpen={entry.id === openId}
                    onOpen={() => onOpen(entry)}
                  />
                ))}
              </td>
            ))}
            <td>{row.sentence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
