import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeEntered, writeTogether, writeWhole } from '#service/store/files.ts';

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('a file that leaves', () => {
  it('takes the place of the one that was there, and leaves nothing beside it', () => {
    const folder = aFolder();
    const path = join(folder, 'list.csv');
    writeFileSync(path, 'former');
    writeWhole(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['list.csv']);
  });

  it('is swapped in, never written into: the former one is whole for whoever still has it open', () => {
    const folder = aFolder();
    const path = join(folder, 'list.csv');
    writeFileSync(path, 'former');
    linkSync(path, join(folder, 'held'));
    writeWhole(path, 'new');
    expect(readFileSync(join(folder, 'held'), 'utf8')).toBe('former');
  });

  it('cannot be written: a folder of that name stays as it was, and nothing lies beside it', () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'list.csv', 'inside'), { recursive: true });
    expect(() => writeWhole(join(folder, 'list.csv'), 'new')).toThrow();
    expect(readdirSync(folder)).toEqual(['list.csv']);
    expect(readdirSync(join(folder, 'list.csv'))).toEqual(['inside']);
  });

  it('never touches a file that has the name of a half-written one', () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'list.csv.partial'), 'mine');
    writeWhole(join(folder, 'list.csv'), 'new');
    expect(readFileSync(join(folder, 'list.csv.partial'), 'utf8')).toBe('mine');
  });
});

describe('a file that is entered before it stands under its name', () => {
  const aFile = (folder: string) => ({ path: join(folder, 'a'), content: 'new' });
  const notPlaced = () => new Error('It could not be put there.');

  it('is not there while it is entered, and what stood there is; then it is', () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'a'), 'former');
    expect(writeEntered(aFile(folder), () => readFileSync(join(folder, 'a'), 'utf8'), notPlaced)).toBe(
      'former',
    );
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('leaves all as it was when it cannot be entered, and is not entered where a folder has its name', () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'a'), 'former');
    const full = () => {
      throw new Error('The log is full.');
    };
    expect(() => writeEntered(aFile(folder), full, notPlaced)).toThrow('The log is full.');
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('former');
    expect(readdirSync(folder)).toEqual(['a']);
    mkdirSync(join(folder, 'b'));
    let isEntered = false;
    expect(() =>
      writeEntered({ path: join(folder, 'b'), content: 'new' }, () => (isEntered = true), notPlaced),
    ).toThrow();
    expect(isEntered).toBe(false);
  });
});

describe('files that leave together', () => {
  it('are all there once they are entered', () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'a'), 'former');
    const files = ['a', 'b'].map((name) => ({ path: join(folder, name), content: `new ${name}` }));
    expect(writeTogether(files, () => readFileSync(join(folder, 'a'), 'utf8'))).toBe('new a');
    expect(readdirSync(folder).sort()).toEqual(['a', 'b']);
    expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('new b');
  });

  it('leave what was there as it was when they cannot be entered', () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'a'), 'former');
    const files = ['a', 'b'].map((name) => ({ path: join(folder, name), content: 'new' }));
    expect(() =>
      writeTogether(files, () => {
        throw new Error('The log is full.');
      }),
    ).toThrow('The log is full.');
    expect(readdirSync(folder)).toEqual(['a']);
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('former');
  });

  it('leave the first as it was when the second has no place', () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'a'), 'former');
    const files = [join(folder, 'a'), join(folder, 'nowhere', 'b')].map((path) => ({ path, content: 'new' }));
    expect(() => writeTogether(files, () => undefined)).toThrow();
    expect(readdirSync(folder)).toEqual(['a']);
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('former');
  });
});
