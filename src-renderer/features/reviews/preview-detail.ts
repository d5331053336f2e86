import type { ReviewDetail } from '#shared/contract/reviews.ts';
import type { GradeScale } from '#shared/domain/grades/scale.ts';
import { asId } from '#shared/domain/ids.ts';
import type { PracticeReviewTemplate } from '#shared/domain/templates/template.ts';

/** A review of nobody, so that a template can be looked at as an auditor sees it. */
export function previewDetail(template: PracticeReviewTemplate, scale: GradeScale): ReviewDetail {
  return {
    row: {
      id: 'preview',
      roundId: asId(''),
      round: '',
      caseId: asId(''),
      reference: '',
      childName: '',
      reviewerId: null,
      reviewer: null,
      status: 'in-progress',
      progress: 0,
      gradeWord: null,
      gradeRank: null,
      dueOn: '',
      submittedAt: null,
    },
    template,
    scale,
    answers: {},
    evidence: [],
    recommendations: [],
    concerns: [],
    exceptions: [],
    writingAs: 'reviewer',
    elsewhere: null,
    missing: [],
    savedAt: null,
    seal: null,
    sealedAs: null,
    moderated: null,
    context: {
      case: {
        reference: '',
        names: { full: '', aliases: [] },
        statuses: [],
        phones: [],
        related: [],
      },
      age: null,
      roundDays: { opensOn: '', closesOn: '' },
      earlierReviews: [],
      openRecommendations: [],
    },
    escalation: { name: '', phone: '', guidance: '' },
  };
}
