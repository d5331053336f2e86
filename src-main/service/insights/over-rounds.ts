import type { InferContractRouterOutputs } from '@orpc/contract';
import type { insightsContract } from '#shared/contract/insights.ts';
import { statusLabel } from '#shared/domain/cases/statuses.ts';
import { findPoint } from '#shared/domain/grades/scale.ts';
import type { RoundId } from '#shared/domain/ids.ts';
import { domainGradeField } from '#shared/domain/reviews/review-fields.ts';
import { countsOf, distributionOf } from '#shared/domain/rounds/round-report.ts';
import { gradedDomains } from '#shared/domain/templates/template.ts';
import type { Reader } from '../store/connection.ts';
import { scaleById, templateById } from '../templates/repository.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { roundsInOrder } from './repository.ts';
import { roundRow, sectionGrades, statusesOfReviewed, submittedReviews } from './rounds-repository.ts';

type Outputs = InferContractRouterOutputs<typeof insightsContract>['overRounds'];
type Share = { readonly count: number; readonly of: number };

/** What every round found by section, and whom it was about by status; a section that a template lacked is null. */
export function overRounds({ store }: OpenWorkspace): Outputs {
  const grades = Map.groupBy(sectionGrades(store), ({ roundId }) => roundId);
  const statuses = Map.groupBy(statusesOfReviewed(store), ({ roundId }) => roundId);
  const submitted = Map.groupBy(submittedReviews(store), ({ roundId }) => roundId);
  const shown = roundsInOrder(store).filter(({ id }) => submitted.has(id));
  const sections = shown.map(({ id }) =>
    sectionsOf(store, id, submitted.get(id)?.length ?? 0, grades.get(id) ?? []),
  );
  const counted = shown.map(({ id }) => {
    const of = submitted.get(id)?.length ?? 0;
    const counts = countsOf((statuses.get(id) ?? []).map(({ status }) => statusLabel(status)));
    return { of, counts: new Map(counts.map(({ what, count }) => [what, count])) };
  });
  return {
    rounds: shown.map(({ id, name, opensOn }) => ({
      id,
      name,
      opensOn,
      submitted: submitted.get(id)?.length ?? 0,
    })),
    sections: titlesOf(sections).map((title) => ({
      title,
      values: sections.map((values) => values.get(title) ?? null),
    })),
    statuses: titlesOf(counted.map(({ counts }) => counts)).map((title) => ({
      title,
      values: counted.map(({ of, counts }) => ({ count: counts.get(title) ?? 0, of })),
    })),
  };
}

const titlesOf = (maps: readonly ReadonlyMap<string, unknown>[]): string[] => [
  ...new Set(maps.flatMap((map) => [...map.keys()])),
];

function sectionsOf(
  store: Reader,
  id: RoundId,
  submitted: number,
  given: readonly { readonly field: string; readonly value: string }[],
): Map<string, Share> {
  const round = roundRow(store, id);
  if (!round || submitted === 0) return new Map();
  const scale = scaleById(store, round.scaleId);
  const byField = Map.groupBy(given, ({ field }) => field);
  return new Map(
    gradedDomains(templateById(store, round.templateId)).map(({ key, title }) => {
      const points = (byField.get(domainGradeField(key)) ?? []).map(
        ({ value }) => findPoint(scale, value) ?? null,
      );
      const { goodOrBetter, n } = distributionOf(points);
      return [title, { count: goodOrBetter, of: n }];
    }),
  );
}
