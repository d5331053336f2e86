import type { Target } from '#shared/contract/targets.ts';

/** The pages that share the programme's entry of the rail. */
export const programmeTabs: readonly { readonly target: Target; readonly title: string }[] = [
  { target: { to: 'calendar' }, title: 'Calendar' },
  { target: { to: 'activities' }, title: 'Activities' },
  { target: { to: 'verifications' }, title: 'Verification' },
  { target: { to: 'feedback' }, title: 'Feedback' },
  { target: { to: 'themes' }, title: 'Themes' },
  { target: { to: 'outcomes' }, title: 'Early help' },
];
