import { applyDraft, settleDraft } from './apply-draft.ts';
import type { CaseDraft, RelatedPerson } from './case-draft.ts';
import { CASE_FIELDS, type CaseField } from './case-fields.ts';
import { referenceKey } from './reference-key.ts';

/** One field that an import would change, in words. `null` is not known before. */
export interface FieldChange {
  readonly field: CaseField;
  readonly before: string | null;
  readonly after: string;
}

export interface ChangedCase {
  /** As the workspace spells it. */
  readonly reference: string;
  readonly fields: readonly FieldChange[];
  /** The whole case as it would be. */
  readonly after: CaseDraft;
}

/** What an import would do. Nothing is ever closed or deleted by it. */
export interface CaseComparison {
  readonly added: readonly CaseDraft[];
  readonly changed: readonly ChangedCase[];
  /** References, as the workspace spells them. */
  readonly unchanged: readonly string[];
  /** References of known cases that the file does not have; they stay as they are until a person decides. */
  readonly missingFromFile: readonly string[];
}

const writePerson = ({ relation, name, phone, dateOfBirth }: RelatedPerson): string => {
  const facts = [dateOfBirth && `born ${dateOfBirth}`, phone].filter(Boolean).join(', ');
  return `${relation === '' ? '' : `${relation}: `}${name}${facts === '' ? '' : ` (${facts})`}`;
};

const written: { readonly [Field in CaseField]: (draft: CaseDraft) => string | undefined } = {
  reference: (draft) => draft.reference,
  fullName: (draft) => draft.names.full,
  forename: (draft) => draft.names.forename,
  middleNames: () => undefined,
  surname: (draft) => draft.names.surname,
  aliases: (draft) => draft.names.aliases.join('; '),
  dateOfBirth: (draft) => draft.dateOfBirth,
  statuses: (draft) => draft.statuses.join('; '),
  worker: (draft) => draft.worker,
  teamManager: (draft) => draft.teamManager,
  team: (draft) => draft.team,
  openedOn: (draft) => draft.openedOn,
  gender: (draft) => draft.gender,
  ethnicity: (draft) => draft.ethnicity,
  language: (draft) => draft.language,
  disability: (draft) => draft.disability,
  school: (draft) => draft.school,
  address: (draft) => draft.address,
  phone: (draft) => draft.phones.join('; '),
  nhsNumber: (draft) => draft.nhsNumber,
  relatedPeople: (draft) => draft.related.map(writePerson).join('; '),
};

/** A field of a case in words, or undefined where it is not known. */
export const writtenField = (draft: CaseDraft, field: CaseField): string | undefined =>
  written[field](draft) || undefined;

const changesOf = (before: CaseDraft, after: CaseDraft): FieldChange[] =>
  CASE_FIELDS.flatMap(({ field }) => {
    const [old, next] = [writtenField(before, field), writtenField(after, field)];
    return old === next ? [] : [{ field, before: old ?? null, after: next ?? '' }];
  });

/**
 * Says what the drafts of a file would change among the known cases, found by reference without regard to case.
 * References of bad rows are in the file too, so they are not missing from it.
 */
export const compareCases = (
  existing: readonly CaseDraft[],
  drafts: readonly CaseDraft[],
  referencesOfBadRows: readonly string[] = [],
): CaseComparison => {
  const known = new Map(existing.map((entry) => [referenceKey(entry.reference), entry]));
  const inFile = new Set(referencesOfBadRows.map(referenceKey));
  const added: CaseDraft[] = [];
  const changed: ChangedCase[] = [];
  const unchanged: string[] = [];
  for (const draft of drafts) {
    const key = referenceKey(draft.reference);
    inFile.add(key);
    const before = known.get(key);
    if (before === undefined) {
      added.push(settleDraft(draft));
      continue;
    }
    const after = applyDraft(before, draft);
    const fields = changesOf(before, after);
    if (fields.length === 0) unchanged.push(before.reference);
    else changed.push({ reference: before.reference, fields, after });
  }
  const missingFromFile = existing
    .filter(({ reference }) => !inFile.has(referenceKey(reference)))
    .map(({ reference }) => reference);
  return { added, changed, unchanged, missingFromFile };
};
