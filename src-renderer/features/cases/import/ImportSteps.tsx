import { IconCheck } from '@tabler/icons-react';
import classes from './import.module.css';
import { canGoTo, type ImportState, type ImportStep } from './import-state.ts';

const steps: readonly { readonly step: ImportStep; readonly words: string }[] = [
  { step: 'choose', words: 'Choose the file' },
  { step: 'columns', words: 'Say what its columns mean' },
  { step: 'look', words: 'Look at what changes' },
  { step: 'done', words: 'Done' },
];

/** Where one is, and the way back. */
export function ImportSteps({ state, onGo }: { state: ImportState; onGo: (step: ImportStep) => void }) {
  const current = steps.findIndex(({ step }) => step === state.step);
  return (
    <ol className={classes.steps} aria-label="Steps of the import">
      {steps.map(({ step, words }, index) => {
        const mark = index < current ? <IconCheck size={14} aria-hidden /> : index + 1;
        return (
          <li key={step} className={classes.step} aria-current={index === current ? 'step' : undefined}>
            <span className={classes.stepMark}>{mark}</span>
            {index !== current && canGoTo(state, step) ? (
              <button type="button" className={classes.stepButton} onClick={() => onGo(step)}>
                {words}
              </button>
            ) : (
              words
            )}
          </li>
        );
      })}
    </ol>
  );
}
