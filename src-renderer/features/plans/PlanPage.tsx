import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'wouter';
import { DayInput } from '../../ui/DayInput.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageWait } from '../../ui/PageWait.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { ClosePlan, PlanIsOver } from './ClosePlan.tsx';
import { ColourCounts } from './ColourCounts.tsx';
import { CoverView } from './CoverView.tsx';
import { PlanActions } from './PlanActions.tsx';
import { SaveDocument } from './SaveDocument.tsx';
import { usePlan } from './use-plans.ts';

type View = 'plan' | 'cover';
const isView = (value: string): value is View => value === 'plan' || value === 'cover';

/** One plan: its actions and its cover for the board. Its six-month review is a report. */
export function PlanPage() {
  const { id = '' } = useParams();
  const { data: plan, error } = usePlan(id);
  const [view, setView] = useState<View>('plan');
  const [to, setTo] = useState<string | null>(null);
  if (!plan)
    return (
      <PageWait error={error} what="Fetching the plan…" back={{ to: { to: 'plans' }, title: 'All plans' }} />
    );
  const watched = [plan.head.board && `Overseen by: ${plan.head.board}`, plan.head.duration].filter(Boolean);
  return (
    <Page width="full">
      <PageHeader
        above={<TextLink to={{ to: 'plans' }}>Plans</TextLink>}
        title={plan.name}
        description={watched.join(' · ') || 'Nobody is named yet who watches it.'}
        actions={
          <>
            <LinkButton to={{ to: 'paper', id: 'six-month-review', plan: id }} variant="default">
              Six-month review
            </LinkButton>
            <SaveDocument plan={plan} to={to} />
            <LinkButton to={{ to: 'edit-plan', id }} variant="default">
              Edit the plan
            </LinkButton>
          </>
        }
      />
      <PlanIsOver plan={plan} />
      <ColourCounts counts={plan.colours} />
      <FilterBar>
        <SegmentedControl
          aria-label="What to show"
          value={view}
          onChange={(value) => isView(value) && setView(value)}
          data={[
            { value: 'plan', label: 'Plan' },
            { value: 'cover', label: 'Cover' },
          ]}
        />
        {view === 'cover' && (
          <DayInput
            miw={0}
            w="11rem"
            label="Up to"
            value={to}
            onChange={setTo}
            description="today, if empty"
          />
        )}
      </FilterBar>
      {view === 'plan' && (
        <>
          <PlanActions plan={plan} />
          <ClosePlan plan={plan} />
        </>
      )}
      {view === 'cover' && <CoverView plan={plan} to={to} />}
    </Page>
  );
}
