import { and, eq, inArray } from 'drizzle-orm';
import { ExemplarGrades } from '#shared/domain/calibration/exemplar.ts';
import { EXEMPLARS } from '#shared/domain/calibration/exemplars.ts';
import { Assignment } from '#shared/domain/exchange/assignment.ts';
import type { ReviewReturn } from '#shared/domain/exchange/review-return.ts';
import { nameKey } from '../people/repository.ts';
import { readJson } from '../store/json.ts';
import { calibrationGrades } from '../store/schema/rounds.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';
import type { PackRow } from './repository.ts';

/** The first grades that who works here gave to the exemplars, where the round of this work asks for them. */
export function calibrationToTell(
  { store, settings }: OpenWorkspace,
  { content }: Pick<PackRow, 'content'>,
): Pick<ReviewReturn, 'calibration'> {
  const { round } = readJson(Assignment, content);
  if (round.requiresCalibration !== true) return {};
  const mine = store
    .select()
    .from(calibrationGrades)
    .where(
      and(
        eq(calibrationGrades.personKey, nameKey(settings.me.name)),
        inArray(
          calibrationGrades.exemplar,
          EXEMPLARS.map(({ key }) => key),
        ),
      ),
    )
    .all();
  return {
    calibration: mine.map(({ exemplar, at, grades }) => ({
      exemplar,
      at,
      grades: readJson(ExemplarGrades, grades),
    })),
  };
}

/**
 * Keeps the grades that a reviewer gave to the exemplars on another laptop. The first ones stand; an exemplar that is not
 * known here is kept as well, and shown once a newer version knows it.
 */
export function takeCalibration(
  workspace: OpenWorkspace,
  { tx, record }: Writing,
  { calibration = [] }: ReviewReturn,
  person: string,
): void {
  for (const { exemplar, at, grades } of calibration) {
    const isHere = tx
      .select({ id: calibrationGrades.id })
      .from(calibrationGrades)
      .where(and(eq(calibrationGrades.exemplar, exemplar), eq(calibrationGrades.personKey, nameKey(person))))
      .get();
    if (isHere) continue;
    tx.insert(calibrationGrades)
      .values({
        id: workspace.newId(),
        exemplar,
        person,
        personKey: nameKey(person),
        grades: JSON.stringify(grades),
        at,
      })
      .run();
    record({ action: 'grade', entity: 'exemplar', entityId: exemplar, after: grades });
  }
}
