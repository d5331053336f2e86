import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OpenedFiles, packsInArguments } from '../../src-main/shell/opened-files.ts';

describe('packs opened from the file browser', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-opened-'));
    await writeFile(join(folder, 'round.plumb'), 'x');
    await writeFile(join(folder, 'LOUD.PLUMB'), 'x');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('are found among the arguments, relative to where the app was started', () => {
    const args = [
      '--flag',
      'round.plumb',
      join(folder, 'LOUD.PLUMB'),
      'notes.txt',
      'gone.plumb',
      '--x.plumb',
    ];
    expect(packsInArguments(args, folder)).toEqual([join(folder, 'round.plumb'), join(folder, 'LOUD.PLUMB')]);
  });

  it('are kept until the page takes them, and handed over once', () => {
    const onOpened = vi.fn();
    const opened = new OpenedFiles(onOpened);
    opened.add([]);
    expect(onOpened).not.toHaveBeenCalled();
    opened.add(['/a.plumb']);
    opened.add(['/b.plumb']);
    expect(opened.take()).toEqual(['/a.plumb', '/b.plumb']);
    expect(opened.take()).toEqual([]);
  });
});
