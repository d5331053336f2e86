import type { PlanId } from '#shared/domain/ids.ts';
import { Problem } from '../problem.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { carriedOnIn, type PlanRow, planById, planNames, putPlan } from './repository.ts';

/** The field of a stored head that says on which day the plan was closed. It is none of the head's own. */
const CLOSED_ON = 'closedOn';

/** The day on which a plan was closed, or null. */
export const closedOnOf = ({ head }: Pick<PlanRow, 'head'>): string | null => head[CLOSED_ON] || null;

/** A head as its author wrote it. */
export function writtenHead({ head }: Pick<PlanRow, 'head'>): Readonly<Record<string, string>> {
  const { [CLOSED_ON]: _, ...written } = head;
  return written;
}

/** A head with the day on which the plan was closed, whatever a person wrote into the rest. */
export const headToStore = (
  written: Readonly<Record<string, string>>,
  closedOn: string | null,
): Readonly<Record<string, string>> => ({
  ...writtenHead({ head: written }),
  ...(closedOn === null ? {} : { [CLOSED_ON]: closedOn }),
});

/** The plans that open actions of a plan were carried to. */
export function successorsOf({ store }: OpenWorkspace, planId: PlanId): { id: PlanId; name: string }[] {
  const names = planNames(store);
  return carriedOnIn(store, planId).map((id) => ({ id, name: names.get(id) ?? '' }));
}

/** Closes a plan or opens it again. @throws Problem where it is so already */
export function closePlan(workspace: OpenWorkspace, id: PlanId, isClosed: boolean) {
  const before = planById(workspace.store, id);
  if ((closedOnOf(before) !== null) === isClosed)
    throw new Problem(isClosed ? 'This plan is closed already.' : 'This plan is not closed.', {
      kept: 'Nothing was changed.',
      next: 'Look at the list of plans again.',
    });
  const closedOn = isClosed ? workspace.today() : null;
  workspace.write((writing) => {
    putPlan(writing, { ...before, head: headToStore(before.head, closedOn) });
    writing.record({
      action: isClosed ? 'close' : 'reopen',
      entity: 'plan',
      entityId: id,
      before: { name: before.name, closedOn: closedOnOf(before) },
      after: { closedOn },
    });
  });
  if (!isClosed) return { undo: null };
  return {
    undo: workspace.undos.offer(`${before.name} is closed.`, () => {
      closePlan(workspace, id, false);
      return 'It is open again. Both steps stay in the audit trail.';
    }),
  };
}
