import { app, BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme } from 'electron';
import type { ServiceState } from '#shared/contract/bridge.ts';
import { startPage } from './app-address.ts';

/** The grounds of the theme, so that the window does not flash before its first frame. */
const grounds = { paper: '#faf8f4', dark: '#1d1f21' };

/** Opens the main window, shown once its first frame is painted. */
export function openMainWindow(preload: string): BrowserWindow {
  return openAppWindow(preload, startPage, {
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 640,
    title: app.getName(),
  });
}

/** Opens a window on one of the app's pages; every window of the app is as closed as every other. */
export function openAppWindow(
  preload: string,
  page: string,
  place: Omit<BrowserWindowConstructorOptions, 'webPreferences'>,
): BrowserWindow {
  const window = new BrowserWindow({
    ...place,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? grounds.dark : grounds.paper,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: true,
    },
  });
  window.once('ready-to-show', () => window.show());
  // The title says which workspace is open; the page's own must not replace it.
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(page);
  return window;
}

/** Shows in the title bar which workspace is open. */
export function showInTitle(window: BrowserWindow, { status }: ServiceState): void {
  const suffix = status.workspace === 'locked' ? ' (locked)' : '';
  window.setTitle(status.name ? `${status.name}${suffix} - ${app.getName()}` : app.getName());
}
