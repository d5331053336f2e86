import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WorkspaceStatus } from '#shared/contract/control.ts';
import { lockWhenIdle } from '../../src-main/shell/idle-lock.ts';

const minute = 60;

/** A monitor whose idle seconds and events the test decides. */
function aMonitor() {
  const listeners = new Map<string, () => void>();
  return {
    idleSeconds: 0,
    getSystemIdleTime() {
      return this.idleSeconds;
    },
    on(event: 'suspend' | 'lock-screen', listener: () => void) {
      listeners.set(event, listener);
    },
    emit: (event: 'suspend' | 'lock-screen') => listeners.get(event)?.(),
  };
}

describe('lockWhenIdle', () => {
  const monitor = aMonitor();
  const lock = vi.fn();
  const warn = vi.fn();
  let status: WorkspaceStatus;

  beforeEach(() => {
    vi.useFakeTimers();
    lock.mockClear();
    warn.mockClear();
    monitor.idleSeconds = 0;
    status = { workspace: 'open', name: 'Wrenfield', idleLockMinutes: 5 };
    lockWhenIdle(monitor, () => status, { lock, warn });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('locks an open workspace once nobody has touched the machine for its minutes', () => {
    monitor.idleSeconds = 5 * minute - 1;
    vi.advanceTimersByTime(20_000);
    expect(lock).not.toHaveBeenCalled();
    monitor.idleSeconds = 5 * minute;
    vi.advanceTimersByTime(15_000);
    expect(lock).toHaveBeenCalledWith('idle');
  });

  it('warns while less than a minute is left, and takes the warning back when somebody is there again', () => {
    monitor.idleSeconds = 4 * minute - 1;
    vi.advanceTimersByTime(5_000);
    expect(warn).not.toHaveBeenCalled();
    monitor.idleSeconds = 4 * minute + 20;
    vi.advanceTimersByTime(5_000);
    expect(warn.mock.calls).toEqual([[40]]);
    monitor.idleSeconds = 0;
    vi.advanceTimersByTime(10_000);
    expect(warn.mock.calls).toEqual([[40], [null]]);
    expect(lock).not.toHaveBeenCalled();
  });

  it('warns no one who is at work, however short the minutes are, and nobody once it is locked', () => {
    status = { ...status, idleLockMinutes: 1 };
    monitor.idleSeconds = 29;
    vi.advanceTimersByTime(5_000);
    expect(warn).not.toHaveBeenCalled();
    monitor.idleSeconds = 31;
    vi.advanceTimersByTime(5_000);
    expect(warn.mock.calls).toEqual([[29]]);
    status = { ...status, workspace: 'locked' };
    vi.advanceTimersByTime(10_000);
    expect(warn.mock.calls).toEqual([[29], [null]]);
  });

  it('follows a change of the minutes, and null never locks', () => {
    status = { ...status, idleLockMinutes: null };
    monitor.idleSeconds = 600 * minute;
    vi.advanceTimersByTime(60_000);
    expect(lock).not.toHaveBeenCalled();
    status = { ...status, idleLockMinutes: 1 };
    vi.advanceTimersByTime(15_000);
    expect(lock).toHaveBeenCalledWith('idle');
  });

  it('locks when the machine sleeps and when its screen is locked', () => {
    monitor.emit('suspend');
    monitor.emit('lock-screen');
    expect(lock.mock.calls).toEqual([['suspended'], ['screen-locked']]);
  });

  it('has nothing to do where no workspace is open', () => {
    status = { workspace: 'locked', name: 'Wrenfield', idleLockMinutes: 1 };
    monitor.idleSeconds = 10 * minute;
    vi.advanceTimersByTime(60_000);
    monitor.emit('suspend');
    expect(lock).not.toHaveBeenCalled();
  });
});
