import type { ChoosePurpose, SavePurpose, WorkspaceStatus } from './control.ts';

/** A file or folder that a person chose: a one-use token for the service, and the bare name to show. */
export interface ChosenFile {
  readonly token: string;
  readonly name: string;
}

/** How the service is, as the screen shows it. */
export interface ServiceState {
  /** `stopped` means that it failed too often in a row to be started again. */
  readonly process: 'starting' | 'ready' | 'restarting' | 'stopped';
  /** How often it was started again since the app was opened. */
  readonly restarts: number;
  readonly status: WorkspaceStatus;
}

/** What a menu entry or its shortcut asks the screen to do. */
export const menuCommands = [
  'new-workspace',
  'open-workspace',
  'lock-workspace',
  'close-workspace',
  'import-cases',
  'import-pack',
  'print',
  'find',
  'settings',
  'toggle-focus',
  'second-screen',
  'keyboard-shortcuts',
  'go-today',
  'go-rounds',
  'go-recommendations',
  'go-packs',
  'go-people-and-cases',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** A whole page of HTML to print, with what it is called. */
export interface PrintedPaper {
  readonly title: string;
  readonly language: string;
  readonly html: string;
}

/** Ends a subscription. */
export type Unsubscribe = () => void;

/** Everything that the screen can ask of the shell: `window.plumbline`. */
export interface PlumblineBridge {
  /** `darwin` shows Cmd where the others show Ctrl. */
  readonly platform: 'darwin' | 'win32' | 'linux';
  /**
   * Asks for a port to the service, once it is ready. The port itself arrives as a window message
   * (see `servicePortMessage`) that carries the same `id`. Rejects when the service is stopped.
   */
  connectToService(id: string): Promise<void>;
  /** Starts a stopped service again. */
  restartService(): Promise<void>;
  /** Opens a file dialog. Null: the person thought better of it. */
  chooseFile(purpose: ChoosePurpose): Promise<ChosenFile | null>;
  /** Opens a save dialog. Null: the person thought better of it. */
  chooseWhereToSave(purpose: SavePurpose, suggestedName: string): Promise<ChosenFile | null>;
  /** Shows a file that was saved through a token of `chooseWhereToSave` in the system's file browser. */
  revealFile(token: string): Promise<void>;
  /** Opens the window for a second screen, which shows the case of the review that this one shows; or brings it to the front. */
  openSecondScreen(): Promise<void>;
  /** Asks the system to print a page of the service; null prints what the window shows. False: the person thought better of it. */
  print(paper: PrintedPaper | null): Promise<boolean>;
  /** Pastes into the field that has the keyboard, as Ctrl+V does: a page may not read the clipboard by itself, and right after a person's press only. */
  pasteIntoField(): Promise<void>;
  getServiceState(): Promise<ServiceState>;
  onServiceState(listener: (state: ServiceState) => void): Unsubscribe;
  onMenuCommand(listener: (command: MenuCommand) => void): Unsubscribe;
  /** Says which commands the page can carry out now: the entries of the others are grey. */
  offerCommands(commands: readonly MenuCommand[]): Promise<void>;
  /**
   * The window is about to close, or the workspace to lock: save what is typed. Waited for, but not for
   * longer than two seconds.
   */
  onSaveNow(listener: () => Promise<void>): Unsubscribe;
  /** The workspace locks in so many seconds unless somebody touches the computer; null: somebody did. Told again and again. */
  onLockWarning(listener: (secondsLeft: number | null) => void): Unsubscribe;
  /** A pack was opened from the system's file browser, or dropped on the window. Those opened before the first listener are kept for it. */
  onFileOpened(listener: (file: ChosenFile) => void): Unsubscribe;
}

/** The IPC channels behind the bridge. */
export const bridgeChannels = {
  connectToService: 'plumbline:connect-to-service',
  servicePort: 'plumbline:service-port',
  restartService: 'plumbline:restart-service',
  chooseFile: 'plumbline:choose-file',
  chooseWhereToSave: 'plumbline:choose-where-to-save',
  revealFile: 'plumbline:reveal-file',
  openSecondScreen: 'plumbline:open-second-screen',
  print: 'plumbline:print',
  pasteIntoField: 'plumbline:paste-into-field',
  getServiceState: 'plumbline:get-service-state',
  serviceState: 'plumbline:service-state',
  menuCommand: 'plumbline:menu-command',
  offerCommands: 'plumbline:offer-commands',
  saveNow: 'plumbline:save-now',
  savedNow: 'plumbline:saved-now',
  takeOpenedFiles: 'plumbline:take-opened-files',
  lockWarning: 'plumbline:lock-warning',
  filesOpened: 'plumbline:files-opened',
  filesDropped: 'plumbline:files-dropped',
} as const;

/** `type` of the window message that hands over the service port; its `id` is that of the request. */
export const servicePortMessage = 'plumbline:service-port';

/** What stands behind `?` in the address of the window for a second screen. */
export const SECOND_SCREEN = 'second-screen';

/** The origin of every page of the app. */
export const appOrigin = 'plumbline://app';
