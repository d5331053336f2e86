import { utilityProcess } from 'electron';
import type { ServiceProcess } from './service-process.ts';

/** Starts a part of Plumbline in one of Electron's utility processes. */
export function startUtilityProcess(
  entryPath: string,
  { serviceName, heapMb }: { readonly serviceName: string; readonly heapMb?: number },
): ServiceProcess {
  const child = utilityProcess.fork(entryPath, [], {
    serviceName,
    // The plain switch is ignored here (Electron 33).
    ...(heapMb && { execArgv: [`--js-flags=--max-old-space-size=${heapMb}`] }),
  });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    // Told of a crash as well; `child-process-gone` comes too, but does not say which of two it is about.
    onExit: (listener) => child.once('exit', (code) => listener(`exit ${code}`)),
    kill: () => child.kill(),
  };
}
