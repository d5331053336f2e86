import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The Node-API version that the SQLite addon is built for. */
const neededNodeApi = 10;

/** Which process the service runs in. */
export type ServiceRuntime =
  | { readonly kind: 'utility-process' }
  | { readonly kind: 'node-process'; readonly nodePath: string };

/**
 * Chooses where the service can load the SQLite addon: in Electron itself, or under a Node beside the app
 * (packaged into its resources) or in the project.
 * @throws where this Electron is too old and there is no other Node
 */
export function chooseServiceRuntime(where: {
  readonly nodeApi: string;
  readonly resourcesPath: string;
  readonly appPath: string;
  /** Set by a test, and never in a packaged app: takes the utility process even where it lacks the addon. */
  readonly forceUtilityProcess?: boolean;
}): ServiceRuntime {
  if (where.forceUtilityProcess || Number(where.nodeApi) >= neededNodeApi) return { kind: 'utility-process' };
  const executable = process.platform === 'win32' ? 'node.exe' : 'node';
  const candidates = [
    join(where.resourcesPath, 'node', executable),
    join(where.appPath, 'node_modules', 'node', 'bin', executable),
  ];
  const nodePath = candidates.find((path) => existsSync(path));
  if (nodePath) return { kind: 'node-process', nodePath };
  throw new Error('This Electron is too old for the encrypted store, and no newer Node was found beside it.');
}
