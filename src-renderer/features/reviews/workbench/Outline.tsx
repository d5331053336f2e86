import { Tooltip, VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { type ReviewSection, sectionStates, sectionStateWords } from '../section-progress.ts';
import { useReviewWriting, useWritten } from '../writing/use-review-draft.ts';
import { ProgressMark } from './ProgressMark.tsx';
import { goToSection } from './use-current-section.ts';
import classes from './workbench.module.css';
import { workbenchKeys } from './workbench-keys.ts';

/** The outline of the template, with how far each section is. */
export function Outline({
  sections,
  current,
}: {
  sections: readonly ReviewSection[];
  current: string | null;
}) {
  const { template } = useReviewWriting().detail;
  const written = useWritten((state) => state);
  const states = useMemo(() => sectionStates(template, written), [template, written]);
  return (
    <nav className={classes.outline} aria-label="Outline of the review">
      <ol className={classes.outlineList}>
        {sections.map(({ key, title }) => {
          const state = states.get(key) ?? 'empty';
          return (
            <li key={key}>
              <Tooltip label={sectionStateWords[state]} position="right">
                <button
                  type="button"
                  className={classes.outlineEntry}
                  aria-current={key === current || undefined}
                  onClick={() => goToSection(key)}
                >
                  <ProgressMark state={state} />
                  <span>{title}</span>
                  <VisuallyHidden>, {sectionStateWords[state].toLowerCase()}</VisuallyHidden>
                </button>
              </Tooltip>
            </li>
          );
        })}
      </ol>
      <details className={classes.keys}>
        <summary>Keys</summary>
        <dl>
          {workbenchKeys.map(({ keys, words }) => (
            <div key={keys}>
              <dt>{words}</dt>
              <dd>
                <KeyHint keys={keys} />
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </nav>
  );
}
