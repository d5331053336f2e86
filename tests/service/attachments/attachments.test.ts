import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';
import { aReview, aSubmittedReview } from '../reviews/a-review.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function begun() {
  const open = await anOpenWorkspace();
  const { reviewId } = await aReview(open.client);
  const attach = (name: string, content: string | Uint8Array) => {
    const path = join(open.folder, name);
    writeFileSync(path, content);
    return open.client.attachments.add({
      reviewId,
      evidenceId: null,
      fileToken: open.grants.grant(path, 'import-attachment'),
    });
  };
  return { ...open, reviewId, attach };
}

describe('an attachment', () => {
  it('is kept in the workspace, shown inside the app and given out as a copy that the trail tells of', async () => {
    const { client, attach, reviewId, grants, folder } = await begun();
    const { id, kind, bytes } = await attach('drawing.png', PNG);
    expect([kind, bytes]).toEqual(['image/png', PNG.length]);
    expect(await client.attachments.list({ reviewId })).toHaveLength(1);
    expect((await client.attachments.show({ id })).base64).toBe(PNG.toString('base64'));
    const copy = join(folder, 'copy.png');
    await client.attachments.saveCopy({ id, fileToken: grants.grant(copy, 'save-attachment') });
    expect(readFileSync(copy)).toEqual(PNG);
    await client.attachments.remove({ id });
    expect(await client.attachments.list({ reviewId })).toEqual([]);
  });

  it('is not on the disk in clear', async () => {
    const { attach, folder } = await begun();
    await attach('note.txt', 'Sam drew a heron by the canal.');
    for (const name of ['workspace.db', 'workspace.db-wal'])
      expect(readFileSync(join(folder, 'Test.plumbline', name)).includes('heron')).toBe(false);
  });

  it.each([
    ['a.png', '%PDF-1.7', 'is a PDF, and not what its name says'],
    ['a.pdf', 'MZ\u0000\u0003', 'is none of what can be attached'],
    ['a.txt', '<script>alert(1)</script>', 'is none of what can be attached'],
    ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'is none of what can be attached'],
    [
      'a.docx',
      'PK\u0003\u0004 [Content_Types].xml word/document.xml word/vbaProject.bin',
      'is none of what can be attached',
    ],
    ['a.txt', '', 'is empty'],
    ['a.txt', 'x'.repeat(25 * 1024 * 1024 + 1), 'has 26 MB; up to 25 MB are taken'],
  ])('is refused where %s is something else (case %#)', async (name, content, sentence) => {
    const { client, attach, reviewId } = await begun();
    await expect(attach(name, content)).rejects.toThrow(sentence);
    expect(await client.attachments.list({ reviewId })).toEqual([]);
  });

  it('is added and removed by who may write in the review, and nobody else', async () => {
    const { client, attach, reviewId } = await begun();
    const { id } = await attach('drawing.png', PNG);
    expect((await client.reviews.get({ id: reviewId })).exceptions).toEqual([
      expect.objectContaining({ kind: 'on-behalf', acceptedBy: 'Test Lead' }),
    ]);
    await client.workspace.updateSettings({ me: { personId: null, name: 'Nasreen', role: 'reviewer' } });
    await expect(attach('other.png', PNG)).rejects.toThrow('This is the review of Reviewer of A1.');
    await expect(client.attachments.remove({ id })).rejects.toThrow('This is the review of Reviewer of A1.');
    expect(await client.attachments.list({ reviewId })).toHaveLength(1);
  });

  it('cannot be added to a sealed review', async () => {
    const { client, grants, folder } = await anOpenWorkspace();
    const { reviewId } = await aSubmittedReview(client);
    const path = join(folder, 'a.png');
    writeFileSync(path, PNG);
    await expect(
      client.attachments.add({
        reviewId,
        evidenceId: null,
        fileToken: grants.grant(path, 'import-attachment'),
      }),
    ).rejects.toMatchObject({ code: 'SEALED' });
  });
});
