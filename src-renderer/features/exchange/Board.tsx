import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BoardRow } from '#shared/contract/handed-out.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { type DataColumn, DataTable } from '../../ui/DataTable.tsx';
import { DateText, InstantText } from '../../ui/DateText.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { STATE_WORDS } from './exchange-words.ts';
import { useBoard, useRecall } from './use-exchange.ts';

const columns: readonly DataColumn<BoardRow>[] = [
  { key: 'number', header: 'Pack', cell: ({ number }) => number, sortBy: ({ number }) => number },
  { key: 'reviewer', header: 'To', cell: ({ reviewer }) => reviewer, sortBy: ({ reviewer }) => reviewer },
  { key: 'round', header: 'Round', cell: ({ round }) => round, sortBy: ({ round }) => round },
  {
    key: 'sent',
    header: 'Written',
    cell: ({ sentAt }) => <InstantText at={sentAt} />,
    sortBy: ({ sentAt }) => sentAt,
    isNarrow: true,
  },
  { key: 'due', header: 'Due', cell: ({ dueOn }) => <DateText day={dueOn} />, sortBy: ({ dueOn }) => dueOn },
  {
    key: 'back',
    header: 'Back',
    cell: ({ finished, reviews, begun, returns }) => {
      const last = returns.at(-1);
      return (
        <>
          {finished} of {reviews} finished{begun > 0 && `, ${begun} begun`}
          {last && (
            <>
              ; taken in <InstantText at={last.takenAt} />
            </>
          )}
        </>
      );
    },
  },
  {
    key: 'state',
    header: 'State',
    cell: ({ state, supersededBy, conflicts }) => (
      <>
        {STATE_WORDS[state]}
        {state === 'superseded' && supersededBy !== null && ` by ${supersededBy}`}
        {conflicts > 0 && (
          <>
            ; <TextLink to={{ to: 'exchange-conflicts' }}>{conflicts} to decide</TextLink>
          </>
        )}
      </>
    ),
    sortBy: ({ state }) => state,
  },
];

const OPEN_STATES: ReadonlySet<BoardRow['state']> = new Set(['issued', 'part-returned', 'late']);

/** What was sent, and what is back. Nothing here is "received" because it was sent. */
export function Board() {
  const board = useBoard(true);
  const recall = useRecall();
  const [recalling, setRecalling] = useState<BoardRow | null>(null);
  const withRecall: readonly DataColumn<BoardRow>[] = [
    ...columns,
    {
      key: 'recall',
      header: 'Recall',
      align: 'end',
      cell: (row) =>
        OPEN_STATES.has(row.state) && (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            aria-label={`Recall pack ${row.number}`}
            onClick={() => setRecalling(row)}
          >
            Recall
          </Button>
        ),
    },
  ];
  return (
    <Section title="Returns" description="Every pack of work that was written here, the newest first.">
      <ProblemNotice error={board.error} />
      {board.data && (
        <DataTable
          label="Returns"
          columns={withRecall}
          rows={board.data}
          keyOf={({ packId }) => packId}
          empty={<p>No work was handed out yet.</p>}
        />
      )}
      <ConfirmDialog
        isOpen={recalling !== null}
        title={`Recall pack ${recalling?.number ?? ''}?`}
        confirmWords="Recall it"
        isBusy={recall.isPending}
        error={recall.error}
        onConfirm={() =>
          recalling && recall.mutate({ packId: recalling.packId }, { onSuccess: () => setRecalling(null) })
        }
        onCancel={() => setRecalling(null)}
      >
        Its reviews can then be given to somebody else, or written here. {recalling?.reviewer} keeps the file:
        tell them. A return that comes late is taken in only if you say so.
      </ConfirmDialog>
    </Section>
  );
}
