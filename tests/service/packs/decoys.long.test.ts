import { describe, expect, it } from 'vitest';
import { openPack } from '#service/packs/pack-file.ts';
import { scanFiles } from '#service/packs/scan-files.ts';
import { aDraft, exportTo, twoReviews } from './a-pack.ts';

/** A one-page PDF without a word. */
const printPdf = async () =>
  new TextEncoder().encode(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
  );

/** What the decoys are made of: a given and a family name of nobody, numbers of ranges that are free. */
const INVENTED =
  /(?:Tamsin|Rufus|Ottilie|Barnaby|Perpetua|Lysander|Clementine|Ignatius|Marigold|Thaddeus) \p{Lu}[\p{L}-]+|07700 900\d{3}|ZZ\d \dZZ|999 \d{3} \d{4}/u;

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
    (await client.moderation.preview({ id })).texts.flatMap((text) => {
      const words = INVENTED.exec(text.original)?.[0];
      return words === undefined || [...said].some((one) => one.includes(words)) ? [] : [{ text, words }];
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

  it('stand inside a sentence, where an alias would, and never as a sentence of their own', async () => {
    const { planted } = await aChecker();
    for (const { text, words } of await planted()) {
      const at = text.outgoing.indexOf(words);
      const isAlone =
        /(?:^|[.!?\n]\s*)$/u.test(text.outgoing.slice(0, at)) &&
        /^\.(?:\s|$)/u.test(text.outgoing.slice(at + words.length));
      expect([words, isAlone]).toEqual([words, false]);
      expect(text.spans.every(({ start, end }) => text.original.slice(start, end).trim() !== '')).toBe(true);
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
