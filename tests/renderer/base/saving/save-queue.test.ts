import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SaveQueue } from '../../../../src-renderer/base/saving/save-queue.ts';
import type { SavedState } from '../../../../src-renderer/base/saving/saved-state.ts';

const times = { pauseMs: 400, longestMs: 700, retryMs: 1_500, timeoutMs: 8_000 };

const locked = Object.assign(new Error('The workspace is locked.'), {
  code: 'LOCKED',
  data: { kept: 'All that was saved.', next: 'Open it.' },
});
const refused = Object.assign(new Error('There is no such field.'), {
  code: 'PROBLEM',
  data: { kept: 'The rest.', next: 'Copy the text.' },
});

function aQueue() {
  const states: SavedState[] = [];
  return { queue: new SaveQueue((state) => states.push(state), times), states };
}

describe('the queue of what is typed', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('sends at a pause, once, what was typed last', async () => {
    const { queue, states } = aQueue();
    const sent: string[] = [];
    for (const text of ['a', 'ab', 'abc']) {
      queue.put('field', async () => {
        sent.push(text);
        return '2026-04-01T10:42:00.000Z';
      });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(300);
    expect(sent).toEqual(['abc']);
    expect(states.at(-1)).toEqual({ kind: 'saved', at: '2026-04-01T10:42:00.000Z' });
    expect(queue.isIdle).toBe(true);
  });

  it('sends while the typing goes on: nothing waits longer than its longest time', async () => {
    const { queue } = aQueue();
    const waits: number[] = [];
    let oldestUnsent: number | null = null;
    for (let key = 0; key < 60; key++) {
      oldestUnsent ??= performance.now();
      queue.put('field', async () => {
        if (oldestUnsent !== null) waits.push(performance.now() - oldestUnsent);
        oldestUnsent = null;
        return 'now';
      });
      await vi.advanceTimersByTimeAsync(90);
    }
    expect(waits.length).toBeGreaterThan(5);
    expect(Math.max(...waits)).toBeLessThanOrEqual(times.longestMs);
  });

  it('keeps what a locked workspace refuses and sends it once it is open again', async () => {
    const { queue, states } = aQueue();
    let isLocked = true;
    const tries: boolean[] = [];
    queue.put('field', async (isRetry) => {
      tries.push(isRetry);
      if (isLocked) throw locked;
      return 'now';
    });
    await queue.flush();
    expect(states.at(-1)).toEqual({
      kind: 'not-saved',
      reason: 'The workspace is locked.',
      next: 'Open it.',
    });
    expect(queue.isPending('field')).toBe(true);
    await vi.advanceTimersByTimeAsync(times.retryMs);
    isLocked = false;
    await vi.advanceTimersByTimeAsync(times.retryMs);
    expect(tries).toEqual([false, true, true]);
    expect(states.at(-1)).toEqual({ kind: 'saved', at: 'now' });
  });

  it('what one rule refuses does not hold up the rest', async () => {
    const { queue, states } = aQueue();
    const sent: string[] = [];
    queue.put('wrong', () => Promise.reject(refused));
    queue.put('right', async () => {
      sent.push('right');
      return 'now';
    });
    await queue.flush();
    expect(sent).toEqual(['right']);
    expect(queue.isPending('right')).toBe(false);
    expect(queue.isPending('wrong')).toBe(true);
    expect(states.at(-1)).toEqual({
      kind: 'not-saved',
      reason: 'There is no such field.',
      next: 'Copy the text.',
    });
  });

  it('what a rule refused waits for its next change, and the screen says why until then', async () => {
    const { queue, states } = aQueue();
    const tries: boolean[] = [];
    queue.put('field', async (isRetry) => {
      tries.push(isRetry);
      throw refused;
    });
    await queue.flush();
    await vi.advanceTimersByTimeAsync(60 * 60 * 1000);
    await queue.flush();
    expect(tries).toEqual([false]);
    expect(states.at(-1)).toEqual({
      kind: 'not-saved',
      reason: 'There is no such field.',
      next: 'Copy the text.',
    });
    queue.put('other', async () => 'later');
    await vi.advanceTimersByTimeAsync(times.pauseMs);
    expect(tries).toEqual([false]);
    expect(states.at(-1)).toEqual({
      kind: 'not-saved',
      reason: 'There is no such field.',
      next: 'Copy the text.',
    });
    queue.put('field', async (isRetry) => {
      tries.push(isRetry);
      return 'now';
    });
    await vi.advanceTimersByTimeAsync(times.pauseMs);
    expect(tries).toEqual([false, false]);
    expect(states.at(-1)).toEqual({ kind: 'saved', at: 'now' });
    expect(queue.isIdle).toBe(true);
  });

  it('what a full disk did not take is tried again by itself', async () => {
    const { queue } = aQueue();
    let isFull = true;
    queue.put('field', async () => {
      if (isFull)
        throw Object.assign(new Error('Full.'), {
          code: 'PROBLEM',
          data: { kept: '', next: '', mayPass: true },
        });
      return 'now';
    });
    await queue.flush();
    isFull = false;
    await vi.advanceTimersByTimeAsync(times.retryMs);
    expect(queue.isIdle).toBe(true);
  });

  it('never sends two at once, however often it is told to save now', async () => {
    const { queue } = aQueue();
    const finishers: (() => void)[] = [];
    let most = 0;
    let running = 0;
    const send = (sent: string) => async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => finishers.push(resolve));
      running -= 1;
      return sent;
    };
    queue.put('whole', send('one'));
    const flushes = [queue.flush(), queue.flush()];
    await vi.advanceTimersByTimeAsync(0);
    queue.put('whole', send('two'));
    flushes.push(queue.flush());
    await vi.advanceTimersByTimeAsync(0);
    expect(finishers).toHaveLength(1);
    finishers[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    finishers[1]?.();
    await Promise.all(flushes);
    expect([most, finishers.length]).toEqual([1, 2]);
  });

  it('a call that nobody answers is tried again', async () => {
    const { queue } = aQueue();
    let tries = 0;
    queue.put('field', () => {
      tries += 1;
      return tries === 1 ? new Promise(() => {}) : Promise.resolve('now');
    });
    await vi.advanceTimersByTimeAsync(times.pauseMs + times.timeoutMs + times.retryMs);
    expect(tries).toBe(2);
    expect(queue.isIdle).toBe(true);
  });

  it('what is typed while a save fails replaces it and is sent in its place', async () => {
    const { queue } = aQueue();
    const sent: string[] = [];
    queue.put('field', async () => {
      queue.put('field', async () => {
        sent.push('newer');
        return 'now';
      });
      throw locked;
    });
    await queue.flush();
    await vi.advanceTimersByTimeAsync(times.retryMs);
    expect(sent).toEqual(['newer']);
  });
});
