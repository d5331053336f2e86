import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PackKey } from '#service/packs/decrypt.ts';
import { CommandFailed, type Terminal, UsageError } from './command.ts';

/** What opens a pack: words, a file of age keys, or null for the keys of the workspace that is open. */
export function packKeyOf(
  { identity }: { readonly identity?: string | undefined },
  terminal: Terminal,
): PackKey | null {
  if (identity !== undefined) {
    const path = resolve(terminal.workingDirectory, identity);
    if (!existsSync(path) || !statSync(path).isFile())
      throw new UsageError(`There is no file "${identity}".`);
    const identities = readFileSync(path, 'utf8')
      .split(/\r?\n/u)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'));
    if (identities.length === 0 || identities.some((line) => !/^AGE-SECRET-KEY-/iu.test(line)))
      throw new CommandFailed(`"${identity}" holds no age key: its lines begin with AGE-SECRET-KEY-1.`);
    return { identities: identities.slice(0, 100) };
  }
  const passphrase = terminal.env.PLUMBLINE_PACK_PASSPHRASE;
  return passphrase ? { passphrase } : null;
}
