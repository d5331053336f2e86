import { join } from 'node:path';
import { app, BrowserWindow, dialog, Menu, powerMonitor, session, type WebFrameMain } from 'electron';
import { z } from 'zod';
import { bridgeChannels, menuCommands, type ServiceState } from '#shared/contract/bridge.ts';
import { ChoosePurpose, SavePurpose } from '#shared/contract/control.ts';
import { keepOutOfCoreDumps } from './no-core-dump.ts';
import { refuseSockets } from './no-sockets.ts';
import { appPaths } from './shell/app-paths.ts';
import { registerAppScheme, serveApp } from './shell/app-protocol.ts';
import { FileDialogs } from './shell/dialogs.ts';
import { refuseDownloads } from './shell/downloads.ts';
import { fetchNoDictionaries, offerFieldMenu } from './shell/field-menu.ts';
import { lockWhenIdle } from './shell/idle-lock.ts';
import { changedFilesBeside } from './shell/installed-files.ts';
import { answer } from './shell/ipc.ts';
import { enableEntries, menuTemplate } from './shell/menu.ts';
import { preventNavigation } from './shell/navigation.ts';
import { blockNetwork, resolveNoHosts } from './shell/network.ts';
import { OpenedFiles, packsInArguments } from './shell/opened-files.ts';
import { denyPermissions } from './shell/permissions.ts';
import { handOverServicePort } from './shell/port-relay.ts';
import { printOnPaper, printPdf, showPrintDialog } from './shell/printing.ts';
import { isRelease } from './shell/release.ts';
import { doorsIn } from './shell/release-switches.ts';
import { sandboxEveryPage } from './shell/sandbox.ts';
import { saveBeforeClosing, saveNow } from './shell/save-now.ts';
import { SecondScreen } from './shell/second-screen.ts';
import { ServiceHost } from './shell/service-host.ts';
import { startNodeProcess } from './shell/service-process.ts';
import { chooseServiceRuntime } from './shell/service-runtime.ts';
import { becomeSingleInstance } from './shell/single-instance.ts';
import { startUtilityProcess } from './shell/utility-service-process.ts';
import { closeWebRtc } from './shell/webrtc.ts';
import { openMainWindow, showInTitle } from './shell/windows.ts';

const doors = app.isPackaged && isRelease(app.getAppPath()) ? doorsIn(process.argv.slice(1)) : [];
if (doors.length > 0) {
  log(`does not start with ${doors.join(', ')}: a release takes no switch that opens it to others`);
  app.exit(1);
}

refuseSockets();
keepOutOfCoreDumps();
registerAppScheme();
resolveNoHosts();
refuseDownloads();
sandboxEveryPage();
preventNavigation();
closeWebRtc();

const openedFiles = new OpenedFiles(() => mainWindow()?.webContents.send(bridgeChannels.filesOpened));
openedFiles.add(packsInArguments(process.argv.slice(1), process.cwd()));
app.on('open-file', (event, path) => {
  event.preventDefault();
  openedFiles.add(packsInArguments([path], '/'));
});

/** Set when the app is ready. */
let secondScreen: SecondScreen | undefined;

const isOnly = becomeSingleInstance((args, directory) => {
  const window = mainWindow();
  if (window?.isMinimized()) window.restore();
  window?.focus();
  openedFiles.add(packsInArguments(args, directory));
});
if (isOnly) void app.whenReady().then(start);
else app.quit();

/** Enough for a workbook of the largest size that is read (`service/tables/limits.ts`). */
const READER_HEAP_MB = 2_048;

/** A document of the largest review or list is far smaller. */
const PAPER_SIGNS = 50_000_000;
const PaperToPrint = z.object({
  title: z.string().max(500),
  language: z.string().max(35),
  html: z.string().max(PAPER_SIGNS),
});

function start(): void {
  const changed = app.isPackaged ? changedFilesBeside(app.getAppPath()) : [];
  if (changed.length > 0) {
    log(`does not start: ${changed.join(', ')} changed after it was installed`);
    dialog.showErrorBox(
      'Plumbline does not start',
      `A part of the program was changed after it was installed: ${changed.join(', ')}.\n\nYour workspaces were not touched. Ask who looks after this computer to install Plumbline again.`,
    );
    app.exit(1);
    return;
  }
  const runtime = chooseServiceRuntime({
    nodeApi: process.versions.napi ?? '0',
    resourcesPath: process.resourcesPath,
    appPath: app.getAppPath(),
    forceUtilityProcess: !app.isPackaged && process.env.PLUMBLINE_SERVICE_RUNTIME === 'utility-process',
  });
  const paths = appPaths(runtime);
  const host = new ServiceHost({
    startProcess: () =>
      runtime.kind === 'utility-process'
        ? startUtilityProcess(paths.serviceEntry, { serviceName: 'Plumbline data service' })
        : startNodeProcess(runtime.nodePath, paths.serviceEntry),
    startReader: () =>
      runtime.kind === 'utility-process'
        ? startUtilityProcess(paths.readerEntry, { serviceName: 'Plumbline reader', heapMb: READER_HEAP_MB })
        : startNodeProcess(runtime.nodePath, paths.readerEntry, { heapMb: READER_HEAP_MB }),
    appVersion: app.getVersion(),
    dataDirectory: app.getPath('userData'),
    migrationsDirectory: paths.migrations,
    onState: showState,
    printPdf,
    log,
  });
  app.on('child-process-gone', (_event, { type, name, reason }) => log(`${name ?? type} is gone: ${reason}`));

  denyPermissions(session.defaultSession);
  blockNetwork(session.defaultSession);
  serveApp(session.defaultSession, paths.renderer);
  fetchNoDictionaries(session.defaultSession);
  secondScreen = new SecondScreen(paths.preload, join(app.getPath('userData'), 'second-screen.json'));
  answerThePage(host);
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate(process.platform, (command) =>
        mainWindow()?.webContents.send(bridgeChannels.menuCommand, command),
      ),
    ),
  );
  enableEntries(Menu.getApplicationMenu(), []);
  lockWhenIdle(powerMonitor, () => host.state.status, {
    lock: async (reason) => {
      const window = mainWindow();
      if (window) await saveNow(window);
      host.lock(reason);
    },
    warn: (secondsLeft) => mainWindow()?.webContents.send(bridgeChannels.lockWarning, secondsLeft),
  });
  host.start();
  openWindow(paths.preload);
  app.on('activate', () => {
    if (!mainWindow()) openWindow(paths.preload);
  });
  endTogether(host);
}

/** Says on the terminal what went wrong; never holds personal data. */
function log(line: string): void {
  process.stderr.write(`plumbline: ${line}\n`);
}

function openWindow(preload: string): void {
  const window = openMainWindow(preload);
  saveBeforeClosing(window);
  offerFieldMenu(window);
}

function mainWindow(): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows().find(
    (window) => window.webContents.session === session.defaultSession && !secondScreen?.is(window),
  );
}

/** The window that a page speaks from. */
const windowOf = (frame: WebFrameMain): BrowserWindow | undefined =>
  BrowserWindow.getAllWindows().find(({ webContents }) => webContents.mainFrame === frame);

function showState(state: ServiceState): void {
  const window = mainWindow();
  if (window) showInTitle(window, state);
  // The second screen locks with the first.
  for (const { webContents } of BrowserWindow.getAllWindows())
    if (webContents.session === session.defaultSession) webContents.send(bridgeChannels.serviceState, state);
}

function answerThePage(host: ServiceHost): void {
  const dialogs = new FileDialogs(host, app.commandLine.getSwitchValue('workspaces-folder') || undefined);
  answer(bridgeChannels.connectToService, z.tuple([z.string().max(100)]), ([id], frame) =>
    handOverServicePort(host, frame, id),
  );
  answer(bridgeChannels.restartService, z.tuple([]), () => host.start());
  answer(bridgeChannels.getServiceState, z.tuple([]), () => host.state);
  answer(bridgeChannels.pasteIntoField, z.tuple([]), (_input, frame) => windowOf(frame)?.webContents.paste());
  answer(bridgeChannels.openSecondScreen, z.tuple([]), () => {
    const window = mainWindow();
    if (window) secondScreen?.show(window);
  });
  answer(bridgeChannels.chooseFile, z.tuple([ChoosePurpose]), ([purpose], frame) => {
    const window = windowOf(frame);
    return window ? dialogs.choose(window, purpose) : null;
  });
  answer(
    bridgeChannels.chooseWhereToSave,
    z.tuple([SavePurpose, z.string().max(255)]),
    ([purpose, suggestedName], frame) => {
      const window = windowOf(frame);
      return window ? dialogs.chooseWhereToSave(window, purpose, suggestedName) : null;
    },
  );
  answer(bridgeChannels.revealFile, z.tuple([z.string().max(100)]), ([token]) => dialogs.reveal(token));
  answer(bridgeChannels.print, z.tuple([PaperToPrint.nullable()]), ([paper]) => {
    if (paper) return printOnPaper(paper.html, paper);
    const window = mainWindow();
    return window ? showPrintDialog(window.webContents) : false;
  });
  answer(
    bridgeChannels.offerCommands,
    z.tuple([z.array(z.enum(menuCommands)).max(menuCommands.length)]),
    ([commands], frame) => {
      if (windowOf(frame) === mainWindow()) enableEntries(Menu.getApplicationMenu(), commands);
    },
  );
  answer(bridgeChannels.filesDropped, z.tuple([z.array(z.string().max(4_096)).max(100)]), ([paths]) =>
    openedFiles.add(packsInArguments(paths, '/')),
  );
  answer(bridgeChannels.takeOpenedFiles, z.tuple([]), () => dialogs.grantOpened(openedFiles.take()));
}

/** The app ends when its last window is closed, and only after the service has closed the workspace. */
function endTogether(host: ServiceHost): void {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    event.preventDefault();
    void host.shutDown().finally(() => app.exit(0));
  });
}
