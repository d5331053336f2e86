import type { LockReason, WorkspaceStatus } from '#shared/contract/control.ts';

/** What is asked of the system: Electron's `powerMonitor` has it all. */
export interface IdleMonitor {
  getSystemIdleTime(): number;
  on(event: 'suspend' | 'lock-screen', listener: () => void): unknown;
}

const checkIntervalMs = 15_000;
const secondsPerMinute = 60;

/**
 * Locks an open workspace when nobody has touched the machine for the minutes it asks for, and whenever
 * the machine sleeps or its screen is locked.
 */
export function lockWhenIdle(
  monitor: IdleMonitor,
  currentStatus: () => WorkspaceStatus,
  lock: (reason: LockReason) => void,
): void {
  const lockIfOpen = (reason: LockReason) => {
    if (currentStatus().workspace === 'open') lock(reason);
  };
  monitor.on('suspend', () => lockIfOpen('suspended'));
  monitor.on('lock-screen', () => lockIfOpen('screen-locked'));
  setInterval(() => {
    const { idleLockMinutes } = currentStatus();
    if (idleLockMinutes === null) return;
    if (monitor.getSystemIdleTime() >= idleLockMinutes * secondsPerMinute) lockIfOpen('idle');
  }, checkIntervalMs).unref();
}
