import { spawnSync } from 'node:child_process';
import { hasDisplay } from './system-libraries.mjs';

/**
 * The switches that this machine needs, whatever the app. Chromium refuses to start with its outer sandbox
 * as root, and where Linux keeps user namespaces from ordinary users: developers' and build machines'
 * containers. An installed Plumbline is never started with these.
 * @returns {string[]}
 */
export function electronSwitches() {
  if (process.platform !== 'linux') return [];
  // Such containers have no graphics card either: Electron tries for one at each start, and now and then hangs.
  return canSandbox() ? [] : ['--no-sandbox', '--disable-gpu'];
}

function canSandbox() {
  if (process.getuid?.() === 0) return false;
  return spawnSync('unshare', ['--user', '--map-root-user', 'true']).status === 0;
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
