import { z } from 'zod';
import type { Mapping, TableField } from '../tables/table-spec.ts';

const keys = [
  'reference',
  'fullName',
  'forename',
  'middleNames',
  'surname',
  'aliases',
  'dateOfBirth',
  'statuses',
  'worker',
  'teamManager',
  'team',
  'openedOn',
  'closedOn',
  'gender',
  'ethnicity',
  'language',
  'disability',
  'school',
  'address',
  'formerAddresses',
  'phone',
  'nhsNumber',
  'relatedPeople',
] as const;

export const CaseField = z.enum(keys);

/** What a column of an imported file can mean. */
export type CaseField = z.infer<typeof CaseField>;

const info = (
  field: CaseField,
  label: string,
  hint: string,
  { isShared = false, maxLength = 500 }: { isShared?: boolean; maxLength?: number } = {},
): TableField<CaseField> => ({ field, label, hint, isShared, maxLength });

/** All fields in the order in which a person is shown them. */
export const CASE_FIELDS: readonly TableField<CaseField>[] = [
  info('reference', 'Local reference', 'The number of the child in your case system. Needed.'),
  info('fullName', 'Full name', '"Jane Doe" or "Doe, Jane".'),
  info('forename', 'Forename', 'First name.'),
  info('middleNames', 'Middle names', 'Become part of the full name.'),
  info('surname', 'Surname', 'Family name.'),
  info('aliases', 'Aliases', 'Known as, preferred name, former names; several with ";".', { isShared: true }),
  info('dateOfBirth', 'Date of birth', 'Day first: 16/04/2014 or 16 Apr 2014.'),
  info('statuses', 'Statuses', '"CIN; SEND", or one column a status with Yes or a start date.', {
    isShared: true,
  }),
  info('worker', 'Worker', 'The allocated social worker, and others who work the case.', { isShared: true }),
  info('teamManager', 'Team manager', 'Who manages the worker.'),
  info('team', 'Team', 'The team the case is open to.'),
  info('openedOn', 'Open date', 'When the case was opened.'),
  info('closedOn', 'Closed on', 'When the case was closed; empty while it is open.'),
  info('gender', 'Gender', 'As recorded.'),
  info('ethnicity', 'Ethnicity', 'As recorded.'),
  info('language', 'Language', 'First or preferred language.'),
  info('disability', 'Disability', 'As recorded.', { isShared: true, maxLength: 10_000 }),
  info('school', 'School', 'School, college or nursery.'),
  info('address', 'Address', 'One column, or its lines and the postcode in several.', {
    isShared: true,
    maxLength: 2_000,
  }),
  info('formerAddresses', 'Former addresses', 'Where the child lived before; several with ";".', {
    isShared: true,
    maxLength: 5_000,
  }),
  info('phone', 'Phone', 'One or several.', { isShared: true }),
  info('nhsNumber', 'NHS number', 'Ten digits.'),
  info('relatedPeople', 'Related people', '"Mother: Jane Doe; Father: John Doe (07700 900123)".', {
    isShared: true,
    maxLength: 10_000,
  }),
];

export const CaseMapping = z.array(CaseField.nullable());

export type CaseMapping = Mapping<CaseField>;

/** What a mapping lacks or has twice, as sentences; empty when the import can go on. */
export function checkMapping(mapping: CaseMapping): readonly string[] {
  const problems: string[] = [];
  const has = (field: CaseField) => mapping.includes(field);
  if (!has('reference')) {
    problems.push('No column is the local reference: choose it, because re-imports find a case by it.');
  }
  for (const { field, label, isShared } of CASE_FIELDS) {
    if (!isShared && mapping.filter((entry) => entry === field).length > 1) {
      problems.push(`${label} is chosen for more than one column: leave it at one of them.`);
    }
  }
  return problems;
}
