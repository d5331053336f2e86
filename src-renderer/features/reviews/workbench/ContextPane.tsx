import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { FindInReview } from '../writing/FindInReview.tsx';
import { WritingTools } from '../writing/WritingTools.tsx';
import { CaseFile } from './CaseFile.tsx';
import classes from './workbench.module.css';

/** The tools of writing, and what is known of the child, beside the file. */
export function ContextPane({ detail }: { detail: ReviewDetail }) {
  return (
    <aside className={classes.context} aria-label="Context of the case">
      <WritingTools detail={detail} />
      <FindInReview detail={detail} />
      <CaseFile detail={detail} />
    </aside>
  );
}
