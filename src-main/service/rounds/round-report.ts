import { statusLabel } from '#shared/domain/cases/statuses.ts';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { findPoint } from '#shared/domain/grades/scale.ts';
import type { CaseId, ReviewId, RoundId } from '#shared/domain/ids.ts';
import { domainGradeField, STRENGTHS_FIELD } from '#shared/domain/reviews/review-fields.ts';
import { voicesOf } from '#shared/domain/reviews/voices.ts';
import { countsOf, distributionOf, type RoundReport } from '#shared/domain/rounds/round-report.ts';
import { gradedDomains, type PracticeReviewTemplate } from '#shared/domain/templates/template.ts';
import { moderatedGradesOf } from '../moderations/decisions-repository.ts';
import type { ReviewRecord } from '../reviews/repository.ts';
import type { Reader } from '../store/connection.ts';
import { scaleById, templateById } from '../templates/repository.ts';
import { roundBefore } from './grades-repository.ts';
import { roundById } from './repository.ts';
import { reviewsByReference } from './reviews-repository.ts';
import { writtenInRound } from './written-repository.ts';

interface Row {
  readonly id: ReviewId;
  readonly reference: string;
  readonly caseId: CaseId;
  readonly affiliation: 'internal' | 'external' | null;
  readonly submittedAt: string | null;
  readonly withdrawnAt: string | null;
  readonly withdrawnBecause: string | null;
  readonly grade: { readonly word: string; readonly rank: number } | null;
  readonly moderated: { readonly word: string; readonly rank: number } | null;
}

/** The figures of a round, from what is there now; nothing of it is stored. @throws Problem when it is not there */
export function roundReport(store: Reader, id: RoundId): RoundReport {
  const round = roundById(store, id);
  const [template, scale] = [templateById(store, round.templateId), scaleById(store, round.scaleId)];
  const rows = rowsOf(store, id);
  const withdrawn = rows.filter(({ withdrawnAt }) => withdrawnAt !== null);
  const submitted = rows.filter(({ submittedAt }) => submittedAt !== null);
  const written = writtenInRound(store, id);
  const gathered = submitted.map(({ id: reviewId, reference }) => ({
    reference,
    answers: written.answers.get(reviewId) ?? {},
    recommendations: written.recommendations.get(reviewId) ?? [],
  }));
  const list = gathered.flatMap(({ reference, recommendations }) =>
    recommendations.map(({ level, action, due, theme }) => ({ reference, level, action, due, theme })),
  );
  return {
    round: {
      name: round.name,
      theme: round.theme,
      opensOn: round.opensOn,
      closesOn: round.closesOn,
      closedAt: round.closedAt,
      closingNote: round.closingNote ?? '',
      template: `${template.name}, version ${template.version}`,
      scale: scale.points.map(({ word }) => word).join(', '),
    },
    reviews: {
      chosen: rows.length,
      submitted: submitted.length,
      open: rows.length - submitted.length - withdrawn.length,
      withdrawn: withdrawn.length,
      moderated: submitted.filter(({ moderated }) => moderated !== null).length,
      late: submitted.filter(
        ({ submittedAt }) => submittedAt !== null && localDayOf(submittedAt) > round.closesOn,
      ).length,
    },
    ...distributionsOf(submitted),
    external: distributionOf(
      submitted.filter(({ affiliation }) => affiliation === 'external').map(({ grade }) => grade),
    ),
    internal: distributionOf(
      submitted.filter(({ affiliation }) => affiliation === 'internal').map(({ grade }) => grade),
    ),
    sections: gradedDomains(template).map(({ key, title }) => ({
      title,
      distribution: distributionOf(
        gathered.map(({ answers }) => findPoint(scale, answers[domainGradeField(key)]) ?? null),
      ),
    })),
    statuses: countsOf(
      submitted.flatMap(({ caseId }) => (written.statuses.get(caseId) ?? []).map(statusLabel)),
    ),
    strengths: gathered.flatMap(({ reference, answers }) => {
      const text = answers[STRENGTHS_FIELD]?.trim() ?? '';
      return text ? [{ reference, text }] : [];
    }),
    themes: countsOf(list.map(({ theme }) => theme.trim() || 'No theme')),
    recommendations: {
      child: list.filter(({ level }) => level === 'child').length,
      service: list.filter(({ level }) => level === 'service').length,
      list,
    },
    voices: voicesHeard(
      template,
      gathered.map(({ answers }) => answers),
    ),
    withdrawn: withdrawn.map(({ reference, withdrawnBecause }) => ({
      reference,
      because: withdrawnBecause ?? '',
    })),
    before: beside(store, roundBefore(store, round)),
  };
}

const distributionsOf = (submitted: readonly Row[]) => ({
  asGraded: distributionOf(submitted.map(({ grade }) => grade)),
  asModerated: distributionOf(submitted.map(({ grade, moderated }) => moderated ?? grade)),
});

function voicesHeard(
  template: PracticeReviewTemplate,
  gathered: readonly Readonly<Record<string, string>>[],
) {
  const all = gathered.map((answers) => voicesOf(template, answers));
  return template.feedback.map(({ title }, index) => ({
    title,
    heard: all.filter((voices) => !['missing', 'unexplained'].includes(voices[index]?.state ?? 'missing'))
      .length,
    of: gathered.length,
  }));
}

/** The round before, as it stands beside this one. */
function beside(store: Reader, before: ReturnType<typeof roundBefore>): RoundReport['before'] {
  if (!before) return null;
  const submitted = rowsOf(store, before.id).filter(({ submittedAt }) => submittedAt !== null);
  return {
    name: before.name,
    ...distributionsOf(submitted),
    submitted: submitted.length,
    moderated: submitted.filter(({ moderated }) => moderated !== null).length,
  };
}

function rowsOf(store: Reader, roundId: RoundId): Row[] {
  const moderated = moderatedGradesOf(store, roundId);
  return reviewsByReference(store, roundId).map(({ review, reference, affiliation }) => ({
    id: review.id,
    reference,
    caseId: review.caseId,
    affiliation,
    submittedAt: review.submittedAt,
    withdrawnAt: review.withdrawnAt,
    withdrawnBecause: review.withdrawnBecause,
    grade: gradeOf(review),
    moderated: moderated.get(review.id) ?? null,
  }));
}

const gradeOf = ({ submittedAt, gradeWord, gradeRank }: ReviewRecord) =>
  submittedAt !== null && gradeWord !== null && gradeRank !== null
    ? { word: gradeWord, rank: gradeRank }
    : null;
