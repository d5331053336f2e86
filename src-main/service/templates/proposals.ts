import { and, asc, eq, isNull } from 'drizzle-orm';
import type { TemplateProposal } from '#shared/contract/templates.ts';
import { ModerationViews } from '#shared/domain/moderation/second-grade.ts';
import type { Reader } from '../store/connection.ts';
import { jsonOrNull } from '../store/json.ts';
import { moderatedReviews, moderatorReturns, moderators } from '../store/schema/moderations.ts';
import { reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';

/** What moderators would change about the questions of a template, from every moderation of reviews made with it. */
export function proposalsFor(store: Reader, templateId: string): TemplateProposal[] {
  return store
    .select({ content: moderatorReturns.content, by: moderators.name })
    .from(moderatorReturns)
    .innerJoin(moderators, eq(moderators.id, moderatorReturns.moderatorId))
    .innerJoin(moderatedReviews, eq(moderatedReviews.moderationId, moderatorReturns.moderationId))
    .innerJoin(reviews, eq(reviews.id, moderatedReviews.reviewId))
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .where(and(isNull(moderatorReturns.reviewId), eq(rounds.templateId, templateId)))
    .groupBy(moderatorReturns.id)
    .orderBy(asc(moderatorReturns.id))
    .all()
    .flatMap(({ content, by }) =>
      (ModerationViews.safeParse(jsonOrNull(content)).data?.prompts ?? []).flatMap(
        ({ domain, prompt, view, why }) =>
          view === 'change' && why.trim() !== '' ? [{ domain, prompt, by, why }] : [],
      ),
    );
}
