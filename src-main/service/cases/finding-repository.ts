import { aliasedTable, asc, eq, inArray, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { formatDay } from '#shared/domain/dates/calendar-days.ts';
import { asId, asIds, type CaseId, type PersonId } from '#shared/domain/ids.ts';
import { squeezed } from '#shared/domain/text/fold-for-search.ts';
import { addressWords, dayWord, phoneWords } from '#shared/domain/text/search-query.ts';
import type { Finding } from '../capability.ts';
import { isOneOf } from '../store/rows.ts';
import { caseMentions, caseRelatedPeople, cases, caseWorkers } from '../store/schema/cases.ts';
import { people } from '../store/schema/people.ts';

const worker = aliasedTable(people, 'worker');
const manager = aliasedTable(people, 'manager');
/** What the trail tells of a mention. */
const OfCase = z.looseObject({ caseId: z.string() });

/** The words of what hangs on cases, by case. */
function byCase<Row extends { readonly caseId: CaseId }>(
  rows: readonly Row[],
  wordsOf: (row: Row) => string,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const row of rows) found.set(row.caseId, `${found.get(row.caseId) ?? ''} ${wordsOf(row)}`);
  return found;
}

/**
 * Cases by all that a person may know of a child: names, reference, birth date, NHS number, telephones, address, school,
 * family, workers, and who else the reviews mention.
 */
export const findCases: Finding = {
  kind: 'case',
  words(store, ids) {
    const wanted = ids === 'all' ? undefined : ids;
    const related = byCase(
      store
        .select()
        .from(caseRelatedPeople)
        .where(wanted && isOneOf(caseRelatedPeople.caseId, wanted))
        .all(),
      ({ name, relation, phone, dateOfBirth }) =>
        `${relation} ${name} ${phone ? phoneWords(phone) : ''} ${dateOfBirth ? dayWord(dateOfBirth) : ''}`,
    );
    const others = byCase(
      store
        .select({ caseId: caseWorkers.caseId, name: people.name })
        .from(caseWorkers)
        .innerJoin(people, eq(people.id, caseWorkers.personId))
        .where(wanted && isOneOf(caseWorkers.caseId, wanted))
        .all(),
      ({ name }) => name,
    );
    const mentions = byCase(
      store
        .select({ caseId: caseMentions.caseId, text: caseMentions.text })
        .from(caseMentions)
        .where(wanted && isOneOf(caseMentions.caseId, wanted))
        .all(),
      ({ text }) => text,
    );
    return store
      .select({ case: cases, worker: worker.name, manager: manager.name })
      .from(cases)
      .leftJoin(worker, eq(worker.id, cases.workerId))
      .leftJoin(manager, eq(manager.id, cases.teamManagerId))
      .where(wanted && isOneOf(cases.id, wanted))
      .all()
      .map(({ case: one, worker: by, manager: under }) => ({
        id: one.id,
        words: [
          one.name,
          ...one.aliases,
          one.reference,
          squeezed(one.reference),
          one.dateOfBirth ? dayWord(one.dateOfBirth) : '',
          one.nhsNumber ? `${one.nhsNumber} ${squeezed(one.nhsNumber)}` : '',
          ...one.phones.map(phoneWords),
          one.address ? addressWords(one.address) : '',
          one.school ?? '',
          one.team ?? '',
          by ?? '',
          under ?? '',
          related.get(one.id) ?? '',
          others.get(one.id) ?? '',
          mentions.get(one.id) ?? '',
        ].join(' '),
      }));
  },
  touchedBy(store, { action, entity, entityId, before, after }) {
    if (entity === 'case') return [entityId];
    if (entity === 'case-mention') return [OfCase.safeParse(after ?? before).data?.caseId ?? []].flat();
    // Somebody new works nobody yet.
    if (entity !== 'person' || action === 'add') return [];
    const personId = asId<PersonId>(entityId);
    const worked = store
      .select({ id: cases.id })
      .from(cases)
      .where(or(eq(cases.workerId, personId), eq(cases.teamManagerId, personId)))
      .all();
    const beside = store
      .select({ id: caseWorkers.caseId })
      .from(caseWorkers)
      .where(eq(caseWorkers.personId, personId))
      .all();
    return [...worked, ...beside].map(({ id }) => id);
  },
  show: (store, ids) =>
    store
      .select()
      .from(cases)
      .where(inArray(cases.id, asIds<CaseId>(ids)))
      .orderBy(asc(sql`sort_key(${cases.name})`), asc(cases.referenceKey))
      .all()
      .map(({ id, name, reference, dateOfBirth }) => ({
        kind: 'case',
        title: name,
        // Children of one name are told apart by their birth date.
        detail: `Case ${reference}${dateOfBirth ? ` · born ${formatDay(dateOfBirth)}` : ''}`,
        target: { to: 'case', id },
      })),
};
