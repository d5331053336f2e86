/** The twelve areas of the programme of audits for adults (DOMAIN.md, Adults): areas of a year, not sections of one audit. */
export const ADULT_AREAS: readonly string[] = [
  'Well-being',
  'Risk and Making Safeguarding Personal',
  'Complaints',
  'Safeguarding adults reviews',
  'Mental capacity',
  'Assessment, care and support planning',
  'Transition',
  'Carers',
  'Decision making, recording and accountability',
  'Supervision and management oversight',
  'Direct practice observation',
  'Feedback',
];
