import { hasDisplay } from './system-libraries.mjs';

/**
 * The switches that this machine needs, whatever the app. As root Chromium refuses to start with its outer
 * sandbox; that is a developer's or a build machine's container, never a person's laptop.
 * @returns {string[]}
 */
export function electronSwitches() {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return isRoot ? ['--no-sandbox'] : [];
}

/**
 * Wraps a command in an invisible display where there is none.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[] }}
 */
export function onSomeDisplay(command, args) {
  if (hasDisplay) return { command, args: [...args] };
  return { command: 'xvfb-run', args: ['-a', '-s', '-screen 0 1920x1080x24', command, ...args] };
}

/**
 * The switches with which Electron runs on Linux without any display, as long as it opens no window.
 * @returns {string[]}
 */
export function headlessSwitches() {
  return process.platform === 'linux' ? ['--ozone-platform=headless', '--disable-gpu'] : [];
}
