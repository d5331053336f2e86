import { and, asc, eq, isNull } from 'drizzle-orm';
import type { TemplateProposal } from '#shared/contract/templates.ts';
import { ModerationViews } from '#shared/domain/moderation/second-grade.ts';
import type { Reader } from '../store/connection.ts';
import { jsonOrNull } from '../store/json.ts';
import {
  moderatedReviews,
  moderations,
  moderatorReturns,
  moderators,
  wordingProposals,
} from '../store/schema/moderations.ts';
import { reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';

/** What moderations of reviews made with a template would change about its questions: wordings, then what moderators said. */
export const proposalsFor = (store: Reader, templateId: string): TemplateProposal[] => [
  ...wordingsFor(store, templateId),
  ...changesFor(store, templateId),
];

/** The last wording that each moderation proposes for a question. */
function wordingsFor(store: Reader, templateId: string): TemplateProposal[] {
  const rows = store
    .select({ proposal: wordingProposals, moderation: moderations.title })
    .from(wordingProposals)
    .innerJoin(moderations, eq(moderations.id, wordingProposals.moderationId))
    .innerJoin(moderatedReviews, eq(moderatedReviews.moderationId, wordingProposals.moderationId))
    .innerJoin(reviews, eq(reviews.id, moderatedReviews.reviewId))
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .where(eq(rounds.templateId, templateId))
    .groupBy(wordingProposals.sequence)
    .orderBy(asc(wordingProposals.sequence))
    .all();
  const last = new Map(
    rows.map((row) => [`${row.proposal.moderationId} ${row.proposal.domain}/${row.proposal.prompt}`, row]),
  );
  return [...last.values()].flatMap(({ proposal: { domain, prompt, wording, why }, moderation }) =>
    wording === '' ? [] : [{ domain, prompt, by: moderation, why, wording }],
  );
}

function changesFor(store: Reader, templateId: string): TemplateProposal[] {
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
          view === 'change' && why.trim() !== '' ? [{ domain, prompt, by, why, wording: null }] : [],
      ),
    );
}
