import { utilityProcess } from 'electron';
import type { ServiceProcess } from './service-process.ts';

const serviceName = 'Plumbline data service';

/** Starts the service in one of Electron's utility processes. */
export function startUtilityProcess(entryPath: string): ServiceProcess {
  const child = utilityProcess.fork(entryPath, [], { serviceName });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    // Told of a crash as well; `child-process-gone` comes too, but does not say which of two it is about.
    onExit: (listener) => child.once('exit', (code) => listener(`exit ${code}`)),
    kill: () => child.kill(),
  };
}
