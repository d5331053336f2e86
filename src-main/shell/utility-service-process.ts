import { app, utilityProcess } from 'electron';
import type { ServiceProcess } from './service-process.ts';

const serviceName = 'Plumbline data service';

/** Starts the service in one of Electron's utility processes. */
export function startUtilityProcess(entryPath: string): ServiceProcess {
  const child = utilityProcess.fork(entryPath, [], { serviceName });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => {
      let isTold = false;
      const tellOnce = (reason: string) => {
        if (!isTold) listener(reason);
        isTold = true;
      };
      child.once('exit', (code) => tellOnce(`exit ${code}`));
      // Electron reports a crash here, with its kind, even where `exit` is late.
      app.on('child-process-gone', (_event, details) => {
        if (details.name === serviceName) tellOnce(details.reason);
      });
    },
    kill: () => child.kill(),
  };
}
