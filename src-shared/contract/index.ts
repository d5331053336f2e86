import { z } from 'zod';
import { activitiesContract } from './activities.ts';
import { attachmentsContract } from './attachments.ts';
import { auditTrailContract } from './audit-trail.ts';
import { Nothing, reads } from './base.ts';
import { calendarContract } from './calendar.ts';
import { calibrationContract } from './calibration.ts';
import { casesContract } from './cases.ts';
import { exchangeContract } from './exchange.ts';
import { feedbackContract } from './feedback.ts';
import { insightsContract } from './insights.ts';
import { meetingsContract } from './meetings.ts';
import { moderationContract } from './moderation.ts';
import { moderationsContract } from './moderations.ts';
import { moderatorDeskContract } from './moderator-desk.ts';
import { movingContract } from './moving.ts';
import { outcomesContract } from './outcomes.ts';
import { packsContract } from './packs.ts';
import { papersContract } from './papers.ts';
import { peopleContract } from './people.ts';
import { plansContract } from './plans.ts';
import { recommendationsContract } from './recommendations.ts';
import { reviewsContract } from './reviews.ts';
import { roundsContract } from './rounds.ts';
import { templatesContract } from './templates.ts';
import { themesContract } from './themes.ts';
import { trackerContract } from './tracker.ts';
import { verificationsContract } from './verifications.ts';
import { workspaceContract } from './workspace.ts';
import { writingContract } from './writing.ts';

/** Everything that the service can do, one room per capability. */
export const contract = {
  service: {
    about: reads()
      .input(Nothing)
      .output(z.object({ version: z.string(), runtime: z.string() })),
  },
  workspace: workspaceContract,
  cases: casesContract,
  people: peopleContract,
  templates: templatesContract,
  rounds: roundsContract,
  reviews: reviewsContract,
  attachments: attachmentsContract,
  writing: writingContract,
  calibration: calibrationContract,
  recommendations: recommendationsContract,
  tracker: trackerContract,
  plans: plansContract,
  meetings: meetingsContract,
  activities: activitiesContract,
  verifications: verificationsContract,
  calendar: calendarContract,
  feedback: feedbackContract,
  themes: themesContract,
  outcomes: outcomesContract,
  papers: papersContract,
  insights: insightsContract,
  moderation: moderationContract,
  moderations: moderationsContract,
  moderatorDesk: moderatorDeskContract,
  packs: packsContract,
  moving: movingContract,
  exchange: exchangeContract,
  auditTrail: auditTrailContract,
};
