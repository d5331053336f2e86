/** Recommendations as reviews wrote them, and what became of them: one entry of the rail. */
export const recommendationTabs = [
  { target: { to: 'tracker' }, title: 'Tracker' },
  { target: { to: 'recommendations' }, title: 'As written in reviews' },
  { target: { to: 'impact-checks' }, title: 'Impact checks' },
] as const;
