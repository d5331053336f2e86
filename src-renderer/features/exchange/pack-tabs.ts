/** Packs for moderators, and work that goes out to reviewers and comes back: one entry of the rail. */
export const packTabs = [
  { target: { to: 'packs' }, title: 'For moderators' },
  { target: { to: 'exchange' }, title: 'Work out and in' },
] as const;
