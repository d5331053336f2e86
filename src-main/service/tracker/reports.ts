import type { InferContractRouterOutputs } from '@orpc/contract';
import { ImportedRow } from '#shared/contract/plan-import.ts';
import type { trackerContract } from '#shared/contract/tracker.ts';
import type { Document } from '#shared/domain/documents/document.ts';
import type { ItemId, PersonId } from '#shared/domain/ids.ts';
import { type AssuredItem, assuranceDocument } from '#shared/domain/tracker/assurance-document.ts';
import { changeWords } from '#shared/domain/tracker/change-words.ts';
import { type FedBack, feedbackDocument } from '#shared/domain/tracker/feedback-document.ts';
import { effectSentence, lookUpEffect } from '#shared/domain/tracker/impact-checks.ts';
import { standingEvents } from '#shared/domain/tracker/item.ts';
import { firstSource } from '#shared/domain/tracker/source-words.ts';
import { verificationSentence } from '#shared/domain/verifications/verification.ts';
import { notThere } from '../problem.ts';
import { readJson } from '../store/json.ts';
import { questionsAbout } from '../verifications/gather.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { gradedReviews } from './graded-repository.ts';
import { asTrackedItem } from './items.ts';
import { allEvents } from './repository.ts';
import { reviewersByReview } from './reviewers-repository.ts';
import { standingItems } from './standing.ts';

type Outputs = InferContractRouterOutputs<typeof trackerContract>;

/** A short assurance report of one recommendation. @throws Problem NOT_THERE */
export function assuranceReport(workspace: OpenWorkspace, id: ItemId): Document {
  const { database } = workspace;
  const standing = standingItems(database).find(({ row }) => row.item.id === id);
  if (!standing) throw notThere('recommendation');
  const { item, round } = standing.row;
  const events = standingEvents(allEvents(database).get(id) ?? []);
  const test = events.findLast(({ change }) => change.kind === 'effect-test')?.change;
  const found = test?.kind === 'effect-test' ? lookUpEffect(test.test, item, gradedReviews(workspace)) : null;
  const assured: AssuredItem = {
    item: asTrackedItem(standing.row, standing.state, workspace.today()),
    measure: item.measure,
    intendedImpact: item.intendedImpact,
    verifiedBy: item.imported === null ? '' : readJson(ImportedRow, item.imported).verifiedBy,
    verifications: questionsAbout(workspace, id).map(verificationSentence),
    sources: [firstSource(round, item.source), ...standing.state.moreSources],
    events,
    effect:
      found && test?.kind === 'effect-test' ? { words: effectSentence(test.test, found), n: found.n } : null,
  };
  return assuranceDocument(assured, { council: workspace.settings.council, day: workspace.today() });
}

/** Reviewers whose sealed reviews have recommendations, with how many. */
export function auditors(workspace: OpenWorkspace): Outputs['auditors'] {
  const reviewerOf = reviewersByReview(workspace.store);
  const counts = new Map<string, { id: string; name: string; recommendations: number }>();
  for (const { row } of standingItems(workspace.database)) {
    const reviewer = row.item.reviewId === null ? undefined : reviewerOf.get(row.item.reviewId);
    if (!reviewer) continue;
    const known = counts.get(reviewer.id) ?? { ...reviewer, recommendations: 0 };
    known.recommendations += 1;
    counts.set(reviewer.id, known);
  }
  return [...counts.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** What came of each recommendation of one auditor. @throws Problem NOT_THERE */
export function feedbackSheet(
  workspace: OpenWorkspace,
  reviewerId: PersonId,
): { readonly document: Document; readonly rows: number } {
  const { database } = workspace;
  const reviewerOf = reviewersByReview(workspace.store);
  const events = allEvents(database);
  const day = workspace.today();
  let auditor: string | undefined;
  const rows = standingItems(database).flatMap(({ row, state }): FedBack[] => {
    const reviewer = row.item.reviewId === null ? undefined : reviewerOf.get(row.item.reviewId);
    if (reviewer?.id !== reviewerId) return [];
    auditor = reviewer.name;
    const said = standingEvents(events.get(row.item.id) ?? []);
    const newest = (kinds: readonly string[]) => {
      const change = said.findLast((event) => kinds.includes(event.change.kind))?.change;
      return change === undefined ? '' : change.kind === 'impact' ? change.evidence : changeWords(change);
    };
    return [
      {
        item: asTrackedItem(row, state, day),
        done: newest(['update']),
        changed: newest(['impact']),
      },
    ];
  });
  if (auditor === undefined) throw notThere('person');
  return {
    document: feedbackDocument(rows, { council: workspace.settings.council, day, auditor }),
    rows: rows.length,
  };
}
