import type { PaperDetail } from '#shared/contract/papers.ts';
import classes from './papers.module.css';

/** A number, a month or "R-31" is not broken over two lines. */
const MOST_UNBROKEN = 11;

/** What is drawn from the rows: a table, or a list. */
export function Drawn({ part }: { part: Extract<PaperDetail['parts'][number], { kind: 'block' }> }) {
  if (part.columns.length === 0)
    return part.items.length === 1 ? (
      <p className={classes.sub}>{part.items[0]}</p>
    ) : (
      <ul>
        {part.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  return (
    <div className={classes.part}>
      <table className={classes.table}>
        <caption>{part.caption}</caption>
        <thead>
          <tr>
            {part.columns.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.rows.map((row) => (
            <tr key={row.join('\n')}>
              {row.map((cell, at) => (
                <td key={part.columns[at]} data-short={cell.length <= MOST_UNBROKEN || undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
