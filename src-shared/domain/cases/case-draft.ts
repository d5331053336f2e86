import { z } from 'zod';

const word = z.string().min(1);

/** Days as `YYYY-MM-DD`; the calendar is checked, so 30 February is refused. */
const isoDay = z.iso.date();

/** Somebody close to the child: a parent, a sibling, a carer. */
const RelatedPerson = z.object({
  /** In the words of the file ("Mother", "Maternal aunt"); empty when the file gives none. */
  relation: z.string(),
  name: word,
  /** Nicknames, former surnames, chosen names. */
  otherNames: z.array(word).optional(),
  phone: word.optional(),
  dateOfBirth: isoDay.optional(),
});

export type RelatedPerson = z.infer<typeof RelatedPerson>;

/** What a case is called. `full` is always there; casing is as the file has it. */
const CaseNames = z.object({
  full: word,
  forename: word.optional(),
  surname: word.optional(),
  aliases: z.array(word),
});

export type CaseNames = z.infer<typeof CaseNames>;

/**
 * A case as a file of open cases describes it, before it meets the workspace.
 * A field that the file leaves empty is absent (or an empty list).
 */
export const CaseDraft = z.object({
  /** The local case-system number, trimmed, as written. Compared without regard to case. */
  reference: word,
  names: CaseNames,
  dateOfBirth: isoDay.optional(),
  /** Codes of the status list ("CIN"), or the file's own word where the list does not know it. */
  statuses: z.array(word),
  worker: word.optional(),
  /** Who else works the case: a second worker, a personal adviser. */
  otherWorkers: z.array(word).optional(),
  teamManager: word.optional(),
  team: word.optional(),
  openedOn: isoDay.optional(),
  /** The day from which the case is closed; absent while it is open. */
  closedOn: isoDay.optional(),
  gender: word.optional(),
  ethnicity: word.optional(),
  language: word.optional(),
  disability: word.optional(),
  school: word.optional(),
  /** One line; the lines of the file are joined by ", ". */
  address: word.optional(),
  /** Where the child lived before, a line each. */
  formerAddresses: z.array(word).optional(),
  phones: z.array(word),
  /** Ten digits without spaces when it is well formed, else as written. */
  nhsNumber: word.optional(),
  related: z.array(RelatedPerson),
});

export type CaseDraft = z.infer<typeof CaseDraft>;
