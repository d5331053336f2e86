import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placesIn } from '#service/workspace/workspace-folder.ts';
import { whyOutdated } from '../../scripts/packaging/refuse-outdated-electron.mjs';
import { projectRoot } from '../../scripts/setup/process.mjs';

const textOf = (...path: string[]): string => readFileSync(join(projectRoot, ...path), 'utf8');
const builder = textOf('electron-builder.yml');
const workflow = textOf('.github', 'workflows', 'release.yml');
const guide = textOf('docs', 'install.md');

/** What each kind of installer is called, and how its file ends. */
const ENDINGS: Readonly<Record<string, string>> = {
  nsis: '.exe',
  dmg: '.dmg',
  zip: '.zip',
  AppImage: '.AppImage',
  deb: '.deb',
};
const targets = [...builder.matchAll(/^ {2}target: (?:\[(?<many>[^\]]+)\]|(?<one>\S+))$/gmu)].flatMap(
  ({ groups }) => (groups?.many ?? groups?.one ?? '').split(',').map((target) => target.trim()),
);

describe('the installers of a release', () => {
  it('are of the kinds that were asked for, on three platforms', () => {
    expect(targets.toSorted()).toEqual(Object.keys(ENDINGS).toSorted());
    for (const os of ['ubuntu', 'windows', 'macos'])
      expect(workflow).toMatch(new RegExp(`os: .*${os}-`, 'u'));
  });

  it.each(targets)('are each given a checksum and kept, and the guide names them: %s', (target) => {
    const ending = ENDINGS[target] ?? '?';
    expect(workflow).toMatch(new RegExp(`-name '\\*\\${ending}'.*shasum -a 256`, 'u'));
    expect(workflow).toContain(`dist/*${ending}`);
    expect(guide.toLowerCase()).toContain(target.toLowerCase());
  });

  it('are installed for one user without an administrator, as the guide says', () => {
    expect(builder).toContain('perMachine: false');
    expect(builder).toContain('allowElevation: false');
    expect(guide).toContain('It is installed per user, without an administrator.');
  });

  it('leave every file of a workspace where the guide says', () => {
    const folder = join('/', 'a.plumbline');
    const names = Object.values(placesIn(folder)).map((path) => path.slice(folder.length + 1));
    expect(names.length).toBeGreaterThan(4);
    for (const name of names) expect(guide).toContain(`\`${name}`);
  });
});

describe('the Electron of a release', () => {
  it.each([
    ['45.5.0', { latest: '45.5.0' }],
    ['44.10.2', { latest: '46.0.0', '44-x-y': '44.10.2' }],
    ['44.1.0', { latest: '45.0.0' }],
  ])('may be %s where the registry has %j', (installed, tags) => {
    expect(whyOutdated(installed, tags)).toBeNull();
  });

  it.each([
    ['45.4.1', { latest: '45.5.0' }, '45.5.0 is out'],
    ['45.9.0', { latest: '45.10.0' }, '45.10.0 is out'],
    ['44.10.1', { latest: '46.0.0', '44-x-y': '44.10.2' }, '44.10.2 is out'],
    ['42.9.9', { latest: '45.0.0', '42-x-y': '42.9.9' }, 'no longer mended'],
    ['45.0.0', {}, 'does not say'],
  ])('is refused as outdated: %s where the registry has %j', (installed, tags, words) => {
    expect(whyOutdated(installed, tags)).toContain(words);
  });
});
