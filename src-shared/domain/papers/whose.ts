import type { Service } from '../activities/activity.ts';

/** Whose lives a council's practice touches, as a paper says it. */
export const WHOSE_WORDS: Readonly<Record<Service, string>> = {
  children: 'children and families',
  adults: 'adults and carers',
  both: 'children, families and adults',
};

/** What a practice review looks at. */
export const ONE_CASE: Readonly<Record<Service, string>> = {
  children: 'one child’s case',
  adults: 'one adult’s case',
  both: 'one child’s or adult’s case',
};

/** To whom a reviewer listens. */
export const HEARD: Readonly<Record<Service, string>> = {
  children: 'the child, the family and the worker',
  adults: 'the adult, the carer and the worker',
  both: 'the child or adult, the family or carer, and the worker',
};
