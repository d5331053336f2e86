import { describe, expect, it } from 'vitest';
import { type Place, placeOfSecond } from '../../src-main/shell/second-screen-place.ts';

const laptop: Place = { x: 0, y: 0, width: 1440, height: 860 };
const monitor: Place = { x: 1440, y: -200, width: 1920, height: 1080 };
const first: Place = { x: 40, y: 20, width: 1300, height: 800 };

const isOn = (window: Place, screen: Place) =>
  window.x >= screen.x &&
  window.y >= screen.y &&
  window.x + window.width <= screen.x + screen.width &&
  window.y + window.height <= screen.y + screen.height;

describe('where the window for a second screen opens', () => {
  it('fills the screen that the first window is not on', () => {
    expect(placeOfSecond(null, [laptop, monitor], first)).toEqual(monitor);
    expect(placeOfSecond(null, [laptop, monitor], { ...first, x: 1600, y: 0 })).toEqual(laptop);
  });

  it('takes the right half where there is one screen only', () => {
    expect(placeOfSecond(null, [laptop], first)).toEqual({ x: 720, y: 0, width: 720, height: 860 });
  });

  it('opens where it was left', () => {
    const kept = { x: 1600, y: 100, width: 900, height: 700 };
    expect(placeOfSecond(kept, [laptop, monitor], first)).toEqual(kept);
  });

  it('comes back to a screen that is there once the one it was left on is gone', () => {
    const kept = { x: 1600, y: 100, width: 900, height: 700 };
    expect(isOn(placeOfSecond(kept, [laptop], first), laptop)).toBe(true);
  });

  it.each<[string, Place]>([
    ['hangs over the edge', { x: 1100, y: 500, width: 900, height: 700 }],
    ['has its top above the screen', { x: 100, y: -500, width: 900, height: 700 }],
    ['is larger than the screen', { x: -100, y: -10, width: 4000, height: 3000 }],
    ['was made tiny', { x: 100, y: 100, width: 130, height: 50 }],
    ['shows nothing but a corner', { x: 1430, y: 850, width: 900, height: 700 }],
  ])('is wholly on a screen although what was kept %s', (_what, kept) => {
    const place = placeOfSecond(kept, [laptop], first);
    expect(isOn(place, laptop)).toBe(true);
    expect(place.width).toBeGreaterThanOrEqual(480);
    expect(place.height).toBeGreaterThanOrEqual(400);
  });
});
