import { describe, expect, it } from 'vitest';
import { doorsIn } from '../../src-main/shell/release-switches.ts';

describe('a release', () => {
  it.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--js-flags=--expose-gc',
    '--inspect',
    '--inspect-brk=0',
    '--log-net-log=/tmp/x',
    '--no-sandbox',
    '--user-data-dir=/tmp/x',
    '--utility-cmd-prefix=gdb',
  ])('refuses to start with %s', (door) => {
    expect(doorsIn([door, 'pack.plumb'])).toEqual([door.replace(/=.*/, '')]);
  });

  it('starts with a pack, with a folder for workspaces and with what the system adds', () => {
    expect(
      doorsIn(['/home/me/A pack --inspect.plumb', '--workspaces-folder=/srv', '--allow-file-access']),
    ).toEqual([]);
  });
});
