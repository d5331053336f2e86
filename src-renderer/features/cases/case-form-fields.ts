import type { CaseDraft, RelatedPerson } from '#shared/domain/cases/case-draft.ts';

/** A related person as it is typed; a row without a name is not saved. */
export interface RelatedFields {
  readonly key: number;
  readonly relation: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly phone: string;
  readonly dateOfBirth: string | null;
}

/** A case as it is typed: nothing is absent, so that every field of the form holds something. */
export interface CaseFields {
  readonly reference: string;
  readonly full: string;
  readonly forename: string;
  readonly surname: string;
  readonly aliases: readonly string[];
  readonly dateOfBirth: string | null;
  readonly statuses: readonly string[];
  readonly worker: string;
  readonly otherWorkers: readonly string[];
  readonly teamManager: string;
  readonly team: string;
  readonly openedOn: string | null;
  /** Closing has a button of its own; saving the record must not open the case again. */
  readonly closedOn: string | null;
  readonly gender: string;
  readonly ethnicity: string;
  readonly language: string;
  readonly disability: string;
  readonly school: string;
  readonly address: string;
  readonly formerAddresses: readonly string[];
  readonly phones: readonly string[];
  readonly nhsNumber: string;
  readonly related: readonly RelatedFields[];
}

/** The fields of a case as it is; of a new one without a draft. */
export function fieldsOfDraft(draft?: CaseDraft): CaseFields {
  return {
    reference: draft?.reference ?? '',
    full: draft?.names.full ?? '',
    forename: draft?.names.forename ?? '',
    surname: draft?.names.surname ?? '',
    aliases: draft?.names.aliases ?? [],
    dateOfBirth: draft?.dateOfBirth ?? null,
    statuses: draft?.statuses ?? [],
    worker: draft?.worker ?? '',
    otherWorkers: draft?.otherWorkers ?? [],
    teamManager: draft?.teamManager ?? '',
    team: draft?.team ?? '',
    openedOn: draft?.openedOn ?? null,
    closedOn: draft?.closedOn ?? null,
    gender: draft?.gender ?? '',
    ethnicity: draft?.ethnicity ?? '',
    language: draft?.language ?? '',
    disability: draft?.disability ?? '',
    school: draft?.school ?? '',
    address: draft?.address ?? '',
    formerAddresses: draft?.formerAddresses ?? [],
    phones: draft?.phones ?? [],
    nhsNumber: draft?.nhsNumber ?? '',
    related: (draft?.related ?? []).map(({ relation, name, otherNames, phone, dateOfBirth }, key) => ({
      key,
      relation,
      name,
      otherNames: otherNames ?? [],
      phone: phone ?? '',
      dateOfBirth: dateOfBirth ?? null,
    })),
  };
}

const given = (text: string): string | undefined => text.trim() || undefined;
const oneLine = (text: string): string | undefined =>
  given(
    text
      .split(/\r?\n/)
      .map((line) => line.trim().replace(/,$/, ''))
      .filter(Boolean)
      .join(', '),
  );

/** The case that the fields describe. */
export function draftOfFields(fields: CaseFields): CaseDraft {
  return {
    reference: fields.reference.trim(),
    names: {
      full: fullName(fields),
      forename: given(fields.forename),
      surname: given(fields.surname),
      aliases: [...fields.aliases],
    },
    dateOfBirth: fields.dateOfBirth ?? undefined,
    statuses: [...fields.statuses],
    worker: given(fields.worker),
    ...someOf('otherWorkers', fields.otherWorkers),
    teamManager: given(fields.teamManager),
    team: given(fields.team),
    openedOn: fields.openedOn ?? undefined,
    closedOn: fields.closedOn ?? undefined,
    gender: given(fields.gender),
    ethnicity: given(fields.ethnicity),
    language: given(fields.language),
    disability: given(fields.disability),
    school: given(fields.school),
    address: oneLine(fields.address),
    ...someOf('formerAddresses', fields.formerAddresses),
    phones: [...fields.phones],
    nhsNumber: given(fields.nhsNumber.replace(/^([\d\s-]+)$/, (digits) => digits.replace(/[\s-]/g, ''))),
    related: fields.related.flatMap(asRelatedPerson),
  };
}

function someOf<Key extends string>(key: Key, values: readonly string[]): { [K in Key]?: string[] } {
  const some = values.map((value) => value.trim()).filter(Boolean);
  return (some.length === 0 ? {} : { [key]: some }) as { [K in Key]?: string[] };
}

const fullName = ({ full, forename, surname }: CaseFields): string =>
  full.trim() || `${forename.trim()} ${surname.trim()}`.trim();

function asRelatedPerson({ relation, name, otherNames, phone, dateOfBirth }: RelatedFields): RelatedPerson[] {
  if (name.trim() === '') return [];
  return [
    {
      relation: relation.trim(),
      name: name.trim(),
      ...someOf('otherNames', otherNames),
      phone: given(phone),
      dateOfBirth: dateOfBirth ?? undefined,
    },
  ];
}

/** What a case still lacks, by field; empty when it can be saved. */
export function missingOfCase(fields: CaseFields): Partial<Record<'reference' | 'full' | 'related', string>> {
  const isNamelessRelation = fields.related.some(
    ({ name, relation, phone, dateOfBirth }) =>
      name.trim() === '' && Boolean(relation || phone || dateOfBirth),
  );
  return {
    ...(fields.reference.trim() === ''
      ? { reference: 'A case needs its local reference: re-imports find it by that.' }
      : {}),
    ...(fullName(fields) === '' ? { full: 'A case needs a name: anonymisation masks what it knows.' } : {}),
    ...(isNamelessRelation
      ? { related: 'A related person needs a name. Take the row out if there is none.' }
      : {}),
  };
}

/** The fields with one more, empty, related person. */
export function withRelatedPerson(fields: CaseFields): CaseFields {
  const key = 1 + Math.max(-1, ...fields.related.map((person) => person.key));
  return {
    ...fields,
    related: [
      ...fields.related,
      { key, relation: '', name: '', otherNames: [], phone: '', dateOfBirth: null },
    ],
  };
}
