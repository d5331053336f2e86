import { Button, Popover } from '@mantine/core';
import { IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { findPoint } from '#shared/domain/grades/scale.ts';
import { OVERALL_GRADE_FIELD, OVERALL_RATIONALE_FIELD } from '#shared/domain/reviews/review-fields.ts';
import { GradeBadge } from '../../../ui/GradeBadge.tsx';
import { focusField } from '../focus-field.ts';
import { GradePicker } from '../sections/GradePicker.tsx';
import { useAnswer, useReviewWriting } from '../writing/use-review-draft.ts';
import classes from './workbench.module.css';

/** The overall grade, always in sight: choose it here, or go to its rationale. */
export function OverallButton({ detail }: { detail: ReviewDetail }) {
  const { draft } = useReviewWriting();
  const [grade, setGrade] = useAnswer(OVERALL_GRADE_FIELD);
  const [isOpen, setOpen] = useState(false);
  const point = findPoint(detail.scale, grade);
  const words = `Overall grade: ${point?.word ?? 'not graded'}`;
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="top-start"
      width={520}
      trapFocus
      returnFocus
      withRoles={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.overall}
          aria-label={words}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <span className={classes.overallWord}>Overall</span>
          <GradeBadge word={point?.word ?? null} rank={point?.rank} />
          <IconChevronUp size={15} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label="Overall grade" className={classes.overallDropdown}>
        <GradePicker
          legend="Overall grade"
          scale={detail.scale}
          descriptors={detail.template.overall.descriptors}
          value={grade}
          onChange={(next) => {
            setGrade(next);
            void draft.flush();
          }}
        />
        <Button
          size="compact-sm"
          variant="default"
          mt="sm"
          onClick={() => {
            setOpen(false);
            setTimeout(() => focusField(OVERALL_RATIONALE_FIELD), 0);
          }}
        >
          Write why
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
