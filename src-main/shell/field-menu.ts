import { type BrowserWindow, Menu, type MenuItemConstructorOptions, type Session } from 'electron';

/** Chromium would fetch its dictionaries: it gets no language. A Mac keeps the system's own check. */
export function fetchNoDictionaries(session: Session): void {
  if (process.platform !== 'darwin') session.setSpellCheckerLanguages([]);
}

/** The menu of a field: what the system thinks was meant, and cut, copy and paste. */
export function offerFieldMenu(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.on('context-menu', (_event, { isEditable, dictionarySuggestions, selectionText }) => {
    if (!isEditable && selectionText === '') return;
    const suggested = dictionarySuggestions.map(
      (word): MenuItemConstructorOptions => ({
        label: word,
        click: () => webContents.replaceMisspelling(word),
      }),
    );
    const editing: MenuItemConstructorOptions[] = isEditable
      ? [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { type: 'separator' }, { role: 'selectAll' }]
      : [{ role: 'copy' }];
    Menu.buildFromTemplate([
      ...suggested,
      ...(suggested.length > 0 ? [{ type: 'separator' } as const] : []),
      ...editing,
    ]).popup({ window });
  });
}
