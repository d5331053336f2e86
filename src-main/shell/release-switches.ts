/*
 * Rule: in a release no switch of the command line opens a door into the app. Reason: a debugging port gives the page
 * and its bridge to every user of the machine who reaches it.
 */

const DOORS =
  /^--(?:remote-debugging-(?:port|pipe|address)|remote-allow-origins|js-flags|inspect(?:-brk|-port|-publish-uid)?|log-net-log|net-log.*|load-extension|disable-web-security|no-sandbox|disable-site-isolation.*|host-resolver-rules|proxy-server|user-data-dir|renderer-process-limit|utility-cmd-prefix|renderer-cmd-prefix|gpu-launcher|enable-logging|ssl-key-log-file|trace-startup.*)(?:=|$)/u;

/** The switches of a command line that a release refuses to start with. */
export const doorsIn = (args: readonly string[]): string[] =>
  args.filter((arg) => DOORS.test(arg)).map((arg) => arg.replace(/=.*$/u, ''));
