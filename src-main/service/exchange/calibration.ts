import { ExemplarGrades } from '#shared/domain/calibration/exemplar.ts';
import { EXEMPLARS } from '#shared/domain/calibration/exemplars.ts';
import { Assignment } from '#shared/domain/exchange/assignment.ts';
import type { ReviewReturn } from '#shared/domain/exchange/review-return.ts';
import { gradesGivenBy, insertGrades } from '../calibration/repository.ts';
import { readJson } from '../store/json.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';
import type { PackRow } from './repository.ts';

/** The first grades that who works here gave to the exemplars, where the round of this work asks for them. */
export function calibrationToTell(
  { store, settings }: OpenWorkspace,
  { content }: Pick<PackRow, 'content'>,
): Pick<ReviewReturn, 'calibration'> {
  const { round } = readJson(Assignment, content);
  if (round.requiresCalibration !== true) return {};
  const mine = gradesGivenBy(
    store,
    settings.me.name,
    EXEMPLARS.map(({ key }) => key),
  );
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
    if (gradesGivenBy(tx, person, [exemplar]).length > 0) continue;
    insertGrades(tx, { id: workspace.newId(), exemplar, person, grades: JSON.stringify(grades), at });
    record({ action: 'grade', entity: 'exemplar', entityId: exemplar, after: grades });
  }
}
