import type { TrackedItem } from '#shared/contract/tracked-items.ts';
import { withoutItsWords } from '#shared/domain/tracker/item-source.ts';
import { navigate } from '../../base/place.ts';
import { type DataColumn, type DataSelection, DataTable } from '../../ui/DataTable.tsx';
import { dateWords } from '../../ui/date-words.ts';
import { TextLink } from '../../ui/TextLink.tsx';
import { DeliveryChip, ImpactChip } from './StateChips.tsx';
import classes from './tracker.module.css';

/** The items as a table; Enter opens one. */
export function TrackerTable({
  label,
  rows,
  selection,
}: {
  label: string;
  rows: readonly TrackedItem[];
  selection?: DataSelection<TrackedItem>;
}) {
  return (
    <DataTable
      label={label}
      rows={rows}
      {...(selection && { selection })}
      columns={COLUMNS}
      keyOf={({ id }) => id}
      onOpen={({ id }) => navigate({ to: 'item', id })}
    />
  );
}

/** When it is due, with its first date where that was another, and that it is late in words. */
export function DueCell({
  item,
}: {
  item: Pick<TrackedItem, 'due' | 'dueText' | 'dueState' | 'nextDue' | 'firstDue' | 'timesMoved'>;
}) {
  return (
    <>
      {item.due === '' ? 'No date' : dateWords(item.due)}
      {item.dueText && <span className={classes.sub}>“{item.dueText}”</span>}
      {item.dueState === 'overdue' && (
        <span className={`${classes.sub} ${classes.late}`}>
          {item.nextDue ? `nothing said by ${dateWords(item.nextDue)}` : 'past its date'}
        </span>
      )}
      {item.nextDue && item.dueState !== 'overdue' && item.dueState !== 'closed' && (
        <span className={classes.sub}>next by {dateWords(item.nextDue)}</span>
      )}
      {item.timesMoved > 0 && (
        <span className={classes.sub}>
          was {item.firstDue === '' ? 'without a date' : dateWords(item.firstDue)}
          {item.timesMoved > 1 && `, moved ${item.timesMoved} times`}
        </span>
      )}
    </>
  );
}

const COLUMNS: readonly DataColumn<TrackedItem>[] = [
  {
    key: 'number',
    header: 'No.',
    isNarrow: true,
    sortBy: ({ number }) => number,
    cell: ({ number }) => `R-${number}`,
  },
  {
    key: 'action',
    header: 'What is to be done',
    width: '44%',
    sortBy: ({ action }) => action,
    cell: (item) => (
      <>
        <span className={classes.twoLines} title={item.action}>
          <TextLink isSentence to={{ to: 'item', id: item.id }}>
            {item.action}
          </TextLink>
        </span>
        <span className={`${classes.sub} ${classes.oneLine}`}>
          {item.level === 'child' ? (item.childName ?? 'A child') : 'The service'}
          {item.theme && ` · ${item.theme}`}
          {(item.round || item.source) && ` · ${item.round ?? withoutItsWords(item.source)}`}
        </span>
      </>
    ),
  },
  {
    key: 'owners',
    header: 'Owners',
    width: '15%',
    sortBy: ({ owners }) => owners[0] ?? null,
    cell: ({ owners }) => (
      <span className={classes.twoLines} title={owners.join('; ')}>
        {owners.join('; ') || 'nobody yet'}
      </span>
    ),
  },
  {
    key: 'due',
    header: 'Due',
    isNarrow: true,
    sortBy: ({ due, nextDue }) => nextDue ?? (due === '' || due === 'ongoing' ? null : due),
    cell: (item) => <DueCell item={item} />,
  },
  {
    key: 'delivery',
    header: 'Delivery',
    width: '12%',
    sortBy: ({ delivery }) => delivery,
    cell: ({ delivery }) => <DeliveryChip delivery={delivery} />,
  },
  {
    key: 'impact',
    header: 'Impact',
    isNarrow: true,
    sortBy: ({ impact }) => impact,
    cell: ({ impact }) => <ImpactChip impact={impact} />,
  },
];
