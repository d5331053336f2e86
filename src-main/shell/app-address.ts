import { isAbsolute, relative, resolve, sep } from 'node:path';
import { SECOND_SCREEN } from '#shared/contract/bridge.ts';

/** The app's own scheme; pages live at `plumbline://app/`. */
export const appScheme = 'plumbline';
/** The host of the app's pages. */
export const appHost = 'app';
/** The page that a window opens with. */
export const startPage = `${appScheme}://${appHost}/index.html`;
/** The same page, as the window for a second screen. */
export const secondScreenPage = `${startPage}?${SECOND_SCREEN}`;

/** Whether an address is one of the app's own pages. Compares parsed parts: look-alike strings do not pass. */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return (
    url.protocol === `${appScheme}:` && url.host === appHost && url.username === '' && url.password === ''
  );
}

/**
 * The file that an app address stands for.
 * @returns an absolute path inside `root`, or undefined where the address leads out of it
 */
export function fileOfAppAddress(address: string, root: string): string | undefined {
  if (!isAppAddress(address)) return undefined;
  const pathname = decodePath(new URL(address).pathname);
  if (pathname === undefined || pathname.includes('\0') || pathname.includes('\\')) return undefined;
  const file = resolve(root, `.${pathname === '/' ? '/index.html' : pathname}`);
  const inside = relative(root, file);
  const leadsOut = inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  return leadsOut ? undefined : file;
}

function decodePath(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
