import { app } from 'electron';
import { registerAppScheme } from './shell/app-protocol.ts';
import { resolveNoHosts } from './shell/network.ts';
import { printPdf } from './shell/printing.ts';
import { sandboxEveryPage } from './shell/sandbox.ts';

/*
 * Electron without a window, for the command line: prints each document that its parent sends, until the
 * parent hangs up.
 */

registerAppScheme();
resolveNoHosts();
sandboxEveryPage();
app.on('window-all-closed', () => {});
process.on('disconnect', () => app.exit(0));

void app.whenReady().then(() => {
  process.on('message', (message: { id: number; html: string; title: string; language: string }) => {
    void answer(message);
  });
  process.send?.({ type: 'ready' });
});

async function answer({
  id,
  html,
  title,
  language,
}: {
  id: number;
  html: string;
  title: string;
  language: string;
}) {
  try {
    process.send?.({ type: 'printed', id, bytes: await printPdf(html, { title, language }) });
  } catch (error) {
    process.send?.({ type: 'failed', id, reason: error instanceof Error ? error.message : 'unknown' });
  }
}
