import { Button, Drawer } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { RoundDetail } from '#shared/contract/rounds.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { CaseFilters } from '../cases/CaseFilters.tsx';
import { CaseTable } from '../cases/CaseTable.tsx';
import { casesAPage, everyCase } from '../cases/case-filter.ts';
import { useCaseFacets, useCaseList } from '../cases/use-cases.ts';
import classes from './sample.module.css';
import { useAddCases } from './use-rounds.ts';

/** Ticks cases for a round, with the reason why. */
export function ChooseByHand({
  round,
  isOpen,
  onClose,
  onAdded,
}: {
  round: RoundDetail;
  isOpen: boolean;
  onClose: () => void;
  /** Told what went in, in a sentence. */
  onAdded: (words: string) => void;
}) {
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      size="min(76rem, 94vw)"
      title="Choose cases by hand"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <CaseChoice round={round} onClose={onClose} onAdded={onAdded} />
    </Drawer>
  );
}

function CaseChoice({
  round,
  onClose,
  onAdded,
}: {
  round: RoundDetail;
  onClose: () => void;
  onAdded: (words: string) => void;
}) {
  const [filter, setFilter] = useState(everyCase);
  const [search] = useDebouncedValue(filter.search, 150);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const { data: facets, error: facetsError } = useCaseFacets();
  const { data: list, error: listError } = useCaseList({ ...filter, search });
  const inRound = useMemo(() => new Set<string>(round.reviews.map(({ caseId }) => caseId)), [round.reviews]);
  const add = useAddCases();
  const putIn = () =>
    add.mutate(
      { roundId: round.summary.id, caseIds: [...ticked], reason: reason.trim() },
      {
        onSuccess: ({ added }) =>
          onAdded(`${added} ${added === 1 ? 'case is' : 'cases are'} in the round by hand.`),
      },
    );
  if (facets?.total === 0)
    return (
      <EmptyState
        title="No case is here yet"
        order={3}
        actions={<LinkButton to={{ to: 'import-cases' }}>Import cases</LinkButton>}
      >
        A round takes its cases from the list of open cases. Import it first, or add cases by hand.
      </EmptyState>
    );
  return (
    <>
      <ProblemNotice error={facetsError ?? listError} />
      {(!facets || !list) && !(facetsError ?? listError) && <Loading what="Fetching cases…" />}
      {facets && list && (
        <>
          <CaseFilters filter={filter} facets={facets} onChange={setFilter} />
          <CaseTable
            rows={list.rows}
            filter={filter}
            onChange={setFilter}
            empty={<p className={classes.waiting}>No case fits this search and these filters.</p>}
            selection={{
              selected: ticked,
              onChange: setTicked,
              labelOf: ({ id, name }) =>
                inRound.has(id) ? `${name}, already in this round` : `Take ${name} in`,
              isSelectable: ({ id }) => !inRound.has(id),
            }}
            maxHeight="max(12rem, calc(100vh - 21rem))"
          />
          <Pager
            label="cases"
            offset={filter.offset}
            pageSize={casesAPage}
            total={list.total}
            onChange={(offset) => setFilter({ ...filter, offset })}
          />
        </>
      )}
      <div className={classes.foot}>
        <ProseArea
          className={classes.footWords}
          label="Reason"
          description="Kept with each of these cases: why it is in the round."
          minRows={1}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
        <Button disabled={ticked.size === 0} loading={add.isPending} onClick={putIn}>
          {ticked.size === 0
            ? 'Tick cases to put in'
            : `Put ${ticked.size} ${ticked.size === 1 ? 'case' : 'cases'} into the round`}
        </Button>
      </div>
      <ProblemNotice error={add.error} />
    </>
  );
}
