import { Button } from '@mantine/core';
import type { PackPreview, PreviewReview } from '#shared/contract/pack-preview.ts';
import { InstantText } from '../../../ui/DateText.tsx';
import { decisionWords } from '../pack-words.ts';
import classes from './PanelLists.module.css';
import type { Actions } from './use-actions.ts';

/** What was decided about words of one child, newest first; each can be taken back. */
export function DecisionList({
  preview,
  review,
  actions,
}: {
  preview: PackPreview;
  review: PreviewReview;
  actions: Actions;
}) {
  const decisions = preview.decisions.filter(({ caseId }) => caseId === review.caseId).toReversed();
  if (decisions.length === 0)
    return (
      <p className={classes.none}>
        Nothing was decided for this child yet: all that was found is replaced. Decisions are kept for the
        next pack too.
      </p>
    );
  return (
    <ul className={classes.list}>
      {decisions.map(({ id, decision, decidedBy, decidedAt }) => {
        const { words, verb } = decisionWords(decision);
        return (
          <li key={id} className={classes.stranger}>
            <span>
              <span className={classes.names}>“{words}”</span> {verb}
              <span className={classes.alias}>
                {decidedBy}, <InstantText at={decidedAt} />
              </span>
            </span>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`Undo: “${words}” ${verb}`}
              onClick={() => actions.undo(id)}
            >
              Undo
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
