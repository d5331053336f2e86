import { ADULT_AREAS } from '../activities/adult-areas.ts';
import { daysBetween } from '../dates/calendar-days.ts';
import type { Cell } from '../documents/document.ts';
import { periodPhrase } from '../text/sentences.ts';
import { activityName } from './activity-parts.ts';
import type { GatheredActivity, GatheredPeriod } from './gathered.ts';
import type { PaperPart } from './paper.ts';
import { block, words } from './parts.ts';

const text = (said: string): Cell => ({ kind: 'text', text: said });

/**
 * Audits with their action plans, and the areas of the adults' programme where there is one (DOMAIN.md, audit
 * monitoring: type, plan approved, review by, outstanding).
 */
export function auditMonitoring(period: GatheredPeriod): PaperPart[] {
  const audits = period.activities.filter(
    ({ plan, typeKey, area }) => plan.approvedOn !== null || typeKey.includes('audit') || area !== '',
  );
  const parts = [...areaParts(period, audits)];
  if (audits.length === 0)
    return [words('none', `No audit was written up ${periodPhrase(period.name)}.`), ...parts];
  const hasAreas = audits.some(({ area }) => area !== '');
  return [
    block('audits', {
      kind: 'table',
      caption: 'Audits and their action plans',
      columns: [
        { head: 'Audit type', width: 28 },
        ...(hasAreas ? [{ head: 'Area', width: 16 }] : []),
        { head: 'Held', width: 12 },
        { head: 'Date of improvement plan approved', width: 16 },
        { head: 'Review of actions by', width: 14 },
        { head: 'Days between', width: 10 },
        { head: 'Outstanding actions', width: 24 },
      ],
      rows: audits.map(({ type, title, area, heldOn, plan }) => [
        text(activityName({ type, title })),
        ...(hasAreas ? [text(area)] : []),
        { kind: 'date', date: heldOn },
        plan.approvedOn === null ? text('not approved yet') : { kind: 'date', date: plan.approvedOn },
        plan.reviewedOn === null ? text('not reviewed yet') : { kind: 'date', date: plan.reviewedOn },
        plan.approvedOn === null || plan.reviewedOn === null
          ? text('')
          : { kind: 'number', value: daysBetween(plan.approvedOn, plan.reviewedOn) },
        text(plan.outstanding || 'None'),
      ]),
    }),
    ...parts,
  ];
}

/** All twelve areas, so that one in which nothing was planned is seen; nothing where the workspace uses none. */
function areaParts({ areas }: GatheredPeriod, audits: readonly GatheredActivity[]): PaperPart[] {
  const used = new Set([...areas.map(({ kind }) => kind), ...audits.map(({ area }) => area)]);
  used.delete('');
  if (used.size === 0) return [];
  const names = [...ADULT_AREAS, ...[...used].filter((name) => !ADULT_AREAS.includes(name)).sort()];
  return [
    block('areas', {
      kind: 'table',
      caption: 'Areas of the programme for adults',
      columns: [
        { head: 'Area', width: 44 },
        { head: 'Planned', width: 14 },
        { head: 'Done', width: 14 },
        { head: 'Did not happen', width: 14 },
        { head: 'Written up', width: 14 },
      ],
      rows: names.map((name) => {
        const found = areas.find(({ kind }) => kind === name);
        const counts = [
          found?.planned ?? 0,
          found?.done ?? 0,
          found?.missed ?? 0,
          audits.filter(({ area }) => area === name).length,
        ];
        return [text(name), ...counts.map((value): Cell => ({ kind: 'number', value }))];
      }),
    }),
  ];
}
