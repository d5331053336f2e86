import { useState } from 'react';
import type { TrackedItem } from '#shared/contract/tracked-items.ts';
import type { TrackerGrouping } from '#shared/contract/tracker.ts';
import { groupName } from '#shared/domain/tracker/group-name.ts';
import { Section } from '../../ui/Section.tsx';
import { BulkBar } from './BulkBar.tsx';
import { RowKeys } from './RowKeys.tsx';
import { TrackerTable } from './TrackerTable.tsx';

const NO_GROUP: Readonly<Record<TrackerGrouping, string>> = {
  owner: 'Nobody owns them',
  theme: 'Without a theme',
  round: 'From no round',
  delivery: '',
};

/** The rows of a page, in groups or not; ticked ones are changed together, and single letters work on the row in focus. */
export function TrackerList({
  rows,
  groups,
  groupBy,
  owners,
  mayChange,
  maySay,
}: {
  rows: readonly TrackedItem[];
  groups: readonly { readonly name: string; readonly total: number }[];
  groupBy: TrackerGrouping | null;
  owners: readonly string[];
  /** Whether many may be changed at once; never on a past day. */
  mayChange: boolean;
  maySay: boolean;
}) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const shown = rows.filter(({ id }) => ticked.has(id)).map(({ id }) => id);
  const selection = mayChange
    ? {
        selected: ticked,
        onChange: setTicked,
        labelOf: ({ number }: TrackedItem) => `Tick R-${number}`,
      }
    : undefined;
  const table = (label: string, part: readonly TrackedItem[]) => (
    <TrackerTable label={label} rows={part} {...(selection && { selection })} />
  );
  const tables =
    groupBy === null
      ? table('Tracker', rows)
      : groups.flatMap(({ name, total }) => {
          const part = rows.filter((item) => groupName(item, groupBy) === name);
          const title = name || NO_GROUP[groupBy];
          return part.length === 0
            ? []
            : [
                <Section key={name} title={`${title}: ${total}`}>
                  {table(title, part)}
                </Section>,
              ];
        });
  return (
    <>
      {mayChange && shown.length > 0 && (
        <BulkBar itemIds={shown} owners={owners} onDone={() => setTicked(new Set())} />
      )}
      {maySay ? <RowKeys rows={rows}>{tables}</RowKeys> : tables}
    </>
  );
}
