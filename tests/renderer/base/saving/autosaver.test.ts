import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosaver } from '../../../../src-renderer/base/saving/autosaver.ts';
import type { SavedState } from '../../../../src-renderer/base/saving/saved-state.ts';

describe('an autosaver', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function make(save: (value: string) => Promise<string>) {
    const states: SavedState['kind'][] = [];
    const autosaver = new Autosaver<string>({
      save,
      onState: ({ kind }) => states.push(kind),
      pauseMs: 700,
      retryMs: 5_000,
    });
    return { autosaver, states };
  }

  it('saves once, at the pause, what was typed last', async () => {
    const save = vi.fn(async () => '2026-03-10T10:42:00Z');
    const { autosaver, states } = make(save);
    autosaver.change('a');
    await vi.advanceTimersByTimeAsync(400);
    autosaver.change('ab');
    await vi.advanceTimersByTimeAsync(699);
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(save.mock.calls).toEqual([['ab']]);
    expect(states).toEqual(['saving', 'saved']);
  });

  it('saves what is typed while a save is under way after it, never at the same time', async () => {
    const finishers: (() => void)[] = [];
    const save = vi.fn(
      (_value: string) => new Promise<string>((resolve) => finishers.push(() => resolve('now'))),
    );
    const { autosaver } = make(save);
    autosaver.change('first');
    await vi.advanceTimersByTimeAsync(700);
    autosaver.change('second');
    await vi.advanceTimersByTimeAsync(700);
    expect(save).toHaveBeenCalledTimes(1);
    finishers[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(save.mock.calls).toEqual([['first'], ['second']]);
  });

  it('tries again until it is through, and says meanwhile that it is not saved', async () => {
    let isBroken = true;
    const save = vi.fn(async (_value: string) => {
      if (isBroken) throw new Error('the disk is full');
      return 'now';
    });
    const { autosaver, states } = make(save);
    autosaver.change('kept');
    await vi.advanceTimersByTimeAsync(700);
    expect(states).toEqual(['saving', 'not-saved']);
    isBroken = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(save.mock.calls).toEqual([['kept'], ['kept']]);
    expect(states.at(-1)).toBe('saved');
  });

  it('waits for the save when it must be safe at once, and does nothing when all is saved', async () => {
    const save = vi.fn(async (_value: string) => 'now');
    const { autosaver } = make(save);
    await autosaver.saveNow();
    expect(save).not.toHaveBeenCalled();
    autosaver.change('a');
    await autosaver.saveNow();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(save).toHaveBeenCalledTimes(1);
  });
});
