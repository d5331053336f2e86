import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { and, eq, isNotNull } from 'drizzle-orm';
import { ImportedRow, type PlanPreview } from '#shared/contract/tracker.ts';
import type { ItemId, PlanId } from '#shared/domain/ids.ts';
import {
  type ColumnMeaning,
  type ColumnMeanings,
  planColumns,
} from '#shared/domain/plans/column-meanings.ts';
import { headingKey } from '#shared/domain/plans/column-roles.ts';
import type { ImportedPlan, PlanAction } from '#shared/domain/plans/imported-plan.ts';
import type { PlanSource } from '#shared/domain/plans/plan-source.ts';
import { readPlan } from '#shared/domain/plans/read-plan.ts';
import { TableProblem } from '#shared/domain/tables/table.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { heldDue } from '#shared/domain/tracker/due-as-written.ts';
import type { ItemChange } from '#shared/domain/tracker/item.ts';
import { isOwnList, type ListedItem, numberIn, returnedRow } from '#shared/domain/tracker/own-list.ts';
import { ACCEPTANCE_WORDS, DELIVERY_WORDS, type Delivery, isClosed } from '#shared/domain/tracker/states.ts';
import { dropEmptyPlan, takeIntoPlan } from '../plans/take-into-plan.ts';
import { notThere } from '../problem.ts';
import { trackedItems } from '../store/schema/index.ts';
import type { ReadPlanFile } from '../strangers-files/read-apart.ts';
import { FILE_LIMIT_BYTES } from '../tables/limits.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { allEvents, beginItems, stateNow } from './items.ts';
import { keepMeanings, keptMeanings } from './plan-meanings.ts';
import { sayWithin, takeBack } from './say.ts';
import { standingItems } from './standing.ts';

/** How many read plans are held at a time; the oldest goes first. */
const HELD = 3;

const DELIVERY_OF: Readonly<Record<PlanAction['status'], Delivery>> = {
  blue: 'complete',
  green: 'on-track',
  amber: 'needs-work',
  red: 'stuck',
  none: 'not-said',
};

/** A row of the file with what becomes of it. */
interface PlannedRow {
  readonly action: PlanAction;
  readonly imported: ImportedRow;
  readonly due: string;
  readonly delivery: Delivery;
  /** The item that an earlier file of this plan made of it. */
  readonly itemId: ItemId | null;
  readonly changes: readonly ItemChange[];
}

interface ReadPlan {
  /** A list that the tracker itself wrote: it is no plan. */
  readonly isOwn: boolean;
  readonly read: Pick<ImportedPlan, 'plan' | 'key' | 'priorities'>;
  readonly preview: PlanPreview;
  readonly rows: readonly PlannedRow[];
  readonly of: PlanFile;
}

/** Plans that a person is bringing in. Held in memory only, and for one workspace. */
const held = new WeakMap<OpenWorkspace, Map<string, ReadPlan>>();

function importedRow(action: PlanAction, priority: string, file: string, plan: string): ImportedRow {
  return {
    file,
    plan,
    row: action.row,
    ref: action.ref,
    priority,
    aim: action.aim,
    sources: [...action.sources],
    finding: action.finding ?? '',
    startText: action.start.text,
    endText: action.end.text,
    statusText: action.statusText,
    measure: action.measure,
    verifiedBy: action.verifiedBy ?? '',
    seniorLeads: [...action.seniorLeads],
    other: (action.other ?? []).map(({ label, text }) => ({ label, text })),
    comments: action.comments.map(({ date, text }) => ({ date: date ?? null, text })),
  };
}

/** Reads a plan and compares it with what was brought in from the same plan before. @throws TableProblem */
export async function readPlanInto(
  workspace: OpenWorkspace,
  path: string,
  readPlanFile: ReadPlanFile,
): Promise<PlanPreview> {
  const stat = statSync(path);
  if (!stat.isFile() || stat.size > FILE_LIMIT_BYTES)
    throw new TableProblem(
      'too-large',
      'The file is too large to be a plan, or is no file.',
      'Choose the plan itself.',
    );
  const fileName = basename(path);
  const source = await readPlanFile({ bytes: readFileSync(path), fileName });
  const kept = keptMeanings(workspace.store, planColumns(source, {}));
  return compare(workspace, { source, fileName, meanings: kept ?? {}, isRemembered: kept !== undefined });
}

/** Reads the same file again with corrected meanings of its columns. @throws Problem NOT_THERE */
export function remapPlan(
  workspace: OpenWorkspace,
  {
    planId,
    meanings,
  }: { readonly planId: PlanId; readonly meanings: Readonly<Record<string, ColumnMeaning>> },
): PlanPreview {
  const plan = held.get(workspace)?.get(planId);
  if (!plan) throw notThere('plan');
  const said = Object.fromEntries(
    Object.entries(meanings).map(([heading, meaning]) => [headingKey(heading), meaning]),
  );
  return compare(workspace, {
    ...plan.of,
    meanings: { ...plan.of.meanings, ...said },
    isRemembered: false,
  });
}

/** A file as it was read, and what its columns mean. */
interface PlanFile {
  readonly source: PlanSource;
  readonly fileName: string;
  readonly meanings: ColumnMeanings;
  readonly isRemembered: boolean;
}

/** Compares a file with what was brought in from the same plan before. */
function compare(workspace: OpenWorkspace, of: PlanFile): PlanPreview {
  const { source, fileName, meanings, isRemembered } = of;
  const read = readPlan(source, meanings);
  const name = read.plan.name?.trim() || fileName.replace(/\.[^.]+$/u, '');
  const isOwn = isOwnList(read.priorities.flatMap(({ actions }) => actions));
  const known = isOwn ? [] : knownOf(workspace, name);
  const met = new Set<string>();
  const refused: PlanPreview['warnings'] = [];
  const listed = isOwn ? itemsByNumber(workspace) : new Map<number, ListedItem & { readonly id: ItemId }>();
  const rows = read.priorities.flatMap(({ title, actions }) =>
    actions.map((action): PlannedRow => {
      const imported = importedRow(action, title, fileName, name);
      const due = heldDue(action.end);
      const delivery = DELIVERY_OF[action.status];
      const own = listed.get(numberIn(action) ?? -1);
      if (own && !met.has(own.id)) {
        met.add(own.id);
        const returned = returnedRow(action, own, due, { file: fileName, by: workspace.actor });
        for (const text of returned.refused) refused.push({ row: action.row, kind: 'not-taken', text });
        return { action, imported, due, delivery, itemId: own.id, changes: returned.changes };
      }
      const before = findKnown(known, action, met);
      return {
        action,
        imported,
        due,
        delivery,
        itemId: before?.item.id ?? null,
        changes: before ? changesBetween(before, imported, due, delivery) : [],
      };
    }),
  );
  const preview: PlanPreview = {
    planId: workspace.newId(),
    fileName,
    plan: name,
    actions: read.actions,
    brag: { ...read.brag },
    priorities: read.priorities.map(({ title, actions }) => ({ title, actions: actions.length })),
    columns: planColumns(source, meanings).map(({ samples, ...column }) => ({
      ...column,
      samples: [...samples],
    })),
    isRemembered,
    rows: rows.map(({ action, due, delivery, itemId, changes }) => ({
      row: action.row,
      ref: action.ref,
      action: action.action,
      leads: [...action.leads],
      endText: action.end.text,
      due,
      statusText: action.statusText,
      delivery,
      fate: itemId === null ? 'new' : changes.length > 0 ? 'changed' : 'same',
      changes: changes.map(inWords),
    })),
    gone: known
      .filter(({ item }) => !met.has(item.id) && !isClosed(stateNow(item).delivery))
      .map(({ item }) => ({ id: item.id, number: item.number, action: item.action })),
    warnings: [...refused, ...read.warnings.map(({ row, kind, text }) => ({ row, kind, text }))],
  };
  const plans = held.get(workspace) ?? new Map<string, ReadPlan>();
  plans.set(preview.planId, { preview, rows, read, isOwn, of });
  for (const oldest of [...plans.keys()].slice(0, -HELD)) plans.delete(oldest);
  held.set(workspace, plans);
  return preview;
}

/** Every item by its number, to compare a returned list with. */
const itemsByNumber = ({ database }: OpenWorkspace) => {
  const events = allEvents(database);
  return new Map(
    standingItems(database).map(({ row: { item }, state }) => [
      item.number,
      {
        id: item.id,
        number: item.number,
        action: item.action,
        state,
        said: new Set(
          (events.get(item.id) ?? []).flatMap(({ change }) =>
            change.kind === 'update' ? [change.text] : [],
          ),
        ),
      },
    ]),
  );
};

interface Known {
  readonly item: typeof trackedItems.$inferSelect;
  readonly imported: ImportedRow;
}

function knownOf({ store }: OpenWorkspace, plan: string): Known[] {
  return store
    .select()
    .from(trackedItems)
    .where(and(isNotNull(trackedItems.imported)))
    .all()
    .map((item) => ({ item, imported: ImportedRow.parse(JSON.parse(item.imported ?? 'null')) }))
    .filter(({ imported }) => imported.plan === plan);
}

const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase();

/** The item of an earlier file: by its reference and priority; where the plan has none, by its words in the same place. */
function findKnown(known: readonly Known[], action: PlanAction, met: Set<string>): Known | undefined {
  const found = known.find(
    ({ item, imported }) =>
      !met.has(item.id) &&
      (action.ref !== '' || imported.ref !== ''
        ? imported.ref === action.ref && folded(imported.aim) === folded(action.aim)
        : folded(item.action) === folded(action.action) && folded(imported.aim) === folded(action.aim)),
  );
  if (found) met.add(found.item.id);
  return found;
}

function changesBetween(
  { item, imported: before }: Known,
  now: ImportedRow,
  due: string,
  delivery: Delivery,
): ItemChange[] {
  const state = stateNow(item);
  const why = `As ${now.file} says, row ${now.row}${now.statusText ? `: “${now.statusText}”` : ''}.`;
  const told = new Set(before.comments.map(({ text }) => folded(text)));
  return [
    ...now.comments
      .filter(({ text }) => !told.has(folded(text)))
      .map(({ text }): ItemChange => ({ kind: 'update', text: text.slice(0, 10_000) })),
    ...(due !== state.due && due !== ''
      ? [{ kind: 'due' as const, to: due, why: `${why} “${now.endText}”` }]
      : []),
    ...(delivery !== state.delivery && delivery !== 'not-said' && now.statusText !== before.statusText
      ? [{ kind: 'delivery' as const, to: delivery, why }]
      : []),
  ];
}

const inWords = (change: ItemChange): string =>
  change.kind === 'update'
    ? `New comment: ${change.text.slice(0, 120)}`
    : change.kind === 'due'
      ? `Due ${change.to}`
      : change.kind === 'delivery'
        ? DELIVERY_WORDS[change.to]
        : change.kind === 'owners'
          ? `Owned by ${change.to.join('; ')}`
          : change.kind === 'acceptance'
            ? ACCEPTANCE_WORDS[change.to]
            : change.kind;

/** What an action of a file begins as in the tracker. */
const itemOf = (
  { id, action, imported, due, delivery }: Omit<PlannedRow, 'itemId' | 'changes'> & { readonly id: ItemId },
  plan: string,
) => ({
  id,
  level: 'service' as const,
  action: action.action || action.aim || `Row ${action.row}`,
  measure: action.measure,
  intendedImpact: '',
  theme: imported.priority.slice(0, 200),
  caseId: null,
  reviewId: null,
  recommendationId: null,
  source: `${plan}${action.ref && `, ${action.ref}`}${action.sources.length > 0 ? ` (${action.sources.join('; ')})` : ''}`,
  imported: JSON.stringify(imported),
  firstDelivery: delivery,
  firstDue: due,
  firstOwners: [...action.leads],
});

/** The items that a plan gives which nothing was brought in from before. */
export const plannedItems = (
  { priorities }: Pick<ImportedPlan, 'priorities'>,
  { file, plan }: { readonly file: string; readonly plan: string },
  newId: () => ItemId,
) =>
  priorities.flatMap(({ title, actions }) =>
    actions.map((action) => {
      const imported = importedRow(action, title, file, plan);
      const row = {
        id: newId(),
        action,
        imported,
        due: heldDue(action.end),
        delivery: DELIVERY_OF[action.status],
      };
      return { item: itemOf(row, plan), imported };
    }),
  );

/** Takes what the preview showed: all of it, or after a failure nothing. @throws Problem NOT_THERE */
export function takePlan(workspace: OpenWorkspace, planId: PlanId) {
  const plan = held.get(workspace)?.get(planId);
  if (!plan) throw notThere('plan');
  workspace.backUp('before-import');
  const { preview, rows, read, isOwn, of } = plan;
  const taken = workspace.write((writing) => {
    keepMeanings(writing, planColumns(of.source, {}), of.meanings);
    const added = rows
      .filter(({ itemId }) => itemId === null)
      .map((row) => ({ ...row, id: workspace.newId<ItemId>() }));
    beginItems(
      writing,
      added.map((row) => ({ ...itemOf(row, preview.plan), createdBy: workspace.actor })),
    );
    const madePlanId = isOwn
      ? null
      : takeIntoPlan(
          workspace,
          writing,
          preview.plan,
          read,
          added,
          rows.flatMap(({ itemId }) => (itemId === null ? [] : [itemId])),
        );
    const said = rows.flatMap(({ itemId, changes }) =>
      itemId === null
        ? []
        : changes.map((change) => ({ itemId, eventId: sayWithin(workspace, writing, itemId, change) })),
    );
    writing.record({
      action: 'import',
      entity: 'plan',
      entityId: planId,
      after: { file: preview.fileName, added: added.length, changed: said.length },
    });
    return { addedIds: added.map(({ id }) => id), said, madePlanId };
  });
  held.get(workspace)?.delete(planId);
  const changed = rows.filter(({ itemId, changes }) => itemId !== null && changes.length > 0).length;
  const count = taken.addedIds.length + changed;
  return {
    added: taken.addedIds.length,
    changed,
    same: rows.length - count,
    undo:
      count === 0
        ? null
        : workspace.undos.offer(`${countWords(count, 'action')} of ${preview.plan} brought in.`, () =>
            undoTake(workspace, taken),
          ),
  };
}

/** Takes a plan out again: what nobody has said anything about goes, what was changed is as before. */
function undoTake(
  workspace: OpenWorkspace,
  {
    addedIds,
    said,
    madePlanId,
  }: {
    readonly addedIds: readonly ItemId[];
    readonly said: readonly { itemId: ItemId; eventId: string }[];
    readonly madePlanId: PlanId | null;
  },
): string {
  for (const { itemId, eventId } of [...said].reverse()) takeBack(workspace, itemId, eventId, null);
  return workspace.write((writing) => {
    const { tx, record } = writing;
    let removed = 0;
    for (const id of addedIds) {
      const row = tx.select().from(trackedItems).where(eq(trackedItems.id, id)).get();
      if (!row || stateNow(row).lastSaidOn !== null) continue;
      tx.delete(trackedItems).where(eq(trackedItems.id, id)).run();
      record({
        action: 'remove',
        entity: 'tracked-item',
        entityId: id,
        before: { number: row.number, action: row.action },
      });
      removed += 1;
    }
    if (madePlanId !== null) dropEmptyPlan(workspace, writing, madePlanId);
    const left = addedIds.length - removed;
    return [
      `${countWords(removed, 'action')} taken out, ${countWords(said.length, 'change')} taken back.`,
      ...(left > 0 ? [`${countWords(left, 'action')} stayed, because something was said of it since.`] : []),
    ].join(' ');
  });
}
