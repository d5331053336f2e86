import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { changedFilesBeside } from '../../src-main/shell/installed-files.ts';

const CODE = 'console.log("as it was packed")';

/** An archive as the packer writes it: two files beside it, one inside. */
function anArchive(folder: string): string {
  const integrity = { algorithm: 'SHA256', hash: createHash('sha256').update(CODE).digest('hex') };
  const outside = { size: CODE.length, unpacked: true, integrity };
  const header = JSON.stringify({
    files: {
      'package.json': { size: 2, offset: '0', integrity },
      out: { files: { cli: { files: { 'main.js': outside } } } },
      node_modules: { files: { 'addon.node': outside } },
    },
  });
  const padded = Math.ceil(header.length / 4) * 4;
  const head = Buffer.alloc(16 + padded);
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(8 + padded, 4);
  head.writeUInt32LE(4 + padded, 8);
  head.writeUInt32LE(header.length, 12);
  head.write(header, 16, 'utf8');
  const archive = join(folder, 'app.asar');
  writeFileSync(archive, Buffer.concat([head, Buffer.from('{}')]));
  for (const path of ['out/cli/main.js', 'node_modules/addon.node']) {
    mkdirSync(dirname(join(`${archive}.unpacked`, path)), { recursive: true });
    writeFileSync(join(`${archive}.unpacked`, path), CODE);
  }
  return archive;
}

describe('files beside the archive of the installed app', () => {
  let archive: string;
  beforeEach(() => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-archive-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    archive = anArchive(folder);
  });

  it('are fine as they were packed, whatever lies there beside them', () => {
    writeFileSync(join(`${archive}.unpacked`, 'note.txt'), 'left by somebody');
    expect(changedFilesBeside(archive)).toEqual([]);
  });

  it('are named when one was changed by a single letter, or is gone', () => {
    writeFileSync(join(`${archive}.unpacked`, 'out/cli/main.js'), CODE.replace('was', 'is'));
    expect(changedFilesBeside(archive)).toEqual(['out/cli/main.js']);
    rmSync(join(`${archive}.unpacked`, 'node_modules/addon.node'));
    expect(changedFilesBeside(archive)).toEqual(['out/cli/main.js', 'node_modules/addon.node']);
  });
});
