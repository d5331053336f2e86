import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions, type Session } from 'electron';
import { z } from 'zod';
import { bridgeChannels } from '#shared/contract/bridge.ts';
import { answer } from '../ipc.ts';
import { readDictionary } from './dictionary.ts';
import { Speller } from './speller.ts';

/*
 * Spelling in British English without the network: Chromium draws the underlines and asks the preload script, which
 * asks here. Chromium's own dictionaries are off, for it would fetch them. A Mac keeps the system's own.
 */

/** Whether Plumbline brings the dictionary, or the system has its own. */
const isOurs = process.platform !== 'darwin';

const Words = z.array(z.string().max(200)).max(20_000);

const speller = new Speller(() => readDictionary(app.getAppPath()));

/** Answers what is misspelt; must run before a window is opened. */
export function checkSpelling(session: Session): void {
  if (isOurs) session.setSpellCheckerLanguages([]);
  answer(bridgeChannels.misspelt, z.tuple([Words]), ([words]) => speller.misspelt(words));
  answer(bridgeChannels.knowWords, z.tuple([Words]), ([words]) => speller.know(words));
}

/** Forgets the names of what was on the screen: the workspace was locked or closed. */
export function forgetWords(): void {
  speller.know([]);
}

/** The menu of a field: what might have been meant, and cut, copy and paste. */
export function offerSpelling(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.on(
    'context-menu',
    async (_event, { isEditable, misspelledWord, dictionarySuggestions, selectionText }) => {
      if (!isEditable && selectionText === '') return;
      const suggested =
        misspelledWord === ''
          ? []
          : isOurs
            ? await speller.suggestions(misspelledWord)
            : dictionarySuggestions;
      const spelling: MenuItemConstructorOptions[] =
        misspelledWord === ''
          ? []
          : [
              ...suggested.map((word) => ({
                label: word,
                click: () => webContents.replaceMisspelling(word),
              })),
              ...(suggested.length === 0 ? [{ label: 'No suggestion', enabled: false }] : []),
              {
                label: `“${misspelledWord}” is right here`,
                click: () => {
                  speller.ignore(misspelledWord);
                  // Chromium asks again once the word is written anew.
                  webContents.replaceMisspelling(misspelledWord);
                },
              },
              { type: 'separator' },
            ];
      const editing: MenuItemConstructorOptions[] = isEditable
        ? [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { type: 'separator' }, { role: 'selectAll' }]
        : [{ role: 'copy' }];
      Menu.buildFromTemplate([...spelling, ...editing]).popup({ window });
    },
  );
}
