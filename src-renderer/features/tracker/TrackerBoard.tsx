import { useQuery } from '@tanstack/react-query';
import { api } from '../../base/client.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import classes from './board.module.css';
import { DeliveryChip, ImpactChip } from './StateChips.tsx';
import { DueCell } from './TrackerTable.tsx';
import type { TrackerFilter } from './use-tracker.ts';

/** Complete and superseded ones fold to their count: a board is of what is open. */
const FOLDED: ReadonlySet<string> = new Set(['complete', 'superseded']);

/** The tracker as a board: a column per state of delivery with its count, the most pressing first. */
export function TrackerBoard({ filter }: { filter: TrackerFilter }) {
  const { view: _view, offset: _offset, shape: _shape, groupBy: _group, ...narrowing } = filter;
  const { data, error } = useQuery(api.tracker.board.queryOptions({ input: narrowing }));
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Loading what="Fetching the board…" />;
  const open = data.columns.filter(({ delivery }) => !FOLDED.has(delivery));
  const folded = data.columns.filter(({ delivery, total }) => FOLDED.has(delivery) && total > 0);
  return (
    <>
      <p>
        {data.counts.total} in all = {data.counts.open} open + {data.counts.done} done +{' '}
        {data.counts.superseded} superseded
      </p>
      <div className={classes.board}>
        {open.map(({ delivery, total, rows }) => (
          <section key={delivery} className={classes.column} aria-labelledby={`column-${delivery}`}>
            <h2 id={`column-${delivery}`}>
              <DeliveryChip delivery={delivery} /> {total}
            </h2>
            <ul>
              {rows.map((item) => (
                <li key={item.id} className={classes.card}>
                  <TextLink to={{ to: 'item', id: item.id }}>
                    R-{item.number} {item.action}
                  </TextLink>
                  <span className={classes.sub}>{item.owners.join('; ') || 'nobody yet'}</span>
                  <span className={classes.sub}>
                    <DueCell item={item} />
                  </span>
                  <ImpactChip impact={item.impact} />
                </li>
              ))}
            </ul>
            {rows.length < total && <p>{total - rows.length} more: see the list.</p>}
          </section>
        ))}
      </div>
      {folded.map(({ delivery, total }) => (
        <p key={delivery}>
          <DeliveryChip delivery={delivery} /> {total}: in the list.
        </p>
      ))}
    </>
  );
}
