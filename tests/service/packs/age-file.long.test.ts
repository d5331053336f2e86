import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encryptAge, forWhomOutside, lookOutside } from '#service/packs/age-file.ts';
import { decrypt } from '#service/packs/decrypt.ts';

const WORDS = { passphrase: 'amber otter lantern' };
const sentence = (bytes: Uint8Array, key = WORDS) =>
  decrypt(bytes, key).then(
    () => 'opened',
    (error: Error) => error.message,
  );

describe('an age file that says how long it is', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 200_000])('opens as it was made, %i bytes of it', async (length) => {
    const content = new Uint8Array(length).map((_, i) => i % 251);
    const file = await encryptAge(content, WORDS, 10);
    expect(lookOutside(file).wholeBytes).toBe(file.length);
    expect(Buffer.from(await decrypt(file, WORDS)).equals(Buffer.from(content))).toBe(true);
  });

  it('says N of M bytes wherever it was cut behind its beginning, before any passphrase is tried', async () => {
    const file = await encryptAge(new Uint8Array(70_000), WORDS, 10);
    const { headerBytes = 0 } = lookOutside(file);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: headerBytes + 16, max: file.length - 1 }), async (length) => {
        const said = await sentence(file.subarray(0, length), { passphrase: 'not these words' });
        expect(said).toContain(
          `${length.toLocaleString('en-GB')} of ${file.length.toLocaleString('en-GB')} bytes`,
        );
        expect(said).not.toMatch(/passphrase|key/i);
      }),
      { numRuns: 40 },
    );
    for (let length = 0; length < headerBytes + 16; length += 7)
      expect(await sentence(file.subarray(0, length))).toMatch(/cut off|empty|damaged/);
  });

  it('says that it is damaged for every changed byte, and never that the passphrase is wrong', async () => {
    const file = await encryptAge(new Uint8Array(70_000), WORDS, 10);
    const { headerBytes = 0 } = lookOutside(file);
    const places = [
      ...Array.from({ length: headerBytes + 20 }, (_, i) => i),
      ...Array.from({ length: 40 }, (_, i) => headerBytes + 20 + i * 1_700),
    ];
    for (const place of places) {
      const changed = new Uint8Array(file);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(await sentence(changed), `byte ${place}`).toMatch(
        /damaged|cut off|not a Plumbline pack|not whole|longer|far more work/,
      );
      expect(await sentence(changed), `byte ${place}`).not.toContain('does not fit');
    }
  });

  it('says that chunks were swapped, doubled or added', async () => {
    const file = Buffer.from(await encryptAge(new Uint8Array(200_000), WORDS, 10));
    const start = (lookOutside(file).headerBytes ?? 0) + 16;
    const chunk = 65_536 + 16;
    const [head, one, two, rest] = [
      file.subarray(0, start),
      file.subarray(start, start + chunk),
      file.subarray(start + chunk, start + 2 * chunk),
      file.subarray(start + 2 * chunk),
    ];
    expect(await sentence(Buffer.concat([head, two, one, rest]))).toContain('damaged');
    expect(await sentence(Buffer.concat([head, one, one, rest]))).toContain('damaged');
    expect(await sentence(Buffer.concat([head, one, two, two, rest]))).toContain('longer than the pack');
    expect(await sentence(Buffer.concat([file, Buffer.from('x')]))).toContain('longer than the pack');
  });

  it('tells a wrong passphrase from damage', async () => {
    const file = await encryptAge(new Uint8Array(10), WORDS, 10);
    expect(await sentence(file, { passphrase: 'other words' })).toContain('the passphrase does not fit');
  });

  it('says for whom it is when the key is another one', async () => {
    const [mine, theirs] = [await generateX25519Identity(), await generateX25519Identity()];
    const file = await encryptAge(
      new Uint8Array(10),
      { recipients: [await identityToRecipient(theirs)], forWhom: 'Zoë Ng-O’Brien' },
      18,
    );
    expect(forWhomOutside(file)).toBe('Zoë Ng-O’Brien');
    await expect(decrypt(file, { identity: mine })).rejects.toMatchObject({
      message: expect.stringContaining('it is for Zoë Ng-O’Brien'),
    });
    expect((await decrypt(file, { identity: theirs })).length).toBe(10);
  });

  it('is opened by the standard age program, whatever stands on its outside', async ({ skip }) => {
    try {
      execFileSync('age', ['--version'], { stdio: 'ignore' });
    } catch {
      skip('age is not installed here');
    }
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-age-'));
    try {
      const identity = await generateX25519Identity();
      writeFileSync(join(folder, 'key.txt'), `${identity}\n`, { mode: 0o600 });
      const content = new Uint8Array(200_000).map((_, i) => i % 13);
      const file = await encryptAge(
        content,
        { recipients: [await identityToRecipient(identity)], forWhom: 'Colin Hathersage' },
        18,
      );
      writeFileSync(join(folder, 'pack.plumb'), file);
      const opened = execFileSync('age', ['-d', '-i', join(folder, 'key.txt'), join(folder, 'pack.plumb')]);
      expect(opened.equals(Buffer.from(content))).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
