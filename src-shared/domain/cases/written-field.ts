import type { CaseDraft, RelatedPerson } from './case-draft.ts';
import type { CaseField } from './case-fields.ts';

function writePerson({ relation, name, otherNames, phone, dateOfBirth }: RelatedPerson): string {
  const also = otherNames?.length ? `known as ${otherNames.join(' and ')}` : undefined;
  const facts = [also, dateOfBirth && `born ${dateOfBirth}`, phone].filter(Boolean).join(', ');
  return `${relation === '' ? '' : `${relation}: `}${name}${facts === '' ? '' : ` (${facts})`}`;
}

const written: { readonly [Field in CaseField]: (draft: CaseDraft) => string | undefined } = {
  reference: (draft) => draft.reference,
  fullName: (draft) => draft.names.full,
  forename: (draft) => draft.names.forename,
  middleNames: () => undefined,
  surname: (draft) => draft.names.surname,
  aliases: (draft) => draft.names.aliases.join('; '),
  dateOfBirth: (draft) => draft.dateOfBirth,
  statuses: (draft) => draft.statuses.join('; '),
  worker: (draft) => [draft.worker, ...(draft.otherWorkers ?? [])].filter(Boolean).join('; '),
  teamManager: (draft) => draft.teamManager,
  team: (draft) => draft.team,
  openedOn: (draft) => draft.openedOn,
  closedOn: (draft) => draft.closedOn,
  gender: (draft) => draft.gender,
  ethnicity: (draft) => draft.ethnicity,
  language: (draft) => draft.language,
  disability: (draft) => draft.disability,
  school: (draft) => draft.school,
  address: (draft) => draft.address,
  formerAddresses: (draft) => draft.formerAddresses?.join('; '),
  phone: (draft) => draft.phones.join('; '),
  nhsNumber: (draft) => draft.nhsNumber,
  relatedPeople: (draft) => draft.related.map(writePerson).join('; '),
};

/** A field of a case in words, or undefined where it is not known. */
export const writtenField = (draft: CaseDraft, field: CaseField): string | undefined =>
  written[field](draft) || undefined;
