import type { SourceRow } from '#shared/domain/plans/plan-source.ts';
import { readPlan } from '#shared/domain/plans/read-plan.ts';
import { takeIntoPlan } from '../plans/take-into-plan.ts';
import { beginItems } from '../tracker/begin-items.ts';
import { plannedItems } from '../tracker/take-plan.ts';
import plan from './content/plan.json' with { type: 'json' };
import { instantOn, type PastWorkspace } from './past-workspace.ts';

const FILE = 'service-improvement-plan.docx';
const HEAD = ['Aim', 'Ref', 'Action', 'End', 'Measure', 'Lead', 'Comments', 'BRAG'];

/** The plan's rows, as they would stand in its file. */
function rowsOf(): SourceRow[] {
  const rows: string[][] = [];
  for (const { title, objective, aims } of plan.priorities) {
    rows.push([title], [`Objective: ${objective}`], HEAD);
    for (const [aim, actions] of aims as [string, string[]][])
      for (const [index, action] of actions.entries()) {
        const [ref = '', what = '', end = '', measure = '', lead = '', comment = '', brag = ''] =
          action.split('|');
        rows.push([index === 0 ? aim : '', ref, what, end, measure, lead, comment, brag]);
      }
  }
  return rows.map((cells, index) => ({ row: index + 1, kind: 'cells', cells }));
}

/** Brings the demo's improvement plan of sixty actions in, as a council does that has one already. */
export function bringPlanIn(past: PastWorkspace, day: string): void {
  past.goTo(instantOn(day, '09:00'));
  const { priorities, key } = readPlan({
    parts: [{ name: null, isHidden: false, rows: rowsOf() }],
    warnings: [],
  });
  const read = { priorities, key, plan: { ...plan.head, name: plan.name } };
  const added = plannedItems(read, { file: FILE, plan: plan.name }, () => past.newId());
  past.write((writing) => {
    beginItems(
      writing,
      added.map(({ item }) => ({ ...item, createdBy: past.actor })),
    );
    takeIntoPlan(
      past,
      writing,
      plan.name,
      read,
      added.map(({ item: { id }, imported }) => ({ id, imported })),
      [],
    );
    writing.record({
      action: 'import',
      entity: 'plan',
      entityId: past.newId(),
      after: { file: FILE, added: added.length, changed: 0 },
    });
  });
}
