import { capabilities } from './capabilities.ts';
import { os } from './context.ts';

const about = os.service.about.handler(({ context }) => ({
  version: context.options.version,
  runtime: `Node ${process.versions.node}`,
}));

/** Every room of the contract. A room that the contract names and no capability brings does not compile. */
export const router = os.router({
  service: { about },
  workspace: capabilities.workspace.router,
  cases: capabilities.cases.router,
  people: capabilities.people.router,
  templates: capabilities.templates.router,
  rounds: capabilities.rounds.router,
  reviews: capabilities.reviews.router,
  recommendations: capabilities.recommendations.router,
  packs: capabilities.packs.router,
  auditTrail: capabilities.auditTrail.router,
});
