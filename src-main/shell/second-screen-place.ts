/** Where a window stands, in the pixels of the whole desk of screens. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Smaller than this nobody reads a case in it. */
const SMALLEST = { width: 480, height: 400 };
/** So much of the top of a window must be on a screen that a person can take hold of it. */
const GRIP = { width: 120, height: 40 };

/**
 * Where the second window opens: where it was left, if that screen is still there; else on a screen that the first window is
 * not on; with one screen only, on its right half.
 * @param screens what may be used of each screen; at least one
 */
export function placeOfSecond(
  kept: Place | null,
  screens: readonly [Place, ...Place[]],
  first: Place,
): Place {
  const keptOn = kept && screens.find((screen) => isInReach(kept, screen));
  if (kept && keptOn) return within(kept, keptOn);
  const [main, ...others] = sortedByShare(screens, first);
  const other = others[0];
  if (other) return other;
  const width = Math.max(Math.floor(main.width / 2), Math.min(SMALLEST.width, main.width));
  return { x: main.x + main.width - width, y: main.y, width, height: main.height };
}

function isInReach(window: Place, screen: Place): boolean {
  const top = { ...window, height: Math.min(window.height, GRIP.height) };
  return shared(top, screen, 'width') >= GRIP.width && shared(top, screen, 'height') >= GRIP.height;
}

/** The window drawn in so far that all of it is on the screen. */
function within(window: Place, screen: Place): Place {
  const width = Math.min(Math.max(window.width, SMALLEST.width), screen.width);
  const height = Math.min(Math.max(window.height, SMALLEST.height), screen.height);
  return {
    x: Math.min(Math.max(window.x, screen.x), screen.x + screen.width - width),
    y: Math.min(Math.max(window.y, screen.y), screen.y + screen.height - height),
    width,
    height,
  };
}

/** The screen that has most of the window first; the others as they came. */
function sortedByShare(screens: readonly [Place, ...Place[]], window: Place): [Place, ...Place[]] {
  const area = (screen: Place) => shared(window, screen, 'width') * shared(window, screen, 'height');
  const main = screens.reduce((best, screen) => (area(screen) > area(best) ? screen : best));
  return [main, ...screens.filter((screen) => screen !== main)];
}

function shared(a: Place, b: Place, side: 'width' | 'height'): number {
  const from = side === 'width' ? 'x' : 'y';
  return Math.max(0, Math.min(a[from] + a[side], b[from] + b[side]) - Math.max(a[from], b[from]));
}
