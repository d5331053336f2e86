import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkspaceOf } from '#service/context.ts';
import { cardOf, ensureKeys, receivingIdentities } from '#service/exchange/identity.ts';
import { openWork } from '#service/exchange/open-pack.ts';
import { makePack } from '#service/exchange/pack.ts';
import type { ReviewReturn } from '#shared/domain/exchange/review-return.ts';
import type { TestService } from '../a-service.ts';
import {
  aLead,
  aReviewerWith,
  attach,
  contentsOf,
  finish,
  handBack,
  handOut,
  look,
  packPath,
  take,
  WORDS,
} from './two-laptops.ts';

const NOTE = 'Sam drew a heron by the canal.';

async function withDocuments() {
  const lead = await aLead({ 'Colin Hathersage': 2 });
  const [first = '', second = ''] = lead.reviewIds;
  await attach(lead, first, 'letter.txt', 'What the school wrote.');
  const work = await handOut(lead, undefined, undefined, undefined, { documents: true });
  const colin = await aReviewerWith(work.path);
  return { lead, colin, first, second };
}

const namesOn = async (on: TestService, reviewId: string) =>
  (await on.client.attachments.list({ reviewId })).map(({ name }) => name);

async function copyOf(on: TestService, reviewId: string, name: string): Promise<string> {
  const all = await on.client.attachments.list({ reviewId });
  const { id = '' } = all.find((one) => one.name === name) ?? {};
  const { base64 } = await on.client.attachments.show({ id });
  return Buffer.from(base64, 'base64').toString();
}

/** Names a document in the last review of a return, and puts its bytes in. */
function putIn(content: ReviewReturn, files: Record<string, Uint8Array>, bytes: Buffer): void {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  for (const path of Object.keys(files)) delete files[path];
  files[`${sha256}.bin`] = bytes;
  for (const review of content.reviews) review.written.attachments = [];
  content.reviews[0]!.written.attachments = [
    {
      id: 'smuggled',
      evidenceId: null,
      name: 'drawing.txt',
      kind: 'text/plain',
      bytes: bytes.length,
      sha256,
      addedAt: '2026-03-02T09:00:00.000Z',
      addedBy: 'Colin Hathersage',
    },
  ];
}

/** A return with something else in it, signed by the reviewer's own key. */
async function falsified(
  lead: TestService,
  colin: TestService,
  path: string,
  change: (content: ReviewReturn, files: Record<string, Uint8Array>) => void,
): Promise<string> {
  const identities = receivingIdentities(openWorkspaceOf(lead.service.context));
  const opened = await openWork(readFileSync(path), { identities }, 'back.plumb');
  if (opened.kind !== 'return') throw new Error('no return');
  const workspace = openWorkspaceOf(colin.service.context);
  const keys = await ensureKeys(workspace);
  const content = structuredClone(opened.content);
  const files = Object.fromEntries(
    [...opened.documents].map(([sha256, bytes]): [string, Uint8Array] => [`${sha256}.bin`, bytes]),
  );
  change(content, files);
  const made = await makePack({
    kind: 'return',
    packId: 'another-pack',
    number: 7,
    madeAt: opened.manifest.madeAt,
    madeWith: '0.0.0-test',
    sender: cardOf(workspace, keys),
    signingSecret: keys.signingSecret,
    recipient: opened.manifest.recipient,
    content,
    more: files,
    seal: { recipients: [opened.manifest.recipient.receivingKey ?? ''] },
  });
  const to = packPath(lead, 'false.plumb');
  writeFileSync(to, made.bytes);
  return to;
}

const verified = { isWhole: true, findings: [] };

describe('documents beside reviews that go out', () => {
  it('travel both ways where the lead chose so, under the seal of the review', async () => {
    const { lead, colin, first } = await withDocuments();
    expect(await copyOf(colin, first, 'letter.txt')).toBe('What the school wrote.');
    await attach(colin, first, 'drawing.txt', NOTE);
    const seal = await finish(colin, first);
    const back = await handBack(colin);
    const seen = await look(lead, back.path);
    expect(seen.reviews[0]?.changes.map(({ label }) => label)).toContain('Document');
    expect(await take(lead, back.path)).toMatchObject({ totals: { taken: 1, refused: 0 } });
    expect(await copyOf(lead, first, 'drawing.txt')).toBe(NOTE);
    const { seal: there } = await lead.client.reviews.get({ id: first });
    expect(there).toBe(seal);
    for (const on of [lead, colin]) expect(await on.client.auditTrail.verify({})).toMatchObject(verified);
  });

  it('are found by verify when their bytes or their list change under a seal', async () => {
    const { colin, first } = await withDocuments();
    await attach(colin, first, 'drawing.txt', NOTE);
    await finish(colin, first);
    const { database } = openWorkspaceOf(colin.service.context);
    const triggers = database
      .prepare(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'review_attachments'",
      )
      .all() as { name: string; sql: string }[];
    const withoutGuards = async (sql: string) => {
      database.exec('SAVEPOINT attack');
      for (const { name } of triggers) database.exec(`DROP TRIGGER "${name}"`);
      database.exec(sql);
      for (const { sql: again } of triggers) database.exec(again);
      const { findings } = await colin.client.auditTrail.verify({});
      database.exec('ROLLBACK TO attack; RELEASE attack');
      return findings.join('\n');
    };
    expect(triggers.length).toBeGreaterThan(4);
    expect(
      await withoutGuards("UPDATE review_attachments SET content = x'00' WHERE name = 'drawing.txt'"),
    ).toContain('was changed after it was attached');
    for (const sql of [
      "DELETE FROM review_attachments WHERE name = 'drawing.txt'",
      "UPDATE review_attachments SET name = 'other.txt' WHERE name = 'drawing.txt'",
      "INSERT INTO review_attachments SELECT 'more', review_id, NULL, name, kind, bytes, sha256, added_at, added_by, content FROM review_attachments LIMIT 1",
    ])
      expect(await withoutGuards(sql)).toContain('does not fit its content');
    expect(await colin.client.auditTrail.verify({})).toMatchObject(verified);
  });

  it('stay where they are, both ways, where the lead did not choose so; the seal holds on both sides', async () => {
    const lead = await aLead({ 'Colin Hathersage': 1 });
    const [first = ''] = lead.reviewIds;
    await attach(lead, first, 'letter.txt', 'What the school wrote.');
    const colin = await aReviewerWith((await handOut(lead)).path);
    expect(await namesOn(colin, first)).toEqual([]);
    await expect(attach(colin, first, 'drawing.txt', NOTE)).rejects.toThrow('without documents');
    await finish(colin, first);
    const back = await handBack(colin);
    expect(await take(lead, back.path)).toMatchObject({ totals: { taken: 1, postponed: 0 } });
    expect(await namesOn(lead, first)).toEqual(['letter.txt']);
    for (const on of [lead, colin]) expect(await on.client.auditTrail.verify({})).toMatchObject(verified);
  });

  it('go on travelling when the work is handed out again', async () => {
    const { lead, colin, first } = await withDocuments();
    await attach(colin, first, 'drawing.txt', NOTE);
    const again = await handOut(lead, undefined, 'again.plumb');
    await take(colin, again.path, { words: WORDS });
    expect((await namesOn(colin, first)).sort()).toEqual(['drawing.txt', 'letter.txt']);
    await attach(colin, first, 'more.txt', 'More.');
    const back = await handBack(colin, { isInterim: true });
    await take(lead, back.path);
    expect((await namesOn(lead, first)).sort()).toEqual(['drawing.txt', 'letter.txt', 'more.txt']);
  });

  it('are kept with a finished review that waits to be decided, and taken with it later', async () => {
    const { lead, colin, first } = await withDocuments();
    await attach(colin, first, 'drawing.txt', NOTE);
    await finish(colin, first);
    const [row] = await lead.client.exchange.board({});
    await lead.client.exchange.recall({ packId: row?.packId ?? '' });
    await lead.client.reviews.saveAnswer({ reviewId: first, field: 'strengths', value: 'Mine.' });
    const back = await handBack(colin);
    expect(await take(lead, back.path, { evenIfAsked: true })).toMatchObject({ totals: { postponed: 1 } });
    expect(await namesOn(lead, first)).toEqual(['letter.txt']);
    const [conflict] = await lead.client.exchange.conflicts({});
    await lead.client.exchange.settleConflict({ id: conflict?.id ?? '', keep: 'theirs' });
    expect(await copyOf(lead, first, 'drawing.txt')).toBe(NOTE);
    expect(await lead.client.auditTrail.verify({})).toMatchObject({ ...verified, seals: 1 });
  });

  it('that the reviewer took away are gone after the return; those of other reviews stay', async () => {
    const { lead, colin, first, second } = await withDocuments();
    const [letter] = await colin.client.attachments.list({ reviewId: first });
    await colin.client.attachments.remove({ id: letter?.id ?? '' });
    await attach(colin, second, 'other.txt', 'Other.');
    const back = await handBack(colin, { isInterim: true });
    await take(lead, back.path);
    expect(await namesOn(lead, first)).toEqual([]);
    expect(await namesOn(lead, second)).toEqual(['other.txt']);
  });

  it.each<[string, RegExp, (content: ReviewReturn, files: Record<string, Uint8Array>) => void]>([
    [
      'is not there',
      /document “.+” is not in this pack/,
      (_content, files) => delete files[Object.keys(files)[0] ?? ''],
    ],
    [
      'says other bytes',
      /document “.+” is not as this pack says/,
      (_content, files) => {
        files[Object.keys(files)[0] ?? ''] = Buffer.from('Sam drew a heron by the river.');
      },
    ],
    [
      'is a program',
      /document “.+” is not as this pack says/,
      (content, files) => putIn(content, files, Buffer.from('MZ\u0000\u0003')),
    ],
    [
      'has the name of another kind',
      /is a text, and not what its name says/,
      (content, files) => {
        putIn(content, files, Buffer.from(NOTE));
        content.reviews[0]!.written.attachments[0]!.name = 'drawing.pdf';
      },
    ],
    [
      'belongs to no review',
      /a file that belongs to none of its reviews/,
      (_content, files) => {
        files[`${'b'.repeat(64)}.bin`] = Buffer.from('More.');
      },
    ],
  ])('are refused whole where one %s, and nothing is taken', async (_what, said, change) => {
    const { lead, colin, second } = await withDocuments();
    await attach(colin, second, 'drawing.txt', NOTE);
    const { path } = await handBack(colin, { isInterim: true });
    const lying = await falsified(lead, colin, path, change);
    const before = contentsOf(lead);
    await expect(take(lead, lying)).rejects.toThrow(said);
    expect(contentsOf(lead)).toBe(before);
  });

  it('are refused where the work said that none travel', async () => {
    const lead = await aLead({ 'Colin Hathersage': 1 });
    const colin = await aReviewerWith((await handOut(lead)).path);
    await colin.client.reviews.saveAnswer({
      reviewId: lead.reviewIds[0] ?? '',
      field: 'strengths',
      value: 'Good.',
    });
    const { path } = await handBack(colin, { isInterim: true });
    const smuggled = await falsified(lead, colin, path, (content, files) =>
      putIn(content, files, Buffer.from(NOTE)),
    );
    await expect(take(lead, smuggled)).rejects.toThrow('none travel');
  });

  it('are not read by whoever cannot open the pack', async () => {
    const { lead } = await withDocuments();
    expect(readFileSync(join(lead.folder, 'work.plumb')).includes('What the school')).toBe(false);
  });
});
