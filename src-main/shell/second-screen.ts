import { readFileSync, writeFileSync } from 'node:fs';
import { app, type BrowserWindow, screen } from 'electron';
import { z } from 'zod';
import { secondScreenPage } from './app-address.ts';
import { type Place, placeOfSecond } from './second-screen-place.ts';
import { openAppWindow } from './windows.ts';

const KeptPlace = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });

/**
 * The window for a second screen: the case of the review that is written in the first one. It lives no longer than the
 * first, and its title names nobody, for it is read where others sit.
 */
export class SecondScreen {
  readonly #preload: string;
  readonly #keptIn: string;
  #window: BrowserWindow | undefined;

  /** @param keptIn the file of this computer that remembers where the window stood */
  constructor(preload: string, keptIn: string) {
    this.#preload = preload;
    this.#keptIn = keptIn;
  }

  /** Whether a window is the second one. */
  is(window: BrowserWindow): boolean {
    return window === this.#window;
  }

  /** Opens it beside the first window, or brings it to the front. */
  show(first: BrowserWindow): void {
    if (this.#window) {
      if (this.#window.isMinimized()) this.#window.restore();
      this.#window.focus();
      return;
    }
    const [main, ...others] = screen.getAllDisplays().map(({ workArea }) => workArea);
    const place = main && placeOfSecond(this.#kept(), [main, ...others], first.getBounds());
    const window = openAppWindow(this.#preload, secondScreenPage, {
      ...place,
      minWidth: 480,
      minHeight: 400,
      title: `Case on a second screen - ${app.getName()}`,
    });
    const closeToo = () => window.close();
    first.once('closed', closeToo);
    // Asked while it is there: a window that is gone stood nowhere.
    let stood: Place = window.getNormalBounds();
    const look = () => {
      stood = window.getNormalBounds();
    };
    window.on('move', look).on('resize', look);
    window.once('closed', () => {
      this.#keep(stood);
      first.off('closed', closeToo);
      this.#window = undefined;
    });
    this.#window = window;
  }

  #kept(): Place | null {
    try {
      return KeptPlace.parse(JSON.parse(readFileSync(this.#keptIn, 'utf8')));
    } catch {
      // Never opened before, or the file is not ours any more: it opens where a fresh one would.
      return null;
    }
  }

  #keep({ x, y, width, height }: Place): void {
    try {
      writeFileSync(this.#keptIn, JSON.stringify({ x, y, width, height }));
    } catch {
      // A full or read-only disk: the window opens elsewhere next time, and nothing else is lost.
    }
  }
}
