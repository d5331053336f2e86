import type { TrackedItem } from '#shared/contract/tracked-items.ts';
import { dateWords } from '../../ui/date-words.ts';
import { TextLink } from '../../ui/TextLink.tsx';
import { DeliveryChip } from './StateChips.tsx';
import classes from './timeline.module.css';
import { monthsOf, placeOn, type Scale, scaleOf } from './timeline-scale.ts';

/** The first date hollow, the current one solid, a line between: what was moved shows at once. */
export function TrackerTimeline({ rows, today }: { rows: readonly TrackedItem[]; today: string }) {
  const dated = rows.filter(
    ({ due, nextDue, firstDue }) => nextDue !== null || /^\d/u.test(due) || /^\d/u.test(firstDue),
  );
  const undated = rows.length - dated.length;
  const scale = scaleOf(
    dated.flatMap(({ due, nextDue, firstDue }) => [nextDue ?? due, firstDue]),
    today,
  );
  if (!scale) return <p>None of these has a day or a month: see the list.</p>;
  return (
    <div className={classes.timeline}>
      <p className={classes.marks}>
        A dot stands at the date, a square where it has passed; hollow is the first date of what was moved;
        the dashed line is {dateWords(today)}.
      </p>
      <div className={classes.head}>
        <span />
        <span className={classes.scale} aria-hidden>
          {monthsOf(scale).map(({ label, at }) => (
            <span key={label} className={classes.month} style={{ left: `${at}%` }}>
              {label}
            </span>
          ))}
        </span>
      </div>
      <ul aria-label="Timeline">
        {dated.map((item) => (
          <li key={item.id} className={classes.row}>
            <span className={classes.what}>
              <TextLink to={{ to: 'item', id: item.id }}>
                R-{item.number}. {item.action}
              </TextLink>
              <DeliveryChip delivery={item.delivery} />
            </span>
            <Track item={item} scale={scale} today={today} />
          </li>
        ))}
      </ul>
      {undated > 0 && <p>{undated} more without a day or a month: see the list.</p>}
    </div>
  );
}

function Track({ item, scale, today }: { item: TrackedItem; scale: Scale; today: string }) {
  const first = placeOn(scale, item.firstDue);
  const now = placeOn(scale, item.nextDue ?? item.due);
  const isMoved = first !== undefined && now !== undefined && item.timesMoved > 0;
  const words = [
    now === undefined
      ? 'no day now'
      : item.nextDue
        ? `next by ${dateWords(item.nextDue)}`
        : `due ${dateWords(item.due)}`,
    isMoved && `first ${dateWords(item.firstDue)}`,
    item.dueState === 'overdue' && 'past its date',
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <span className={classes.track} role="img" aria-label={words} title={words}>
      <span className={classes.today} style={{ left: `${placeOn(scale, today) ?? 0}%` }} />
      {isMoved && (
        <span
          className={classes.line}
          style={{ left: `${Math.min(first, now)}%`, width: `${Math.abs(now - first)}%` }}
        />
      )}
      {isMoved && <span className={classes.hollow} style={{ left: `${first}%` }} />}
      {now !== undefined && (
        <span
          className={classes.solid}
          data-late={item.dueState === 'overdue' || undefined}
          style={{ left: `${now}%` }}
        />
      )}
    </span>
  );
}
