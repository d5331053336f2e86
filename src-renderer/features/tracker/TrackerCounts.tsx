import type { z } from 'zod';
import type { TrackerCounts as TrackerCountsSchema, TrackerView } from '#shared/contract/tracked-items.ts';
import classes from './tracker.module.css';

type Counts = z.infer<typeof TrackerCountsSchema>;

const PARTS: readonly { view: TrackerView; key: keyof Counts; words: string; joint: string }[] = [
  { view: 'all', key: 'total', words: 'in all', joint: '=' },
  { view: 'open', key: 'open', words: 'open', joint: '+' },
  { view: 'done', key: 'done', words: 'done', joint: '+' },
  { view: 'superseded', key: 'superseded', words: 'superseded', joint: '' },
  { view: 'overdue', key: 'overdue', words: 'past their date', joint: '' },
  { view: 'awaiting-check', key: 'awaitingCheck', words: 'awaiting check', joint: '' },
  { view: 'no-date', key: 'noDate', words: 'without a date', joint: '' },
];

/** The counts that add up, each a button that shows its rows: 47 = 29 open + 15 done + 3 superseded, and parts of open. */
export function TrackerCounts({
  counts,
  view,
  onChange,
}: {
  counts: Counts;
  view: TrackerView;
  onChange: (view: TrackerView) => void;
}) {
  return (
    <fieldset className={classes.counts} aria-label="Which items" style={{ border: 0, padding: 0 }}>
      {PARTS.map((part, index) => (
        <span key={part.view} style={{ display: 'contents' }}>
          {index === 4 && <span className={classes.joint}>of the open:</span>}
          <button
            type="button"
            className={classes.count}
            aria-pressed={view === part.view}
            onClick={() => onChange(part.view)}
          >
            <strong>{counts[part.key]}</strong> {part.words}
          </button>
          {part.joint && (
            <span className={classes.joint} aria-hidden>
              {part.joint}
            </span>
          )}
        </span>
      ))}
    </fieldset>
  );
}
