import { daysBetween } from '../dates/calendar-days.ts';
import { dateWords } from '../dates/date-words.ts';
import type { ActivityFigure, ActivityState, FigureHeads, FindingKind } from './activity.ts';

/** What decides whether an activity may have a state. */
export interface Standing {
  readonly state: ActivityState;
  readonly heldOn: string | null;
  readonly findings: readonly { readonly kind: FindingKind; readonly itemId: string | null }[];
}

/**
 * Why an activity may not go to a state; undefined where it may. Nothing is done without its day, and nothing is closed
 * while a recommendation of it is in no tracker: then nobody would follow it up.
 */
export function whyNotState(
  { state, heldOn, findings }: Standing,
  to: ActivityState,
  why: string,
): string | undefined {
  if (to === state) return undefined;
  if (to === 'did-not-happen')
    return why.trim() === '' ? 'Say why it did not happen: the reason stays in the programme.' : undefined;
  if ((to === 'done' || to === 'closed') && heldOn === null)
    return 'Say on which day it took place before it is done.';
  const loose = findings.filter(({ kind, itemId }) => kind === 'recommendation' && itemId === null).length;
  if (to === 'closed' && loose > 0)
    return loose === 1
      ? 'One recommendation is not in the tracker yet: put it there, or make it an area for improvement.'
      : `${loose} recommendations are not in the tracker yet: put them there, or make them areas for improvement.`;
  return undefined;
}

/** What is odd about an activity, in sentences. It is kept all the same. */
export function oddities(activity: {
  readonly heldOn: string | null;
  readonly figures: readonly ActivityFigure[];
  readonly heads: FigureHeads | null;
  readonly planApprovedOn: string | null;
  readonly planReviewedOn: string | null;
}): string[] {
  const found: string[] = [];
  const { heldOn, heads, planApprovedOn, planReviewedOn } = activity;
  if (heads?.of) {
    const of = heads.of.toLowerCase();
    for (const { label, count, of: whole } of activity.figures) {
      if (count !== null && whole !== null && count > whole)
        found.push(
          `${label}: ${heads.count.toLowerCase()} ${count}, which is more than ${of} (${whole}). Both are kept, and no rate is given. Which of the two is right?`,
        );
      else if (count !== null && whole === null)
        found.push(`${label}: it does not say ${of}, so no rate is given.`);
    }
  }
  if (planApprovedOn && planReviewedOn && planReviewedOn < planApprovedOn)
    found.push(
      `The action plan was reviewed on ${dateWords(planReviewedOn)}, before it was approved on ${dateWords(planApprovedOn)}.`,
    );
  if (planApprovedOn && heldOn && planApprovedOn < heldOn)
    found.push(
      `The action plan was approved on ${dateWords(planApprovedOn)}, before the activity took place on ${dateWords(heldOn)}.`,
    );
  return found;
}

/** A share in per cent, whole; null where it says nothing: under ten asked (DOMAIN.md, rule 11), or more than all. */
export const shareOf = (count: number | null, of: number | null): number | null =>
  count === null || of === null || of < 10 || count > of ? null : Math.round((count / of) * 100);

/** How long a development action plan took or has been waiting, in a sentence; empty where none was approved. */
export function planDays(
  {
    approvedOn,
    reviewedOn,
    heldOn,
  }: { approvedOn: string | null; reviewedOn: string | null; heldOn: string | null },
  today: string,
): string {
  if (approvedOn === null) return '';
  const after =
    heldOn === null || approvedOn < heldOn ? '' : `Approved ${days(heldOn, approvedOn)} after the activity. `;
  if (reviewedOn !== null) return `${after}Reviewed ${days(approvedOn, reviewedOn)} after it was approved.`;
  return `${after}Not reviewed yet, ${days(approvedOn, today)} after it was approved.`;
}

function days(from: string, to: string): string {
  const count = daysBetween(from, to);
  return count === 1 ? 'one day' : `${count} days`;
}
