import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether this app was packaged as a release (`npm run package -- --release`) and not from the Electron at hand. */
export function isRelease(appPath: string): boolean {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8'));
    return typeof manifest === 'object' && manifest !== null && Reflect.get(manifest, 'isRelease') === true;
  } catch {
    return false;
  }
}
