import type { ActivityId, ItemId, PlanId } from '#shared/domain/ids.ts';
import { trackFinding } from '../activities/change-findings.ts';
import { placeItem } from '../plans/change-plan.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

/** Puts an area for development into a plan as an action, all or nothing: into the tracker first where it is not there. */
export const areaToPlan = (
  workspace: OpenWorkspace,
  area: {
    readonly activityId: ActivityId;
    readonly findingId: string;
    readonly planId: PlanId;
    readonly priorityId: string;
  },
): { itemId: ItemId; number: number } =>
  workspace.write(() => {
    const { activityId: id, findingId, planId, priorityId } = area;
    const tracked = trackFinding(workspace, {
      id,
      findingId,
      due: '',
      owners: [],
      measure: '',
      intendedImpact: '',
    });
    placeItem(workspace, { planId, itemId: tracked.itemId, priorityId, ref: '', aim: '' });
    return tracked;
  });
