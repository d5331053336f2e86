import { index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { CaseId, PersonId } from '#shared/domain/ids.ts';
import { json, Words } from './json-column.ts';
import { people } from './people.ts';

export const cases = sqliteTable(
  'cases',
  {
    id: text('id').$type<CaseId>().primaryKey(),
    /** As written in the case system. */
    reference: text('reference').notNull(),
    /** The reference as it is compared: trimmed, lower case. */
    referenceKey: text('reference_key').notNull(),
    name: text('name').notNull(),
    /** The name as lists are sorted by it (`sortKey`), written with the name. */
    sortName: text('sort_name'),
    forename: text('forename'),
    surname: text('surname'),
    aliases: json('aliases', Words).$type<readonly string[]>().notNull(),
    dateOfBirth: text('date_of_birth'),
    workerId: text('worker_id')
      .$type<PersonId>()
      .references(() => people.id),
    teamManagerId: text('team_manager_id')
      .$type<PersonId>()
      .references(() => people.id),
    team: text('team'),
    openedOn: text('opened_on'),
    /** The day from which the case is closed; null while it is open. */
    closedOn: text('closed_on'),
    gender: text('gender'),
    ethnicity: text('ethnicity'),
    language: text('language'),
    disability: text('disability'),
    school: text('school'),
    address: text('address'),
    /** Where the child lived before; null where nothing is known. */
    formerAddresses: json('former_addresses', Words).$type<readonly string[]>(),
    phones: json('phones', Words).$type<readonly string[]>().notNull(),
    nhsNumber: text('nhs_number'),
    importedAt: text('imported_at'),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('cases_by_reference').on(table.referenceKey),
    index('cases_by_name').on(table.name),
    index('cases_by_sort_name').on(table.sortName, table.referenceKey),
    index('cases_by_worker').on(table.workerId),
    index('cases_by_manager').on(table.teamManagerId),
    index('cases_by_team').on(table.team),
    index('cases_by_closing').on(table.closedOn),
  ],
);

export const caseStatuses = sqliteTable(
  'case_statuses',
  {
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id, { onDelete: 'cascade' }),
    status: text('status').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.status] }),
    index('case_statuses_by_status').on(table.status),
  ],
);

/** Who works a case beside its worker: a second worker, a personal adviser. Nobody of them reviews it. */
export const caseWorkers = sqliteTable(
  'case_workers',
  {
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.personId] }),
    index('case_workers_by_person').on(table.personId),
  ],
);

export const caseRelatedPeople = sqliteTable(
  'case_related_people',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id, { onDelete: 'cascade' }),
    relation: text('relation').notNull(),
    name: text('name').notNull(),
    /** Nicknames, former surnames, chosen names; null where there are none. */
    otherNames: json('other_names', Words).$type<readonly string[]>(),
    phone: text('phone'),
    dateOfBirth: text('date_of_birth'),
  },
  (table) => [index('case_related_people_by_case').on(table.caseId)],
);

/** People and places that the reviews mention and the case list does not hold; part of the redaction dictionary. */
export const caseMentions = sqliteTable(
  'case_mentions',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: ['person', 'place', 'organisation', 'other'] }).notNull(),
    text: text('text').notNull(),
  },
  (table) => [index('case_mentions_by_case').on(table.caseId)],
);

/** Which column of a file with these headers means what; remembered from the last import. */
export const tableMappings = sqliteTable(
  'table_mappings',
  {
    /** Of the spec that the file was read with: "cases". */
    kind: text('kind').notNull(),
    /** The headers, normalised and joined. */
    signature: text('signature').notNull(),
    mapping: text('mapping').notNull(),
    usedAt: text('used_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.signature] })],
);
