import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/**
 * The folder that holds `package.json` and the migrations: the checkout, or the unpacked part of an installed app.
 * @throws where there is none above this file
 */
export const root: string = rootAbove(import.meta.dirname);

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'drizzle'))) return folder;
  if (dirname(folder) === folder) throw new Error('Plumbline is not whole here: its migrations are missing.');
  return rootAbove(dirname(folder));
}

/** Whether this is a checkout, where files may be made beside the sources. */
export const isCheckout: boolean = existsSync(join(root, 'src-main'));

/** The version of Plumbline that these commands belong to. */
export function version(): string {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}
