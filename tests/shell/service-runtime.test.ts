import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseServiceRuntime } from '../../src-main/shell/service-runtime.ts';

const node = process.platform === 'win32' ? 'node.exe' : 'node';

describe('chooseServiceRuntime', () => {
  let folder: string;
  let where: { nodeApi: string; resourcesPath: string; appPath: string };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-runtime-'));
    where = { nodeApi: '9', resourcesPath: join(folder, 'resources'), appPath: join(folder, 'app') };
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function put(path: string): Promise<string> {
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, '');
    return path;
  }

  it('takes the utility process of an Electron that loads the addon', () => {
    expect(chooseServiceRuntime({ ...where, nodeApi: '10' })).toEqual({ kind: 'utility-process' });
  });

  it('takes the Node of the project beside an older Electron, and before it the packaged one', async () => {
    const ofProject = await put(join(where.appPath, 'node_modules', 'node', 'bin', node));
    expect(chooseServiceRuntime(where)).toEqual({ kind: 'node-process', nodePath: ofProject });
    const packaged = await put(join(where.resourcesPath, 'node', node));
    expect(chooseServiceRuntime(where)).toEqual({ kind: 'node-process', nodePath: packaged });
  });

  it('says so where neither will do', () => {
    expect(() => chooseServiceRuntime(where)).toThrow(/too old/);
  });
});
