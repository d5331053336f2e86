import { auditTrailRouter } from './audit-trail/procedures.ts';
import { os } from './context.ts';
import { peopleRouter } from './people/procedures.ts';
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
  people: peopleRouter,
  templates: templatesRouter,
  auditTrail: auditTrailRouter,
};
