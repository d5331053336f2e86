import { type BrowserWindow, ipcMain } from 'electron';
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

/** Closing a window never asks: it lets the page save first. */
export function saveBeforeClosing(window: BrowserWindow): void {
  let isSaved = false;
  window.on('close', (event) => {
    if (isSaved) return;
    event.preventDefault();
    void saveNow(window).then(() => {
      isSaved = true;
      if (!window.isDestroyed()) window.close();
    });
  });
}
