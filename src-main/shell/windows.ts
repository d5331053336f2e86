import { app, BrowserWindow } from 'electron';
import type { ServiceState } from '#shared/contract/bridge.ts';
import { startPage } from './app-address.ts';

const paper = '#faf8f4';

/** Opens the main window, shown once its first frame is painted. */
export function openMainWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 640,
    show: false,
    title: app.getName(),
    backgroundColor: paper,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Elsewhere Chromium would fetch its dictionaries from the network.
      spellcheck: process.platform === 'darwin',
    },
  });
  window.once('ready-to-show', () => window.show());
  // The title says which workspace is open; the page's own must not replace it.
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(startPage);
  return window;
}

/** Shows in the title bar which workspace is open. */
export function showInTitle(window: BrowserWindow, { status }: ServiceState): void {
  const suffix = status.workspace === 'locked' ? ' (locked)' : '';
  window.setTitle(status.name ? `${status.name}${suffix} - ${app.getName()}` : app.getName());
}
