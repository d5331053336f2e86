import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { warnOfSync } from '#service/workspace/synced-folder.ts';

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** As Linux writes them; a space in a path is `\040`. */
const MOUNTS = [
  '22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw',
  '30 22 0:50 / /home/ada/Team\\040files rw,relatime shared:9 - cifs //files/team rw,vers=3.0',
  '31 22 0:51 / /home/ada/councils rw - nfs4 files:/export rw',
  '32 22 0:52 / /home/ada/far rw - fuse.sshfs ada@files: rw',
  '33 22 8:17 / /media/ada/STICK rw - vfat /dev/sdb1 rw',
  '34 33 8:18 / /home/ada/councils/own rw - ext4 /dev/sdc1 rw',
].join('\n');

describe('a folder that another program or computer may change', () => {
  it.each([
    ['C:\\Users\\ada\\OneDrive - Wrenfield Council\\Work.plumbline', 'OneDrive'],
    ['/Users/ada/Library/CloudStorage/OneDrive-Wrenfield/Work.plumbline', 'OneDrive'],
    ['/Users/ada/Library/CloudStorage/ShareFile-Wrenfield/Work.plumbline', 'sync client'],
    ['/home/ada/Dropbox (Wrenfield)/Work.plumbline', 'Dropbox'],
    ['C:\\Users\\ada\\Dropbox\\Work.plumbline', 'Dropbox'],
    ['G:\\My Drive\\Work.plumbline', 'Google Drive'],
    ['/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/Work.plumbline', 'iCloud'],
    ['/home/ada/Nextcloud/Work.plumbline', 'sync client'],
    ['\\\\files\\team\\Work.plumbline', 'network share'],
    ['\\\\?\\UNC\\files\\team\\Work.plumbline', 'network share'],
    ['/run/user/1000/gvfs/smb-share:server=files,share=team/Work.plumbline', 'network share'],
    ['/home/ada/Team files/Work.plumbline', 'network share'],
    ['/home/ada/councils/2026/Work.plumbline', 'network share'],
    ['/home/ada/far/Work.plumbline', 'network share'],
  ])('is told by where it lies: %s', (folder, who) => {
    expect(warnOfSync(folder, MOUNTS)).toEqual([expect.stringContaining(who)]);
  });

  it.each([
    'C:\\Users\\ada\\Documents\\Work.plumbline',
    '\\\\?\\C:\\Users\\ada\\Work.plumbline',
    '/home/ada/Documents/Work.plumbline',
    '/home/ada/councils-own/Work.plumbline',
    '/home/ada/councils/own/Work.plumbline',
    '/home/ada/Boxes/Work.plumbline',
    '/media/ada/STICK/Work.plumbline',
  ])('is not taken for one on the computer’s own disk or on a stick: %s', (folder) => {
    expect(warnOfSync(folder, MOUNTS)).toEqual([]);
  });

  it.each(['.stfolder', '.dropbox.cache', '.sync_6f3a91b2c4d5.db', '.nextcloudsync.log'])(
    'is told by what a sync client leaves above it: %s',
    (name) => {
      const folder = join(aFolder(), 'Shared', 'deep', 'Work.plumbline');
      mkdirSync(folder, { recursive: true });
      expect(warnOfSync(folder, '')).toEqual([]);
      writeFileSync(join(folder, '..', '..', name), '');
      expect(warnOfSync(folder, '')).toEqual([expect.stringContaining('sync client')]);
    },
  );

  it.skipIf(process.platform === 'win32')('is told behind a link', () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'Dropbox', 'Work.plumbline'), { recursive: true });
    symlinkSync(join(folder, 'Dropbox'), join(folder, 'Documents'));
    expect(warnOfSync(join(folder, 'Documents', 'Work.plumbline'), '')).toEqual([
      expect.stringContaining('Dropbox'),
    ]);
  });
});
