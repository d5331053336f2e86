import { ImportedRow, type PlanPreview } from '#shared/contract/plan-import.ts';
import type { ItemId } from '#shared/domain/ids.ts';
import { type ColumnMeanings, planColumns } from '#shared/domain/plans/column-meanings.ts';
import type { ImportedPlan, PlanAction } from '#shared/domain/plans/imported-plan.ts';
import type { PlanSource } from '#shared/domain/plans/plan-source.ts';
import { readPlan } from '#shared/domain/plans/read-plan.ts';
import { heldDue } from '#shared/domain/tracker/due-as-written.ts';
import type { ItemChange } from '#shared/domain/tracker/item-change.ts';
import { isOwnList, type ListedItem, numberIn, returnedRow } from '#shared/domain/tracker/own-list.ts';
import { ACCEPTANCE_WORDS, DELIVERY_WORDS, type Delivery, isClosed } from '#shared/domain/tracker/states.ts';
import { readJson } from '../store/json.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { stateNow } from './items.ts';
import { allEvents, type ItemRow, importedItems } from './repository.ts';
import { standingItems } from './standing.ts';

/** How many read plans are held at a time; the oldest goes first. */
const HELD = 3;

/** Plans that a person is bringing in. Held in memory only, and for one workspace. */
export const held = new WeakMap<OpenWorkspace, Map<string, ReadPlan>>();

/** How a plan's colours are told as states of delivery. */
export const DELIVERY_OF: Readonly<Record<PlanAction['status'], Delivery>> = {
  blue: 'complete',
  green: 'on-track',
  amber: 'needs-work',
  red: 'stuck',
  none: 'not-said',
};

/** A row of the file with what becomes of it. */
export interface PlannedRow {
  readonly action: PlanAction;
  readonly imported: ImportedRow;
  readonly due: string;
  readonly delivery: Delivery;
  /** The item that an earlier file of this plan made of it. */
  readonly itemId: ItemId | null;
  readonly changes: readonly ItemChange[];
}

/** A plan that was read, with what would become of each row. */
export interface ReadPlan {
  /** A list that the tracker itself wrote: it is no plan. */
  readonly isOwn: boolean;
  readonly read: Pick<ImportedPlan, 'plan' | 'key' | 'priorities'>;
  readonly preview: PlanPreview;
  readonly rows: readonly PlannedRow[];
  readonly of: PlanFile;
}

/** A row as the file said it, kept beside the item. */
export function importedRow(action: PlanAction, priority: string, file: string, plan: string): ImportedRow {
  return {
    file,
    plan,
    row: action.row,
    ref: action.ref,
    priority,
    aim: action.aim,
    sources: [...action.sources],
    sourceFields: [...(action.sourceFields ?? [])],
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

/** A file as it was read, and what its columns mean. */
interface PlanFile {
  readonly source: PlanSource;
  readonly fileName: string;
  readonly meanings: ColumnMeanings;
  readonly isRemembered: boolean;
}

/** Compares a file with what was brought in from the same plan before. */
export function compare(workspace: OpenWorkspace, of: PlanFile): PlanPreview {
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
function itemsByNumber({ database }: OpenWorkspace) {
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
}

interface Known {
  readonly item: ItemRow;
  readonly imported: ImportedRow;
}

function knownOf({ store }: OpenWorkspace, plan: string): Known[] {
  return importedItems(store)
    .map((item) => ({ item, imported: readJson(ImportedRow, item.imported ?? 'null') }))
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
