import { fork } from 'node:child_process';

/** A running service, whichever kind of process it runs in. */
export interface ServiceProcess {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Told once, however the process ended. */
  onExit(listener: (reason: string) => void): void;
  kill(): void;
}

/** Starts the service as a child process under a plain Node, for an Electron whose own is too old. */
export function startNodeProcess(
  nodePath: string,
  entryPath: string,
  { heapMb }: { readonly heapMb?: number } = {},
): ServiceProcess {
  const child = fork(entryPath, [], {
    execPath: nodePath,
    // Without it a signal of the same user opens a debugger into the process that has the key.
    execArgv: ['--disable-sigusr1', ...(heapMb ? [`--max-old-space-size=${heapMb}`] : [])],
    // Keeps a Uint8Array a Uint8Array on its way.
    serialization: 'advanced',
    env: environmentForService(process.env),
  });
  return {
    post: (message) => {
      // The callback takes the error of a service that has just gone; `onExit` says so.
      if (child.connected) child.send(message as object, () => {});
    },
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => {
      let isTold = false;
      const tellOnce = (reason: string) => {
        if (!isTold) listener(reason);
        isTold = true;
      };
      child.once('exit', (code, signal) => tellOnce(`exit ${signal ?? code}`));
      child.once('error', (error) => tellOnce(`did not start: ${error.message}`));
    },
    kill: () => child.kill('SIGKILL'),
  };
}

/** Options meant for another Node, or for Electron, must not reach the service. */
function environmentForService(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, ELECTRON_RUN_AS_NODE: _asNode, ...rest } = env;
  return rest;
}
