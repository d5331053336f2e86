import { app } from 'electron';

/*
 * Rule: a page sends nothing by WebRTC. Reason: it does not go through the session's requests, so that blocking those
 * leaves it open; a page could send words to any address as the name of a TURN user.
 */

/** Leaves WebRTC no way out: only through a proxy, of which there is none. */
export function closeWebRtc(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}
