import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { KeptDraw } from '#shared/contract/rounds.ts';
import { type DataColumn, DataTable } from '../../ui/DataTable.tsx';
import { InstantText } from '../../ui/DateText.tsx';
import { Section } from '../../ui/Section.tsx';
import { statusWords } from '../../ui/StatusTag.tsx';
import { DrawResult } from './DrawResult.tsx';
import { optionsWords } from './sample-fields.ts';

const columns = (onLook: (draw: KeptDraw) => void): readonly DataColumn<KeptDraw>[] => [
  { key: 'seed', header: 'Seed', cell: ({ draw }) => draw.options.seed },
  { key: 'options', header: 'Asked for', cell: ({ draw }) => optionsWords(draw.options, statusWords) },
  {
    key: 'drawn',
    header: 'Drawn',
    cell: ({ draw }) => `${draw.drawn.length} of ${draw.population.toLocaleString('en-GB')}`,
    isNarrow: true,
  },
  {
    key: 'kept',
    header: 'Kept',
    cell: ({ keptAt, keptBy }) => (
      <>
        <InstantText at={keptAt} /> by {keptBy}
      </>
    ),
  },
  {
    key: 'look',
    header: 'Reasons',
    cell: (kept) => (
      <Button size="compact-sm" variant="default" onClick={() => onLook(kept)}>
        Look at it
      </Button>
    ),
    align: 'end',
  },
];

/** The samples that were kept for a round, with seed and reasons. */
export function KeptDraws({ draws }: { draws: readonly KeptDraw[] }) {
  const [shown, setShown] = useState<KeptDraw | null>(null);
  return (
    <Section
      title="Samples drawn"
      description="How the cases of this round were chosen by chance. The same seed draws the same cases again."
    >
      <DataTable label="Samples drawn" columns={columns(setShown)} rows={draws} keyOf={({ id }) => id} />
      <Modal
        opened={shown !== null}
        onClose={() => setShown(null)}
        size="60rem"
        title={`Sample “${shown?.draw.options.seed ?? ''}”`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {shown && (
          <>
            <p>{optionsWords(shown.draw.options, statusWords)}</p>
            <DrawResult draw={shown.draw} />
          </>
        )}
      </Modal>
    </Section>
  );
}
