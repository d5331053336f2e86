import type { LearntQuestion } from '#shared/contract/learnt.ts';
import { findPoint } from '#shared/domain/grades/scale.ts';
import type { ModerationId } from '#shared/domain/ids.ts';
import { compareOpinions } from '#shared/domain/moderation/compare-grades.ts';
import { promptsByDispute, type SectionReading } from '#shared/domain/moderation/learnt.ts';
import { promptsOf } from '#shared/domain/moderation/prompts.ts';
import { ModerationViews } from '#shared/domain/moderation/second-grade.ts';
import { domainGradeField } from '#shared/domain/reviews/review-fields.ts';
import { gradedDomains } from '#shared/domain/templates/template.ts';
import { notThere } from '../problem.ts';
import { gatherReview } from '../reviews/content-repository.ts';
import type { Reader } from '../store/connection.ts';
import { readJson } from '../store/json.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { firstVersions } from './detail.ts';
import {
  decisionsOf,
  handedInOf,
  insertWording,
  moderationById,
  moderatorsOf,
  sampleOf,
  viewsOf,
  wordingsOf,
} from './repository.ts';
import { templatesOf } from './shown-review.ts';

/** Every question, those whose sections were graded most differently first, and how each would be worded next time. */
export function learntOf({ store }: OpenWorkspace, id: ModerationId): LearntQuestion[] {
  moderationById(store, id);
  const wordings = wordingsOf(store, id);
  return promptsByDispute(promptsOfModeration(store, id), readingsOf(store, id), changesOf(store, id)).map(
    (asked) => {
      const last = wordings.get(`${asked.domain}/${asked.prompt}`);
      return {
        ...asked,
        changes: [...asked.changes],
        proposal:
          last && last.wording !== ''
            ? { wording: last.wording, why: last.why, by: last.by, at: last.at }
            : null,
      };
    },
  );
}

const promptsOfModeration = (store: Reader, id: ModerationId) =>
  promptsOf(
    templatesOf(
      store,
      sampleOf(store, id).map(({ reviewId }) => reviewId),
    ),
  );

/** By section: on how many reviews first grades and first second grades were not the same. */
function readingsOf(store: Reader, id: ModerationId): SectionReading[] {
  const seconds = firstVersions(handedInOf(store, id));
  const decisions = decisionsOf(store, id);
  const last = new Map(decisions.map((one) => [`${one.reviewId} ${one.field}`, one]));
  const readings = new Map<string, { differed: number; of: number }>();
  for (const graded of seconds.values()) {
    const first = graded[0];
    if (!first) continue;
    const { template, scale, answers } = gatherReview(store, first.reviewId);
    for (const { key } of gradedDomains(template)) {
      const opinions = [
        answers[domainGradeField(key)] ?? null,
        ...graded.map(({ second }) => second.domains[key]?.grade ?? null),
      ];
      if (opinions.filter((grade) => findPoint(scale, grade)).length < 2) continue;
      const { isSame } = compareOpinions(
        opinions.map((grade) => ({ grade, cites: [] })),
        scale,
      );
      const so = readings.get(key) ?? { differed: 0, of: 0 };
      readings.set(key, { differed: so.differed + (isSame ? 0 : 1), of: so.of + 1 });
    }
  }
  return [...readings].map(([domain, counts]) => ({
    domain,
    ...counts,
    unclear: [...last.values()].filter(({ field, sort }) => field === domain && sort === 'ambiguous').length,
  }));
}

/** What moderators would change, by the last views of each. */
function changesOf(store: Reader, id: ModerationId) {
  const views = viewsOf(store, id);
  return moderatorsOf(store, id).flatMap(({ id: moderatorId, name }) => {
    const last = views.findLast((one) => one.moderatorId === moderatorId);
    if (!last) return [];
    return readJson(ModerationViews, last.content).prompts.flatMap(({ domain, prompt, view, why }) =>
      view === 'change' ? [{ domain, prompt, by: name, why }] : [],
    );
  });
}

/** Proposes how a question is to read in the next version; an empty wording takes the proposal back. @throws Problem NOT_THERE */
export function proposeWording(
  workspace: OpenWorkspace,
  given: { id: ModerationId; domain: string; prompt: string; wording: string; why: string },
): void {
  const { id, ...proposed } = given;
  moderationById(workspace.store, id);
  const isAsked = promptsOfModeration(workspace.store, id).some(
    ({ domain, prompt }) => domain === given.domain && prompt === given.prompt,
  );
  if (!isAsked) throw notThere('question');
  const before = wordingsOf(workspace.store, id).get(`${given.domain}/${given.prompt}`);
  workspace.write(({ tx, at, record }) => {
    insertWording(tx, { id: workspace.newId(), moderationId: id, ...proposed, at, by: workspace.actor });
    record({
      action: 'propose-wording',
      entity: 'moderation',
      entityId: id,
      before: before && { wording: before.wording, why: before.why },
      after: proposed,
    });
  });
}
