import { app, type Session } from 'electron';

/*
 * Rule: no request leaves the machine, whoever makes it. Reason: children's records are on it. The page's
 * policy already forbids it; this holds for what Chromium itself would fetch (dictionaries, updates) too.
 */

const localSchemes: ReadonlySet<string> = new Set(['plumbline:', 'devtools:', 'data:', 'blob:']);

/** Makes every host name unknown; must run before the app is ready. */
export function resolveNoHosts(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
}

/** Cancels every request that is not answered by the app itself. */
export function blockNetwork(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !URL.canParse(url) || !localSchemes.has(new URL(url).protocol) });
  });
}
