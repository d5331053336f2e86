import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { Loading } from '../../../ui/Loading.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import classes from './import.module.css';
import type { CaseImport } from './use-case-import.ts';

/** The first step: which file. */
export function ChooseStep({ way }: { way: CaseImport }) {
  const { read, chosenName, state } = way;
  return (
    <div className={classes.choose}>
      <p>
        Export the open cases of your case system as CSV or as an Excel workbook (.xlsx), one child per row
        with its column heads. Only a local reference is needed, and names can come later from a second list;
        statuses, worker, team manager, team and the people around the child make sampling, allocation and
        anonymisation better.
      </p>
      <ul>
        <li>A case that is known already is found by its reference and changed, never added twice.</li>
        <li>A cell that is empty in the file never empties what is known.</li>
        <li>A case that the file lacks stays as it is.</li>
      </ul>
      <ProblemNotice error={read.error} />
      {read.isPending ? (
        <Loading what={`Reading ${chosenName ?? 'the file'}…`} />
      ) : (
        <Button
          leftSection={<IconFileImport size={18} aria-hidden />}
          variant={state.source ? 'default' : 'filled'}
          onClick={() => void way.chooseFile()}
        >
          {state.source || read.error ? 'Choose another file…' : 'Choose a file…'}
        </Button>
      )}
    </div>
  );
}
