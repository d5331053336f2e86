import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { ModerationDetail } from '#shared/contract/moderations.ts';
import classes from './moderations.module.css';

/** Good or better of the rounds, as graded or as moderated; never the one without the other's n. */
export function Headline({ moderation: { headline } }: { moderation: ModerationDetail }) {
  const [shown, setShown] = useState('graded');
  const { of, asGraded, asModerated, moderated } = headline;
  return (
    <div className={classes.headline}>
      <SegmentedControl
        aria-label="Which grades the figure is of"
        value={shown}
        onChange={setShown}
        data={[
          { value: 'graded', label: 'As graded' },
          { value: 'moderated', label: 'As moderated' },
        ]}
      />
      <p aria-live="polite">
        <strong>
          {shown === 'graded' ? asGraded : asModerated} of {of}
        </strong>{' '}
        Good or better, {shown === 'graded' ? 'as graded' : 'as moderated'}; {moderated} moderated,{' '}
        {of - moderated} not.
      </p>
    </div>
  );
}
