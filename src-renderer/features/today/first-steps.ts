import type { Today } from '#shared/contract/today.ts';
import type { WorkspaceSettings } from '#shared/contract/workspace.ts';

/** One of the first things a lead does. */
export interface FirstStep {
  readonly key: 'escalation' | 'people' | 'cases' | 'round';
  readonly isDone: boolean;
}

/** The first steps of a lead, in their order. */
export function firstSteps(
  counts: Pick<Today['counts'], 'people' | 'cases' | 'rounds'>,
  { name, phone }: WorkspaceSettings['escalation'],
): FirstStep[] {
  return [
    { key: 'escalation', isDone: `${name}${phone}`.trim() !== '' },
    { key: 'people', isDone: counts.people > 0 },
    { key: 'cases', isDone: counts.cases > 0 },
    { key: 'round', isDone: counts.rounds > 0 },
  ];
}
