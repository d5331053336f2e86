import { z } from 'zod';

/** Whether the one who is asked agrees. Something can be done although it was not agreed. */
export const Acceptance = z.enum(['not-answered', 'agreed', 'partly', 'not-agreed']);
export type Acceptance = z.infer<typeof Acceptance>;

/** How far it is. "Done, awaiting check" is a state of its own: the owner's word alone completes nothing. */
export const Delivery = z.enum([
  'not-said',
  'on-track',
  'needs-work',
  'stuck',
  'awaiting-check',
  'complete',
  'superseded',
]);
export type Delivery = z.infer<typeof Delivery>;

/** What it changed for the child, apart from whether it was done (DOMAIN.md, rule 7). */
export const Impact = z.enum(['not-yet-due', 'too-early', 'better', 'no-change', 'worse', 'not-evidenced']);
export type Impact = z.infer<typeof Impact>;

/** Words of the states, as people see them. */
export const ACCEPTANCE_WORDS: Readonly<Record<Acceptance, string>> = {
  'not-answered': 'Not answered',
  agreed: 'Agreed',
  partly: 'Partly agreed',
  'not-agreed': 'Not agreed',
};

export const DELIVERY_WORDS: Readonly<Record<Delivery, string>> = {
  'not-said': 'No status',
  'on-track': 'On track',
  'needs-work': 'Needs work',
  stuck: 'Stuck',
  'awaiting-check': 'Done, awaiting check',
  complete: 'Complete',
  superseded: 'Superseded',
};

/** The letter of the usual key: blue, green, amber, red; none for what has no colour. */
export const DELIVERY_LETTERS: Readonly<Record<Delivery, string>> = {
  'not-said': '-',
  'on-track': 'G',
  'needs-work': 'A',
  stuck: 'R',
  'awaiting-check': '?',
  complete: 'B',
  superseded: '-',
};

export const IMPACT_WORDS: Readonly<Record<Impact, string>> = {
  'not-yet-due': 'Not yet due',
  'too-early': 'Too early to say',
  better: 'Better',
  'no-change': 'No change',
  worse: 'Worse',
  'not-evidenced': 'Not evidenced',
};

/** Whether something is known of the difference that it made. */
export const isEvidenced = (impact: Impact): boolean =>
  impact === 'better' || impact === 'no-change' || impact === 'worse';

/** Whether nothing more is to be done. */
export const isClosed = (delivery: Delivery): boolean => delivery === 'complete' || delivery === 'superseded';
