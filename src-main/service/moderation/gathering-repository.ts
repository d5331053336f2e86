import { asc, eq, inArray, or } from 'drizzle-orm';
import type { CaseId, PersonId, ReviewId } from '#shared/domain/ids.ts';
import type { CaseRecord } from '#shared/domain/redaction/types.ts';
import type { EvidenceItem } from '#shared/domain/reviews/evidence.ts';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { isId } from '../store/rows.ts';
import { caseMentions, caseRelatedPeople, caseStatuses, cases, caseWorkers } from '../store/schema/cases.ts';
import { people } from '../store/schema/people.ts';
import { recommendations } from '../store/schema/recommendations.ts';
import { evidenceItems, reviewAnswers, reviews } from '../store/schema/reviews.ts';

type CaseRow = typeof cases.$inferSelect;
type ReviewRow = typeof reviews.$inferSelect;

/** One submitted review with all that it says and all that is known of its case. */
export interface GatheredReview {
  readonly review: ReviewRow;
  readonly case: CaseRow;
  readonly statuses: readonly string[];
  readonly reviewer: string;
  readonly worker: string | null;
  readonly teamManager: string | null;
  readonly record: CaseRecord;
  readonly answers: ReadonlyMap<string, string>;
  readonly evidence: readonly EvidenceItem[];
  readonly recommendations: readonly (typeof recommendations.$inferSelect)[];
}

/** Everything that the workspace knows of a case, as the dictionary that redaction masks first. */
export function recordOfCase(store: Reader, caseId: CaseId, reviewer: string | null = null): CaseRecord {
  const row = store.select().from(cases).where(eq(cases.id, caseId)).get();
  if (!row) throw notThere('case');
  const others = store
    .select({ id: caseWorkers.personId })
    .from(caseWorkers)
    .where(eq(caseWorkers.caseId, caseId))
    .all()
    .map(({ id }) => id);
  const ids = [row.workerId, row.teamManagerId, ...others].filter((id) => id !== null);
  const staff = new Map(
    ids.length > 0
      ? store
          .select()
          .from(people)
          .where(inArray(people.id, ids))
          .all()
          .map((person) => [person.id, person])
      : [],
  );
  const related = store.select().from(caseRelatedPeople).where(eq(caseRelatedPeople.caseId, caseId)).all();
  const mentions = store.select().from(caseMentions).where(eq(caseMentions.caseId, caseId)).all();
  const inRole = (role: string, personId: PersonId | null) => {
    const person = personId ? staff.get(personId) : undefined;
    return person ? [{ role, name: person.name, aliases: person.otherNames ?? [] }] : [];
  };
  const emails = [...staff.values()].map(({ email }) => email).filter(Boolean);
  return {
    child: {
      names: [row.name, [row.forename, row.surname].filter(Boolean).join(' ')].filter(
        (name, i, all) => name !== '' && all.indexOf(name) === i,
      ),
      aliases: row.aliases,
      dob: row.dateOfBirth,
      nhsNumber: row.nhsNumber,
    },
    related: [
      ...related.map(({ relation, name, otherNames, dateOfBirth }) => ({
        relation,
        name,
        aliases: otherNames ?? [],
        dob: dateOfBirth,
      })),
      ...mentions
        .filter(({ kind }) => kind === 'person')
        .map(({ text }) => ({ relation: 'mentioned', name: text })),
    ],
    workers: [
      ...inRole('social worker', row.workerId),
      ...others.flatMap((id) => inRole('social worker', id)),
      ...inRole('team manager', row.teamManagerId),
      ...(reviewer ? [{ role: 'reviewer', name: reviewer }] : []),
    ],
    school: row.school,
    addresses: [...(row.address ? [row.address] : []), ...(row.formerAddresses ?? [])],
    phones: [...row.phones, ...related.map(({ phone }) => phone)],
    otherPlaces: [
      ...(row.team ? [row.team] : []),
      ...mentions.filter(({ kind }) => kind !== 'person').map(({ text }) => text),
    ],
    references: [row.reference, ...emails],
  };
}

/** The submitted reviews with these ids, in this order. @throws Problem where one is not there. */
export function gatherReviews(store: Reader, reviewIds: readonly ReviewId[]): GatheredReview[] {
  return reviewIds.map((id) => {
    const row = store
      .select({ review: reviews, case: cases, reviewer: people.name })
      .from(reviews)
      .innerJoin(cases, eq(cases.id, reviews.caseId))
      .leftJoin(people, eq(people.id, reviews.reviewerId))
      .where(eq(reviews.id, id))
      .get();
    if (!row) throw notThere('review');
    const staff = store
      .select()
      .from(people)
      .where(or(isId(people.id, row.case.workerId), isId(people.id, row.case.teamManagerId)))
      .all();
    const nameOf = (personId: PersonId | null) =>
      staff.find((person) => person.id === personId)?.name ?? null;
    return {
      review: row.review,
      case: row.case,
      statuses: store
        .select()
        .from(caseStatuses)
        .where(eq(caseStatuses.caseId, row.case.id))
        .all()
        .map(({ status }) => status),
      reviewer: row.reviewer ?? '',
      worker: nameOf(row.case.workerId),
      teamManager: nameOf(row.case.teamManagerId),
      record: recordOfCase(store, row.case.id, row.reviewer),
      answers: new Map(
        store
          .select()
          .from(reviewAnswers)
          .where(eq(reviewAnswers.reviewId, id))
          .all()
          .map(({ field, value }) => [field, value]),
      ),
      evidence: store
        .select()
        .from(evidenceItems)
        .where(eq(evidenceItems.reviewId, id))
        .orderBy(asc(evidenceItems.position))
        .all()
        .map(({ cites, sourceKind, ...item }) => ({
          ...item,
          cites: [...cites],
          ...(sourceKind && { sourceKind }),
        })),
      recommendations: store
        .select()
        .from(recommendations)
        .where(eq(recommendations.reviewId, id))
        .orderBy(asc(recommendations.position))
        .all(),
    };
  });
}
