import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { encryptAge } from '#service/packs/age-file.ts';
import type { Reading } from '#service/strangers-files/reading.ts';
import { resultOf } from '#shared/contract/progress.ts';
import { anOpenWorkspace, GOOD_PASSPHRASE } from '../service/a-service.ts';
import { aCaseDraft } from '../service/reviews/a-review.ts';
import { howOften } from './how-often.ts';

const ENTRY = join(import.meta.dirname, '../../src-main/service/strangers-files/entry.ts');
/** Whoever closes the lid waits no longer. */
const LONGEST_WAIT_MS = 1_000;

/** A pack that asks for as much work as is allowed, and a list that takes long to read. */
let slowPack: Uint8Array;
const slowList = `Person ID,Name,DOB\n${'1,"Doe, Ann",01/02/2014\n'.repeat(60_000)}`;

beforeAll(async () => {
  slowPack = await encryptAge(new Uint8Array(20_000_000), { passphrase: GOOD_PASSPHRASE }, 18, 'work');
}, 120_000);

describe('while files of strangers are read', () => {
  it('saving and locking do not wait for them', async () => {
    const tries = howOften(1, 40);
    let [slowestSave, slowestLock, read] = [0, 0, 0];
    for (let i = 0; i < tries; i++) {
      const readers = new Set<ReturnType<typeof fork>>();
      const made = await anOpenWorkspace({
        readApart: (reading: Reading) =>
          new Promise<unknown>((resolve) => {
            const reader = fork(ENTRY, [], { serialization: 'advanced' });
            readers.add(reader);
            reader.once('message', resolve);
            reader.once('exit', () => resolve({ kind: 'ended' }));
            reader.send(reading);
          }),
      });
      const [pack, list] = [join(made.folder, 'slow.plumb'), join(made.folder, 'slow.csv')];
      writeFileSync(pack, slowPack);
      writeFileSync(list, slowList);
      const reading = [
        resultOf(
          made.client.exchange.look({
            fileToken: made.grants.grant(pack, 'import-pack'),
            key: { passphrase: GOOD_PASSPHRASE },
          }),
        ),
        made.client.cases.readImport({ fileToken: made.grants.grant(list, 'import-cases') }),
      ];
      const settled = Promise.allSettled(reading);
      // At once, and in the midst of it.
      for (const waitMs of [0, 100 + ((i * 97) % 700)]) {
        await new Promise((resolve) => setTimeout(resolve, waitMs));
        const started = performance.now();
        await made.client.cases.save({ id: null, draft: aCaseDraft({ reference: `L-${waitMs}` }) });
        slowestSave = Math.max(slowestSave, performance.now() - started);
      }
      const started = performance.now();
      await made.client.workspace.lock({});
      slowestLock = Math.max(slowestLock, performance.now() - started);
      for (const reader of readers) reader.kill();
      await settled;
      read += reading.length;
    }
    expect(read).toBe(2 * tries);
    console.log(
      `locks while ${read} files were read ${tries}, slowest save ${slowestSave.toFixed(0)} ms, slowest lock ${slowestLock.toFixed(0)} ms`,
    );
    // How long a save takes on a machine that does much else is said, not judged.
    if (process.env.PLUMBLINE_ATTACK === 'whole') expect(slowestLock).toBeLessThan(LONGEST_WAIT_MS);
  }, 3_600_000);
});
