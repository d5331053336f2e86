import { app } from 'electron';
import { isAppAddress } from './app-address.ts';

/*
 * Rule: a window stays on the app's own pages and opens no other. Reason: a link in a case note or an
 * imported pack must not turn the window that holds the bridge into somebody else's page.
 */

/** Prevents navigation, redirects, new windows and webviews for everything that is ever created. */
export function preventNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isAppAddress(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || !isAppAddress(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
