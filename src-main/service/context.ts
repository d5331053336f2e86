import { implement } from '@orpc/server';
import type { ProcedureMeta } from '#shared/contract/base.ts';
import { contract } from '#shared/contract/index.ts';
import type { Capability } from './capability.ts';
import { Problem, toContractError } from './problem.ts';
import type { ServiceOptions } from './surroundings.ts';
import type { OpenWorkspace } from './workspace/open-workspace.ts';
import type { Workspaces } from './workspace/workspaces.ts';

/** What every procedure is given. */
export interface ServiceContext {
  readonly options: ServiceOptions;
  readonly workspaces: Workspaces;
  /** Every room, for what is a sum over all of them: Today and search. */
  readonly capabilities: () => Promise<readonly Capability[]>;
}

/** The implementer of the whole contract; failures leave it as declared errors only, in the midst of progress too. */
export const os = implement(contract)
  .$context<ServiceContext>()
  .use(async ({ context, next, procedure }) => {
    const declared = (error: unknown): unknown =>
      toContractError(error, (unexpected) =>
        context.options.log({ level: 'error', code: 'procedure-failed', detail: nameAndPlace(unexpected) }),
      );
    try {
      refuseOtherRoles(context, procedure['~orpc'].meta);
      const result = await next();
      return isIterator(result.output) ? { ...result, output: guarded(result.output, declared) } : result;
    } catch (error) {
      throw declared(error);
    }
  });

/** What a role may do stands on the contract; who works here stands in the settings, and a change of it in the trail. */
function refuseOtherRoles({ workspaces }: ServiceContext, { roles }: ProcedureMeta): void {
  const role = workspaces.current?.settings.me.role;
  if (role === undefined || roles.includes(role)) return;
  throw new Problem(`This is for the ${roles.join(' or the ')}; this workspace is used by a ${role}.`, {
    kept: 'Nothing was changed.',
    next: 'If that is not so, change who works here in Settings. It is recorded in the audit trail.',
  });
}

function isIterator(output: unknown): output is AsyncIterable<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output;
}

async function* guarded(
  events: AsyncIterable<unknown>,
  declared: (error: unknown) => unknown,
): AsyncGenerator<unknown> {
  try {
    yield* events;
  } catch (error) {
    throw declared(error);
  }
}

/** Name and place of an unexpected failure; never its message, which may quote data. */
function nameAndPlace(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frame =
    error.stack
      ?.split('\n')
      .find((line) => line.includes('    at '))
      ?.trim() ?? '';
  return `${error.name} ${frame.replace(/\(?(?:file:\/\/)?[^\s(]*[\\/]([^\\/\s]+)\)?$/, '$1')}`;
}

/** The open workspace, or the sentence that none is. */
export function openWorkspaceOf(context: ServiceContext): OpenWorkspace {
  const workspace = context.workspaces.current;
  if (!workspace)
    throw new Problem(
      'The workspace is locked.',
      { kept: 'All that was saved is safe in it.', next: 'Unlock it with the passphrase to go on.' },
      'LOCKED',
    );
  return workspace;
}
