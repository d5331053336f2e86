import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { openPack } from '#service/packs/pack-file.ts';
import type { Problem } from '#service/problem.ts';
import { aDraft, exportTo, textAt, twoReviews } from './a-pack.ts';
import { aPrintedPage } from './a-printed-page.ts';

const PASSPHRASE = 'plain heron kettle orbit';
const NAMES =
  /odalys|\boda\b|brackenridge|ysolde|tobiah|quennell|anselm|prowse|marlpit|teasel|960111|WB9001|2015-04-09/i;

const withPrinter = { printPdf: aPrintedPage };

const problemOf = async (work: Promise<unknown>): Promise<Problem & { data: { details?: string[] } }> =>
  work.then(
    () => {
      throw new Error('It was not refused.');
    },
    (error) => error,
  );

describe('the export of a pack', () => {
  it('waits for what was not looked at, unless a reason is given', async () => {
    const made = await twoReviews(withPrinter);
    const id = await aDraft(made);
    const error = await problemOf(exportTo(made, id, { unlookedReason: null }));
    expect(error.message).toMatch(/were not looked at yet/);
    expect(readdirSync(made.folder).filter((name) => name.endsWith('.plumb'))).toEqual([]);
    const { releaseId } = await exportTo(made, id, { unlookedReason: 'The moderator waits.' });
    const release = await made.client.packs.release({ id: releaseId });
    // The sheet holds a line of the trail, which stands outside the workspace and is found again by verify.
    const noted = release.figures.find(({ label }) => label === 'Entry of the audit trail')?.value ?? '';
    expect(noted).toMatch(/^\d+ [0-9a-f]{4}-/);
    expect(await made.client.auditTrail.verify({ noted })).toMatchObject({ isWhole: true, findings: [] });
    expect(release.figures.find(({ label }) => label === 'Not looked at by a person')!.value).toContain(
      'The moderator waits.',
    );
  });

  it('writes an encrypted file in which nobody is named', async () => {
    const made = await twoReviews(withPrinter);
    const { bytesWritten, sha256 } = await exportTo(made, await aDraft(made));
    const { files } = await openPack(bytesWritten, { passphrase: PASSPHRASE });
    expect(Object.keys(files).sort()).toEqual([
      'manifest.json',
      'pack.html',
      'pack.pdf',
      'reviews.json',
      'signature.json',
    ]);
    for (const [path, bytes] of Object.entries(files))
      expect(`${path} ${new TextDecoder().decode(bytes)}`).not.toMatch(NAMES);
    const opened = await made.client.packs.inspect({
      fileToken: made.grants.grant(join(made.folder, 'pack.plumb'), 'import-pack'),
      key: { passphrase: PASSPHRASE },
    });
    expect(opened).toMatchObject({ sha256, pack: { design: 'open', theme: 'Being heard' } });
    expect(opened.pack.reviews.map(({ overall }) => overall.grade?.word)).toEqual(['Good', 'Good']);
  });

  it('carries nothing of the audit trail, by which two packs of one council could be joined', async () => {
    const made = await twoReviews(withPrinter);
    const { bytesWritten, releaseId } = await exportTo(made, await aDraft(made));
    const { files } = await openPack(bytesWritten, { passphrase: PASSPHRASE });
    const inside = Object.values(files).map((bytes) => new TextDecoder('latin1').decode(bytes));
    const entries = await made.client.auditTrail.list({ limit: 200 });
    expect(entries.some(({ entityId }) => entityId === releaseId)).toBe(true);
    for (const { hash } of entries) for (const text of inside) expect(text).not.toContain(hash.slice(0, 16));
  });

  it('can be locked for the holder of an age identity alone', async () => {
    const made = await twoReviews(withPrinter);
    const identity = await generateIdentity();
    const recipients = [await identityToRecipient(identity)];
    const { bytesWritten } = await exportTo(made, await aDraft(made), { seal: { recipients } });
    await expect(openPack(bytesWritten, { passphrase: PASSPHRASE })).rejects.toThrow(/could not be opened/);
    expect((await openPack(bytesWritten, { identity })).manifest.kind).toBe('moderation');
  });

  it('leaves grades, rationales and recommendations here in a blind design, and commits to them', async () => {
    const made = await twoReviews(withPrinter);
    const { bytesWritten } = await exportTo(made, await aDraft(made, 'blind'));
    const { files } = await openPack(bytesWritten, { passphrase: PASSPHRASE });
    const pack = JSON.parse(new TextDecoder().decode(files['reviews.json']));
    for (const review of pack.reviews) {
      expect(review.overall).toEqual({ grade: null, rationale: null });
      expect(review.recommendations).toEqual([]);
      expect(review.commitment).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it('stops at a name in the name of the file, shows it in the preview, and writes nothing', async () => {
    const made = await twoReviews(withPrinter);
    const { client, folder } = made;
    const id = await aDraft(made);
    const error = await problemOf(exportTo(made, id, { fileName: 'Odalys.plumb' }));
    expect(error.data.details).toEqual([
      expect.stringMatching(/^The name of the file, WB90011: “Odalys” \(name of: child\)/),
    ]);
    expect(existsSync(join(folder, 'Odalys.plumb'))).toBe(false);
    expect((await client.moderation.preview({ id })).leaks).toMatchObject([
      { variant: 'Odalys', textId: null },
    ]);
    expect((await client.packs.releases({})).length).toBe(0);
    await exportTo(made, id, { fileName: 'pack.plumb' });
    expect((await client.packs.releases({})).length).toBe(1);
  });

  it('stops at a name that the printed page still holds', async () => {
    const named = async () => {
      const page = new TextDecoder().decode(await aPrintedPage());
      const text = 'BT /F1 12 Tf 20 200 Td (Seen with Ysolde Brackenridge) Tj ET';
      return new TextEncoder().encode(
        page.replace(
          '/MediaBox[0 0 300 300]>>endobj',
          `/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n4 0 obj<</Length ${text.length}>>stream\n${text}\nendstream endobj`,
        ),
      );
    };
    const made = await twoReviews({ printPdf: named });
    const error = await problemOf(exportTo(made, await aDraft(made)));
    expect(error.data.details!.join('\n')).toContain('pack.pdf, WB90011: “Ysolde Brackenridge”');
  });

  it('lets a word stay in the one place where it was kept', async () => {
    const made = await twoReviews(withPrinter);
    const { client, caseIds, reviewIds } = made;
    const id = await aDraft(made);
    const preview = await client.moderation.preview({ id });
    // An invented name may stand in any one of these places, by the pack's seed.
    const [found] = [0, 2].flatMap((n) => {
      const { original, spans } = textAt(preview, reviewIds[0]!, n);
      return spans
        .map((span) => ({ span, name: original.slice(span.start, span.end) }))
        .filter(({ name }) => name === 'Ysolde' || name === 'Odalys');
    });
    const { span, name } = found!;
    await client.moderation.decide({
      id,
      caseId: caseIds[0]!,
      decision: { type: 'refuse-span', context: span.context },
    });
    const { releaseId } = await exportTo(made, id);
    const { decisions } = await client.packs.release({ id: releaseId });
    expect(decisions).toEqual([
      expect.stringMatching(new RegExp(`${name}.*stays in one place \\(Test Lead\\)$`)),
    ]);
  });

  it('does not write the PDF under a name that says it is something else', async () => {
    const made = await twoReviews(withPrinter);
    const id = await aDraft(made);
    await expect(exportTo(made, id, { withPdf: true, pdfName: 'pack.docx' })).rejects.toMatchObject({
      code: 'PROBLEM',
      data: { next: 'Choose a name that ends in .pdf.' },
    });
    expect(existsSync(join(made.folder, 'pack.plumb'))).toBe(false);
  });

  it('keeps who is who, what was ticked and every figure in a log that nobody can change', async () => {
    const made = await twoReviews(withPrinter);
    const { client } = made;
    const id = await aDraft(made);
    const review = (await client.moderation.preview({ id })).reviews.find(
      ({ caseId }) => caseId === made.caseIds[0],
    );
    const { releaseId, sha256 } = await exportTo(made, id, {
      checklist: ['I read one through.'],
      withPdf: true,
    });
    const release = await client.packs.release({ id: releaseId });
    expect(release).toMatchObject({
      recipient: 'A peer',
      sha256,
      checklist: ['I read one through.'],
      reviews: 2,
    });
    expect(release.aliases).toContainEqual({
      alias: review!.alias,
      known: 'Odalys Brackenridge',
      reference: 'WB90011',
    });
    expect(release.figures.map(({ label }) => label)).toContain('PDF');
    const { database } = made.service.context.workspaces.current!;
    expect(() => database.prepare("UPDATE releases SET recipient = 'x'").run()).toThrow();
    expect(() => database.prepare('DELETE FROM release_aliases').run()).toThrow();
    await expect(client.moderation.preview({ id })).rejects.toMatchObject({
      message: 'This pack has already left.',
    });
  });

  it('leaves the files that were there byte for byte as they were when it cannot be logged', async () => {
    const made = await twoReviews(withPrinter);
    const former = ['pack.plumb', 'pack.pdf'].map((name) => join(made.folder, name));
    for (const path of former) writeFileSync(path, `The former ${path}`);
    const { database } = made.service.context.workspaces.current!;
    database.exec(
      "CREATE TEMP TRIGGER full BEFORE INSERT ON main.releases BEGIN SELECT RAISE(ABORT, 'full'); END",
    );
    const before = readdirSync(made.folder);
    await expect(exportTo(made, await aDraft(made), { withPdf: true })).rejects.toThrow();
    for (const path of former) expect(readFileSync(path, 'utf8')).toBe(`The former ${path}`);
    expect(readdirSync(made.folder)).toEqual(before);
  });

  it('is refused for a group that is too small', async () => {
    const made = await twoReviews(withPrinter);
    const id = await aDraft(made);
    await made.client.moderation.chooseFacts({ id, facts: ['gender'] });
    const error = await problemOf(exportTo(made, id));
    expect(error.message).toMatch(/groups in this pack are so small/);
    expect(error.data.details!.join(' ')).toContain('Leave out “gender”');
  });
});
