import { monthsBetween } from '../dates/calendar-days.ts';

/** What a pack may tell of a child beside the texts. Each can be left out when it would make a group too small. */
export const FACTS = ['age-band', 'gender', 'ethnic-group', 'statuses', 'months-open'] as const;
export type FactKey = (typeof FACTS)[number];

/** Label of a fact as the peer reads it. */
export const FACT_LABELS: Readonly<Record<FactKey, string>> = {
  'age-band': 'Age',
  gender: 'Gender',
  'ethnic-group': 'Ethnic group',
  statuses: 'Status',
  'months-open': 'Open for',
};

/** The age bands of the Department for Education's children in need census. */
const AGE_BANDS = [
  { under: 1, label: 'under 1' },
  { under: 5, label: '1 to 4' },
  { under: 10, label: '5 to 9' },
  { under: 16, label: '10 to 15' },
  { under: 18, label: '16 to 17' },
  { under: 200, label: '18 and over' },
] as const;

/** The band of an age in whole years. */
export const ageBand = (age: number | null): string | null =>
  age === null ? null : (AGE_BANDS.find(({ under }) => age < under)?.label ?? null);

/** "under 3 months", "3 to 11 months", "1 to 2 years", "over 2 years": coarse on purpose. */
export function openForBand(openedOn: string | null | undefined, day: string): string | null {
  if (!openedOn) return null;
  const months = monthsBetween(openedOn, day);
  if (months < 3) return 'under 3 months';
  if (months < 12) return '3 to 11 months';
  if (months < 24) return '1 to 2 years';
  return 'over 2 years';
}

const ETHNIC_GROUPS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:mixed|multiple|dual)\b/i, 'Mixed or multiple ethnic groups'],
  [/\b(?:asian|indian|pakistani|bangladeshi|chinese)\b/i, 'Asian or Asian British'],
  [/\b(?:black|african|caribbean)\b/i, 'Black, Black British, Caribbean or African'],
  [/\b(?:white|british|english|irish|welsh|scottish|roma|gypsy|traveller)\b/i, 'White'],
];

/** The five high-level groups of the 2021 census; words that fit none become "Other ethnic group". */
export function ethnicGroup(ethnicity: string | null | undefined): string | null {
  if (!ethnicity?.trim()) return null;
  return ETHNIC_GROUPS.find(([words]) => words.test(ethnicity))?.[1] ?? 'Other ethnic group';
}

/** A due date as it leaves: months from the child's own day 0, or the word "ongoing". */
export function dueFromStart(due: string, dayZero: string): string {
  if (!/^\d{4}-\d{2}/.test(due)) return due;
  const months = monthsBetween(dayZero, due);
  if (months === 0) return 'in the month of day 0';
  const count = Math.abs(months);
  return `${count} ${count === 1 ? 'month' : 'months'} ${months > 0 ? 'after' : 'before'} day 0`;
}
