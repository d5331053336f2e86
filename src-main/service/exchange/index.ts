import type { Capability } from '../capability.ts';
import { exchangeRouter } from './procedures.ts';
import { exchangeWaiting } from './waiting.ts';

/** What the exchange room brings. */
export const exchange = { router: exchangeRouter, waiting: exchangeWaiting } satisfies Capability;
