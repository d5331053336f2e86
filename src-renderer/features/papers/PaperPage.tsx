import { Button, SegmentedControl, Select } from '@mantine/core';
import { useRef, useState } from 'react';
import { useParams, useSearchParams } from 'wouter';
import { periodWords } from '#shared/domain/calendar/qa-year.ts';
import { PAPER_KINDS, type PaperKind } from '#shared/domain/papers/papers.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { dateWords } from '../../ui/date-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { AppendicesSection } from './AppendicesSection.tsx';
import { AreasSection } from './AreasSection.tsx';
import { Drawn } from './Drawn.tsx';
import { PlanSelect } from './PlanSelect.tsx';
import classes from './papers.module.css';
import { SignOffSection } from './SignOffSection.tsx';
import { Stops } from './Stops.tsx';
import { usePaper, usePaperKinds, useSavePaper } from './use-papers.ts';
import { WordsPart } from './WordsPart.tsx';
import { WrittenTable } from './WrittenTable.tsx';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

const kindOf = (id: string): PaperKind | undefined => PAPER_KINDS.find((kind) => kind === id);

/** One paper: is every sentence true, and may it be public? */
export function PaperPage() {
  const { id = '' } = useParams();
  const kind = kindOf(id);
  if (!kind)
    return (
      <Page>
        <EmptyState title="There is no such report">
          Go back to Reports and choose one of the list.
        </EmptyState>
      </Page>
    );
  return <PaperOf key={kind} kind={kind} />;
}

function PaperOf({ kind }: { kind: PaperKind }) {
  const [address] = useSearchParams();
  const [period, setPeriod] = useState<string | null>(address.get('period'));
  const [isPublic, setPublic] = useState(false);
  const [planId, setPlan] = useState<string | null>(address.get('plan'));
  const asked = { kind, period, isPublic, planId };
  // While another period or audience is being written, the earlier paper stays in sight, under no marking of its own.
  const { data: paper, error, isFetching, isPlaceholderData: isEarlier } = usePaper(asked);
  const { data: kinds } = usePaperKinds();
  const periods = kinds?.find((one) => one.kind === kind)?.periods ?? [];
  const drafts = useRef(new Map<string, string>());
  const save = useSavePaper({ ...asked, period: paper?.period ?? period, planId: paper?.planId ?? planId });
  // What is written or accepted belongs to the paper in sight, also while another is being written.
  const shown = paper && {
    kind,
    period: paper.period,
    isPublic: paper.isPublic,
    planId: paper.planId,
  };
  const open = paper?.stops.filter(({ accepted }) => accepted === null).length ?? 0;
  return (
    <Page>
      <PageHeader
        above={<TextLink to={{ to: 'papers' }}>Reports</TextLink>}
        title={paper?.title ?? 'Report'}
        description={isEarlier ? 'Writing the report…' : paper?.marking}
        actions={
          paper && (
            <Button
              loading={save.isPending}
              disabled={open > 0 || isEarlier}
              onClick={() => save.mutate(null)}
            >
              {open > 0 ? `${countWords(open, 'place stops', 'places stop')} it` : 'Save as…'}
            </Button>
          )
        }
      />
      <FilterBar>
        {kind === 'six-month-review' && <PlanSelect planId={paper?.planId ?? planId} onChoose={setPlan} />}
        <Select
          label={kind === 'six-month-review' ? 'Six months to' : 'Period'}
          allowDeselect={false}
          value={paper?.period ?? period}
          data={[...new Set([...(paper ? [paper.period] : []), ...periods])]
            .sort()
            .reverse()
            .map((value) => ({ value, label: DAY.test(value) ? dateWords(value) : periodWords(value) }))}
          onChange={setPeriod}
        />
        <SegmentedControl
          aria-label="For whom"
          value={isPublic ? 'public' : 'inside'}
          onChange={(value) => setPublic(value === 'public')}
          data={[
            { value: 'inside', label: 'Not for publication' },
            { value: 'public', label: 'Public' },
          ]}
        />
      </FilterBar>
      <ProblemNotice error={error ?? save.error} />
      {save.data && (
        <Notice kind="well" isLive>
          <p>Saved as {save.data.name}. Read it once more before it goes out.</p>
        </Notice>
      )}
      {!paper && !error && <Loading what="Writing the report…" />}
      {paper && shown && (
        <>
          {paper.stops.length > 0 && <Stops asked={shown} stops={paper.stops} />}
          <article
            className={classes.sheet}
            data-wide={kind === 'six-month-review' || undefined}
            aria-busy={isFetching}
          >
            {paper.parts.map((part) =>
              part.kind === 'heading' ? (
                part.level === 3 ? (
                  <h3 key={part.key}>{part.text}</h3>
                ) : (
                  <h2 key={part.key}>{part.text}</h2>
                )
              ) : part.kind === 'words' ? (
                <WordsPart
                  key={`${paper.paper} ${part.key}`}
                  drafts={drafts.current}
                  draftKey={`${paper.paper} ${part.key}`}
                  asked={shown}
                  part={part}
                  stops={
                    paper.stops.filter((stop) => stop.part === part.key && stop.accepted === null).length
                  }
                />
              ) : part.kind === 'written-table' ? (
                <WrittenTable
                  key={`${paper.paper} ${part.key}`}
                  part={part}
                  asked={shown}
                  paper={paper}
                  drafts={drafts.current}
                />
              ) : (
                <Drawn key={part.key} part={part} />
              ),
            )}
          </article>
          <AreasSection areas={paper.areas} />
          <AppendicesSection key={`appendices ${paper.paper}`} asked={shown} paper={paper} />
          <SignOffSection key={`sign-off ${paper.paper}`} asked={shown} paper={paper} />
        </>
      )}
    </Page>
  );
}
