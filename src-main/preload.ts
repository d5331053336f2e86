import { contextBridge, ipcRenderer, webUtils } from 'electron';
import {
  appOrigin,
  bridgeChannels,
  type ChosenFile,
  type MenuCommand,
  type PlumblineBridge,
  type ServiceState,
  servicePortMessage,
} from '#shared/contract/bridge.ts';

/*
 * The only way from a page to the shell: small named functions, never `ipcRenderer` itself. Do not import
 * any third-party code here, and keep the code to the minimum.
 */

function subscribe<T>(channel: string, listener: (value: T) => void): () => void {
  const onMessage = (_event: Electron.IpcRendererEvent, value: T) => listener(value);
  ipcRenderer.on(channel, onMessage);
  return () => ipcRenderer.off(channel, onMessage);
}

// A MessagePort does not pass through the context bridge; it goes to this very window and origin only.
ipcRenderer.on(bridgeChannels.servicePort, (event, { id }: { id: string }) => {
  window.postMessage({ type: servicePortMessage, id }, appOrigin, event.ports);
});

// Files dropped on the window are opened as from the file browser. Their paths never reach the page, and a page cannot make
// one up: only the system gives a file a path, and only a person's own drop counts.
window.addEventListener('dragover', (event) => event.preventDefault());
window.addEventListener('drop', (event) => {
  event.preventDefault();
  if (!event.isTrusted) return;
  const paths = [...(event.dataTransfer?.files ?? [])].map((file) => webUtils.getPathForFile(file));
  void ipcRenderer.invoke(bridgeChannels.filesDropped, paths.filter(Boolean));
});

const saveListeners = new Set<() => Promise<void>>();
ipcRenderer.on(bridgeChannels.saveNow, async () => {
  await Promise.allSettled([...saveListeners].map((save) => save()));
  ipcRenderer.send(bridgeChannels.savedNow);
});

const bridge: PlumblineBridge = {
  platform: process.platform as PlumblineBridge['platform'],
  connectToService: (id) => ipcRenderer.invoke(bridgeChannels.connectToService, id),
  restartService: () => ipcRenderer.invoke(bridgeChannels.restartService),
  chooseFile: (purpose) => ipcRenderer.invoke(bridgeChannels.chooseFile, purpose),
  chooseWhereToSave: (purpose, suggestedName) =>
    ipcRenderer.invoke(bridgeChannels.chooseWhereToSave, purpose, suggestedName),
  revealFile: (token) => ipcRenderer.invoke(bridgeChannels.revealFile, token),
  openSecondScreen: () => ipcRenderer.invoke(bridgeChannels.openSecondScreen),
  print: (paper) => ipcRenderer.invoke(bridgeChannels.print, paper),
  // Only right after a person's own press: no script reads the clipboard by way of a field.
  pasteIntoField: async () => {
    if (navigator.userActivation.isActive) await ipcRenderer.invoke(bridgeChannels.pasteIntoField);
  },
  getServiceState: () => ipcRenderer.invoke(bridgeChannels.getServiceState),
  onServiceState: (listener) => subscribe<ServiceState>(bridgeChannels.serviceState, listener),
  onMenuCommand: (listener) => subscribe<MenuCommand>(bridgeChannels.menuCommand, listener),
  offerCommands: (commands) => ipcRenderer.invoke(bridgeChannels.offerCommands, commands),
  onLockWarning: (listener) => subscribe<number | null>(bridgeChannels.lockWarning, listener),
  onSaveNow: (listener) => {
    saveListeners.add(listener);
    return () => saveListeners.delete(listener);
  },
  onFileOpened: (listener) => {
    const takeAll = async () => {
      const files: ChosenFile[] = await ipcRenderer.invoke(bridgeChannels.takeOpenedFiles);
      for (const file of files) listener(file);
    };
    void takeAll();
    return subscribe(bridgeChannels.filesOpened, () => void takeAll());
  },
};

contextBridge.exposeInMainWorld('plumbline', bridge);
