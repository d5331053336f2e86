import { and, asc, eq, like, sql } from 'drizzle-orm';
import type { Person, PersonDraft, PersonRole } from '#shared/contract/people.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { foldForSearch } from '#shared/domain/text/fold-for-search.ts';
import { notThere, Problem } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { people } from '../store/schema/people.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';

/** A name as it is compared: trimmed, single spaces, lower case. */
export const nameKey = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

type PersonRow = typeof people.$inferSelect;

// The names are written out: in a select from one table drizzle leaves the table off a column, which would then be
// taken for one of the inner table.
const CASES = sql<number>`(SELECT count(*) FROM cases AS theirs WHERE theirs.worker_id = people.id OR theirs.team_manager_id = people.id)`;
const REVIEWS = sql<number>`(SELECT count(*) FROM reviews AS theirs WHERE theirs.reviewer_id = people.id)`;

/** People by name, with how many cases and reviews speak of each. */
export function listPeople(
  store: Reader,
  filter: { role: PersonRole | null; search: string; includeInactive: boolean },
): Person[] {
  return store
    .select({ person: people, cases: CASES, reviews: REVIEWS })
    .from(people)
    .where(
      and(
        filter.role ? like(people.roles, `%"${filter.role}"%`) : undefined,
        filter.search
          ? sql`instr(folded(${people.name}), ${foldForSearch(filter.search.trim())}) > 0`
          : undefined,
        filter.includeInactive ? undefined : eq(people.isActive, true),
      ),
    )
    .orderBy(asc(sql`sort_key(${people.name})`), asc(people.nameKey))
    .all()
    .map(({ person, ...counts }) => ({ ...asDraft(person), id: person.id, ...counts }));
}

/** What everybody is called, whether they still work here or not. */
export const everyName = (store: Reader): string[] =>
  store
    .select({ name: people.name })
    .from(people)
    .all()
    .map(({ name }) => name);

const asDraft = (row: PersonRow): PersonDraft => ({
  name: row.name,
  ...(row.otherNames?.length ? { otherNames: [...row.otherNames] } : {}),
  roles: row.roles as PersonRole[],
  affiliation: row.affiliation,
  organisation: row.organisation,
  team: row.team,
  email: row.email,
  isActive: row.isActive,
});

/** Adds a person, or changes the one with this id. @throws Problem when the id is unknown or the name is taken. */
export function savePerson(workspace: OpenWorkspace, id: PersonId | null, draft: PersonDraft): PersonId {
  return workspace.write(({ tx, record }) => {
    const key = nameKey(draft.name);
    const twin = tx.select().from(people).where(eq(people.nameKey, key)).get();
    if (twin && twin.id !== id)
      throw new Problem(`There is already a person called ${twin.name}.`, {
        kept: 'Nothing was changed.',
        next: 'Change the one that is there, or add something that tells the two apart, such as a middle initial.',
      });
    const values = { ...draft, name: draft.name.trim(), nameKey: key, otherNames: draft.otherNames ?? null };
    if (id === null) {
      const newId = workspace.newId<PersonId>();
      tx.insert(people)
        .values({ id: newId, ...values })
        .run();
      record({ action: 'add', entity: 'person', entityId: newId, after: draft });
      return newId;
    }
    const before = tx.select().from(people).where(eq(people.id, id)).get();
    if (!before) throw notThere('person');
    tx.update(people).set(values).where(eq(people.id, id)).run();
    record({ action: 'change', entity: 'person', entityId: id, before: asDraft(before), after: draft });
    return id;
  });
}

/** Takes out a person whom no case and no review speaks of. */
export function removePerson(workspace: OpenWorkspace, id: PersonId): void {
  workspace.write(({ tx, record }) => {
    const found = tx
      .select({ person: people, cases: CASES, reviews: REVIEWS })
      .from(people)
      .where(eq(people.id, id))
      .get();
    if (!found) throw notThere('person');
    if (found.cases + found.reviews > 0)
      throw new Problem(`${found.person.name} has cases or reviews, so the name must stay.`, {
        kept: 'Nothing was changed.',
        next: 'Mark the person as no longer active: then nothing new can be given to them.',
      });
    tx.delete(people).where(eq(people.id, id)).run();
    record({ action: 'remove', entity: 'person', entityId: id, before: asDraft(found.person) });
  });
}

/** The person of this name, made with this role where there is none; gains the role where it is new. */
export function personCalled(
  workspace: OpenWorkspace,
  { tx, record }: Writing,
  name: string,
  role: PersonRole,
  team = '',
): PersonId {
  const key = nameKey(name);
  const known = tx.select().from(people).where(eq(people.nameKey, key)).get();
  if (!known) {
    const id = workspace.newId<PersonId>();
    const draft: PersonDraft = {
      name: name.trim(),
      roles: [role],
      affiliation: 'internal',
      organisation: '',
      team,
      email: '',
      isActive: true,
    };
    tx.insert(people)
      .values({ id, nameKey: key, ...draft })
      .run();
    record({ action: 'add', entity: 'person', entityId: id, after: draft });
    return id;
  }
  if (!known.roles.includes(role)) {
    const roles = [...known.roles, role];
    tx.update(people).set({ roles }).where(eq(people.id, known.id)).run();
    record({
      action: 'change',
      entity: 'person',
      entityId: known.id,
      before: { roles: known.roles },
      after: { roles },
    });
  }
  return known.id;
}
