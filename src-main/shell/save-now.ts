import { app, type BrowserWindow, ipcMain } from 'electron';
import { bridgeChannels } from '#shared/contract/bridge.ts';
import { isTrustedFrame } from './ipc.ts';

const patienceMs = 2_000;

/** Asks the page to save what is typed and waits for it to say that it has, two seconds at most. */
export function saveNow(window: BrowserWindow): Promise<void> {
  const { webContents } = window;
  if (webContents.isDestroyed() || webContents.isCrashed()) return Promise.resolve();
  return new Promise((resolve) => {
    const onSaved = (event: Electron.IpcMainEvent) => {
      if (event.sender === webContents && isTrustedFrame(event.senderFrame)) finish();
    };
    const patience = setTimeout(finish, patienceMs);
    function finish(): void {
      clearTimeout(patience);
      ipcMain.off(bridgeChannels.savedNow, onSaved);
      resolve();
    }
    ipcMain.on(bridgeChannels.savedNow, onSaved);
    webContents.send(bridgeChannels.saveNow);
  });
}

/** Closing a window never asks: it lets the page save first. Quitting goes on where it was held up for that. */
export function saveBeforeClosing(window: BrowserWindow): void {
  let isSaved = false;
  let isQuitting = false;
  const onQuit = () => {
    isQuitting = true;
  };
  app.once('before-quit', onQuit);
  window.once('closed', () => app.off('before-quit', onQuit));
  window.on('close', (event) => {
    if (isSaved) return;
    event.preventDefault();
    void saveNow(window).then(() => {
      isSaved = true;
      if (isQuitting) app.quit();
      else if (!window.isDestroyed()) window.close();
    });
  });
}
