import type { Capability } from '../capability.ts';
import { findPacks } from './finding-repository.ts';
import { packsRouter } from './procedures.ts';

/** What the packs room brings. */
export const packs = { router: packsRouter, finds: findPacks } satisfies Capability;
