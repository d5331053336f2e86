/** How sync clients and network shares are told by their paths, on the three systems. */
const SYNCED: readonly [RegExp, string][] = [
  [/[\\/]OneDrive(?: - [^\\/]+)?[\\/]/iu, 'OneDrive'],
  [/[\\/]Dropbox(?: \([^\\/]+\))?[\\/]/iu, 'Dropbox'],
  [/[\\/](?:Google Drive|GoogleDrive[^\\/]*|My Drive)[\\/]/iu, 'Google Drive'],
  [/[\\/](?:iCloudDrive|Mobile Documents)[\\/]/iu, 'iCloud'],
  [/[\\/](?:Nextcloud|ownCloud|Box Sync|Box|Syncthing|pCloudDrive|Egnyte)[\\/]/iu, 'a sync client'],
  [/^\\\\[^\\]+\\/u, 'a network share'],
  [/^\/(?:mnt|net|Volumes)\/[^/]*(?:smb|nfs|share|server)[^/]*\//iu, 'a network share'],
];

/** A sentence where a folder seems to be synced or shared: another program may then swap the files of an open workspace. */
export function warnOfSync(folder: string): string[] {
  const found = SYNCED.find(([pattern]) => pattern.test(`${folder}/`))?.[1];
  return found === undefined
    ? []
    : [
        `This workspace lies in a folder of ${found}. Another program may swap its files while you work: keep the workspace on this computer’s own disk, and send copies as packs.`,
      ];
}
