import type { Person, PersonDraft, PersonRole } from '#shared/contract/people.ts';

/** The roles of a person, in the order in which they are offered. */
export const personRoles: readonly PersonRole[] = ['worker', 'manager', 'reviewer', 'moderator'];

/** A role in a word. */
export const personRoleWords: Readonly<Record<PersonRole, string>> = {
  worker: 'Worker',
  manager: 'Manager',
  reviewer: 'Reviewer',
  moderator: 'Moderator',
};

/** What somebody in a role does. */
export const personRoleMeanings: Readonly<Record<PersonRole, string>> = {
  worker: 'Works with children and families.',
  manager: 'Manages workers and their cases.',
  reviewer: 'Reads cases and grades the practice.',
  moderator: 'Grades a sample again, so that a grade means the same.',
};

/** "Worker, Reviewer", in the order in which roles are offered. */
export const rolesWords = (roles: readonly PersonRole[]): string =>
  personRoles
    .filter((role) => roles.includes(role))
    .map((role) => personRoleWords[role])
    .join(', ');

/** Where somebody works: the team, or the other organisation. */
export function whereWords({
  affiliation,
  organisation,
  team,
}: Pick<PersonDraft, 'affiliation' | 'organisation' | 'team'>): string {
  if (affiliation === 'internal') return team === '' ? 'The council' : team;
  return [organisation === '' ? 'Another organisation' : organisation, team]
    .filter((part) => part !== '')
    .join(', ');
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Why a person cannot be taken out, as a sentence; undefined where they can. */
export function whyPersonStays({ cases, reviews }: Pick<Person, 'cases' | 'reviews'>): string | undefined {
  const held = [
    ...(cases > 0 ? [counted(cases, 'case', 'cases')] : []),
    ...(reviews > 0 ? [counted(reviews, 'review', 'reviews')] : []),
  ];
  if (held.length === 0) return undefined;
  return `${held.join(' and ')} speak of this person, so the name must stay. Mark the person as no longer active instead.`;
}

/** A person about to be added. */
export const newPerson = (role: PersonRole | null): PersonDraft => ({
  name: '',
  roles: role ? [role] : [],
  affiliation: 'internal',
  organisation: '',
  team: '',
  email: '',
  isActive: true,
});

/** What a person still lacks, by field; empty when it can be saved. */
export function missingOfPerson(draft: PersonDraft): Partial<Record<'name' | 'roles', string>> {
  return {
    ...(draft.name.trim() === ''
      ? { name: 'A person needs a name: it is how cases and reviews find them.' }
      : {}),
    ...(draft.roles.length === 0
      ? { roles: 'Choose at least one role: it says where the person can be chosen.' }
      : {}),
  };
}
