import { completedOn, finerAction, isRankColumn, meanLength, plainerAction } from './column-choice.ts';
import { roleFromContents, settleBoardLists, statesUnderOtherHeadings } from './column-contents.ts';
import type { ColumnRole } from './column-role.ts';
import { headingKey } from './column-roles.ts';
import { type MarkedColumn, markedColumns } from './marked-columns.ts';
import { cellOf, type SourceRow } from './plan-source.ts';
import type { TableHead } from './table-heads.ts';

/** Which column of a table is what. */
export interface ColumnLayout {
  readonly ref?: number;
  readonly group?: number;
  readonly aim?: number;
  readonly source?: number;
  readonly sourceDate?: number;
  readonly sourceDocument?: number;
  readonly sourceParagraph?: number;
  readonly finding?: number;
  /** A finding stands for the rows below it, where its heading says that it is one; a description is of its own row. */
  readonly doesFindingStand: boolean;
  readonly action?: number;
  /** Further columns of what is to be done ("How?"), which stand in where the first is empty. */
  readonly furtherActions: readonly number[];
  readonly start?: number;
  readonly end?: number;
  readonly originalEnd?: number;
  readonly revisedEnd?: number;
  readonly measure?: number;
  readonly verifiedBy?: number;
  readonly lead?: number;
  /** Further columns of who does it (the agency), which stand in where the first names nobody. */
  readonly furtherLeads: readonly number[];
  readonly seniorLead?: number;
  readonly comments: readonly number[];
  readonly status?: number;
  /** The day on which it was completed, which stands for a state only where no column has one. */
  readonly doneOn?: number;
  /** Every column with a status of its own, from left to right; the last filled one is today's. */
  readonly statuses: readonly number[];
  /** Columns headed by a colour each, of which a row has ticked one ("Red | Amber | Green"). */
  readonly marked: readonly MarkedColumn[];
  /** The heading asks yes or no ("Implemented?"). */
  readonly asksWhetherDone: boolean;
  /** Columns with a heading and no place of their own. */
  readonly other: readonly number[];
  readonly labels: readonly string[];
  readonly width: number;
  /** Columns whose role was taken from what stands in them, or from another table. */
  readonly inferred: readonly number[];
}

/** The roles that say that something is followed up, and not only listed. */
export const CORE_ROLES = ['action', 'status', 'end', 'lead', 'start', 'measure', 'comments'] as const;

/** Which of {@link CORE_ROLES} a layout has. */
export function coreRoles(layout: ColumnLayout): Set<string> {
  return new Set(
    CORE_ROLES.filter((role) =>
      role === 'comments'
        ? layout.comments.length > 0
        : role === 'status' && layout.marked.length > 0
          ? true
          : role === 'lead'
            ? (layout.lead ?? layout.seniorLead) !== undefined
            : layout[role] !== undefined,
    ),
  );
}

/** Decides which column is what, from the headings, from a table like it, and from what stands in the columns. */
export function layoutOf(head: TableHead, body: readonly SourceRow[], like?: ColumnLayout): ColumnLayout {
  const roles = new Map<number, ColumnRole>();
  const weights = new Map<number, number>();
  for (const [column, guess] of head.guesses.entries()) {
    if (!guess) continue;
    roles.set(column, guess.role);
    weights.set(column, guess.weight + preference(guess.role, head.labels[column] ?? ''));
  }
  const inferred: number[] = [];
  const widest = Math.max(head.labels.length, ...body.slice(0, 200).map((row) => row.cells.length));
  for (let column = 0; column < widest; column++) {
    if (roles.has(column)) continue;
    const role = roleFromContents(column, head, body, roles) ?? roleFromLike(column, head, like, roles);
    if (!role) continue;
    roles.set(column, role);
    weights.set(column, 0.5);
    inferred.push(column);
  }
  const marked = markedColumns(head.labels, body);
  for (const { column } of marked) roles.delete(column);
  if (marked.length === 0) statesUnderOtherHeadings(head, body, roles, inferred);
  settleBoardLists(body, roles);
  return assign(head.labels, roles, weights, inferred, body, widest, marked);
}

/** Where two headings name one role, the plainer one goes before. */
function preference(role: ColumnRole, label: string): number {
  const text = label.toLowerCase();
  if (role === 'action')
    return (
      (/action/.test(text) ? 0.6 : /task|activit|what/.test(text) ? 0.3 : 0) -
      (/^detail/.test(text) ? 0.1 : 0)
    );
  if (role === 'end')
    return /due|end|target|deadline|by when|complet|timescale/.test(text)
      ? 0.5
      : /^date|^time$/.test(text)
        ? -1
        : 0;
  if (role === 'status') return /current|latest|now|b?rag/.test(text) ? 0.6 : /risk/.test(text) ? -1 : 0;
  if (role === 'start') return /start|commenc|begin/.test(text) ? 0.5 : 0;
  if (role === 'lead') return /person|officer|name|manager|owner|worker/.test(text) ? 0.4 : 0;
  if (role === 'finding') return /name|title|finding/.test(text) ? 0.3 : 0;
  if (role === 'ref') return /\bkey\b/.test(text) ? 0.3 : /action|item|id|ref/.test(text) ? 0.2 : 0;
  return 0;
}

/** Headings of who does something, where no heading says so outright. */
const DOERS =
  /^(?:(?:lead|partner|responsible) )?(?:agency|agencies|organisations?|partners?)$|^(?:who (?:is|will be) )?accountable(?: (?:lead|owner|officer|person|manager))?$/;

function assign(
  labels: readonly string[],
  roles: ReadonlyMap<number, ColumnRole>,
  weights: ReadonlyMap<number, number>,
  inferred: readonly number[],
  body: readonly SourceRow[],
  widest: number,
  marked: readonly MarkedColumn[],
): ColumnLayout {
  const best = (role: ColumnRole): number | undefined => {
    let found: number | undefined;
    for (const [column, its] of roles)
      if (
        its === role &&
        !(role === 'group' && isRankColumn(column, body)) &&
        (found === undefined ||
          (weights.get(column) ?? 0) > (weights.get(found) ?? 0) ||
          ((weights.get(column) ?? 0) === (weights.get(found) ?? 0) && column < found))
      )
        found = column;
    return found;
  };
  const isText = (column: number) => meanLength(column, body) > 20;
  const ref = best('ref');
  const taken = new Map<string, number>();
  const take = (name: string, column: number | undefined) => {
    if (column !== undefined && ![...taken.values()].includes(column)) taken.set(name, column);
  };
  const chosen = plainerAction(best('action'), best('finding'), labels, body) ?? best('action');
  const steps = finerAction(chosen, roles, body);
  if (steps !== undefined) take('aim', chosen);
  take(
    'action',
    steps ??
      chosen ??
      best('recommendation') ??
      best('finding') ??
      (ref !== undefined && isText(ref) ? ref : undefined),
  );
  take(
    'finding',
    best('recommendation') !== taken.get('action')
      ? (best('recommendation') ?? best('finding'))
      : best('finding'),
  );
  const outcome = best('outcome');
  take(
    'aim',
    best('aim') ??
      (outcome !== undefined && best('measure') !== undefined && outcome < (taken.get('action') ?? 0)
        ? outcome
        : undefined),
  );
  take('measure', best('measure') ?? outcome);
  take('verifiedBy', best('verifiedBy') ?? (taken.has('measure') ? undefined : best('evidence')));
  for (const role of [
    'ref',
    'source',
    'start',
    'originalEnd',
    'revisedEnd',
    'end',
    'lead',
    'seniorLead',
    'group',
  ] as const)
    take(role, best(role));
  // A document alone is where it comes from; its date and paragraph say more only of a source that is named.
  if (!taken.has('source')) take('source', best('sourceDocument'));
  if (taken.has('source'))
    for (const role of ['sourceDate', 'sourceDocument', 'sourceParagraph'] as const) take(role, best(role));
  // Where nobody else is named, the agency is who does it, and "accountable" is the lead and not somebody above.
  if (!taken.has('lead')) {
    const doer = labels.findIndex((label, column) => {
      const isFree = ![...taken].some(
        ([name, at]) => at === column && name !== 'group' && name !== 'seniorLead',
      );
      return isFree && DOERS.test(headingKey(label));
    });
    if (doer >= 0) {
      for (const [name, column] of taken) if (column === doer) taken.delete(name);
      take('lead', doer);
    }
  }
  const statuses = [...roles]
    .filter(([, role]) => role === 'status')
    .map(([column]) => column)
    .sort((a, b) => a - b);
  const status = best('status') ?? best('earlierStatus');
  take('status', status);
  const comments = [...roles]
    .filter(([column, role]) => role === 'comments' && ![...taken.values()].includes(column))
    .map(([column]) => column);
  const used = new Set([...taken.values(), ...comments, ...marked.map(({ column }) => column)]);
  const other = Array.from({ length: widest }, (_, column) => column).filter(
    (column) =>
      !used.has(column) &&
      ((labels[column] ?? '') !== '' || body.slice(0, 400).some((row) => cellOf(row, column) !== '')),
  );
  return {
    ...(Object.fromEntries(taken) as Partial<Record<'ref' | 'action', number>>),
    comments: comments.sort((a, b) => a - b),
    furtherActions: [...roles]
      .filter(([column, role]) => role === 'action' && !used.has(column))
      .map(([column]) => column),
    ...(status === undefined && marked.length === 0 ? completedOn(labels, roles) : {}),
    furtherLeads: [...roles]
      .filter(([column, role]) => role === 'lead' && !used.has(column))
      .map(([column]) => column),
    statuses:
      statuses.length > 1 ? statuses.filter((column) => !/risk/i.test(labels[column] ?? '')) : statuses,
    marked,
    doesFindingStand: !/^(?:(?:\w+ )?(?:description|details?|summary|text))$/.test(
      headingKey(labels[taken.get('finding') ?? -1] ?? ''),
    ),
    asksWhetherDone:
      /^\W*(?:is (?:it|this) )?(?:fully |action |task )*(?:implemented|completed?|done|closed|achieved|delivered|met|finished)\b/i.test(
        labels[status ?? -1] ?? '',
      ),
    other,
    labels,
    width: widest,
    inferred,
  };
}

function roleFromLike(
  column: number,
  head: TableHead,
  like: ColumnLayout | undefined,
  roles: ReadonlyMap<number, ColumnRole>,
): ColumnRole | undefined {
  if (!like || Math.abs(like.width - head.labels.length) > 1) return undefined;
  for (const role of [
    'ref',
    'aim',
    'finding',
    'source',
    'start',
    'end',
    'measure',
    'lead',
    'seniorLead',
    'status',
  ] as const)
    if (like[role] === column && ![...roles.values()].includes(role)) return role;
  return like.comments.includes(column) ? 'comments' : undefined;
}
