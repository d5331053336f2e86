import { app } from 'electron';

/**
 * Makes this the only running Plumbline of its person. A second start hands over what it was to open and ends.
 * @returns false where this is the second
 */
export function becomeSingleInstance(
  onSecondStart: (args: readonly string[], directory: string) => void,
): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', (_event, args, workingDirectory) =>
    onSecondStart(args.slice(1), workingDirectory),
  );
  return true;
}
