import { asc, eq, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { CaseDraft } from '#shared/domain/cases/case-draft.ts';
import { referenceKey } from '#shared/domain/cases/reference-key.ts';
import type { CaseId, PersonId } from '#shared/domain/ids.ts';
import { sortKey } from '#shared/domain/text/sort-key.ts';
import { personCalled } from '../people/repository.ts';
import { notThere, Problem } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { insertRows } from '../store/insert-rows.ts';
import { inChunks } from '../store/rows.ts';
import { caseRelatedPeople, caseStatuses, cases, caseWorkers } from '../store/schema/cases.ts';
import { people } from '../store/schema/people.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';

type Row = typeof cases.$inferSelect;

/** Whether a case is open on a day: one that closes later still is. */
export const isOpenCase = (day: string): SQL | undefined =>
  or(isNull(cases.closedOn), gt(cases.closedOn, day));

function toDraft(
  row: Row,
  statuses: readonly string[],
  related: readonly (typeof caseRelatedPeople.$inferSelect)[],
  others: readonly PersonId[],
  nameOf: (personId: PersonId | null) => string | undefined,
): CaseDraft {
  const given = <T>(value: T | null): T | undefined => value ?? undefined;
  return {
    reference: row.reference,
    names: {
      full: row.name,
      forename: given(row.forename),
      surname: given(row.surname),
      aliases: [...row.aliases],
    },
    dateOfBirth: given(row.dateOfBirth),
    statuses: [...statuses],
    worker: nameOf(row.workerId),
    ...(others.length === 0 ? {} : { otherWorkers: others.flatMap((id) => nameOf(id) ?? []) }),
    teamManager: nameOf(row.teamManagerId),
    team: given(row.team),
    openedOn: given(row.openedOn),
    closedOn: given(row.closedOn),
    gender: given(row.gender),
    ethnicity: given(row.ethnicity),
    language: given(row.language),
    disability: given(row.disability),
    school: given(row.school),
    address: given(row.address),
    ...(row.formerAddresses?.length ? { formerAddresses: [...row.formerAddresses] } : {}),
    phones: [...row.phones],
    nhsNumber: given(row.nhsNumber),
    related: related.map(({ relation, name, otherNames, phone, dateOfBirth }) => ({
      relation,
      name,
      ...(otherNames?.length ? { otherNames: [...otherNames] } : {}),
      phone: given(phone),
      dateOfBirth: given(dateOfBirth),
    })),
  };
}

/** Every case, or those of the ids, as drafts with their ids. */
export function caseDrafts(store: Reader, ids?: readonly CaseId[]): { id: CaseId; draft: CaseDraft }[] {
  const byCase = <T extends { caseId: CaseId }>(rows: T[]): Map<CaseId, T[]> =>
    Map.groupBy(rows, ({ caseId }) => caseId);
  const only = ids ? inArray(cases.id, [...ids]) : undefined;
  const rows = store.select().from(cases).where(only).orderBy(asc(cases.referenceKey)).all();
  const statuses = byCase(
    store
      .select()
      .from(caseStatuses)
      .where(ids ? inArray(caseStatuses.caseId, [...ids]) : undefined)
      .orderBy(asc(sql`${caseStatuses}.rowid`))
      .all(),
  );
  const related = byCase(
    store
      .select()
      .from(caseRelatedPeople)
      .where(ids ? inArray(caseRelatedPeople.caseId, [...ids]) : undefined)
      .orderBy(asc(caseRelatedPeople.id))
      .all(),
  );
  const others = byCase(
    store
      .select()
      .from(caseWorkers)
      .where(ids ? inArray(caseWorkers.caseId, [...ids]) : undefined)
      .orderBy(asc(sql`${caseWorkers}.rowid`))
      .all(),
  );
  const names = new Map(
    store
      .select({ id: people.id, name: people.name })
      .from(people)
      .all()
      .map(({ id, name }) => [id, name]),
  );
  return rows.map((row) => ({
    id: row.id,
    draft: toDraft(
      row,
      (statuses.get(row.id) ?? []).map(({ status }) => status),
      related.get(row.id) ?? [],
      (others.get(row.id) ?? []).map(({ personId }) => personId),
      (personId) => (personId ? names.get(personId) : undefined),
    ),
  }));
}

/** One case as a draft. @throws Problem when it is not there. */
export function caseDraft(store: Reader, id: CaseId): CaseDraft {
  const [found] = caseDrafts(store, [id]);
  if (!found) throw notThere('case');
  return found.draft;
}

/** Writes drafts: a null id adds, another changes. Workers and managers that the workspace does not know are added. */
export function writeDrafts(
  workspace: OpenWorkspace,
  writing: Writing,
  items: readonly { id: CaseId | null; draft: CaseDraft; before?: CaseDraft }[],
  importedAt: string | null,
): CaseId[] {
  const { tx, at } = writing;
  const staff = new Map<string, PersonId>();
  const personId = (
    name: string | undefined,
    role: 'worker' | 'manager',
    team: string | undefined,
  ): PersonId | null => {
    if (!name) return null;
    const key = `${role}:${name}`;
    const known = staff.get(key) ?? personCalled(workspace, writing, name, role, team ?? '');
    staff.set(key, known);
    return known;
  };
  const written = items.map(({ id, draft, before }) => ({
    id,
    draft,
    before,
    row: {
      id: id ?? workspace.newId<CaseId>(),
      reference: draft.reference.trim(),
      referenceKey: referenceKey(draft.reference),
      name: draft.names.full,
      sortName: sortKey(draft.names.full),
      forename: draft.names.forename ?? null,
      surname: draft.names.surname ?? null,
      aliases: draft.names.aliases,
      dateOfBirth: draft.dateOfBirth ?? null,
      workerId: personId(draft.worker, 'worker', draft.team),
      teamManagerId: personId(draft.teamManager, 'manager', draft.team),
      team: draft.team ?? null,
      openedOn: draft.openedOn ?? null,
      closedOn: draft.closedOn ?? null,
      gender: draft.gender ?? null,
      ethnicity: draft.ethnicity ?? null,
      language: draft.language ?? null,
      disability: draft.disability ?? null,
      school: draft.school ?? null,
      address: draft.address ?? null,
      formerAddresses: draft.formerAddresses ?? null,
      phones: draft.phones,
      nhsNumber: draft.nhsNumber ?? null,
      importedAt,
      updatedAt: at,
    },
  }));
  const changedIds = items.flatMap(({ id }) => id ?? []);
  for (const ids of inChunks(changedIds)) {
    tx.delete(caseStatuses).where(inArray(caseStatuses.caseId, ids)).run();
    tx.delete(caseWorkers).where(inArray(caseWorkers.caseId, ids)).run();
    tx.delete(caseRelatedPeople).where(inArray(caseRelatedPeople.caseId, ids)).run();
  }
  for (const { id, row } of written) if (id) tx.update(cases).set(row).where(eq(cases.id, row.id)).run();
  insertRows(
    tx,
    cases,
    written.flatMap(({ id, row }) => (id === null ? row : [])),
  );
  const statusRows = written.flatMap(({ draft, row }) =>
    [...new Set(draft.statuses)].map((status) => ({ caseId: row.id, status })),
  );
  insertRows(tx, caseStatuses, statusRows);
  const workerRows = written.flatMap(({ draft, row }) => {
    const ids = new Set(
      (draft.otherWorkers ?? []).flatMap((name) => personId(name, 'worker', draft.team) ?? []),
    );
    if (row.workerId) ids.delete(row.workerId);
    return [...ids].map((id) => ({ caseId: row.id, personId: id }));
  });
  insertRows(tx, caseWorkers, workerRows);
  const relatedRows = written.flatMap(({ draft, row }) =>
    draft.related.map((person) => ({ id: workspace.newId(), caseId: row.id, ...person })),
  );
  insertRows(tx, caseRelatedPeople, relatedRows);
  writing.recordAll(
    written.map(({ id, draft, before, row }) => ({
      action: id ? 'change' : 'add',
      entity: 'case',
      entityId: row.id,
      ...(before ? { before } : {}),
      after: draft,
    })),
  );
  return written.map(({ row }) => row.id);
}

/** Adds or changes one case by hand. @throws Problem where another case has the reference. */
export function saveCase(workspace: OpenWorkspace, id: CaseId | null, draft: CaseDraft): CaseId {
  return workspace.write((writing) => {
    const { tx } = writing;
    const twin = tx
      .select({ id: cases.id, name: cases.name })
      .from(cases)
      .where(eq(cases.referenceKey, referenceKey(draft.reference)))
      .get();
    if (twin && twin.id !== id)
      throw new Problem(`The reference ${draft.reference} belongs to another case.`, {
        kept: 'Nothing was changed.',
        next: 'Look that case up, or correct the reference: it is what a re-import finds a case by.',
      });
    const before = id ? caseDraft(tx, id) : undefined;
    const [saved] = writeDrafts(workspace, writing, [{ id, draft, before }], null);
    if (saved === undefined) throw new Error('A case was written and has no id.');
    return saved;
  });
}

/** Closes a case from a day on, or opens it again (null). The day is kept in the trail. */
export function setClosed(workspace: OpenWorkspace, id: CaseId, closedOn: string | null): void {
  workspace.write(({ tx, at, record }) => {
    const before = tx.select({ closedOn: cases.closedOn }).from(cases).where(eq(cases.id, id)).get();
    if (!before) throw notThere('case');
    if (before.closedOn === closedOn) return;
    tx.update(cases).set({ closedOn, updatedAt: at }).where(eq(cases.id, id)).run();
    record({
      action: closedOn === null ? 'reopen' : 'close',
      entity: 'case',
      entityId: id,
      before,
      after: { closedOn },
    });
  });
}
