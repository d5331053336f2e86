import { auditTrailRouter } from './audit-trail/procedures.ts';
import { casesRouter } from './cases/procedures.ts';
import { os } from './context.ts';
import { packsRouter } from './packs/procedures.ts';
import { peopleRouter } from './people/procedures.ts';
import { recommendationsRouter } from './recommendations/procedures.ts';
import { reviewsRouter } from './reviews/procedures.ts';
import { roundsRouter } from './rounds/procedures.ts';
import { templatesRouter } from './templates/procedures.ts';
import { workspaceRouter } from './workspace/procedures.ts';

const about = os.service.about.handler(({ context }) => ({
  version: context.options.version,
  runtime: `Node ${process.versions.node}`,
}));

/** Every room of the contract, in its order. */
export const router = {
  service: { about },
  workspace: workspaceRouter,
  cases: casesRouter,
  people: peopleRouter,
  templates: templatesRouter,
  rounds: roundsRouter,
  reviews: reviewsRouter,
  recommendations: recommendationsRouter,
  packs: packsRouter,
  auditTrail: auditTrailRouter,
};
