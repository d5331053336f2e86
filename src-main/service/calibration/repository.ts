import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import {
  compareWithAgreed,
  type ExemplarGrades,
  ExemplarGrades as Grades,
  keptBack,
  missingGrades,
} from '#shared/domain/calibration/exemplar.ts';
import { EXEMPLARS } from '#shared/domain/calibration/exemplars.ts';
import { nameKey } from '../people/repository.ts';
import { notThere, Problem } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { readJson } from '../store/json.ts';
import { people } from '../store/schema/people.ts';
import { reviews } from '../store/schema/reviews.ts';
import { calibrationGrades, rounds } from '../store/schema/rounds.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

const gradesBy = (store: Reader, person: string) =>
  store
    .select()
    .from(calibrationGrades)
    .where(eq(calibrationGrades.personKey, nameKey(person)))
    .all();

/** The exemplars as who works here may see them: the agreed grades stay back until one's own are in. */
export function shownExemplars({ store, settings }: OpenWorkspace) {
  const mine = gradesBy(store, settings.me.name);
  return EXEMPLARS.map((exemplar) => {
    const graded = mine.find((one) => one.exemplar === exemplar.key);
    if (!graded) return { exemplar: keptBack(exemplar), mine: null, gradedAt: null, compared: null };
    const grades = readJson(Grades, graded.grades);
    return { exemplar, mine: grades, gradedAt: graded.at, compared: compareWithAgreed(exemplar, grades) };
  });
}

/** Hands in one's grades of an exemplar. @throws Problem where one is missing, or they were handed in before */
export function gradeExemplar(workspace: OpenWorkspace, key: string, grades: ExemplarGrades): void {
  const exemplar = EXEMPLARS.find((one) => one.key === key);
  if (!exemplar) throw notThere('exemplar');
  const missing = missingGrades(exemplar, grades);
  if (missing.length > 0)
    throw new Problem('Each part needs a grade and a reason.', {
      kept: 'What you wrote is still on the screen.',
      next: `Still missing: ${missing.join(', ')}.`,
      details: missing,
    });
  const { name } = workspace.settings.me;
  workspace.write(({ tx, at, record }) => {
    if (gradesBy(tx, name).some((one) => one.exemplar === key))
      throw new Problem('You graded this exemplar before.', {
        kept: 'Your first grades stand, so that the difference stays what it was.',
        next: 'Look at where you differ, and talk it through before the round.',
      });
    const own = Object.fromEntries(exemplar.parts.map((part) => [part.key, grades[part.key]]));
    const id = workspace.newId();
    tx.insert(calibrationGrades)
      .values({ id, exemplar: key, person: name, personKey: nameKey(name), grades: JSON.stringify(own), at })
      .run();
    record({ action: 'grade', entity: 'exemplar', entityId: key, after: own });
  });
}

/** Whether a person has graded every exemplar. */
export function isCalibrated(store: Reader, person: string): boolean {
  const graded = new Set(gradesBy(store, person).map(({ exemplar }) => exemplar));
  return EXEMPLARS.every(({ key }) => graded.has(key));
}

/** Where each person differs from the agreed grades, exemplar by exemplar. */
export function differencesFromAgreed(store: Reader) {
  const rows = store.select().from(calibrationGrades).orderBy(asc(calibrationGrades.at)).all();
  return EXEMPLARS.map((exemplar) => ({
    exemplar: exemplar.key,
    title: exemplar.title,
    people: rows
      .filter((row) => row.exemplar === exemplar.key)
      .map(({ person, at, grades }) => ({
        person,
        at,
        compared: compareWithAgreed(exemplar, readJson(Grades, grades)),
      })),
  }));
}

/**
 * @param reviewer whose review it is; whoever hands it in for them is not asked
 * @throws Problem where a round wants its reviewers to be calibrated and this one is not
 */
export function refuseUncalibrated(
  store: Reader,
  reviewer: string,
  round: { readonly requiresCalibration: boolean },
): void {
  if (!round.requiresCalibration || isCalibrated(store, reviewer)) return;
  throw new Problem(
    `This round asks its reviewers to grade the exemplars before they submit, and ${reviewer} has not.`,
    {
      kept: 'All that you wrote is saved.',
      next: 'Open Calibration under Rounds, grade the exemplars, then submit.',
    },
  );
}

/** A round that asks for calibration and in which somebody still has a review to write. */
export const roundAskingForIt = (store: Reader, reviewer: string) =>
  store
    .select({ name: rounds.name, closesOn: rounds.closesOn })
    .from(reviews)
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .innerJoin(people, eq(people.id, reviews.reviewerId))
    .where(
      and(
        eq(people.nameKey, nameKey(reviewer)),
        eq(rounds.requiresCalibration, true),
        isNull(reviews.submittedAt),
        isNull(reviews.withdrawnAt),
      ),
    )
    .get();

/** The grades that somebody gave to these exemplars. */
export const gradesGivenBy = (store: Reader, person: string, exemplars: readonly string[]) =>
  store
    .select()
    .from(calibrationGrades)
    .where(
      and(
        eq(calibrationGrades.personKey, nameKey(person)),
        inArray(calibrationGrades.exemplar, [...exemplars]),
      ),
    )
    .all();

/** Keeps grades of an exemplar. */
export const insertGrades = (
  tx: Reader,
  row: Omit<typeof calibrationGrades.$inferInsert, 'personKey'>,
): void =>
  void tx
    .insert(calibrationGrades)
    .values({ ...row, personKey: nameKey(row.person) })
    .run();
