import { app } from 'electron';

/*
 * Rule: every page runs in Chromium's sandbox, whatever its window asks for. Reason: what goes wrong in a
 * page then stays in it. A container's root can only start Chromium without; the scripts that do say so.
 */

/** Puts every page into the sandbox; must run before the app is ready. */
export function sandboxEveryPage(): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}
