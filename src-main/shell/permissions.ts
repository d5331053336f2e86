import type { Session } from 'electron';

/*
 * Rule: pages get no permission, neither asked for nor checked. Reason: a page needs no camera, place,
 * notification or device; what it needs from the machine goes through the named functions of the bridge.
 */

/** Exceptions, each with its reason. */
const allowed: ReadonlySet<string> = new Set([
  // "Copy" buttons write text to the clipboard; reading it stays denied.
  'clipboard-sanitized-write',
  // Meeting mode fills the screen on a person's own click.
  'fullscreen',
]);

/** Denies by default, in both of Chromium's ways of asking. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(allowed.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => allowed.has(permission));
  session.setDevicePermissionHandler(() => false);
}
