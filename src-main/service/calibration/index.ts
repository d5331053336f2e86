import type { Capability } from '../capability.ts';
import { calibrationRouter } from './procedures.ts';
import { calibrationWaiting } from './waiting.ts';

/** What the calibration room brings. */
export const calibration = { router: calibrationRouter, waiting: calibrationWaiting } satisfies Capability;
