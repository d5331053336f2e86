import type { PaperAsked, PaperDetail } from '#shared/contract/papers.ts';
import { TextLink } from '../../ui/TextLink.tsx';
import classes from './papers.module.css';
import { WordsPart } from './WordsPart.tsx';

/** A table whose cells write themselves, and that a person may write over one by one. */
export function WrittenTable({
  part: { caption, columns, rows },
  asked,
  paper,
  drafts,
}: {
  part: Extract<PaperDetail['parts'][number], { kind: 'written-table' }>;
  asked: PaperAsked;
  paper: PaperDetail;
  drafts: Map<string, string>;
}) {
  return (
    <div className={classes.part}>
      <table className={classes.written} aria-label={caption}>
        <thead>
          <tr>
            {columns.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ about, source, cells }) => (
            <tr key={cells[0]?.key ?? about}>
              <th scope="row">{source ? <TextLink to={source}>{about}</TextLink> : about}</th>
              {cells.map((cell, at) => (
                <td key={cell.key}>
                  <WordsPart
                    name={`${columns[at + 1] ?? ''}: ${about}`}
                    asked={asked}
                    part={cell}
                    stops={
                      paper.stops.filter((stop) => stop.part === cell.key && stop.accepted === null).length
                    }
                    drafts={drafts}
                    draftKey={`${paper.paper} ${cell.key}`}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
