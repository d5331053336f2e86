import { z } from 'zod';
import { PersonId } from '../domain/ids.ts';
import { changes, Id, Nothing, reads } from './base.ts';

/** What a person can be in the work. */
export const PersonRole = z.enum(['worker', 'manager', 'reviewer', 'moderator']);
export type PersonRole = z.infer<typeof PersonRole>;

/** What is typed about a person. */
export const PersonDraft = z.object({
  name: z.string().trim().min(1),
  /** Nicknames and former names, as colleagues write them; anonymisation masks them too. */
  otherNames: z.array(z.string().trim().min(1)).optional(),
  roles: z.array(PersonRole).min(1),
  /** Where the person works: the council itself, or a firm or another authority. */
  affiliation: z.enum(['internal', 'external']),
  organisation: z.string(),
  team: z.string(),
  email: z.string(),
  isActive: z.boolean(),
});
export type PersonDraft = z.infer<typeof PersonDraft>;

/** A person with how many cases and reviews speak of them. */
export const Person = PersonDraft.extend({ id: Id, cases: z.number(), reviews: z.number() });
export type Person = z.infer<typeof Person>;

/** The people room: workers, managers, reviewers and moderators. */
export const peopleContract = {
  list: reads('lead', 'reviewer')
    .input(
      z.object({
        role: PersonRole.nullable().default(null),
        search: z.string().default(''),
        includeInactive: z.boolean().default(false),
      }),
    )
    .output(z.array(Person)),
  save: changes('lead')
    .input(z.object({ id: PersonId.nullable(), draft: PersonDraft }))
    .output(z.object({ id: Id })),
  /** Takes out a person who nothing speaks of; one with cases or reviews is a PROBLEM (make them inactive instead). */
  remove: changes('lead')
    .input(z.object({ id: PersonId }))
    .output(Nothing),
};
