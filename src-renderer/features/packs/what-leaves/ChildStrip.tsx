import { IconCircleCheck } from '@tabler/icons-react';
import type { PackPreview } from '#shared/contract/pack-preview.ts';
import classes from './ChildStrip.module.css';

/** The place of the facts in the strip. */
export const FACTS_PLACE = 'facts';
/** The place in the strip from which all that waits is seen at once. */
export const SWEEP_PLACE = 'sweep';

/** The children of the pack, each with what waits; the facts that the pack tells of them come first. */
export function ChildStrip({
  preview,
  current,
  waiting,
  onChoose,
}: {
  preview: PackPreview;
  current: string | null;
  waiting: ReadonlyMap<string, number>;
  onChoose: (place: string) => void;
}) {
  const blocks = preview.smallCells.filter(({ verdict }) => verdict === 'block').length;
  return (
    <nav aria-label="Children of the pack" className={classes.strip}>
      <button
        type="button"
        className={classes.child}
        aria-current={current === FACTS_PLACE ? 'true' : undefined}
        onClick={() => onChoose(FACTS_PLACE)}
      >
        Details included
        {blocks > 0 && <span className={classes.count}>{blocks}</span>}
      </button>
      <button
        type="button"
        className={classes.child}
        aria-current={current === SWEEP_PLACE ? 'true' : undefined}
        onClick={() => onChoose(SWEEP_PLACE)}
      >
        Sweep
      </button>
      {preview.reviews.map(({ reviewId, alias, childName }) => {
        const count = waiting.get(reviewId) ?? 0;
        return (
          <button
            key={reviewId}
            type="button"
            className={classes.child}
            title={childName}
            aria-current={current === reviewId ? 'true' : undefined}
            aria-label={`${alias}, ${childName}: ${count === 0 ? 'all looked at' : `${count} to look at`}`}
            onClick={() => onChoose(reviewId)}
          >
            {alias}
            {count > 0 ? (
              <span className={classes.count}>{count}</span>
            ) : (
              <IconCircleCheck size={16} className={classes.done} aria-hidden />
            )}
          </button>
        );
      })}
    </nav>
  );
}
