import type { LockReason, WorkspaceStatus } from '#shared/contract/control.ts';

/** What is asked of the system: Electron's `powerMonitor` has it all. */
export interface IdleMonitor {
  getSystemIdleTime(): number;
  on(event: 'suspend' | 'lock-screen', listener: () => void): unknown;
}

const checkIntervalMs = 5_000;
const secondsPerMinute = 60;
/** How long before the lock a person is warned, and never longer than half of the minutes that it waits. */
const WARNED_SECONDS = 60;

/** What is done when nobody has touched the machine for a while. */
export interface IdleDeeds {
  readonly lock: (reason: LockReason) => void;
  /** Told how many seconds are left, at each look while there are few; null once somebody is back. */
  readonly warn: (secondsLeft: number | null) => void;
}

/**
 * Locks an open workspace when nobody has touched the machine for the minutes it asks for, a warning before, and whenever
 * the machine sleeps or its screen is locked.
 */
export function lockWhenIdle(
  monitor: IdleMonitor,
  currentStatus: () => WorkspaceStatus,
  { lock, warn }: IdleDeeds,
): void {
  let isWarned = false;
  const tell = (secondsLeft: number | null) => {
    if (secondsLeft !== null || isWarned) warn(secondsLeft);
    isWarned = secondsLeft !== null;
  };
  const lockIfOpen = (reason: LockReason) => {
    tell(null);
    if (currentStatus().workspace === 'open') lock(reason);
  };
  monitor.on('suspend', () => lockIfOpen('suspended'));
  monitor.on('lock-screen', () => lockIfOpen('screen-locked'));
  setInterval(() => {
    const { idleLockMinutes, workspace } = currentStatus();
    if (idleLockMinutes === null || workspace !== 'open') return tell(null);
    const limit = idleLockMinutes * secondsPerMinute;
    const left = limit - monitor.getSystemIdleTime();
    if (left <= 0) lockIfOpen('idle');
    else tell(left <= Math.min(WARNED_SECONDS, limit / 2) ? left : null);
  }, checkIntervalMs).unref();
}
