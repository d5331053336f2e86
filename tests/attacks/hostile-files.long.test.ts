import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bindPack, openPack, sealPack } from '#service/packs/pack-file.ts';
import { newSigningKey } from '#service/packs/signing.ts';
import { readTable } from '#service/tables/read-table.ts';
import { TableProblem } from '#shared/domain/tables/table.ts';
import { aWorkbook, text } from '../fixtures/cases/a-workbook.ts';
import { howOften } from './how-often.ts';
import { numbers, spoil } from './spoil.ts';

const PASSPHRASE = 'amber otter lantern';
const SLOWEST_MS = 2_000;

describe('hostile packs', () => {
  it('are each refused with a sentence, or are whole', async () => {
    const tries = howOften(90, 10_000);
    const next = numbers(7);
    const { zip } = bindPack(
      'moderation',
      'p1',
      { 'reviews.json': strToU8('{"reviews":[]}'), 'pack.html': strToU8('<p>Child A</p>') },
      newSigningKey(),
    );
    const sealed = await sealPack(zip, { passphrase: PASSPHRASE }, 10);
    const entries = unzipSync(zip);
    const answers = new Map<string, number>();
    let slowest = 0;
    for (let i = 0; i < tries; i++) {
      const inside = () => {
        const names = Object.keys(entries);
        const name = names[Math.floor(next() * names.length)] ?? '';
        return zipSync({
          ...entries,
          [name]: new Uint8Array(spoil(entries[name] ?? new Uint8Array(), next)),
        });
      };
      const bytes =
        i % 3 === 0
          ? spoil(sealed, next)
          : await sealPack(
              i % 3 === 1 ? new Uint8Array(spoil(zip, next)) : inside(),
              { passphrase: PASSPHRASE },
              10,
            );
      const started = performance.now();
      const answer = await openPack(new Uint8Array(bytes), { passphrase: PASSPHRASE }).then(
        () => 'whole',
        (error: unknown) => {
          if (error instanceof Error && error.name === 'Problem')
            return error.message.replace(/[\d,]+ bytes/, 'n bytes');
          throw error;
        },
      );
      slowest = Math.max(slowest, performance.now() - started);
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
    }
    console.log(`hostile packs ${tries}, slowest ${slowest.toFixed(0)} ms`, Object.fromEntries(answers));
    if (process.env.PLUMBLINE_ATTACK === 'whole') expect(slowest).toBeLessThan(SLOWEST_MS);
  }, 14_400_000);
});

describe('hostile tables', () => {
  it('are each read, or refused with a sentence', async () => {
    const tries = howOften(90, 3_000);
    const next = numbers(11);
    const workbook = aWorkbook([
      {
        name: 'Cases',
        rows: [
          [text('Person ID'), text('Name'), text('DOB')],
          [text('1'), text('Ann Doe'), text('01/02/2014')],
        ],
      },
    ]);
    const parts = unzipSync(workbook);
    const csv = strToU8('Person ID,Name,DOB\r\n1,"Doe, Ann",01/02/2014\r\n2,Bo Roe,03/04/2015\r\n');
    let refused = 0;
    let slowest = 0;
    for (let i = 0; i < tries; i++) {
      const inside = () => {
        const names = Object.keys(parts);
        const name = names[Math.floor(next() * names.length)] ?? '';
        return zipSync({ ...parts, [name]: new Uint8Array(spoil(parts[name] ?? new Uint8Array(), next)) });
      };
      const bytes = i % 3 === 0 ? spoil(csv, next) : i % 3 === 1 ? spoil(workbook, next) : inside();
      const started = performance.now();
      await readTable(new Uint8Array(bytes), i % 3 === 0 ? 'cases.csv' : 'cases.xlsx').catch(
        (error: unknown) => {
          if (!(error instanceof TableProblem)) throw error;
          refused += 1;
        },
      );
      slowest = Math.max(slowest, performance.now() - started);
    }
    expect(refused).toBeGreaterThan(0);
    expect(strFromU8(csv)).toContain('Doe');
    console.log(`hostile tables ${tries}, refused ${refused}, slowest ${slowest.toFixed(0)} ms`);
    if (process.env.PLUMBLINE_ATTACK === 'whole') expect(slowest).toBeLessThan(SLOWEST_MS);
  }, 14_400_000);
});
