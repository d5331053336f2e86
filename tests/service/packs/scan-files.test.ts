import { describe, expect, it } from 'vitest';
import { type KnownCase, scanFiles } from '#service/packs/scan-files.ts';

const known: KnownCase = {
  reference: 'A1',
  record: { child: { names: ['Amelia-Rose Pettifer'], aliases: ['Rose'] } },
  extra: [],
  decisions: [],
};
const asFile = (text: string) => ({ 'reviews.json': Buffer.from(JSON.stringify({ text })) });
const variants = async (text: string, more: Partial<KnownCase> = {}, frame: string[] = []) =>
  (await scanFiles(asFile(text), [{ ...known, ...more }], { frame })).leaks.map(({ variant }) => variant);

describe('the last scan', () => {
  it('finds a name in any file, once for each place', async () => {
    expect(await variants('Seen with Amelia-Rose Pettifer.')).toEqual(['Amelia-Rose Pettifer']);
  });

  it('finds a name that an escape of JSON hides', async () => {
    const files = { 'reviews.json': Buffer.from('{"text":"Seen with \\u0050ettifer."}') };
    expect((await scanFiles(files, [known])).leaks).toHaveLength(1);
  });

  it('lets a word stay as often as it was decided to, and no more often', async () => {
    const decisions = [{ type: 'refuse-span' as const, context: 'with ⟦Pettifer⟧.' }];
    expect(await variants('Seen with Pettifer.', { decisions })).toEqual([]);
    expect(await variants('Seen with Pettifer. Pettifer came.', { decisions })).toEqual(['Pettifer']);
  });

  it('does not take a question of the template for a name, and still finds the name beside it', async () => {
    const question = 'When worry Pettifer, did the response come soon enough?';
    expect(await variants(question, {}, [question])).toEqual([]);
    expect(await variants(`${question} Pettifer came.`, {}, [question])).toEqual(['Pettifer']);
  });

  it('refuses a file that is no text', async () => {
    await expect(scanFiles({ 'pack.html': Uint8Array.from([0xff, 0xfe, 0xc0]) }, [known])).rejects.toThrow();
  });
});
