import type { InferContractRouterOutputs } from '@orpc/contract';
import type { trackerContract } from '#shared/contract/tracker.ts';
import { OFSTED_SCALE } from '#shared/domain/grades/scale.ts';
import type { ReviewId } from '#shared/domain/ids.ts';
import {
  effectSentence,
  gradedDownSince,
  lookUpEffect,
  OVERALL,
  proposeReaudit,
} from '#shared/domain/tracker/impact-checks.ts';
import { type ItemEvent, standingEvents } from '#shared/domain/tracker/item.ts';
import { isClosed } from '#shared/domain/tracker/states.ts';
import { notThere } from '../problem.ts';
import { listTemplates, templateById } from '../templates/repository.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { gradedReviews } from './graded-repository.ts';
import { asTrackedItem } from './items.ts';
import { allEvents, childOfReview } from './repository.ts';
import { type Standing, standingItems } from './standing.ts';

type Outputs = InferContractRouterOutputs<typeof trackerContract>;

/** Recommendations that stood for the child of a review before it, with what was said of them in it. */
export function earlierOf(workspace: OpenWorkspace, reviewId: ReviewId): Outputs['earlier'] {
  const { store, database } = workspace;
  const caseId = childOfReview(store, reviewId);
  if (caseId === undefined) throw notThere('review');
  const events = allEvents(database);
  return standingItems(database)
    .filter(
      ({ row: { item }, state }) =>
        item.caseId === caseId &&
        item.level === 'child' &&
        item.reviewId !== reviewId &&
        state.delivery !== 'superseded',
    )
    .map(({ row, state }) => {
      const seen = standingEvents(events.get(row.item.id) ?? []).findLast(
        ({ change }) => change.kind === 'impact' && change.reviewId === reviewId,
      )?.change;
      return {
        item: asTrackedItem(row, state, workspace.today()),
        measure: row.item.measure,
        intendedImpact: row.item.intendedImpact,
        seen: seen?.kind === 'impact' ? { to: seen.to, evidence: seen.evidence } : null,
      };
    });
}

/** Titles of the domains of every template, by key. */
function domainTitles({ store }: OpenWorkspace): Map<string, string> {
  return new Map(
    listTemplates(store).flatMap(({ id }) =>
      templateById(store, id).domains.map(({ key, title }) => [key, title] as const),
    ),
  );
}

/** What an effect test can look at: every domain of the templates, and the review as a whole. */
export const effectChoices = (workspace: OpenWorkspace): Outputs['effectChoices'] => ({
  domains: [
    ...[...domainTitles(workspace)].map(([key, title]) => ({ key, title })),
    { key: OVERALL, title: 'The review as a whole' },
  ],
  grades: OFSTED_SCALE.points.map(({ rank, word }) => ({ rank, word })),
});

/** Effect tests looked up, closed items graded down since, a sample of claimed impact, and what keeps coming up. */
export function impactChecks(
  workspace: OpenWorkspace,
  { size, seed }: { readonly size: number; readonly seed: string },
): Outputs['impactChecks'] {
  const { database } = workspace;
  const day = workspace.today();
  const items = standingItems(database);
  const events = allEvents(database);
  const graded = gradedReviews(workspace);
  const titles = domainTitles(workspace);
  const shown = ({ row, state }: Standing) => asTrackedItem(row, state, day);
  const saidOf = ({ row }: Standing) => standingEvents(events.get(row.item.id) ?? []);
  const claims = claimedBetter(workspace);
  return {
    effects: items.flatMap((standing) => {
      const said = saidOf(standing).findLast(({ change }) => change.kind === 'effect-test')?.change;
      if (said?.kind !== 'effect-test') return [];
      const found = lookUpEffect(said.test, standing.row.item, graded);
      return [{ item: shown(standing), test: said.test, ...found, words: effectSentence(said.test, found) }];
    }),
    gradedDown: items.flatMap((standing) => {
      const { item } = standing.row;
      if (standing.state.delivery !== 'complete' || item.level !== 'child') return [];
      const down = gradedDownSince(item.theme, item, graded, titles, completedAt(saidOf(standing)));
      return down ? [{ item: shown(standing), ...down }] : [];
    }),
    reaudit: proposeReaudit(claims, size, seed).map(({ standing, claim, change }) => ({
      item: shown(standing),
      day: claim.day,
      by: claim.by,
      evidence: change.evidence,
      how: change.how,
    })),
    claimed: claims.length,
    themes: themesOf(items),
  };
}

/** Recommendations for children whose impact was said to be better, with who said so last: what a re-audit is drawn from. */
export function claimedBetter({ database }: OpenWorkspace) {
  const events = allEvents(database);
  return standingItems(database).flatMap((standing) => {
    const { item } = standing.row;
    const { caseId } = item;
    if (standing.state.impact !== 'better' || standing.state.delivery === 'superseded') return [];
    const claim = standingEvents(events.get(item.id) ?? []).findLast(
      ({ change }) => change.kind === 'impact',
    );
    if (caseId === null || claim?.change.kind !== 'impact') return [];
    return [{ id: item.id, caseId, standing, claim, change: claim.change }];
  });
}

/** When an item was completed the last time. */
const completedAt = (said: readonly ItemEvent[]): string | null =>
  said.findLast(({ change }) => change.kind === 'delivery' && change.to === 'complete')?.at ?? null;

/** Themes of what was recommended for children: what comes up for several may be the service's to change. */
function themesOf(items: readonly Standing[]): Outputs['impactChecks']['themes'] {
  const themes = new Map<string, { items: number; children: Set<string>; open: number }>();
  for (const { row, state } of items) {
    const { theme, level, caseId } = row.item;
    if (level !== 'child' || theme === '' || state.delivery === 'superseded') continue;
    const known = themes.get(theme) ?? { items: 0, children: new Set<string>(), open: 0 };
    themes.set(theme, known);
    known.items += 1;
    if (caseId !== null) known.children.add(caseId);
    if (!isClosed(state.delivery)) known.open += 1;
  }
  return [...themes]
    .map(([theme, { items: count, children, open }]) => ({
      theme,
      items: count,
      children: children.size,
      open,
    }))
    .sort((a, b) => b.children - a.children || b.items - a.items || a.theme.localeCompare(b.theme, 'en'));
}
