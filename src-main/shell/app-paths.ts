import { join, sep } from 'node:path';
import { app } from 'electron';
import type { ServiceRuntime } from './service-runtime.ts';

/** Where the parts of the built app are. */
export interface AppPaths {
  readonly renderer: string;
  readonly preload: string;
  readonly serviceEntry: string;
  readonly readerEntry: string;
  readonly migrations: string;
}

/** The built app's parts; a plain Node reads no archive, so that its parts lie unpacked beside it. */
export function appPaths(runtime: ServiceRuntime): AppPaths {
  const root = app.getAppPath();
  const serviceRoot = runtime.kind === 'node-process' ? besideArchive(root) : root;
  return {
    renderer: join(root, 'out', 'renderer'),
    preload: join(root, 'out', 'preload', 'preload.cjs'),
    serviceEntry: join(serviceRoot, 'out', 'main', 'service.js'),
    readerEntry: join(serviceRoot, 'out', 'main', 'reader.js'),
    migrations: join(serviceRoot, 'drizzle'),
  };
}

function besideArchive(root: string): string {
  return root.endsWith(`${sep}app.asar`) ? `${root}.unpacked` : root;
}
