import { ImportedRow } from '#shared/contract/plan-import.ts';
import type { PlanCover, PlanDetail, PlannedAction } from '#shared/contract/plans.ts';
import { addMonths } from '#shared/domain/dates/calendar-days.ts';
import type { ItemId, PlanId } from '#shared/domain/ids.ts';
import type { SixMonths } from '#shared/domain/papers/six-month-paper.ts';
import { colourCounts } from '#shared/domain/plans/colour-counts.ts';
import { contradictionsIn } from '#shared/domain/plans/contradictions.ts';
import { focusOf, progressIn, type ReviewedAction } from '#shared/domain/plans/six-month-review.ts';
import { changeWords } from '#shared/domain/tracker/change-words.ts';
import { compareDays } from '#shared/domain/tracker/compare-days.ts';
import type { ItemEvent } from '#shared/domain/tracker/item.ts';
import { firstSource } from '#shared/domain/tracker/source-words.ts';
import { isClosed } from '#shared/domain/tracker/states.ts';
import { readJson } from '../store/json.ts';
import { asTrackedItem } from '../tracker/items.ts';
import { allEvents } from '../tracker/repository.ts';
import { type Standing, standingAsAt, standingItems } from '../tracker/standing.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { closedOnOf, successorsOf, writtenHead } from './close-plan.ts';
import { allPlans, type PlacedRow, placedIn, placesOf, planById, prioritiesOf } from './repository.ts';

/** An action of a plan with everything that is known of it. */
interface Known {
  readonly placed: PlacedRow;
  readonly standing: Standing;
  readonly imported: ImportedRow | null;
  readonly events: readonly ItemEvent[];
}

/** The actions of a plan as they stand, or stood at the end of a day. */
function actionsOf(workspace: OpenWorkspace, planId: PlanId, asAt: string | null): Known[] {
  const { store, database } = workspace;
  const placed = placedIn(store, planId);
  const ids = new Set(placed.map(({ itemId }) => itemId));
  const all = asAt === null ? standingItems(database) : standingAsAt(database, asAt);
  const byId = new Map(all.filter(({ row }) => ids.has(row.item.id)).map((one) => [one.row.item.id, one]));
  const events = allEvents(database);
  return placed.flatMap((row): Known[] => {
    const standing = byId.get(row.itemId);
    if (!standing) return [];
    const { imported } = standing.row.item;
    return [
      {
        placed: row,
        standing,
        imported: imported === null ? null : readJson(ImportedRow, imported),
        events: events.get(row.itemId) ?? [],
      },
    ];
  });
}

/** Every plan with its colours. */
export const listPlans = (workspace: OpenWorkspace) =>
  allPlans(workspace.store).map(({ id, name, head }) => ({
    id,
    name,
    closedOn: closedOnOf({ head }),
    successors: successorsOf(workspace, id),
    board: head.board ?? '',
    duration: head.duration ?? '',
    colours: colourCounts(actionsOf(workspace, id, null).map(({ standing }) => standing.state.delivery)),
  }));

/** A plan as it stands, or stood at the end of a day. @throws Problem NOT_THERE */
export function showPlan(workspace: OpenWorkspace, id: PlanId, asAt: string | null = null): PlanDetail {
  const { store } = workspace;
  const plan = planById(store, id);
  const day = asAt ?? workspace.today();
  const known = actionsOf(workspace, id, asAt);
  const names = new Map(allPlans(store).map((one) => [one.id, one.name]));
  const carriedFrom = new Map(
    placesOf(
      store,
      known.map(({ placed }) => placed.itemId),
    ).flatMap((place) => (place.carriedTo === id ? [[place.itemId, place.planId] as const] : [])),
  );
  const shown = new Map(
    known.map((one) => [one.placed.itemId, actionOf(one, names, carriedFrom.get(one.placed.itemId), day)]),
  );
  return {
    id,
    name: plan.name,
    closedOn: closedOnOf(plan),
    successors: successorsOf(workspace, id),
    head: writtenHead(plan),
    key: [...plan.key],
    priorities: prioritiesOf(store, id).map(({ id: priorityId, title, objective }) => ({
      id: priorityId,
      title,
      objective,
      actions: known.flatMap(({ placed }) => {
        const action = placed.priorityId === priorityId ? shown.get(placed.itemId) : undefined;
        return action ? [action] : [];
      }),
    })),
    colours: colourCounts(known.map(({ standing }) => standing.state.delivery)),
    contradictions: contradictionsIn(
      known.map(({ placed, standing, imported, events }) => ({
        itemId: placed.itemId,
        ref: refOf(placed, standing),
        delivery: standing.state.delivery,
        impact: standing.state.impact,
        dueState: shown.get(placed.itemId)?.item.dueState ?? 'no-date',
        due: standing.state.due,
        startText: imported?.startText ?? '',
        endText:
          standing.state.timesMoved > 0 ? standing.state.due : (imported?.endText ?? standing.state.due),
        comments: [
          ...(imported?.comments.map(({ text }) => text) ?? []),
          ...events.flatMap(({ change }) => (change.kind === 'update' ? [change.text] : [])),
        ],
      })),
    ),
  };
}

const refOf = ({ ref }: PlacedRow, { row }: Standing): string => ref || `R-${row.item.number}`;

function actionOf(
  { placed, standing, imported, events }: Known,
  names: ReadonlyMap<string, string>,
  from: string | undefined,
  day: string,
): PlannedAction {
  const named = (id: string | null | undefined) =>
    id === null || id === undefined ? null : { id, name: names.get(id) ?? '' };
  const said = events.findLast(({ change, day: on }) => on <= day && change.kind !== 'take-back');
  return {
    item: asTrackedItem(standing.row, standing.state, day),
    ref: placed.ref,
    aim: placed.aim,
    measure: standing.row.item.measure,
    startText: imported?.startText ?? '',
    endText: imported?.endText ?? '',
    seniorLeads: [...(imported?.seniorLeads ?? [])],
    sources: [...(imported ? imported.sources : sourcesOf(standing)), ...standing.state.moreSources],
    latest: said ? changeWords(said.change) : (imported?.comments.at(-1)?.text ?? ''),
    keptReason: placed.keptReason,
    carriedTo: named(placed.carriedTo),
    carriedFrom: named(from),
    isFromReview: standing.row.item.reviewId !== null,
  };
}

/** A review is named by its round alone: a plan is read by people who may not know of the child. */
const sourcesOf = ({ row }: Standing): string[] =>
  [firstSource(row.round, row.item.source)].filter((source) => source !== '');

const QUARTER_MONTHS = 3;

/** The quarterly cover up to a day: how it stands, what changed in the quarter, what comes in the next. */
export function coverOf(workspace: OpenWorkspace, id: PlanId, until: string | null): PlanCover {
  planById(workspace.store, id);
  const to = until ?? workspace.today();
  const from = addMonths(to, -QUARTER_MONTHS);
  const next = addMonths(to, QUARTER_MONTHS);
  const known = actionsOf(workspace, id, to);
  const before = new Map(
    actionsOf(workspace, id, from).map(({ placed, standing }) => [placed.itemId, standing.state]),
  );
  const refs = new Map(known.map(({ placed, standing }) => [placed.itemId, refOf(placed, standing)]));
  const compared = compareDays(
    known.map(({ placed, standing }) => ({
      id: placed.itemId,
      from: before.get(placed.itemId) ?? null,
      to: standing.state,
      began: standing.since,
    })),
    { from, to },
  );
  const refsOf = (ids: readonly ItemId[]) => ids.map((one) => refs.get(one) ?? '');
  const named = ({ placed, standing }: Known, note = '') => ({
    itemId: placed.itemId,
    ref: refOf(placed, standing),
    action: standing.row.item.action,
    due: standing.state.due,
    note,
  });
  const open = known.filter(({ standing }) => !isClosed(standing.state.delivery));
  return {
    from,
    to,
    now: colourCounts(known.map(({ standing }) => standing.state.delivery)),
    before: colourCounts([...before.values()].map(({ delivery }) => delivery)),
    moves: compared.moves.map(({ from: was, to: is, ids, redated }) => ({
      from: was,
      to: is,
      refs: refsOf(ids),
      redated,
    })),
    onlyRedated: refsOf(compared.onlyRedated),
    unchanged: compared.unchanged.length,
    next: open
      .filter(({ standing: { state } }) => {
        const isDated = /^\d/u.test(state.due);
        return (
          isDated &&
          state.due >= to.slice(0, state.due.length) &&
          state.due <= next.slice(0, state.due.length)
        );
      })
      .map((one) => named(one)),
    kept: known
      .filter(({ placed, standing }) => placed.keptReason !== '' && isClosed(standing.state.delivery))
      .map((one) => named(one, one.placed.keptReason)),
    assurance: open
      .filter(({ standing, imported }) =>
        /assurance (?:report|paper|review)/iu.test(
          `${standing.row.item.measure} ${imported?.verifiedBy ?? ''}`,
        ),
      )
      .map((one) => named(one)),
  };
}

/** Months that a six-month review looks back on. */
const REVIEW_MONTHS = 6;

/** What the tracker says of each action of a plan in the six months up to a day. @throws Problem NOT_THERE */
export function sixMonthsOf(workspace: OpenWorkspace, id: PlanId, to: string): SixMonths {
  const { store } = workspace;
  const { name: plan } = planById(store, id);
  const from = addMonths(to, -REVIEW_MONTHS);
  const known = actionsOf(workspace, id, to);
  const names = new Map(allPlans(store).map((one) => [one.id, one.name]));
  return {
    planId: id,
    plan,
    from,
    to,
    colours: colourCounts(known.map(({ standing }) => standing.state.delivery)),
    themes: prioritiesOf(store, id).flatMap(({ id: priorityId, title }) => {
      const rows = known
        .filter(({ placed }) => placed.priorityId === priorityId)
        .map(({ placed, standing, imported, events }) => {
          const reviewed: ReviewedAction = {
            state: standing.state,
            measure: standing.row.item.measure,
            keptReason: placed.keptReason,
            carriedTo: placed.carriedTo === null ? null : (names.get(placed.carriedTo) ?? ''),
            events,
            comments: imported?.comments ?? [],
          };
          return {
            itemId: placed.itemId,
            ref: placed.ref,
            action: standing.row.item.action,
            progress: progressIn(reviewed, from, to),
            focus: focusOf(reviewed, to),
          };
        });
      return rows.length === 0 ? [] : [{ title, rows }];
    }),
  };
}
