import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

/** What takes long to read: the word lists and models of redaction, of passphrases, and the readers of files. */
const SLOW = /redaction\/proposer|wink|compromise|zxcvbn|pdfjs|unpdf|\/docx\/|service\/capabilities/;

it('the start screen waits for none of the word lists and rooms that only an open workspace needs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-start-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const told = execFileSync(process.execPath, [join(import.meta.dirname, 'start-screen-child.ts'), folder], {
    encoding: 'utf8',
  });
  const { state, recent, before, after } = JSON.parse(told);
  expect(state).toEqual({ kind: 'none' });
  expect(recent).toEqual([]);
  expect(before.filter((url: string) => SLOW.test(url))).toEqual([]);
  // The net would catch them: making a workspace judges a passphrase and reads every room.
  expect(after.filter((url: string) => SLOW.test(url)).length).toBeGreaterThan(5);
});
