import type { PackedCase } from '#shared/domain/exchange/packed-case.ts';

const LABELS: Readonly<Record<string, string>> = {
  reference: 'Reference',
  dateOfBirth: 'Date of birth',
  statuses: 'Statuses',
  worker: 'Social worker',
  team: 'Team',
  openedOn: 'Open since',
  gender: 'Gender',
  ethnicity: 'Ethnic group',
  language: 'Language',
  disability: 'Disability',
  school: 'School',
  address: 'Address',
  phones: 'Telephone numbers',
  nhsNumber: 'NHS number',
};

/** Recommendations of the child's earlier reviews that go along, to check what became of them. */
export const earlierLines = (
  earlier: readonly { readonly round: string; readonly action: string }[],
): { label: string; value: string }[] =>
  earlier.map(({ round, action }) => ({ label: `Recommended before, ${round}`, value: action }));

/** What leaves of a case, field by field, as a person reads it. */
export function factLines(facts: PackedCase): { label: string; value: string }[] {
  const { names, related, ...plain } = facts;
  const lines = [
    { label: 'Called', value: names.full },
    { label: 'Also called', value: names.aliases.join(', ') },
    ...Object.entries(plain).map(([key, value]) => ({
      label: LABELS[key] ?? key,
      value: Array.isArray(value) ? value.join(', ') : String(value ?? ''),
    })),
    {
      label: 'People around the child',
      value: related.map(({ relation, name }) => [relation, name].filter(Boolean).join(': ')).join('; '),
    },
  ];
  return lines.filter(({ value }) => value !== '');
}
