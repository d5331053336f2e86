import { Tooltip } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import classes from './smart.module.css';
import type { SmartMark } from './smart-marks.ts';

const stateWords: Readonly<Record<SmartMark['state'], string>> = {
  waiting: 'nothing written yet',
  met: 'yes',
  'not-met': 'not yet',
};

/** S M A R T, each filled where it is met; the word and the reason open on hover and on focus. */
export function SmartMarks({ marks }: { marks: readonly SmartMark[] }) {
  return (
    <ul className={classes.marks} aria-label="SMART">
      {marks.map(({ criterion, word, state, finding }) => (
        <Tooltip
          key={criterion}
          label={finding ? `${word}: ${finding.message}` : `${word}: ${stateWords[state]}`}
        >
          <li
            className={classes.mark}
            data-state={state}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach the reason too
            tabIndex={0}
            aria-label={`${word}: ${stateWords[state]}`}
          >
            <span aria-hidden>{criterion}</span>
            {state === 'met' && <IconCheck className={classes.tick} size={11} stroke={3} aria-hidden />}
          </li>
        </Tooltip>
      ))}
    </ul>
  );
}
