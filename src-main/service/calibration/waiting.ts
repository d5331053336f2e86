import type { Waiting } from '#shared/contract/today.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { isCalibrated, roundAskingForIt } from './repository.ts';

/** Exemplars to grade, for who has reviews in a round that asks for it. */
export function calibrationWaiting({ store, settings }: OpenWorkspace): Waiting[] {
  const { me } = settings;
  if (isCalibrated(store, me.name)) return [];
  const found = roundAskingForIt(store, me.name);
  if (!found) return [];
  return [
    {
      kind: 'calibration',
      title: 'Grade the exemplars before you submit',
      detail: found.name,
      target: { to: 'calibration' },
      due: found.closesOn,
    },
  ];
}
