import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bindPack, openPack, sealPack } from '../../../src-main/service/packs/pack-file.ts';
import { newSigningKey } from '../../../src-main/service/packs/signing.ts';

const ENTRIES = { 'reviews.json': strToU8('{"reviews":[]}'), 'pack.html': strToU8('<p>Child A</p>') };
const quick = (zip: Uint8Array, passphrase = 'amber otter lantern') => sealPack(zip, { passphrase }, 10);

/** Name, system and rights of every entry, as the zip's central directory has them. */
function rightsIn(zip: Uint8Array): [string, number, number][] {
  const bytes = Buffer.from(zip);
  const found: [string, number, number][] = [];
  for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4)) {
    const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    found.push([name, bytes.readUInt8(at + 5), bytes.readUInt32LE(at + 38) >>> 16]);
  }
  return found;
}

describe('a pack file', () => {
  it('comes back whole with its passphrase', async () => {
    const { zip } = bindPack('moderation', 'p1', ENTRIES, newSigningKey());
    const opened = await openPack(await quick(zip), { passphrase: 'amber otter lantern' });
    expect(opened.manifest).toMatchObject({ kind: 'moderation', packId: 'p1' });
    expect(strFromU8(opened.files['reviews.json']!)).toBe('{"reviews":[]}');
  });

  it('opens for an age recipient and for nobody else', async () => {
    const { zip } = bindPack('moderation', 'p1', ENTRIES, newSigningKey());
    const [mine, other] = [await generateIdentity(), await generateIdentity()];
    const sealed = await sealPack(zip, { recipients: [await identityToRecipient(mine)] });
    expect((await openPack(sealed, { identity: mine })).manifest.packId).toBe('p1');
    await expect(openPack(sealed, { identity: other })).rejects.toMatchObject({
      message: expect.stringContaining('could not be opened'),
    });
  });

  it('holds files that whoever unpacks it can read', () => {
    const { zip, files } = bindPack('moderation', 'p1', ENTRIES, newSigningKey());
    expect(rightsIn(zip)).toEqual(Object.keys(files).map((name) => [name, 3, 0o644]));
  });

  it('says nothing of when it was made', () => {
    const key = newSigningKey();
    expect(bindPack('moderation', 'p1', ENTRIES, key).zip).toEqual(
      bindPack('moderation', 'p1', ENTRIES, key).zip,
    );
  });

  it.each([
    [
      'an entry was changed',
      (files: Record<string, Uint8Array>) => ({ ...files, 'pack.html': strToU8('<p>Child B</p>') }),
      'pack.html',
    ],
    [
      'an entry was taken out',
      ({ 'pack.html': _gone, ...files }: Record<string, Uint8Array>) => files,
      'pack.html',
    ],
    [
      'an entry was slipped in',
      (files: Record<string, Uint8Array>) => ({ ...files, 'extra.json': strToU8('{}') }),
      'does not name',
    ],
    [
      'the manifest was changed',
      (files: Record<string, Uint8Array>) => ({
        ...files,
        'manifest.json': strToU8(strFromU8(files['manifest.json']!).replace('p1', 'p2')),
      }),
      'signature',
    ],
  ])('is refused when %s', async (_what, spoil, sentence) => {
    const { zip } = bindPack('moderation', 'p1', ENTRIES, newSigningKey());
    const sealed = await quick(zipSync(spoil(unzipSync(zip))));
    await expect(openPack(sealed, { passphrase: 'amber otter lantern' })).rejects.toMatchObject({
      message: expect.stringContaining(sentence),
    });
  });

  it.each([
    ['a wrong passphrase', async (sealed: Uint8Array) => sealed, 'other words'],
    [
      'a truncated file',
      async (sealed: Uint8Array) => sealed.subarray(0, sealed.length - 40),
      'amber otter lantern',
    ],
    ['another kind of file', async () => strToU8('%PDF-1.7'), 'amber otter lantern'],
  ])('is refused with a sentence for %s', async (_what, spoil, passphrase) => {
    const { zip } = bindPack('moderation', 'p1', ENTRIES, newSigningKey());
    await expect(openPack(await spoil(await quick(zip)), { passphrase })).rejects.toMatchObject({
      name: 'Problem',
    });
  });
});

describe('the standard age program', () => {
  const hasAge = (() => {
    try {
      execFileSync('age-keygen', ['--version']);
      return true;
    } catch {
      return false;
    }
  })();

  it.runIf(hasAge)('opens a pack for its recipient', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-age-'));
    try {
      const identity = execFileSync('age-keygen', { encoding: 'utf8' });
      const recipient = /age1[a-z0-9]+/.exec(identity)![0];
      writeFileSync(join(folder, 'key.txt'), identity, { mode: 0o600 });
      const { zip } = bindPack('moderation', 'p1', ENTRIES, newSigningKey());
      writeFileSync(join(folder, 'pack.plumb'), await sealPack(zip, { recipients: [recipient] }));
      const opened = execFileSync('age', ['-d', '-i', join(folder, 'key.txt'), join(folder, 'pack.plumb')]);
      expect(Buffer.from(opened).equals(Buffer.from(zip))).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** A zip whose entries all point to one and the same stretch of it. */
function overlapping(copies: number): Uint8Array {
  const one = Buffer.from(zipSync({ 'a.json': new Uint8Array(100_000) }));
  const start = one.indexOf('PK\u0001\u0002');
  const end = one.indexOf('PK\u0005\u0006');
  const central = one.subarray(start, end);
  const names = Array.from({ length: copies }, (_, i) => {
    const entry = Buffer.from(central);
    entry.write(String.fromCharCode(97 + (i % 26)), 46);
    return entry;
  });
  const tail = Buffer.from(one.subarray(end));
  tail.writeUInt16LE(copies, 8);
  tail.writeUInt16LE(copies, 10);
  return new Uint8Array(Buffer.concat([one.subarray(0, start), ...names, tail]));
}

describe('a pack that was made to hurt', () => {
  const key = { passphrase: 'amber otter lantern' };
  const refusal = async (bytes: Uint8Array) => {
    const error = await openPack(bytes, key).then(
      () => undefined,
      (problem: unknown) => problem,
    );
    expect(error).toMatchObject({ name: 'Problem' });
    return (error as Error).message;
  };

  it('asks for work without end in its header: refused before any of it is done', async () => {
    const { zip } = bindPack('moderation', 'p1', ENTRIES, newSigningKey());
    const bytes = Buffer.from(await quick(zip));
    const dear = Buffer.from(bytes.toString('latin1').replace(/^(-> scrypt \S+) 10$/m, '$1 22'), 'latin1');
    expect(await refusal(dear)).toContain('far more work');
  });

  it('holds entries that lie in one another, a name twice, or a name that leads elsewhere', async () => {
    expect(await refusal(await quick(overlapping(20)))).toContain('lie in one another');
    expect(await refusal(await quick(overlapping(30)))).toContain('two files of one name');
    for (const name of ['../a.json', '/a.json', 'C:a.json', 'a/../../b.json'])
      expect(await refusal(await quick(zipSync({ [name]: strToU8('{}') })))).toMatch(
        /leads elsewhere|damaged|manifest/,
      );
  });

  it('unpacks to far more than it is', async () => {
    const bomb = zipSync({ 'a.json': new Uint8Array(60 * 2 ** 20) }, { level: 9 });
    expect(await refusal(await quick(bomb))).toContain('far too large');
  });

  it('was cut off or changed anywhere: never called a wrong passphrase', async () => {
    const { zip } = bindPack('moderation', 'p1', ENTRIES, newSigningKey());
    const bytes = await quick(zip);
    const header = Buffer.from(bytes).indexOf('\n---') + 50;
    for (let length = 0; length < bytes.length; length += Math.ceil(bytes.length / 60))
      expect(await refusal(bytes.subarray(0, length)), `${length} bytes`).not.toContain(
        'passphrase does not fit',
      );
    for (let at = header; at < bytes.length; at += Math.ceil((bytes.length - header) / 40)) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect(await refusal(new Uint8Array(flipped)), `byte ${at}`).not.toContain('passphrase does not fit');
    }
  });

  it('has a key of its sender that is none', async () => {
    const { zip } = bindPack('moderation', 'p1', ENTRIES, newSigningKey());
    const files = unzipSync(zip);
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
    files['manifest.json'] = strToU8(JSON.stringify({ ...manifest, signedBy: 'AAAA' }));
    expect(await refusal(await quick(zipSync(files)))).toContain('sender');
  });
});
