import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstalledAsLocked } from '../../scripts/setup/packages.mjs';

describe('isInstalledAsLocked', () => {
  let folder: string;
  const lock = async (packages: object) => {
    await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
  };
  const install = async (packages: object) => {
    await writeFile(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
  };
  const zod = { version: '4.6.7', integrity: 'sha512-a' };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-packages-'));
    await mkdir(join(folder, 'node_modules'));
    await lock({ '': { name: 'plumbline' }, 'node_modules/zod': zod });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('holds where every package is there with its locked hash', async () => {
    await install({ 'node_modules/zod': zod });
    expect(isInstalledAsLocked(folder)).toBe(true);
  });

  it('does not hold on a fresh clone, with a package missing, or with another hash', async () => {
    expect(isInstalledAsLocked(folder)).toBe(false);
    await install({});
    expect(isInstalledAsLocked(folder)).toBe(false);
    await install({ 'node_modules/zod': { ...zod, integrity: 'sha512-b' } });
    expect(isInstalledAsLocked(folder)).toBe(false);
  });

  it('does not ask for what npm leaves out on this platform', async () => {
    await lock({
      'node_modules/zod': zod,
      'node_modules/other-platform': { version: '1.0.0', optional: true },
    });
    await install({ 'node_modules/zod': zod });
    expect(isInstalledAsLocked(folder)).toBe(true);
  });
});
