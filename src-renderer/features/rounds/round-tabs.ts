/** The pages behind the entry Rounds of the rail. */
export const roundTabs = [
  { target: { to: 'rounds' }, title: 'Rounds' },
  { target: { to: 'templates' }, title: 'Templates' },
  { target: { to: 'grade-scales' }, title: 'Grade scales' },
  { target: { to: 'calibration' }, title: 'Calibration' },
  { target: { to: 'coverage' }, title: 'Coverage' },
] as const;
