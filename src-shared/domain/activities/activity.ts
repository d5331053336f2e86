import { z } from 'zod';

/** How far an activity has come. */
export const ActivityState = z.enum([
  'planned',
  'under-way',
  'report-awaited',
  'agreed',
  'done',
  'closed',
  'did-not-happen',
]);
export type ActivityState = z.infer<typeof ActivityState>;

/** What each state is called. */
export const ACTIVITY_STATE_WORDS: Readonly<Record<ActivityState, string>> = {
  planned: 'Planned',
  'under-way': 'Under way',
  'report-awaited': 'Report awaited',
  agreed: 'Report agreed',
  done: 'Done',
  closed: 'Closed',
  'did-not-happen': 'Did not happen',
};

/** Whose service an activity or an entry of the calendar is about. */
export const Service = z.enum(['children', 'adults', 'both']);
export type Service = z.infer<typeof Service>;

/** A field that only activities of one type have. */
export const ActivityField = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]*$/),
  label: z.string().trim().min(1).max(200),
  /** `quotation` holds somebody's own words, which are never put in order. */
  kind: z.enum(['line', 'text', 'quotation', 'day', 'choice']),
  options: z.array(z.string().trim().min(1).max(200)).max(30).default([]),
});
export type ActivityField = z.infer<typeof ActivityField>;

/** What the columns of a table of figures are called; `of` is null where there is nothing to set a count against. */
export const FigureHeads = z.object({
  label: z.string().trim().min(1).max(100),
  count: z.string().trim().min(1).max(100),
  of: z.string().trim().min(1).max(100).nullable(),
});
export type FigureHeads = z.infer<typeof FigureHeads>;

const Count = z.number().int().min(0).max(10_000_000);

/** One row of figures: a cohort with those who answered out of those asked, or a grade with how often it was given. */
export const ActivityFigure = z.object({
  label: z.string().trim().min(1).max(200),
  count: Count.nullable(),
  of: Count.nullable(),
});
export type ActivityFigure = z.infer<typeof ActivityFigure>;

/** What a finding is. */
export const FindingKind = z.enum(['strength', 'area', 'recommendation']);
export type FindingKind = z.infer<typeof FindingKind>;

/** What each kind of finding is called. */
export const FINDING_WORDS: Readonly<Record<FindingKind, string>> = {
  strength: 'Strength',
  area: 'Area for improvement',
  recommendation: 'Recommendation',
};

/** Whose activity it is, as people see it. */
export const SERVICE_WORDS: Readonly<Record<Service, string>> = {
  children: 'Children',
  adults: 'Adults',
  both: 'Children and adults',
};
