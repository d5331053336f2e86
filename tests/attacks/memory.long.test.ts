import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { encryptAge } from '#service/packs/age-file.ts';
import { bindPack, sealPack } from '#service/packs/pack-file.ts';
import { newSigningKey } from '#service/packs/signing.ts';
import type { Reading } from '#service/strangers-files/reading.ts';
import { aWorkbook, text } from '../fixtures/cases/a-workbook.ts';
import { bundledChild } from './bundled-child.ts';
import { howOften } from './how-often.ts';
import { numbers, spoil } from './spoil.ts';

/** As the shell starts it (`READER_HEAP_MB` of main.ts). */
const HEAP_MB = 2_048;
/** What issue and security page ask of one hostile file. */
const MOST_MB = 500;
/** A list that is no attack is read whole; its rows take what they take. */
const MOST_FOR_A_LIST_MB = 700;
/** Only Linux says what a process took at most. */
const IS_TOLD = process.platform === 'linux';
const PASSPHRASE = 'amber otter lantern';

/** The reading process as one file, as it is built with the app: reading the sources takes memory of its own. */
let entry = '';

beforeAll(async () => {
  entry = await bundledChild('reading-child');
}, 240_000);

/** The most memory that a process had, of all kinds, in MB. */
const peakMb = (pid: number): number =>
  Number(/VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;

/** Reads one file in a process of its own, as the app does. @returns what came of it, and the most memory that it took */
function readApart(reading: Reading): Promise<{ readonly came: string; readonly mb: number }> {
  return new Promise((resolve, reject) => {
    const reader = fork(entry, [], {
      serialization: 'advanced',
      execArgv: ['--disable-sigusr1', `--max-old-space-size=${HEAP_MB}`],
    });
    reader.once('message', (outcome: { kind: string }) => {
      const mb = peakMb(reader.pid ?? 0);
      reader.kill('SIGKILL');
      resolve({ came: outcome.kind, mb });
    });
    reader.once('error', reject);
    reader.once('exit', (code, signal) =>
      signal === 'SIGKILL' ? undefined : reject(new Error(`The reader ended: ${signal ?? code}.`)),
    );
    reader.send(reading);
  });
}

const asTable = (fileName: string, bytes: Uint8Array): Reading => ({
  as: 'table',
  fileName,
  bytes: new Uint8Array(bytes),
  options: {},
});
const asPack = (bytes: Uint8Array): Reading => ({
  as: 'pack',
  bytes: new Uint8Array(bytes),
  key: { passphrase: PASSPHRASE },
});

const cases = (rows: number) =>
  aWorkbook([
    {
      name: 'Cases',
      rows: [
        [text('Person ID'), text('Name'), text('DOB')],
        ...Array.from({ length: rows }, (_, i) => [text(String(i)), text('Ann Doe'), text('01/02/2014')]),
      ],
    },
  ]);

const aPack = () =>
  bindPack(
    'moderation',
    'p1',
    { 'reviews.json': strToU8('{"reviews":[]}'), 'pack.html': strToU8('<p>Child A</p>') },
    newSigningKey(),
  ).zip;

/** Files that ask for as much as they can in few bytes. */
const GREEDY: Readonly<Record<string, () => Reading | Promise<Reading>>> = {
  'a pack whose words cost as much as is allowed': async () =>
    asPack(await encryptAge(aPack(), { passphrase: PASSPHRASE }, 18, 'work')),
  'a pack that unpacks to a thousand times its size': async () =>
    asPack(
      await sealPack(zipSync({ 'a.json': new Uint8Array(190_000_000) }), { passphrase: PASSPHRASE }, 10),
    ),
  'a pack of many entries': async () =>
    asPack(
      await sealPack(
        zipSync(Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`${i}`, new Uint8Array(2)]))),
        { passphrase: PASSPHRASE },
        10,
      ),
    ),
  'a workbook with one text in every cell': () => asTable('cases.xlsx', cases(60_000)),
  'a workbook whose parts unpack to a thousand times their size': () =>
    asTable('cases.xlsx', zipSync({ 'xl/workbook.xml': new Uint8Array(140_000_000) })),
  'a list of one cell of 30 MB': () => asTable('cases.csv', Buffer.alloc(30_000_000, 0x61)),
  'a list of 30 million commas': () => asTable('cases.csv', Buffer.alloc(30_000_000, 0x2c)),
  'a list of 30 million empty rows': () => asTable('cases.csv', Buffer.alloc(30_000_000, 0x0a)),
  'a list of open quotation marks': () => asTable('cases.csv', Buffer.alloc(30_000_000, 0x22)),
};

describe.runIf(IS_TOLD)('the memory that one file of a stranger takes', () => {
  it.each(Object.entries(GREEDY))(
    'is bounded: %s',
    async (name, make) => {
      const { came, mb } = await readApart(await make());
      console.log(`memory: ${name} ${mb.toFixed(0)} MB, ${came}`);
      expect(mb).toBeLessThan(MOST_MB);
    },
    600_000,
  );

  it('is told for the largest list that is read', async () => {
    const list = `Person ID,Name,DOB,Notes\n${`1,Ann Doe,01/02/2014,${'x'.repeat(140)}\n`.repeat(199_000)}`;
    const { came, mb } = await readApart(asTable('cases.csv', Buffer.from(list)));
    console.log(
      `memory: a list of 199,000 rows and ${Math.round(list.length / 2 ** 20)} MB ${mb.toFixed(0)} MB, ${came}`,
    );
    expect(came).toBe('read');
    expect(mb).toBeLessThan(MOST_FOR_A_LIST_MB);
  }, 600_000);

  it('is bounded for spoiled packs and tables', async () => {
    const tries = howOften(4, 300);
    const next = numbers(13);
    const workbook = cases(20);
    const sealed = await sealPack(aPack(), { passphrase: PASSPHRASE }, 10);
    let most = 0;
    for (let i = 0; i < tries; i++) {
      const reading =
        i % 2 === 0 ? asPack(spoil(sealed, next)) : asTable('cases.xlsx', spoil(workbook, next));
      most = Math.max(most, (await readApart(reading)).mb);
    }
    console.log(`memory of spoiled files ${tries}, at most ${most.toFixed(0)} MB`);
    expect(most).toBeLessThan(MOST_MB);
  }, 3_600_000);
});
