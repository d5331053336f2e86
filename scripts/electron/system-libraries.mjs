import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { capture, run, StepFailed, step } from '../setup/process.mjs';

/** Which Debian package holds each library that Electron asks for and a bare system lacks. */
const packageOfLibrary = [
  [/^lib(gtk-3|gdk-3|gdk_pixbuf|cairo|pango|atk|atspi|X|xcb|xkb)/, 'libgtk-3-0'],
  [/^lib(nss|nssutil|smime|nspr|plc|plds)/, 'libnss3'],
  [/^libasound/, 'libasound2'],
  [/^libXss/, 'libxss1'],
  [/^libnotify/, 'libnotify4'],
  [/^lib(gbm|drm)/, 'libgbm1'],
  [/^libcups/, 'libcups2'],
];
const everyPackage = ['libgtk-3-0', 'libnss3', 'libasound2', 'libxss1', 'libnotify4', 'libgbm1'];

/** Whether a window can be shown here: any display on Linux, always elsewhere. */
export const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/**
 * Makes sure that Linux has the libraries Electron needs and, where there is no display, a virtual one.
 * As root on Debian and its kin it installs what is missing; otherwise it fails with the one command that does.
 * @param {string} electron path of the executable
 * @param {{ virtualDisplay: boolean }} needs
 */
export async function ensureSystemLibraries(electron, { virtualDisplay }) {
  if (process.platform !== 'linux') return;
  const missing = await missingPackages(electron, virtualDisplay);
  if (missing.length === 0) return;
  const packages = await asNamedHere(missing);
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid?.() === 0 && isOnPath('apt-get')) {
    await step(`Installing what Electron needs from the system: ${packages.join(' ')}`, async () => {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      await run('apt-get', ['update', '-q'], { env });
      await run('apt-get', command.split(' ').slice(1), { env });
    });
    if ((await missingPackages(electron, virtualDisplay)).length === 0) return;
  }
  throw new StepFailed(`Electron lacks ${missing.join(', ')} on this system. Run: sudo ${command}`);
}

/**
 * @param {string} electron
 * @param {boolean} virtualDisplay
 */
async function missingPackages(electron, virtualDisplay) {
  const { code, output } = await capture('ldd', [electron]);
  const libraries = [...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name ?? '');
  const missing = new Set(
    libraries.flatMap((library) => {
      const known = packageOfLibrary.find(([pattern]) => /** @type {RegExp} */ (pattern).test(library));
      return known ? [String(known[1])] : everyPackage;
    }),
  );
  if (code === 127) for (const name of everyPackage) missing.add(name);
  if (virtualDisplay && !isOnPath('xvfb-run')) missing.add('xvfb');
  if (virtualDisplay && !isOnPath('xauth')) missing.add('xauth');
  return [...missing];
}

/**
 * Newer Debian and Ubuntu call some packages `...t64`.
 * @param {readonly string[]} packages
 */
async function asNamedHere(packages) {
  return Promise.all(
    packages.map(async (name) => {
      const { code, output } = await capture('apt-cache', ['show', `${name}t64`]);
      return code === 0 && output.includes('Package:') ? `${name}t64` : name;
    }),
  );
}

/** @param {string} program */
function isOnPath(program) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => folder && existsSync(join(folder, program)));
}
