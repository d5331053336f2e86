import { app } from 'electron';

/*
 * Rule: nothing is downloaded. Reason: a script in a page could otherwise put a file on the disk past the dialogs; what
 * leaves is written by the service, to a place that a person chose.
 */

/** Refuses every download of every session; must run before the app is ready. */
export function refuseDownloads(): void {
  app.on('session-created', (session) => {
    session.on('will-download', (event) => event.preventDefault());
  });
}
