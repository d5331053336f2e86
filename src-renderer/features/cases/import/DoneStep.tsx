import { Button } from '@mantine/core';
import { IconCircleCheck, IconDownload } from '@tabler/icons-react';
import { countWords } from '#shared/domain/text/count-words.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useUndo } from '../../../ui/use-undo-offer.ts';
import type { ImportResult } from './import-state.ts';
import type { CaseImport } from './use-case-import.ts';

/** The last step: what went in, and what one may do now. */
export function DoneStep({ way }: { way: CaseImport }) {
  const { result } = way.state;
  const undo = useUndo();
  const undone = undo.data?.words;
  if (!result) return null;
  return (
    <div role="status">
      <EmptyState
        title={undone ? 'The import was undone' : doneTitle(result)}
        icon={<IconCircleCheck size={32} stroke={1.5} />}
        actions={
          <>
            <LinkButton to={{ to: 'cases' }}>See the cases</LinkButton>
            <LinkButton to={{ to: 'rounds' }} variant="default">
              Set up a round
            </LinkButton>
            {result.bad > 0 && (
              <Button
                variant="default"
                leftSection={<IconDownload size={16} aria-hidden />}
                loading={way.saveBad.isPending}
                onClick={() => void way.saveBadRows()}
              >
                Save the rows to correct
              </Button>
            )}
            {result.undo && !undone && (
              <Button
                variant="default"
                loading={undo.isPending}
                onClick={() => result.undo && undo.mutate({ undoId: result.undo.id })}
              >
                Undo this import
              </Button>
            )}
            <Button variant="subtle" onClick={way.startOver}>
              Import another file
            </Button>
          </>
        }
      >
        {undone ?? doneWords(result)}
      </EmptyState>
      <ProblemNotice error={way.saveBad.error ?? undo.error} />
    </div>
  );
}

const cases = (count: number) => countWords(count, 'case');

function doneTitle({ added, changed }: ImportResult): string {
  if (changed === 0) return `${cases(added)} added`;
  return added === 0 ? `${cases(changed)} changed` : `${cases(added)} added, ${cases(changed)} changed`;
}

function doneWords({ unchanged, bad }: ImportResult): string {
  const parts = [
    ...(unchanged > 0 ? [`${cases(unchanged)} stood there as the file has them.`] : []),
    ...(bad > 0
      ? [`${countWords(bad, 'row')} did not go in: save them, correct them and import again.`]
      : ['Every row of the file went in.']),
    'What the columns mean is remembered for the next file of this kind.',
  ];
  return parts.join(' ');
}
