import { eq } from 'drizzle-orm';
import type { RecordPerson } from '#shared/contract/cases.ts';
import { asId, type CaseId, type PersonId } from '#shared/domain/ids.ts';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { caseRelatedPeople, cases, caseWorkers } from '../store/schema/cases.ts';
import { people } from '../store/schema/people.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';
import { caseDraft } from './repository.ts';

/** Everybody whom the record of a case knows: the child, its relatives, who works the case. */
export function peopleOfRecord(store: Reader, caseId: CaseId): RecordPerson[] {
  const row = store.select().from(cases).where(eq(cases.id, caseId)).get();
  if (!row) throw notThere('case');
  const others = store.select().from(caseWorkers).where(eq(caseWorkers.caseId, caseId)).all();
  const staff: [string, PersonId | null][] = [
    ['worker', row.workerId],
    ...others.map(({ personId }): [string, PersonId] => ['worker', personId]),
    ['team manager', row.teamManagerId],
  ];
  return [
    { id: row.id, name: row.name, who: 'the child' },
    ...store
      .select()
      .from(caseRelatedPeople)
      .where(eq(caseRelatedPeople.caseId, caseId))
      .all()
      .map(({ id, name, relation }) => ({ id, name, who: relation || 'related' })),
    ...staff.flatMap(([who, id]) => {
      const person = id ? store.select().from(people).where(eq(people.id, id)).get() : undefined;
      return person ? [{ id: person.id, name: person.name, who }] : [];
    }),
  ];
}

const withName = (known: readonly string[] | null, name: string): string[] =>
  (known ?? []).some((one) => one.toLowerCase() === name.toLowerCase())
    ? [...(known ?? [])]
    : [...(known ?? []), name];

/** Notes another name of somebody whom the record knows. @throws Problem where the record does not. */
export function addOtherName(
  workspace: OpenWorkspace,
  { caseId, personId, name }: { readonly caseId: CaseId; readonly personId: string; readonly name: string },
): void {
  if (!peopleOfRecord(workspace.store, caseId).some(({ id }) => id === personId))
    throw notThere('person of the record');
  workspace.write((writing) => {
    if (writeOnStaff(writing, asId(personId), name)) return;
    const { tx, record } = writing;
    const before = caseDraft(tx, caseId);
    const child = tx.select().from(cases).where(eq(cases.id, caseId)).get();
    if (child?.id === personId)
      tx.update(cases)
        .set({ aliases: withName(child.aliases, name) })
        .where(eq(cases.id, caseId))
        .run();
    const related = tx.select().from(caseRelatedPeople).where(eq(caseRelatedPeople.id, personId)).get();
    if (related)
      tx.update(caseRelatedPeople)
        .set({ otherNames: withName(related.otherNames, name) })
        .where(eq(caseRelatedPeople.id, personId))
        .run();
    record({ action: 'change', entity: 'case', entityId: caseId, before, after: caseDraft(tx, caseId) });
  });
}

function writeOnStaff({ tx, record }: Writing, personId: PersonId, name: string): boolean {
  const person = tx.select().from(people).where(eq(people.id, personId)).get();
  if (!person) return false;
  const otherNames = withName(person.otherNames, name);
  tx.update(people).set({ otherNames }).where(eq(people.id, personId)).run();
  record({
    action: 'change',
    entity: 'person',
    entityId: personId,
    before: { otherNames: person.otherNames ?? [] },
    after: { otherNames },
  });
  return true;
}
