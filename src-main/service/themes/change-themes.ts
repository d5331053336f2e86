import type { ActivityId } from '#shared/domain/ids.ts';
import { findingById, putFinding } from '../activities/repository.ts';
import { Problem } from '../problem.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import {
  describedThemes,
  type NeedRecord,
  needById,
  putNeed,
  putTheme,
  type ThemeRecord,
} from './repository.ts';

/** Describes a theme. @throws Problem where another has its name */
export function saveTheme(
  workspace: OpenWorkspace,
  wanted: Omit<ThemeRecord, 'id'> & { id: string | null },
): string {
  const described = describedThemes(workspace.store);
  const before = described.find(({ id }) => id === wanted.id);
  const same = described.find(
    ({ id, name }) => id !== wanted.id && name.toLowerCase() === wanted.name.toLowerCase(),
  );
  if (same)
    throw new Problem('There is a theme of this name already.', {
      kept: 'Nothing was changed; what you typed is still here.',
      next: 'Choose another name, or change the description of that one.',
    });
  const id = wanted.id ?? workspace.newId();
  workspace.write((writing) => {
    putTheme(writing, { ...wanted, id });
    writing.record({
      action: 'change',
      entity: 'theme',
      entityId: id,
      ...(before && { before: { name: before.name, description: before.description } }),
      after: { name: wanted.name, description: wanted.description },
    });
  });
  return id;
}

/** Writes a training need. */
export function saveNeed(
  workspace: OpenWorkspace,
  wanted: Pick<NeedRecord, 'need' | 'theme' | 'proposed' | 'doneOn'> & { id: string | null },
): string {
  const before = wanted.id === null ? null : needById(workspace.store, wanted.id);
  const id = before?.id ?? workspace.newId();
  workspace.write((writing) => {
    putNeed(writing, { createdAt: writing.at, createdBy: workspace.actor, ...before, ...wanted, id });
    writing.record({
      action: before ? 'change' : 'add',
      entity: 'training-need',
      entityId: id,
      after: { name: wanted.need, proposed: wanted.proposed, doneOn: wanted.doneOn },
    });
  });
  return id;
}

/** Puts a finding under a need of the workforce list, or takes it off. It may be in the tracker as well: two exits. */
export function linkNeed(
  workspace: OpenWorkspace,
  activityId: ActivityId,
  findingId: string,
  needId: string | null,
): void {
  const finding = findingById(workspace.store, activityId, findingId);
  const need = needId === null ? null : needById(workspace.store, needId);
  workspace.write((writing) => {
    putFinding(writing, { ...finding, trainingNeedId: need?.id ?? null });
    writing.record({
      action: 'change-finding',
      entity: 'activity',
      entityId: activityId,
      after: { text: finding.text, trainingNeed: need?.need ?? null },
    });
  });
}
