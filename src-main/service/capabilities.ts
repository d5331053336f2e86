import { activities } from './activities/index.ts';
import { attachments } from './attachments/index.ts';
import { auditTrail } from './audit-trail/index.ts';
import { calendar } from './calendar/index.ts';
import { calibration } from './calibration/index.ts';
import { cases } from './cases/index.ts';
import { exchange } from './exchange/index.ts';
import { feedback } from './feedback/index.ts';
import { insights } from './insights/index.ts';
import { meetings } from './meetings/index.ts';
import { moderation } from './moderation/index.ts';
import { moderations } from './moderations/index.ts';
import { moderatorDesk } from './moderator-desk/index.ts';
import { moving } from './moving/index.ts';
import { outcomes } from './outcomes/index.ts';
import { packs } from './packs/index.ts';
import { papers } from './papers/index.ts';
import { people } from './people/index.ts';
import { plans } from './plans/index.ts';
import { recommendations } from './recommendations/index.ts';
import { reviews } from './reviews/index.ts';
import { rounds } from './rounds/index.ts';
import { templates } from './templates/index.ts';
import { themes } from './themes/index.ts';
import { tracker } from './tracker/index.ts';
import { verifications } from './verifications/index.ts';
import { workspace } from './workspace/index.ts';
import { writing } from './writing/index.ts';

/** Every capability, in the order of the contract. A new one is one line here. */
export const capabilities = {
  workspace,
  cases,
  people,
  templates,
  rounds,
  reviews,
  attachments,
  writing,
  calibration,
  recommendations,
  tracker,
  plans,
  meetings,
  activities,
  verifications,
  calendar,
  feedback,
  themes,
  outcomes,
  papers,
  insights,
  moderation,
  moderations,
  moderatorDesk,
  packs,
  moving,
  exchange,
  auditTrail,
} as const;
