import { basename, extname } from 'node:path';
import { type BrowserWindow, dialog, type FileFilter, shell } from 'electron';
import type { ChosenFile } from '#shared/contract/bridge.ts';
import type { ChoosePurpose, FilePurpose, SavePurpose } from '#shared/contract/control.ts';
import type { ServiceHost } from './service-host.ts';

/*
 * Rule: a page never names a path; it names a purpose, a person chooses, and the page gets a one-use token.
 * Reason: a page that went wrong could otherwise read and write anything that the person can.
 */

interface Choosing {
  readonly title: string;
  readonly button: string;
  readonly what: 'file' | 'folder';
  readonly filters?: FileFilter[];
}

const tables: FileFilter = { name: 'Tables', extensions: ['csv', 'xlsx', 'tsv', 'txt'] };
const packs: FileFilter = { name: 'Plumbline packs', extensions: ['plumb'] };

const cards: FileFilter = { name: 'Contact cards', extensions: ['plumbcard'] };

const choosing: Readonly<Record<ChoosePurpose, Choosing>> = {
  'open-workspace': { title: 'Open a workspace', button: 'Open', what: 'folder' },
  'new-workspace': { title: 'Choose where the workspace is kept', button: 'Keep it here', what: 'folder' },
  'backup-place': {
    title: 'Choose a second place for back-ups',
    button: 'Copy back-ups here',
    what: 'folder',
  },
  'import-cases': { title: 'Choose a list of cases', button: 'Read', what: 'file', filters: [tables] },
  'import-pack': { title: 'Choose a pack', button: 'Read', what: 'file', filters: [packs] },
  'import-card': { title: 'Choose a contact card', button: 'Read', what: 'file', filters: [cards] },
  'import-plan': {
    title: 'Choose a plan or tracker',
    button: 'Read',
    what: 'file',
    filters: [{ name: 'Plans', extensions: ['xlsx', 'docx', 'csv', 'tsv', 'md', 'txt'] }],
  },
  'import-report': {
    title: 'Choose the report',
    button: 'Read',
    what: 'file',
    filters: [{ name: 'Reports', extensions: ['docx', 'txt', 'md'] }],
  },
  'import-calendar': {
    title: 'Choose a calendar',
    button: 'Read',
    what: 'file',
    filters: [{ name: 'Calendars', extensions: ['xlsx', 'ics', 'docx', 'csv', 'tsv', 'txt', 'md'] }],
  },
  'import-template': {
    title: 'Choose a template, or an audit tool to make one from',
    button: 'Read',
    what: 'file',
    filters: [
      { name: 'Templates and audit tools', extensions: ['json', 'docx', 'xlsx', 'csv', 'txt', 'md'] },
    ],
  },
  'import-attachment': {
    title: 'Choose a document or picture',
    button: 'Attach',
    what: 'file',
    filters: [
      { name: 'Documents and pictures', extensions: ['pdf', 'png', 'jpg', 'jpeg', 'docx', 'xlsx', 'txt'] },
    ],
  },
  'import-letterhead': {
    title: 'Choose your Word file with letterhead and styles',
    button: 'Use',
    what: 'file',
    filters: [{ name: 'Word documents and templates', extensions: ['docx', 'dotx'] }],
  },
  'import-form': {
    title: 'Choose the return form of a moderator',
    button: 'Read',
    what: 'file',
    filters: [{ name: 'Workbooks', extensions: ['xlsx'] }],
  },
  'import-seals': {
    title: 'Choose the opened seals',
    button: 'Read',
    what: 'file',
    filters: [{ name: 'Opened seals', extensions: ['json'] }],
  },
};

const saving: Readonly<Record<SavePurpose, { title: string; filters: FileFilter[] }>> = {
  'save-pack': { title: 'Save the pack', filters: [packs] },
  'save-document': {
    title: 'Save the document',
    filters: [
      { name: 'PDF', extensions: ['pdf'] },
      { name: 'Word document', extensions: ['docx'] },
      { name: 'Excel workbook', extensions: ['xlsx'] },
      { name: 'Web page', extensions: ['html'] },
      { name: 'CSV', extensions: ['csv'] },
    ],
  },
  'save-table': { title: 'Save the table', filters: [{ name: 'Tables', extensions: ['csv', 'xlsx'] }] },
  'save-calendar': { title: 'Save the calendar', filters: [{ name: 'Calendar', extensions: ['ics'] }] },
  'save-card': { title: 'Save your contact card', filters: [cards] },
  'save-template': { title: 'Export the template', filters: [{ name: 'Templates', extensions: ['json'] }] },
  'save-attachment': {
    title: 'Save a copy of the attachment',
    filters: [{ name: 'All files', extensions: ['*'] }],
  },
  'save-backup': { title: 'Save a copy', filters: [{ name: 'Back-ups', extensions: ['db'] }] },
};

/** The dialogs of one window, and the files that were saved through them. */
export class FileDialogs {
  readonly #host: ServiceHost;
  readonly #workspacesFolder: string | undefined;
  readonly #savedPaths = new Map<string, string>();

  /**
   * @param workspacesFolder where whoever looks after the machine wants new workspaces kept
   *   (`--workspaces-folder=...`); nobody is asked then
   */
  constructor(host: ServiceHost, workspacesFolder?: string) {
    this.#host = host;
    this.#workspacesFolder = workspacesFolder;
  }

  /** Lets a person choose what is there. Null: they thought better of it. */
  async choose(window: BrowserWindow, purpose: ChoosePurpose): Promise<ChosenFile | null> {
    if (purpose === 'new-workspace' && this.#workspacesFolder) {
      return this.#grant(this.#workspacesFolder, purpose);
    }
    const { title, button, what, filters } = choosing[purpose];
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title,
      buttonLabel: button,
      // What is opened here does not belong into the system's list of recent documents.
      properties: [
        ...(what === 'folder' ? (['openDirectory', 'createDirectory'] as const) : (['openFile'] as const)),
        'dontAddToRecent',
      ],
      ...(filters && { filters: [...filters, { name: 'All files', extensions: ['*'] }] }),
    });
    const path = filePaths[0];
    if (canceled || !path) return null;
    return this.#grant(path, purpose);
  }

  /** Lets a person choose where to write. Null: they thought better of it. */
  async chooseWhereToSave(
    window: BrowserWindow,
    purpose: SavePurpose,
    suggestedName: string,
  ): Promise<ChosenFile | null> {
    const { title, filters } = saving[purpose];
    const name = basename(suggestedName);
    const extension = extname(name).slice(1);
    const isSuggested = ({ extensions }: FileFilter) => extensions.includes(extension);
    const fitting = [
      ...filters.filter(isSuggested).map((filter) => ({ ...filter, extensions: [extension] })),
      ...filters.filter((filter) => !isSuggested(filter)),
    ];
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title,
      defaultPath: name,
      filters: fitting,
      properties: ['dontAddToRecent'],
    });
    if (canceled || !filePath) return null;
    const saved = this.#grant(filePath, purpose);
    this.#savedPaths.set(saved.token, filePath);
    return saved;
  }

  /** Tokens for packs that were opened from the system's file browser. */
  grantOpened(paths: readonly string[]): ChosenFile[] {
    return paths.map((path) => this.#grant(path, 'import-pack'));
  }

  /** Shows a file that was saved through these dialogs where it lies; anything else is ignored. */
  reveal(token: string): void {
    const path = this.#savedPaths.get(token);
    if (path) shell.showItemInFolder(path);
  }

  #grant(path: string, purpose: FilePurpose): ChosenFile {
    return { token: this.#host.grant(path, purpose), name: basename(path) };
  }
}
