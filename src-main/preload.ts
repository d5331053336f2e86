import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron';
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

/*
 * Chromium asks for the words of a text; a Mac asks the system. It is answered at once with what is known by now, for
 * Electron holds one question at a time: a reply that comes after the next question has begun ends the page. Words that
 * are not known yet are asked for meanwhile, and are underlined from the next change of the text on.
 */
const verdicts = new Map<string, 'right' | 'misspelt'>();

async function learn(words: readonly string[]): Promise<void> {
  const misspelt = new Set<string>(await ipcRenderer.invoke(bridgeChannels.misspelt, words));
  for (const word of words) verdicts.set(word, misspelt.has(word) ? 'misspelt' : 'right');
}

// Words of a workspace are forgotten with it.
ipcRenderer.on(bridgeChannels.serviceState, (_event, state: ServiceState) => {
  if (state.status.workspace !== 'open') verdicts.clear();
});

if (process.platform !== 'darwin')
  webFrame.setSpellCheckProvider('en-GB', {
    spellCheck: (words, done) => {
      done(words.filter((word) => verdicts.get(word) === 'misspelt'));
      // A misspelt one may have been taken as right since.
      const open = [...new Set(words)].filter((word) => verdicts.get(word) !== 'right');
      if (open.length > 0) void learn(open).catch(() => undefined);
    },
  });

const bridge: PlumblineBridge = {
  platform: process.platform as PlumblineBridge['platform'],
  connectToService: (id) => ipcRenderer.invoke(bridgeChannels.connectToService, id),
  restartService: () => ipcRenderer.invoke(bridgeChannels.restartService),
  chooseFile: (purpose) => ipcRenderer.invoke(bridgeChannels.chooseFile, purpose),
  chooseWhereToSave: (purpose, suggestedName) =>
    ipcRenderer.invoke(bridgeChannels.chooseWhereToSave, purpose, suggestedName),
  revealFile: (token) => ipcRenderer.invoke(bridgeChannels.revealFile, token),
  print: (paper) => ipcRenderer.invoke(bridgeChannels.print, paper),
  getServiceState: () => ipcRenderer.invoke(bridgeChannels.getServiceState),
  onServiceState: (listener) => subscribe<ServiceState>(bridgeChannels.serviceState, listener),
  onMenuCommand: (listener) => subscribe<MenuCommand>(bridgeChannels.menuCommand, listener),
  onSaveNow: (listener) => {
    saveListeners.add(listener);
    return () => saveListeners.delete(listener);
  },
  knowWords: (words) => {
    verdicts.clear();
    return ipcRenderer.invoke(bridgeChannels.knowWords, words);
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
