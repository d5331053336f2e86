/** The line to the process that started this one. */
export interface PlainChannel {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The shell is gone; there is nobody left to reply to. */
  onParentGone(listener: () => void): void;
}

/** The part of Electron's `process.parentPort` that is used; the service does not import Electron. */
interface ElectronParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

/**
 * Opens the line to the shell: Electron's in a utility process, Node's in a child process.
 * @throws where nothing started this process
 */
export function openPlainChannel(): PlainChannel {
  const { parentPort } = process as { parentPort?: ElectronParentPort };
  if (parentPort) return channelOfUtilityProcess(parentPort);
  if (process.send) return channelOfChildProcess();
  throw new Error('This process must be started by the shell.');
}

function channelOfUtilityProcess(parentPort: ElectronParentPort): PlainChannel {
  return {
    post: (message) => parentPort.postMessage(message),
    onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data)),
    // Chromium ends a utility process together with its parent.
    onParentGone: () => {},
  };
}

function channelOfChildProcess(): PlainChannel {
  return {
    post: (message) => {
      // The callback takes the error of a shell that has just gone; `onParentGone` says so.
      if (process.connected) process.send?.(message, undefined, undefined, () => {});
    },
    onMessage: (listener) => {
      process.on('message', listener);
    },
    onParentGone: (listener) => {
      process.on('disconnect', listener);
    },
  };
}
