import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PlanDetail, PlannedAction } from '#shared/contract/plans.ts';
import { navigate } from '../../base/place.ts';
import { type DataColumn, DataTable } from '../../ui/DataTable.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { DeliveryChip, ImpactChip } from '../tracker/StateChips.tsx';
import { DueCell } from '../tracker/TrackerTable.tsx';
import { CarryOn } from './CarryOn.tsx';
import classes from './plans.module.css';

/** The actions by priority, the key under every table, and what does not add up. */
export function PlanActions({ plan }: { plan: PlanDetail }) {
  return (
    <>
      <Contradictions plan={plan} />
      {plan.priorities.map(({ id, title, objective, actions }) => (
        <Section key={id} title={title || plan.name} description={objective}>
          <DataTable
            label={title || plan.name}
            rows={actions}
            keyOf={({ item }) => item.id}
            onOpen={({ item }) => navigate({ to: 'item', id: item.id })}
            columns={COLUMNS}
            empty={<p>No action yet. Open a recommendation for the service and move it here.</p>}
          />
          {actions.length > 0 && <Key plan={plan} />}
        </Section>
      ))}
      {plan.priorities.length === 0 && <p>It has no priorities yet. Edit the plan to add them.</p>}
      <CarryOn plan={plan} />
    </>
  );
}

/** As many as stand in sight above the actions. */
const SHOWN_AT_FIRST = 3;

function Contradictions({ plan: { contradictions } }: { plan: PlanDetail }) {
  const [isWhole, setWhole] = useState(false);
  if (contradictions.length === 0) return null;
  return (
    <div className={classes.warning}>
      <Notice kind="caution">
        <p>Does not add up ({contradictions.length}):</p>
        <ul className={classes.list}>
          {(isWhole ? contradictions : contradictions.slice(0, SHOWN_AT_FIRST)).map(
            ({ itemId, ref, text }) => (
              <li key={`${itemId} ${text}`}>
                <TextLink to={{ to: 'item', id: itemId }}>{ref}</TextLink> {text}.
              </li>
            ),
          )}
        </ul>
        {contradictions.length > SHOWN_AT_FIRST && (
          <Button variant="subtle" size="compact-sm" onClick={() => setWhole(!isWhole)}>
            {isWhole ? 'Show fewer' : `Show all ${contradictions.length}`}
          </Button>
        )}
      </Notice>
    </div>
  );
}

function Key({ plan: { key } }: { plan: PlanDetail }) {
  return (
    <p className={classes.key}>
      Key:{' '}
      {key.length > 0
        ? key.map(({ colour, meaning }) => `${colour}, ${meaning}`).join('; ')
        : 'blue, fully completed; green, in progress with no barrier; amber, more work needed or a barrier that can be resolved; red, fully stuck'}
      .
    </p>
  );
}

const COLUMNS: readonly DataColumn<PlannedAction>[] = [
  { key: 'ref', header: 'Ref', isNarrow: true, sortBy: ({ ref }) => ref, cell: ({ ref }) => ref || '–' },
  {
    key: 'action',
    header: 'Action',
    width: '40%',
    sortBy: ({ item }) => item.action,
    cell: ({ item, aim, measure, carriedTo, carriedFrom, keptReason, isFromReview }) => (
      <>
        <TextLink to={{ to: 'item', id: item.id }}>{item.action}</TextLink>
        <span className={classes.sub}>
          {[
            aim,
            measure && `Measure: ${measure}`,
            isFromReview && 'From a practice review',
            carriedTo && `Carried to ${carriedTo.name}`,
            carriedFrom && `Carried from ${carriedFrom.name}`,
            keptReason && `Kept in: ${keptReason}`,
          ]
            .filter(Boolean)
            .join('\n')}
        </span>
      </>
    ),
  },
  {
    key: 'lead',
    header: 'Lead',
    sortBy: ({ item }) => item.owners[0] ?? null,
    cell: ({ item, seniorLeads }) => (
      <>
        {item.owners.join('; ') || 'nobody yet'}
        {seniorLeads.length > 0 && <span className={classes.sub}>{seniorLeads.join('; ')}</span>}
      </>
    ),
  },
  {
    key: 'due',
    header: 'End',
    isNarrow: true,
    sortBy: ({ item }) => (/^\d/u.test(item.due) ? item.due : null),
    cell: ({ item }) => <DueCell item={item} />,
  },
  {
    key: 'delivery',
    header: 'BRAG',
    isNarrow: true,
    sortBy: ({ item }) => item.delivery,
    cell: ({ item }) => <DeliveryChip delivery={item.delivery} />,
  },
  {
    key: 'impact',
    header: 'Impact',
    isNarrow: true,
    sortBy: ({ item }) => item.impact,
    cell: ({ item }) => <ImpactChip impact={item.impact} />,
  },
];
