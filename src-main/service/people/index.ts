import type { Capability } from '../capability.ts';
import { findPeople } from './finding-repository.ts';
import { peopleRouter } from './procedures.ts';

/** What the people room brings. */
export const people = { router: peopleRouter, finds: findPeople } satisfies Capability;
