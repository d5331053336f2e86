import { describe, expect, it } from 'vitest';
import { openPack } from '#service/packs/pack-file.ts';
import { scanFiles } from '#service/packs/scan-files.ts';
import { aDraft, exportTo, twoReviews } from './a-pack.ts';

/** A one-page PDF without a word. */
const printPdf = async () =>
  new TextEncoder().encode(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
  );

/** The invented words of the preview: what its texts say that the reviews do not. */
async function aChecker() {
  const made = await twoReviews({ printPdf });
  const { client, reviewIds } = made;
  const id = await aDraft(made);
  const said = new Set<string>();
  for (const reviewId of reviewIds) {
    const review = await client.reviews.get({ id: reviewId });
    for (const text of Object.values(review.answers)) said.add(text);
    for (const { text, source, date } of review.evidence) said.add(text).add(source).add(date);
    for (const one of review.recommendations)
      said.add(one.action).add(one.measure).add(one.intendedImpact).add(one.theme).add(one.owners.join());
  }
  const planted = async () =>
    (await client.moderation.preview({ id })).texts
      .filter(({ original }) => !said.has(original))
      .map((text) => {
        const real = [...said].find(
          (one) => text.original.startsWith(one.slice(0, 20)) && text.original.length > one.length,
        )!;
        const length = text.original.length - real.length;
        // Where a decoy begins like what follows it, several places would do: it is a sentence of its own.
        const at = [...Array(real.length + 1).keys()].find(
          (place) =>
            text.original.startsWith(real.slice(0, place)) &&
            text.original.endsWith(real.slice(place)) &&
            /^ .*\.$/su.test(text.original.slice(place, place + length)),
        )!;
        const inserted = text.original.slice(at, at + length);
        return { text, words: inserted.replace(/^[\s.]+|[\s.]+$/g, '') };
      });
  return { made, id, planted };
}

describe('invented names in the preview', () => {
  it('stand unmasked among the words that stay, and wait to be looked at', async () => {
    const { planted } = await aChecker();
    const found = await planted();
    expect(found.length).toBeGreaterThan(0);
    for (const { text, words } of found) {
      expect(text.outgoing).toContain(words);
      expect(text.isSeen).toBe(false);
    }
  });

  it('are counted when somebody marks them, and leave no decision behind', async () => {
    const { made, id, planted } = await aChecker();
    const { client, caseIds } = made;
    const before = await planted();
    const [{ text, words }] = before as [(typeof before)[number]];
    const caseId = caseIds[made.reviewIds.indexOf(text.reviewId)]!;
    expect(
      await client.moderation.decide({ id, caseId, decision: { type: 'mark', text: words, kind: 'person' } }),
    ).toEqual({ decisionId: null, wasDecoy: true });
    const preview = await client.moderation.preview({ id });
    expect(preview.decoysCaught).toBe(1);
    expect(preview.decisions).toEqual([]);
    expect(preview.texts.some(({ original }) => original.includes(words))).toBe(false);
  });

  it('never reach the pack, and the share that was caught is written down', async () => {
    const { made, id, planted } = await aChecker();
    const { client, caseIds, reviewIds } = made;
    const found = await planted();
    const [{ text, words }] = found as [(typeof found)[number]];
    await client.moderation.decide({
      id,
      caseId: caseIds[reviewIds.indexOf(text.reviewId)]!,
      decision: { type: 'mark', text: words, kind: 'person' },
    });
    const { texts } = await client.moderation.preview({ id });
    await client.moderation.markSeen({ id, textIds: texts.map((one) => one.id) });
    const { releaseId, bytesWritten } = await exportTo(made, id);
    const { files } = await openPack(bytesWritten, { passphrase: 'plain heron kettle orbit' });
    for (const bytes of Object.values(files))
      for (const { words: invented } of found)
        expect(new TextDecoder().decode(bytes)).not.toContain(invented);
    const { figures } = await client.packs.release({ id: releaseId });
    expect(figures.find(({ label }) => label === 'Attention check')!.value).toContain(
      `1 of ${found.length} invented names and numbers`,
    );
  });

  it('stop the export where one is found in a finished file', async () => {
    const { leaks } = await scanFiles(
      { 'reviews.json': Buffer.from(JSON.stringify({ text: 'seen by tamsin  Quillfeather' })) },
      [],
      { decoys: [{ kind: 'person', text: 'Tamsin Quillfeather' }] },
    );
    expect(leaks).toMatchObject([{ file: 'reviews.json', variant: 'Tamsin Quillfeather' }]);
  });
});
