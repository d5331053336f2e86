import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { TextLink } from '../../../ui/TextLink.tsx';
import classes from './sealed.module.css';

/** What becomes of a submitted review. */
export function WhatHappensNext({ detail }: { detail: ReviewDetail }) {
  const count = detail.recommendations.length;
  return (
    <section className={classes.section} aria-label="What happens next">
      <h2>What happens next</h2>
      <ul className={classes.next}>
        {count > 0 && (
          <li>
            {count === 1 ? 'The recommendation stands' : `The ${count} recommendations stand`} in the{' '}
            <TextLink to={{ to: 'recommendations' }}>list of recommendations</TextLink> until it is known what
            changed for {detail.row.childName}.
          </li>
        )}
        <li>
          The review may be chosen for moderation: a second person grades it without seeing this grade. Should
          they differ, the second grade is added with its reason; this one stays.
        </li>
        <li>
          {detail.row.reviewer ?? 'The reviewer'}, and the child or family, should hear what was done with it.
          That closes the loop.
        </li>
      </ul>
    </section>
  );
}
