import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';

const NETWORK = 'on a network share';
const SYNC = 'in a folder that a sync client keeps alike with other computers';

/** How sync clients and network shares are told by their paths, on the three systems. */
const BY_PATH: readonly [RegExp, string][] = [
  [/[\\/]OneDrive(?: ?- ?[^\\/]+)?[\\/]/iu, 'in a folder of OneDrive'],
  [/[\\/]Dropbox(?: ?[(-][^\\/]+)?[\\/]/iu, 'in a folder of Dropbox'],
  [/[\\/](?:Google Drive|GoogleDrive[^\\/]*|My Drive)[\\/]/iu, 'in a folder of Google Drive'],
  [/[\\/](?:iCloudDrive|Mobile Documents)[\\/]/iu, 'in a folder of iCloud'],
  [/[\\/](?:Nextcloud|ownCloud|Box Sync|Box|Syncthing|pCloudDrive|Egnyte)[\\/]/iu, SYNC],
  [/\/Library\/CloudStorage\//iu, SYNC],
  [/^\\\\(?:\?\\UNC\\)?(?![.?]\\)[^\\]+\\/u, NETWORK],
  [/^\/(?:mnt|net|Volumes)\/[^/]*(?:smb|nfs|share|server)[^/]*\//iu, NETWORK],
  [/\/gvfs\/[^/]+:/u, NETWORK],
];

/** What sync clients leave at the top of a folder that they keep alike, whatever that folder is called. */
const LEFT_BY_CLIENTS =
  /^(?:\.dropbox(?:\.cache)?|\.stfolder|\.sync_[0-9a-f]+\.db|\.(?:nextcloud|owncloud)sync\.log)$/u;

/** File systems of other computers, as Linux names them. */
const OF_OTHER_COMPUTERS =
  /^(?:nfs\d?|cifs|smb\d?|smbfs|afs|9p|ceph|davfs|fuse\.(?:sshfs|rclone|glusterfs|davfs2?|gvfsd-fuse|ceph|s3fs))$/u;

/**
 * The file system that a path lies on, by the list of mounts that Linux keeps. Asking the path itself would wait for a server
 * that is gone.
 * @param mounts the text of `/proc/self/mountinfo`
 */
function fileSystemOf(path: string, mounts: string): string | undefined {
  let [longest, found]: [number, string | undefined] = [-1, undefined];
  for (const line of mounts.split('\n')) {
    const [place = '', system = ''] = [line.split(' ')[4], line.split(' - ')[1]?.split(' ')[0]];
    const at = place.replace(/\\(\d{3})/g, (_all, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    );
    const isOver = at === '/' || path === at || path.startsWith(`${at}/`);
    // The last of two at one place is the one that is seen.
    if (at !== '' && isOver && at.length >= longest) [longest, found] = [at.length, system];
  }
  return found;
}

function mountsOfLinux(): string {
  if (process.platform !== 'linux') return '';
  try {
    return readFileSync('/proc/self/mountinfo', 'utf8');
  } catch {
    return '';
  }
}

/** Where it really lies: behind a link, or behind the letter of a network drive. */
function realPathOf(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}

function isLeftByClient(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => LEFT_BY_CLIENTS.test(name));
  } catch {
    return false;
  }
}

function isBelowClient(folder: string): boolean {
  const above = dirname(folder);
  return above !== folder && (isLeftByClient(above) || isBelowClient(above));
}

function whereElse(folder: string, mounts: string): string | undefined {
  const real = realPathOf(folder);
  for (const path of [folder, real]) {
    const byPath = BY_PATH.find(([pattern]) => pattern.test(`${path}/`))?.[1];
    if (byPath) return byPath;
  }
  if (OF_OTHER_COMPUTERS.test(fileSystemOf(real, mounts) ?? '')) return NETWORK;
  return isBelowClient(real) ? SYNC : undefined;
}

/**
 * A sentence where a folder seems to be synced or shared: another program may then swap the files of an open workspace.
 * @param mounts the mounts of this computer, where it is Linux
 */
export function warnOfSync(folder: string, mounts: string = mountsOfLinux()): string[] {
  const where = whereElse(folder, mounts);
  return where === undefined
    ? []
    : [
        `This workspace lies ${where}. Another program may swap its files while you work: keep the workspace on this computer’s own disk, and send copies as packs.`,
      ];
}
